/**
 * The colours of Motcua, named for what they mean. Every other place names a token (`var(--mc-leaf)`), never a colour.
 * Contrast of every text token on `paper` and `surface`: at least 4.5:1, in the high-contrast sets at least 7:1.
 */
export interface Tokens {
  /** Ground of the page, ground of cards, hairlines, and the stronger line around inputs. */
  paper: string;
  surface: string;
  line: string;
  'line-strong': string;
  /** What grounds are tinted with: as the hairlines, but quiet where those are strong. */
  wash: string;
  ink: string;
  'ink-2': string;
  /** Actions, focus, selection, the live position in a drawing; and text set on it. */
  leaf: string;
  'on-leaf': string;
  /** Overdue and destructive, and nothing else. */
  lacquer: string;
  /** Due today. */
  amber: string;
  /** Due within two days. */
  saffron: string;
  /** Paused, waiting for someone outside. */
  slate: string;
  /** Finished in time. */
  moss: string;
}

export type Contrast = 'normal' | 'high';
export type Scheme = 'light' | 'dark';

export const tokens: Record<Scheme, Record<Contrast, Tokens>> = {
  light: {
    normal: {
      paper: '#FAF8F3',
      surface: '#FFFFFF',
      line: '#DDD8CC',
      'line-strong': '#8B8678',
      wash: '#DDD8CC',
      ink: '#1D2530',
      'ink-2': '#5B6470',
      leaf: '#0E6B5A',
      'on-leaf': '#FFFFFF',
      lacquer: '#A8201A',
      amber: '#A35305',
      saffron: '#7A5F00',
      slate: '#4A6488',
      moss: '#3F6B2A',
    },
    high: {
      paper: '#FFFFFF',
      surface: '#FFFFFF',
      line: '#6B6B6B',
      'line-strong': '#000000',
      wash: '#DCDCDC',
      ink: '#000000',
      'ink-2': '#2B3038',
      leaf: '#064A3E',
      'on-leaf': '#FFFFFF',
      lacquer: '#8A0F0A',
      amber: '#6E3600',
      saffron: '#524200',
      slate: '#26405F',
      moss: '#24480F',
    },
  },
  dark: {
    normal: {
      paper: '#14181D',
      surface: '#1B2027',
      line: '#353D48',
      'line-strong': '#76808D',
      wash: '#353D48',
      ink: '#E9E6DF',
      'ink-2': '#AAB2BC',
      leaf: '#57BFA8',
      'on-leaf': '#0B1512',
      lacquer: '#F2877F',
      amber: '#E9A15B',
      saffron: '#D9BC4A',
      slate: '#98B3D8',
      moss: '#93C47D',
    },
    high: {
      paper: '#000000',
      surface: '#0A0A0A',
      line: '#9A9A9A',
      'line-strong': '#FFFFFF',
      wash: '#333333',
      ink: '#FFFFFF',
      'ink-2': '#DADDE2',
      leaf: '#7FE3CB',
      'on-leaf': '#00120E',
      lacquer: '#FFB3AD',
      amber: '#FFC88F',
      saffron: '#FFE27A',
      slate: '#C2D6F5',
      moss: '#BDE7A8',
    },
  },
};

/** The tokens as CSS custom properties, `--mc-paper` and so on. */
export function tokenVariables(scheme: Scheme, contrast: Contrast): Record<`--mc-${string}`, string> {
  return Object.fromEntries(
    Object.entries(tokens[scheme][contrast]).map(([name, value]) => [`--mc-${name}`, value]),
  ) as Record<`--mc-${string}`, string>;
}
