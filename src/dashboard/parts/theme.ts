import { createTheme, type CSSVariablesResolver, type MantineColorsTuple } from '@mantine/core';
import { darkColours, lightColours, sizes } from './tokens.ts';

/**
 * The design language, in one place.
 *
 * Tactful reads like a letter with a margin: the column says what matters in sentences, the margin holds the reasons.
 * - Two voices: Source Serif for what is written to people, Inter for everything one operates.
 * - Six sizes from 13 to 32 px; all space in steps of 4 px.
 * - One accent, plum ink, for what can be pressed and where one is. Four colours carry meaning and nothing else:
 *   go, mind, wait, stop; each always with its word and its icon.
 * - Neutrals lean towards the plum, so that light and dark are the same room by day and by night.
 * - No boxes where a line or a gap is enough; motion under 150 ms, none when the system asks.
 */
const plum: MantineColorsTuple = [
  '#fbf1f6',
  '#f3dfea',
  '#e9c2d8',
  '#e29bc6',
  '#c46f9f',
  '#a14b80',
  '#8b3a6c',
  '#7a2e5c',
  '#64244b',
  '#4a1a37',
];

const gray: MantineColorsTuple = [
  '#f8f6f7',
  '#efecee',
  '#e3dee1',
  '#d3cbd0',
  '#8d848a',
  '#7f757c',
  '#6f656c',
  '#5c5259',
  '#403840',
  '#231c21',
];

const dark: MantineColorsTuple = [
  '#f1ebee',
  '#bdb2b9',
  '#a0959c',
  '#857a81',
  '#6f656c',
  '#383136',
  '#201b1e',
  '#201b1e',
  '#1b1719',
  '#171416',
];

export const theme = createTheme({
  colors: { plum, gray, dark },
  primaryColor: 'plum',
  primaryShade: { light: 7, dark: 3 },
  autoContrast: true,
  luminanceThreshold: 0.4,
  fontFamily: sizes['font-plain'],
  headings: { fontFamily: sizes['font-letter'], fontWeight: '600' },
  fontSizes: { xs: '13px', sm: '15px', md: '15px', lg: '17px', xl: '20px' },
  defaultRadius: 6,
  cursorType: 'pointer',
  respectReducedMotion: true,
  focusRing: 'auto',
  components: {
    Button: { defaultProps: { size: 'sm', variant: 'filled' } },
    InputWrapper: { defaultProps: { withAsterisk: false } },
    Modal: {
      defaultProps: {
        transitionProps: { duration: 120 },
        overlayProps: { backgroundOpacity: 0.35 },
        yOffset: '10dvh',
      },
    },
    Menu: { defaultProps: { transitionProps: { duration: 80 }, position: 'bottom-start' } },
    Select: { defaultProps: { comboboxProps: { transitionProps: { duration: 80 } } } },
  },
});

const named = (tokens: Record<string, string>) =>
  Object.fromEntries(Object.entries(tokens).map(([name, value]) => [`--${name}`, value]));

const mantine = (colours: Record<string, string>) => ({
  '--mantine-color-body': colours['surface'] ?? '',
  '--mantine-color-text': colours['ink'] ?? '',
  '--mantine-color-dimmed': colours['ink-soft'] ?? '',
  '--mantine-color-placeholder': colours['ink-faint'] ?? '',
  '--mantine-color-error': colours['stop'] ?? '',
  '--mantine-color-anchor': colours['accent'] ?? '',
  '--mantine-color-default': colours['surface'] ?? '',
  '--mantine-color-default-hover': colours['sunk'] ?? '',
  '--mantine-color-default-color': colours['ink'] ?? '',
  '--mantine-color-default-border': colours['line-strong'] ?? '',
  '--mantine-color-plum-light': colours['accent-wash'] ?? '',
  '--mantine-color-plum-light-hover': colours['accent-wash'] ?? '',
  '--mantine-color-plum-light-color': colours['accent'] ?? '',
  '--mantine-color-plum-outline': colours['accent'] ?? '',
  '--mantine-primary-color-filled': colours['accent'] ?? '',
});

/** Hands the tokens to CSS: `var(--ink)`, `var(--s4)`, `var(--t-small)` … and the same to Mantine's own names. */
export const cssVariables: CSSVariablesResolver = () => ({
  variables: named(sizes),
  light: { ...named(lightColours), ...mantine(lightColours) },
  dark: { ...named(darkColours), ...mantine(darkColours) },
});
