export function sumCounts(output: string): { passed: number; failed: number; skipped: number };
