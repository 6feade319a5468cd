import { describe, expect, it } from '@jest/globals';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

import { sumCounts } from '../counts.mjs';

const root = resolve(import.meta.dirname, '../../..');

/** Runs a Node script of the workspace on a machine with neither Java nor Maven. */
function withoutJava(args: string[], env: Record<string, string>): { status: number | null; output: string } {
  const bin = mkdtempSync(join(tmpdir(), 'pobratim-bare-'));
  try {
    const bare = { ...process.env, PATH: bin, JAVA_HOME: '', KAFKA_JARS: '', REQUIRE_KAFKA: '', ...env };
    const { status, stdout, stderr } = spawnSync(process.execPath, args, {
      cwd: root,
      env: bare,
      encoding: 'utf8',
    });
    return { status, output: `${stdout}${stderr}` };
  } finally {
    rmSync(bin, { recursive: true });
  }
}

const first = ['-e', `process.exit((await import('./libs/tooling/kafka-first.mjs')).kafkaFirst())`];
const suite = (project: string): string[] => [
  ...['--experimental-vm-modules', '--disable-warning=ExperimentalWarning', 'node_modules/jest/bin/jest.js'],
  ...['--rootDir', project, '--config', join(project, 'jest.config.mjs'), 'src/cluster.spec.ts'],
];

describe('npm test on a machine without Java', () => {
  it('says so in one line, with the remedy, and goes on', () => {
    const { status, output } = withoutJava(first, {});
    expect(status).toBe(0);
    expect(output.trim().split('\n')).toHaveLength(1);
    expect(output).toMatch(/пропускаются.*Java 17.*apt-get install openjdk-17-jre-headless maven/);
  });

  it('fails in one line where Kafka is required', () => {
    const { status, output } = withoutJava(first, { REQUIRE_KAFKA: '1' });
    expect(status).toBe(1);
    expect(output.trim().split('\n')).toHaveLength(1);
    expect(output).toMatch(/Java 17/);
  });

  it('skips the suites that need Kafka, and counts them', () => {
    const { status, output } = withoutJava(suite('libs/embedded-kafka'), {});
    expect(status).toBe(0);
    expect(sumCounts(output)).toEqual({ passed: 0, failed: 0, skipped: 3 });
  });

  it('fails in those suites where Kafka is required', () => {
    const { status, output } = withoutJava(suite('libs/embedded-kafka'), { REQUIRE_KAFKA: '1' });
    expect(status).toBe(1);
    expect(sumCounts(output)).toMatchObject({ passed: 0, failed: 1 });
  });

  it('has another key in the cache than one with Java', () => {
    const here = spawnSync(process.execPath, ['libs/tooling/kafka-here.mjs'], {
      cwd: root,
      encoding: 'utf8',
    });
    const { output } = withoutJava(['libs/tooling/kafka-here.mjs'], {});
    expect(output).toContain('java: none');
    expect(here.stdout).toMatch(/^java: .*; jars: /);
  });
});
