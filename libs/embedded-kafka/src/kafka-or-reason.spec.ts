import { afterAll, afterEach, describe, expect, it } from '@jest/globals';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';

import { kafkaOrReason } from './kafka-or-reason.js';
import { findPrograms } from './programs/find-programs.js';
import { fetchJars } from './programs/maven.js';

const { reason: here } = await kafkaOrReason();
const home = mkdtempSync(join(tmpdir(), 'pobratim-without-'));
const before = { ...process.env };
let count = 0;

/** A `PATH` of these programs and no others. */
function onlyPrograms(scripts: Record<string, string>): void {
  const bin = join(home, `bin-${String(++count)}`);
  mkdirSync(bin);
  for (const [name, script] of Object.entries(scripts)) {
    writeFileSync(join(bin, name), `#!/bin/sh\n${script}\n`, { mode: 0o755 });
  }
  process.env['PATH'] = bin;
  process.env['JAVA_HOME'] = '';
}
afterEach(() => {
  for (const name of ['PATH', 'JAVA_HOME', 'REQUIRE_KAFKA', 'KAFKA_JARS']) {
    if (before[name] === undefined) Reflect.deleteProperty(process.env, name);
    else process.env[name] = before[name];
  }
});
afterAll(() => {
  rmSync(home, { recursive: true, force: true });
});

describe('a machine that cannot run Kafka', () => {
  it('is told in one sentence in two languages what to do without Java', async () => {
    onlyPrograms({});
    process.env['REQUIRE_KAFKA'] = '';
    const { reason } = await kafkaOrReason();
    expect(reason).toMatch(
      /^Для Kafka нужна Java 17 или новее, а её нет\..* · Kafka needs Java 17 .*none\..*JAVA_HOME\.$/,
    );
  });

  it('is told which Java it has when that is too old', async () => {
    onlyPrograms({ java: `echo 'openjdk version "11.0.2" 2019-01-15' >&2` });
    process.env['REQUIRE_KAFKA'] = '0';
    expect((await kafkaOrReason()).reason).toMatch(/здесь Java 11.* · .*this is Java 11/);
  });

  it('fails instead of skipping where REQUIRE_KAFKA=1', async () => {
    onlyPrograms({});
    process.env['REQUIRE_KAFKA'] = '1';
    await expect(kafkaOrReason()).rejects.toMatchObject({ code: 'java-missing' });
  });

  it('is told to install Maven, or hears what Maven said', async () => {
    onlyPrograms({});
    const jars = join(home, 'jars');
    await expect(fetchJars('broker.xml', jars)).rejects.toMatchObject({
      code: 'kafka-jars-missing',
      messages: { ru: expect.stringContaining('apt-get install maven') as unknown },
    });
    onlyPrograms({ mvn: 'echo "Could not resolve org.apache.kafka"; exit 1' });
    await expect(fetchJars('broker.xml', jars)).rejects.toMatchObject({
      messages: { en: expect.stringContaining('Could not resolve org.apache.kafka') as unknown },
    });
  });
});

(here === undefined ? describe : describe.skip)('a folder of jars that was brought by hand', () => {
  it('is refused when the jars do not run', async () => {
    const empty = join(home, 'empty');
    mkdirSync(empty);
    process.env['KAFKA_JARS'] = empty;
    process.env['REQUIRE_KAFKA'] = '';
    expect((await kafkaOrReason()).reason).toContain('KAFKA_JARS');
  });

  it('serves, and is prepared once by several processes that come at the same time', async () => {
    const jars = join(home, 'brought');
    symlinkSync((await findPrograms()).jars, jars);
    const module = join(import.meta.dirname, 'programs/find-programs.ts');
    const script = `
      import { findPrograms } from ${JSON.stringify(module)};
      const steps = [];
      const { template } = await findPrograms({ onProgress: (step) => steps.push(step) });
      console.log(JSON.stringify({ template, steps }));`;
    const root = resolve(import.meta.dirname, '../../..');
    const env = {
      ...before,
      KAFKA_JARS: jars,
      NODE_OPTIONS: '',
      SWC_NODE_PROJECT: join(root, 'tsconfig.base.json'),
    };
    const flags = ['--conditions=@pobratim/source', '--disable-warning=ExperimentalWarning'];
    const register = ['--import', '@swc-node/register/esm-register', '--input-type=module', '-e', script];
    const answers = await Promise.all(
      [1, 2, 3].map(async () => {
        const child = spawn(process.execPath, [...flags, ...register], { cwd: root, env });
        const said: Buffer[] = [];
        child.stdout.on('data', (part: Buffer) => said.push(part));
        await once(child, 'close');
        return JSON.parse(Buffer.concat(said).toString()) as { template: string; steps: string[] };
      }),
    );
    expect(answers.flatMap(({ steps }) => steps)).toEqual(['preparing-programs']);
    const [template = ''] = answers.map((answer) => answer.template);
    expect(existsSync(template)).toBe(true);
    rmSync(dirname(template), { recursive: true });
  }, 60_000);
});
