/**
 * `node libs/tooling/render-chart.mjs`: renders the chart with its own values into `rendered.yaml`, for reading and for the checks
 * of `npm test`, which have no Helm. Run it after every change of the chart; the test knows when that was forgotten.
 */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { globSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

const helm = resolve(import.meta.dirname, '../../deploy/helm');
const chart = join(helm, 'pobratim');
export const rendered = join(helm, 'rendered.yaml');

/** @returns {string} what `rendered.yaml` must begin with: it was made from exactly this chart */
export function stampOfChart() {
  const hash = createHash('sha256');
  for (const file of globSync('**/*.yaml', { cwd: chart }).sort()) {
    hash.update(`${file}\n${readFileSync(join(chart, file), 'utf8')}`);
  }
  return `# helm template pobratim deploy/helm/pobratim, of chart ${hash.digest('hex').slice(0, 16)}\n`;
}

if (process.argv[1] === import.meta.filename) {
  const args = ['template', 'pobratim', chart, '--kube-version', '1.31.0', '--namespace', 'pobratim'];
  const { status, stdout, stderr, error } = spawnSync('helm', args, { encoding: 'utf8' });
  if (status !== 0) {
    console.error(stderr || `helm: ${error?.message ?? 'not found'}`);
    process.exit(1);
  }
  writeFileSync(rendered, stampOfChart() + stdout);
}
