/**
 * Boundaries that the project graph cannot see: inside an app, between folders.
 * Each rule is proven by a planted violation in `boundaries.spec.mjs`.
 */
const framework = '^(@nestjs/|typeorm|pg|pg-copy-streams|kafkajs|express|rxjs)';

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
      name: 'domain-is-pure',
      comment: 'Files under a domain folder are functions over plain data: no framework, no driver, no Node I/O.',
      severity: 'error',
      from: { path: '^apps/[^/]+/src/domain/', pathNot: '\\.spec\\.ts$' },
      to: { path: [`^node_modules/${framework.slice(1)}`, framework, '^(node:)?(fs|net|http|https|child_process|dns)(/|$)'] },
    },
    {
      name: 'domain-knows-no-rim',
      severity: 'error',
      from: { path: '^apps/([^/]+)/src/domain/' },
      to: { path: '^apps/[^/]+/src/', pathNot: '^apps/[^/]+/src/domain/' },
    },
    {
      name: 'testing-only-from-specs',
      severity: 'error',
      from: { path: '^(apps|libs)/', pathNot: '(\\.spec\\.tsx?$|\\.bench\\.ts$|/e2e/|^libs/testing/)' },
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
