import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, it, jest } from '@jest/globals';

jest.setTimeout(60_000);

const ROOT = fileURLToPath(new URL('../../../../', import.meta.url));
const CLI = fileURLToPath(new URL('./inventory-preview.cli.ts', import.meta.url));
const NOTE = join(ROOT, 'test/fixtures/inventories/seeds/smolensk-note.txt');
const folder = mkdtempSync(join(tmpdir(), 'preview-'));
afterAll(() => {
  rmSync(folder, { recursive: true });
});

function preview(...args: readonly string[]) {
  const flags = ['--conditions=@pobratim/source', '--disable-warning=ExperimentalWarning'];
  return spawnSync(
    process.execPath,
    [...flags, '--import', '@swc-node/register/esm-register', CLI, ...args],
    {
      cwd: ROOT,
      env: { ...process.env, NODE_OPTIONS: '', SWC_NODE_PROJECT: join(ROOT, 'tsconfig.base.json') },
      encoding: 'utf8',
    },
  );
}

describe('the preview on the command line', () => {
  it('prints exactly one JSON object', () => {
    const { status, stdout, stderr } = preview(NOTE);
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect((JSON.parse(stdout) as { candidates: unknown[] }).candidates).toHaveLength(16);
  });

  it('says in words what is wrong with a file, prints no JSON, and fails', () => {
    const pdf = join(folder, 'a.pdf');
    writeFileSync(pdf, '%PDF-1.7');
    const { status, stdout, stderr } = preview(pdf);
    expect({ status, stdout }).toEqual({ status: 1, stdout: '' });
    expect(stderr).toContain('Это файл .pdf.');
    expect(preview(join(folder, 'none.txt'))).toMatchObject({ status: 1, stdout: '' });
  });
});
