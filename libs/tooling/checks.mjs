/** What is checked without running anything: format, lint, types, boundaries, unused code, generated files. */
export const checks = ['format', 'lint', 'typecheck', 'boundaries', 'unused', 'generated'];
