import { beforeAll, describe, expect, it } from '@jest/globals';
import { spawnSync } from 'node:child_process';
import { resolve } from 'node:path';

const root = resolve(import.meta.dirname, '../../..');

interface Planted {
  readonly says: string;
  readonly rule: string | undefined;
}
interface PlantedText extends Planted {
  readonly file: string;
  readonly code: string;
}
interface PlantedFiles extends Planted {
  readonly files: Record<string, string>;
}

const project = '@nx/enforce-module-boundaries';
const uses = (name: string): string => `import * as used from '${name}';\nexport const proof = used;\n`;
const lines = (count: number): string =>
  'export const line = 1;\n'.repeat(count).replace(/line/g, () => `l${n++}`);
let n = 0;

const texts: PlantedText[] = [
  {
    says: 'a domain library uses no platform library',
    file: 'libs/kernel/src/planted.ts',
    code: uses('@pobratim/embedded-postgres'),
    rule: project,
  },
  {
    says: 'a domain library uses no Nest',
    file: 'libs/kernel/src/planted.ts',
    code: uses('@nestjs/common'),
    rule: project,
  },
  {
    says: 'a domain library uses no driver',
    file: 'libs/event-sourcing/src/planted.ts',
    code: uses('pg'),
    rule: project,
  },
  {
    says: 'a platform library uses no app',
    file: 'libs/access/src/planted.ts',
    code: uses('@pobratim/registry'),
    rule: project,
  },
  {
    says: 'a library for tests uses no app',
    file: 'libs/testing/src/planted.ts',
    code: uses('@pobratim/registry'),
    rule: project,
  },
  {
    says: 'an app uses no other app',
    file: 'apps/registry/src/planted.ts',
    code: uses('../../standalone/src/run.js'),
    rule: project,
  },
  {
    says: 'the composition may use an app',
    file: 'apps/standalone/src/planted.ts',
    code: uses('@pobratim/registry'),
    rule: undefined,
  },
  {
    says: 'an app may use a domain library',
    file: 'apps/registry/src/planted.ts',
    code: uses('@pobratim/kernel'),
    rule: undefined,
  },
  {
    says: 'a file has no more than 300 lines',
    file: 'libs/kernel/src/planted.ts',
    code: lines(301),
    rule: 'max-lines',
  },
  {
    says: 'a spec may have 400 lines',
    file: 'libs/kernel/src/planted.spec.ts',
    code: lines(400),
    rule: undefined,
  },
  {
    says: 'a spec has no more than 400 lines',
    file: 'libs/kernel/src/planted.spec.ts',
    code: lines(401),
    rule: 'max-lines',
  },
  {
    says: 'a function takes no more than four arguments',
    file: 'libs/kernel/src/planted.ts',
    code: 'export const f = (a: 1, b: 1, c: 1, d: 1, e: 1): number => a + b + c + d + e;\n',
    rule: 'max-params',
  },
  {
    says: 'a function does not branch more than twelve times',
    file: 'libs/kernel/src/planted.ts',
    code: `export function f(a: number): number {\n${'  if (a > 1) return a;\n'.repeat(12)}  return 0;\n}\n`,
    rule: 'complexity',
  },
  {
    says: 'a library does not print',
    file: 'libs/kernel/src/planted.ts',
    code: "console.log('x');\n",
    rule: 'no-console',
  },
  {
    says: 'a program of the command line prints',
    file: 'libs/kernel/src/planted.cli.ts',
    code: "console.log('x');\n",
    rule: undefined,
  },
  {
    says: 'nothing is exported without a name',
    file: 'libs/kernel/src/planted.ts',
    code: 'export default 1;\n',
    rule: 'no-restricted-syntax',
  },
  {
    says: 'any is not a type',
    file: 'libs/kernel/src/planted.ts',
    code: 'export const x: any = 1;\n',
    rule: '@typescript-eslint/no-explicit-any',
  },
];

