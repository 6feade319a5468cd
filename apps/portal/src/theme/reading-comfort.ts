import { createContext, useContext } from 'react';

export const THEMES = ['light', 'dark', 'contrast'] as const;
export type Theme = (typeof THEMES)[number];
export const TEXT_SIZES = ['usual', 'large', 'larger'] as const;
export type TextSize = (typeof TEXT_SIZES)[number];

/** How a person likes to read; kept in this browser until the server keeps it per person. */
export interface ReadingComfort {
  readonly theme: Theme;
  readonly text: TextSize;
  /** Keys of one letter (J, K, /, ?) can be switched off (WCAG 2.1.4). */
  readonly keys: boolean;
  readonly set: (wish: Partial<Pick<ReadingComfort, 'theme' | 'text' | 'keys'>>) => void;
}

export const ReadingComfortContext = createContext<ReadingComfort | null>(null);

/** The reader's wishes and how to change them. */
export function useReadingComfort(): ReadingComfort {
  const comfort = useContext(ReadingComfortContext);
  if (comfort === null) throw new Error('ReadingComfortContext is missing');
  return comfort;
}
