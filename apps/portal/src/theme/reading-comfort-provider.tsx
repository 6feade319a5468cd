import { MantineProvider } from '@mantine/core';
import { useLocalStorage, useMediaQuery } from '@mantine/hooks';
import { useLayoutEffect, useMemo, type ReactNode } from 'react';
import { mantineTheme, tokensForMantine } from './mantine-theme.js';
import { ReadingComfortContext, type TextSize, type Theme } from './reading-comfort.js';

interface Wish {
  readonly theme: Theme | null;
  readonly text: TextSize;
  readonly keys: boolean;
}

const UNTOLD: Wish = { theme: null, text: 'usual', keys: true };

/** Puts the chosen theme and text size on the document; what nobody chose follows the system. */
export function ReadingComfortProvider({ children }: { readonly children: ReactNode }) {
  const [wish, keep] = useLocalStorage<Wish>({
    key: 'pobratim.reading-comfort',
    defaultValue: UNTOLD,
    getInitialValueInEffect: false,
  });
  const systemDark = useMediaQuery('(prefers-color-scheme: dark)', false, { getInitialValueInEffect: false });
  const systemContrast = useMediaQuery('(prefers-contrast: more)', false, { getInitialValueInEffect: false });
  const theme = wish.theme ?? (systemContrast ? 'contrast' : systemDark ? 'dark' : 'light');
  const { text, keys } = wish;

  useLayoutEffect(() => {
    document.documentElement.dataset['theme'] = theme;
    document.documentElement.dataset['text'] = text;
  }, [theme, text]);

  const comfort = useMemo(
    () => ({
      theme,
      text,
      keys,
      set: (changed: Partial<Wish>) => {
        keep((before) => ({ ...before, ...changed }));
      },
    }),
    [theme, text, keys, keep],
  );
  return (
    <ReadingComfortContext value={comfort}>
      <MantineProvider
        theme={mantineTheme}
        cssVariablesResolver={tokensForMantine}
        forceColorScheme={theme === 'dark' ? 'dark' : 'light'}
      >
        {children}
      </MantineProvider>
    </ReadingComfortContext>
  );
}
