export function requireNode24(
  version?: string,
  effects?: { end?: (code: number) => void; say?: (words: string) => void },
): void;