const registry = 'apps/registry/src';
const files: PlantedFiles[] = [
  {
    says: 'modules do not go in circles',
    files: {
      'libs/x/src/a.ts': "import './b.js';\nexport const a = 1;",
      'libs/x/src/b.ts': "import './a.js';\nexport const b = 1;",
    },
    rule: 'no-cycles',
  },
  {
    says: 'an app does not reach into another',
    files: { [`${registry}/a.ts`]: "import '../../reporting/src/b.js';", 'apps/reporting/src/b.ts': '' },
    rule: 'apps-do-not-meet',
  },
  {
    says: 'the composition takes what the index of an app offers',
    files: {
      'apps/standalone/src/a.ts': "import '../../registry/src/index.js';",
      [`${registry}/index.ts`]: '',
    },
    rule: undefined,
  },
  {
    says: 'the composition goes no deeper',
    files: {
      'apps/standalone/src/a.ts': "import '../../registry/src/agreements/b.js';",
      [`${registry}/agreements/b.ts`]: '',
    },
    rule: 'standalone-enters-by-the-door',
  },
  ...[
    '@nestjs/common',
    'typeorm',
    'pg',
    'kafkajs',
    'express',
    'rxjs',
    'node:fs',
    'node:http',
    'node:child_process',
  ].map((name) => ({
    says: `a file of the domain does not use ${name}`,
    files: { [`${registry}/agreements/suspend.ts`]: uses(name) },
    rule: 'domain-is-pure',
  })),
  {
    says: 'a file of the domain may use crypto and a package whose name only begins alike',
    files: { [`${registry}/agreements/suspend.ts`]: uses('node:crypto') + "import 'pgp-words';" },
    rule: undefined,
  },
  ...[
    'controller',
    'module',
    'projection',
    'row',
    'query',
    'reaction',
    'adapter',
    'guard',
    'cli',
    'migration',
  ].map((suffix) => ({
    says: `a ${suffix} stands at the rim and may use the framework`,
    files: { [`${registry}/agreements/suspend.${suffix}.ts`]: uses('@nestjs/common') },
    rule: undefined,
  })),
  {
    says: 'a spec may use the framework',
    files: { [`${registry}/agreements/suspend.spec.ts`]: uses('@nestjs/testing') },
    rule: undefined,
  },
  {
    says: 'a file of the domain does not know the rim',
    files: {
      [`${registry}/agreements/suspend.ts`]: "import './suspend.controller.js';",
      [`${registry}/agreements/suspend.controller.ts`]: '',
    },
    rule: 'domain-knows-no-rim',
  },
  {
    says: 'a file of the domain does not know the configuration',
    files: { [`${registry}/agreements/suspend.ts`]: "import '../config.js';", [`${registry}/config.ts`]: '' },
    rule: 'domain-knows-no-rim',
  },
  {
    says: 'the rim knows the domain',
    files: {
      [`${registry}/agreements/suspend.controller.ts`]: "import './suspend.js';",
      [`${registry}/agreements/suspend.ts`]: '',
    },
    rule: undefined,
  },
  {
    says: 'a domain library does not use the network',
    files: { 'libs/kernel/src/a.ts': uses('node:http') },
    rule: 'domain-libraries-are-pure',
  },
  {
    says: 'a domain library does not use the driver',
    files: { 'libs/inventory-reader/src/a.ts': uses('pg') },
    rule: 'domain-libraries-are-pure',
  },
  {
    says: 'what runs in earnest does not use the library for tests',
    files: {
      'libs/access/src/a.ts': "import '../../testing/src/index.js';",
      'libs/testing/src/index.ts': '',
    },
    rule: 'testing-only-from-specs',
  },
  {
    says: 'a spec and a bench use the library for tests',
    files: {
      'libs/access/src/a.spec.ts': "import '../../testing/src/index.js';",
      'libs/access/bench/a.bench.ts': "import '../../testing/src/index.js';",
      'libs/testing/src/index.ts': '',
    },
    rule: undefined,
  },
];

let found: { lint: string[][]; cruise: string[][] };
beforeAll(() => {
  const run = spawnSync(process.execPath, ['libs/tooling/planted.mjs'], {
    cwd: root,
    env: { ...process.env, NODE_OPTIONS: '' },
    input: JSON.stringify({ lint: texts, cruise: files }),
    encoding: 'utf8',
  });
  if (run.status !== 0) throw new Error(run.stderr);
  found = JSON.parse(run.stdout) as typeof found;
}, 180_000);

const expected = ({ rule }: Planted): string[] => (rule === undefined ? [] : [rule]);

describe('rules between projects and of the text', () => {
  it.each(texts.map((planted, index) => [planted.says, index] as const))('%s', (_, index) => {
    expect(found.lint[index]).toEqual(expected(texts[index] as PlantedText));
  });
});

describe('rules inside an app and between folders', () => {
  it.each(files.map((planted, index) => [planted.says, index] as const))('%s', (_, index) => {
    expect([...new Set(found.cruise[index])]).toEqual(expected(files[index] as PlantedFiles));
  });
});
