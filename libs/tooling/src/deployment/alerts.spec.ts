import { describe, expect, it } from '@jest/globals';
import { existsSync, globSync, readFileSync, readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parse } from 'yaml';

interface Rule {
  readonly alert: string;
  readonly expr: string;
  readonly labels: { readonly severity: string };
  readonly annotations: { readonly summary: string; readonly risk: string; readonly runbook: string };
}

const root = resolve(import.meta.dirname, '../../../..');
const { groups } = parse(readFileSync(join(root, 'deploy/alerts/pobratim.rules.yaml'), 'utf8')) as {
  groups: { rules: Rule[] }[];
};
const rules = groups.flatMap((group) => group.rules);
const code = globSync('{apps,libs}/*/src/**/*.ts', { cwd: root })
  .filter((file) => !file.includes('tooling') && !file.endsWith('.spec.ts'))
  .map((file) => readFileSync(join(root, file), 'utf8'))
  .join('\n');
/** Made by Prometheus itself and by the default collectors of prom-client. */
const given = ['up', 'nodejs_eventloop_lag_p99_seconds', 'process_resident_memory_bytes'];

describe('the alert rules', () => {
  it.each(rules.map((rule) => [rule.alert, rule] as const))(
    '%s says what is at risk and leads to a runbook that is there',
    (_, rule) => {
      expect(rule.labels.severity).toMatch(/^(page|ticket)$/);
      expect(rule.annotations.summary).toMatch(/[а-я]/);
      expect(rule.annotations.risk).toMatch(/[а-я].*\.$/);
      expect(existsSync(join(root, rule.annotations.runbook))).toBe(true);
    },
  );

  it.each(rules.map((rule) => [rule.alert, rule.expr] as const))(
    '%s asks for metrics that the services have',
    (_, expr) => {
      const names = expr.match(/\b[a-z]+(?:_[a-z0-9]+)+(?=[{[)])|\bup(?=\{)/g) ?? [];
      expect(names.length).toBeGreaterThan(0);
      for (const name of names) {
        const made = name.replace(/_(bucket|count|sum)$/, '');
        expect(given.includes(name) || code.includes(`'${made}'`) ? made : `${name} is unknown`).toBe(made);
      }
    },
  );

  it('leaves no runbook in one language only', () => {
    for (const file of readdirSync(join(root, 'deploy/runbooks'))) {
      const text = readFileSync(join(root, 'deploy/runbooks', file), 'utf8');
      expect([file, /^# .*[А-Яа-я]/.test(text), text.includes('## In English')]).toEqual([file, true, true]);
    }
  });
});
