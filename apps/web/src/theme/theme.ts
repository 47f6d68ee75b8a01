import { createTheme, type CSSVariablesResolver, type MantineColorsTuple } from '@mantine/core';
import { tokenVariables, type Contrast, type Scheme } from './tokens.ts';

/** Mantine wants ten shades of a colour; ours has one, and what it needs beside it is mixed from it below. */
function single(token: string): MantineColorsTuple {
  const shade = `var(--mc-${token})`;
  return [shade, shade, shade, shade, shade, shade, shade, shade, shade, shade];
}

const mono =
  "ui-monospace, 'Cascadia Mono', 'Segoe UI Mono', 'DejaVu Sans Mono', 'Noto Sans Mono', monospace";

export const theme = createTheme({
  fontFamily: "'Be Vietnam Pro', 'Segoe UI', 'DejaVu Sans', sans-serif",
  fontFamilyMonospace: mono,
  fontSizes: { xs: '0.75rem', sm: '0.8125rem', md: '0.9375rem', lg: '1.0625rem', xl: '1.25rem' },
  lineHeights: { xs: '1.45', sm: '1.45', md: '1.45', lg: '1.45', xl: '1.4' },
  headings: {
    fontFamily: "'Be Vietnam Pro', 'Segoe UI', 'DejaVu Sans', sans-serif",
    fontWeight: '700',
    sizes: {
      h1: { fontSize: '1.375rem', lineHeight: '1.35' },
      h2: { fontSize: '1.0625rem', lineHeight: '1.4' },
      h3: { fontSize: '0.9375rem', lineHeight: '1.45' },
    },
  },
  defaultRadius: 'xs',
  radius: { xs: '2px', sm: '3px', md: '4px', lg: '4px', xl: '4px' },
  colors: { leaf: single('leaf'), lacquer: single('lacquer') },
  primaryColor: 'leaf',
  focusRing: 'auto',
  components: {
    Button: { defaultProps: { size: 'sm' } },
    Modal: {
      defaultProps: { transitionProps: { duration: 0 }, radius: 'xs', shadow: 'none', centered: false },
    },
    Menu: { defaultProps: { transitionProps: { duration: 0 }, shadow: 'none', radius: 'xs' } },
    Popover: { defaultProps: { transitionProps: { duration: 0 }, shadow: 'none', radius: 'xs' } },
    Combobox: { defaultProps: { transitionProps: { duration: 0 }, shadow: 'none' } },
    Select: { defaultProps: { comboboxProps: { transitionProps: { duration: 0 }, shadow: 'none' } } },
    Tooltip: { defaultProps: { transitionProps: { duration: 0 }, openDelay: 300 } },
  },
});

const mix = (token: string, share: number, ground = 'surface') =>
  `color-mix(in srgb, var(--mc-${token}) ${share}%, var(--mc-${ground}))`;

function colourVariables(name: string): Record<string, string> {
  return {
    [`--mantine-color-${name}-text`]: `var(--mc-${name})`,
    [`--mantine-color-${name}-filled`]: `var(--mc-${name})`,
    [`--mantine-color-${name}-filled-hover`]: `color-mix(in srgb, var(--mc-${name}) 86%, var(--mc-ink))`,
    [`--mantine-color-${name}-light`]: mix(name, 10),
    [`--mantine-color-${name}-light-hover`]: mix(name, 16),
    [`--mantine-color-${name}-light-color`]: `var(--mc-${name})`,
    [`--mantine-color-${name}-outline`]: `var(--mc-${name})`,
    [`--mantine-color-${name}-outline-hover`]: mix(name, 8),
  };
}

const line = 'var(--mc-line)';
const strong = 'var(--mc-line-strong)';
const surface = 'var(--mc-surface)';

const ladder = (name: string, steps: string[]): Record<string, string> =>
  Object.fromEntries(steps.map((value, index) => [`--mantine-color-${name}-${index}`, value]));

const mantineVariables: Record<string, string> = {
  '--mantine-color-white': 'var(--mc-on-leaf)',
  '--mantine-color-body': 'var(--mc-surface)',
  '--mantine-color-text': 'var(--mc-ink)',
  '--mantine-color-dimmed': 'var(--mc-ink-2)',
  '--mantine-color-placeholder': 'var(--mc-ink-2)',
  '--mantine-color-anchor': 'var(--mc-leaf)',
  '--mantine-color-error': 'var(--mc-lacquer)',
  '--mantine-color-bright': 'var(--mc-ink)',
  '--mantine-color-default': 'var(--mc-surface)',
  '--mantine-color-default-hover': mix('ink', 5),
  '--mantine-color-default-color': 'var(--mc-ink)',
  '--mantine-color-default-border': 'var(--mc-line-strong)',
  '--mantine-color-disabled': mix('ink', 6),
  '--mantine-color-disabled-color': 'var(--mc-ink-2)',
  '--mantine-color-disabled-border': 'var(--mc-line)',
  // Mantine's two neutral ladders, climbed with our own ink and paper.
  ...ladder('gray', [mix('ink', 3), mix('ink', 6), line, line, strong, 'var(--mc-ink-2)', 'var(--mc-ink-2)']),
  ...ladder('dark', [
    'var(--mc-ink)',
    'var(--mc-ink-2)',
    'var(--mc-ink-2)',
    strong,
    strong,
    mix('ink', 9),
    surface,
    surface,
  ]),
  '--mantine-primary-color-contrast': 'var(--mc-on-leaf)',
  ...colourVariables('leaf'),
  ...colourVariables('lacquer'),
};

/** Mantine's variables, answered by our tokens in the scheme and contrast of the moment. */
export function resolverFor(contrast: Contrast): CSSVariablesResolver {
  const of = (scheme: Scheme) => ({ ...tokenVariables(scheme, contrast), ...mantineVariables });
  return () => ({ variables: {}, light: of('light'), dark: of('dark') });
}
