import eslint from '@eslint/js';
import nx from '@nx/eslint-plugin';
import prettier from 'eslint-config-prettier';
import { defineConfig, globalIgnores } from 'eslint/config';
import tseslint from 'typescript-eslint';

/** Which room may use which: the boundaries between the projects of the workspace. */
const rooms = [
  {
    sourceTag: 'type:app',
    onlyDependOnLibsWithTags: ['type:domain', 'type:platform', 'type:contract', 'type:testing'],
  },
  {
    sourceTag: 'scope:standalone',
    onlyDependOnLibsWithTags: ['type:app', 'type:domain', 'type:platform', 'type:contract', 'type:testing'],
  },
  {
    sourceTag: 'type:platform',
    onlyDependOnLibsWithTags: ['type:platform', 'type:domain', 'type:contract', 'type:testing'],
  },
  {
    sourceTag: 'type:contract',
    onlyDependOnLibsWithTags: ['type:domain', 'type:contract'],
    bannedExternalImports: ['@nestjs/*', 'typeorm', 'pg', 'kafkajs'],
  },
  {
    sourceTag: 'type:domain',
    onlyDependOnLibsWithTags: ['type:domain'],
    bannedExternalImports: ['@nestjs/*', 'typeorm', 'pg', 'kafkajs'],
  },
  {
    sourceTag: 'type:testing',
    onlyDependOnLibsWithTags: ['type:platform', 'type:domain', 'type:contract', 'type:testing'],
  },
];

export default defineConfig(
  globalIgnores(['**/dist', '**/*.mjs', '**/__generated__', '**/.nx', '**/.data', '**/*.d.ts']),
  eslint.configs.recommended,
  tseslint.configs.strictTypeChecked,
  {
    files: ['**/*.{ts,tsx}'],
    plugins: { '@nx': nx },
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/no-unsafe-class-instance-assignment': 'off',
      '@typescript-eslint/no-extraneous-class': ['error', { allowWithDecorator: true }],
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true },
      ],
      '@typescript-eslint/restrict-template-expressions': [
        'error',
        { allowNumber: true, allowBoolean: true },
      ],
      '@nx/enforce-module-boundaries': ['error', { depConstraints: rooms, allow: [] }],
      'max-lines': ['error', { max: 300 }],
      'max-params': ['error', 4],
      complexity: ['error', 12],
      'no-console': 'error',
      'no-restricted-syntax': [
        'error',
        { selector: 'ExportDefaultDeclaration', message: 'Named exports only.' },
      ],
    },
  },
  {
    files: ['**/*.spec.ts', '**/*.spec.tsx'],
    rules: { 'max-lines': ['error', { max: 400 }], complexity: 'off' },
  },
  { files: ['**/*.cli.ts', '**/*.bench.ts'], rules: { 'no-console': 'off' } },
  prettier,
);
