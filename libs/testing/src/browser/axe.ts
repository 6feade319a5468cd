import axe from 'axe-core';
import type { Page } from 'playwright-core';

/** One rule of accessibility that a page breaks. */
export interface Violation {
  /** Name of the rule in axe-core, `color-contrast`. */
  readonly rule: string;
  readonly impact: string;
  readonly help: string;
  /** CSS paths of the elements, and why each breaks the rule. */
  readonly elements: readonly string[];
}

/** Named one by one: without the names axe leaves out the newer criteria, the size of targets among them. */
const norms = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/**
 * Looks a page over for WCAG 2.2 A and AA and for good practice.
 * @param page as it is now; wait for what it loads first
 * @param options `within` limits it to a part of the page (CSS), `without` names axe rules to leave out
 * @returns what is wrong; empty for a good page
 */
export async function axeViolations(
  page: Page,
  options: { within?: string; without?: readonly string[] } = {},
): Promise<Violation[]> {
  if (!(await page.evaluate('"axe" in window'))) await page.evaluate(axe.source);
  const rules = Object.fromEntries((options.without ?? []).map((rule) => [rule, { enabled: false }]));
  const where = options.within === undefined ? 'document' : JSON.stringify(options.within);
  const settings = JSON.stringify({ resultTypes: ['violations'], runOnly: norms, rules });
  const { violations } = await page.evaluate<axe.AxeResults>(`axe.run(${where}, ${settings})`);
  return violations.map(({ id, impact, help, nodes }) => ({
    rule: id,
    impact: impact ?? 'unknown',
    help,
    elements: nodes.map((node) => `${node.target.join(' ')}: ${node.failureSummary ?? ''}`),
  }));
}
