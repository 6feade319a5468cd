import {
  createTheme,
  Menu,
  Popover,
  type CSSVariablesResolver,
  type MantineColorsTuple,
} from '@mantine/core';

const teal: MantineColorsTuple = [
  '#e5f1f2',
  '#cfe4e6',
  '#a5ccd0',
  '#78b2b8',
  '#539ca4',
  '#378e97',
  '#1f7f89',
  '#0e6d77',
  '#0a5c66',
  '#054a53',
];

/** Mantine's own parts in our type, accent and radii. */
export const mantineTheme = createTheme({
  fontFamily: "'Golos Text Variable', 'Segoe UI', sans-serif",
  fontFamilyMonospace: "'Golos Text Variable', monospace",
  colors: { teal },
  primaryColor: 'teal',
  primaryShade: { light: 8, dark: 8 },
  autoContrast: true,
  defaultRadius: 6,
  cursorType: 'pointer',
  respectReducedMotion: true,
  headings: { fontWeight: '650' },
  components: {
    Popover: Popover.extend({ defaultProps: { transitionProps: { duration: 0 } } }),
    Menu: Menu.extend({ defaultProps: { transitionProps: { duration: 0 } } }),
  },
});

/** Mantine's variables point at our tokens, so that the three themes are written down once, in `tokens.css`. */
export const tokensForMantine: CSSVariablesResolver = () => {
  const shared = {
    '--mantine-color-body': 'var(--paper)',
    '--mantine-color-text': 'var(--ink)',
    '--mantine-color-dimmed': 'var(--muted)',
    '--mantine-color-placeholder': 'var(--muted)',
    '--mantine-color-error': 'var(--red)',
    '--mantine-color-anchor': 'var(--accent)',
    '--mantine-color-default-border': 'var(--line)',
    '--mantine-color-default': 'var(--paper)',
    '--mantine-color-default-hover': 'var(--wash)',
  };
  return { variables: {}, light: shared, dark: shared };
};
