/**
 * Boundaries that the project graph cannot see: inside an app, between folders.
 * Each rule is proven by a planted violation in `boundaries.spec.ts`.
 */
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

const libs = join(import.meta.dirname, '..');
const domainLibs = readdirSync(libs).filter((name) => {
  try {
    return JSON.parse(readFileSync(join(libs, name, 'package.json'), 'utf8')).nx.tags.includes('type:domain');
  } catch {
    return false;
  }
});

const framework = '(@nestjs/|typeorm|pg(/|$)|pg-copy-streams|kafkajs|express|rxjs)';
const frameworks = [`^node_modules/${framework}`, `^${framework}`];
const network = '^(node:)?(net|http|https|http2|tls|dgram|dns|child_process|cluster)(/|$)';
const files = '^(node:)?fs(/|$)';

/** In an app the name tells: these files stand at the rim, all others are functions over plain data. */
const rim = [
  '\\.(controller|module|projection|row|query|reaction|adapter|guard|cli|migration)\\.ts$',
  '(^|/)(main|config|index)\\.ts$',
];
const appFile = '^apps/(?!standalone/)[^/]+/src/';
/** Specs, figures, and what only they use. */
const proof = ['\\.spec\\.tsx?$', '\\.bench\\.ts$', '(^|/)spec-[^/]+\\.ts$', '/(e2e|bench|test)/'];

export default {
  forbidden: [
    { name: 'no-cycles', severity: 'error', from: {}, to: { circular: true } },
    {
      name: 'apps-do-not-meet',
      severity: 'error',
      from: { path: '^apps/([^/]+)/', pathNot: '^apps/standalone/' },
      to: { path: '^apps/', pathNot: '^apps/$1/' },
    },
    {
      name: 'standalone-enters-by-the-door',
      comment: "The composition takes what an app's index offers and nothing deeper.",
      severity: 'error',
      from: { path: '^apps/standalone/' },
      to: { path: '^apps/(?!standalone/)[^/]+/', pathNot: '^apps/[^/]+/src/index\\.ts$' },
    },
    {
      name: 'domain-is-pure',
      comment:
        'A file that does not name itself as rim is pure: no framework, no driver, no network, no files.',
      severity: 'error',
      from: { path: appFile, pathNot: [...rim, ...proof] },
      to: { path: [...frameworks, network, files] },
    },
    {
      name: 'domain-knows-no-rim',
      severity: 'error',
      from: { path: appFile, pathNot: [...rim, ...proof] },
      to: { path: [rim[0].replace(/^/, '^apps/.*'), '^apps/[^/]+/src/(main|config|index)\\.ts$'] },
    },
    {
      name: 'domain-libraries-are-pure',
      severity: 'error',
      from: { path: `^libs/(${domainLibs.join('|')})/src/`, pathNot: proof },
      to: { path: [...frameworks, network] },
    },
    {
      name: 'testing-only-from-specs',
      severity: 'error',
      from: { path: '^(apps|libs)/', pathNot: [...proof, '^libs/testing/'] },
      to: { path: '^libs/testing/' },
    },
  ],
  options: {
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.base.json' },
    exclude: { path: '(^|/)(dist|__generated__)/' },
    doNotFollow: { path: 'node_modules' },
    enhancedResolveOptions: {
      conditionNames: ['@pobratim/source', 'import', 'default', 'types'],
      exportsFields: ['exports'],
    },
  },
};
