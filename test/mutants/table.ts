import type { Trial } from './trial.ts';

/** How many mutants did harm, and who noticed. */
export interface Share {
  readonly kind: string;
  readonly mutants: number;
  /** Dossiers fare worse, or a scenario takes another course; other dates alone are no harm. */
  readonly harmful: number;
  /** Of the harmful: the checker says something anew. */
  readonly byChecker: number;
  /** Of the harmful: that, or a scenario of the document fails; both stand before publication. */
  readonly beforePublication: number;
}

const isHarmful = ({ harm }: Trial) => harm !== null && harm !== 'other dates';

function share(kind: string, trials: readonly Trial[]): Share {
  const harmful = trials.filter(isHarmful);
  return {
    kind,
    mutants: trials.length,
    harmful: harmful.length,
    byChecker: harmful.filter(({ said }) => said.length > 0).length,
    beforePublication: harmful.filter(({ said, fails }) => said.length > 0 || fails).length,
  };
}

/** The share caught, by kind of mutant, then by kind of harm, then of all. */
export function shares(trials: readonly Trial[]): {
  readonly kinds: readonly Share[];
  readonly harms: readonly Share[];
  readonly all: Share;
} {
  const by = (key: (trial: Trial) => string) =>
    [...new Set(trials.map(key))].sort().map((name) =>
      share(
        name,
        trials.filter((trial) => key(trial) === name),
      ),
    );
  return {
    kinds: by(({ kind }) => kind),
    harms: by(({ harm }) => harm ?? 'no harm seen'),
    all: share('all', trials),
  };
}

/** As lines of text, the harmful ones nobody noticed below. */
export function inLines(trials: readonly Trial[]): readonly string[] {
  const { kinds, harms, all } = shares(trials);
  const columns = ['mutants', 'harmful', 'checker', 'with scenarios'];
  const line = (name: string, cells: readonly (string | number)[]) =>
    name.padEnd(22) + cells.map((cell) => String(cell).padStart(16)).join('');
  const row = (one: Share) =>
    line(one.kind, [one.mutants, one.harmful, one.byChecker, one.beforePublication]);
  const missed = trials.filter((trial) => isHarmful(trial) && trial.said.length === 0 && !trial.fails);
  return [
    line('', columns),
    ...kinds.map(row),
    '',
    ...harms.map(row),
    '',
    row(all),
    ...missed.map(({ document, kind, at, harm }) => `missed: ${document}: ${kind} at ${at} (${harm ?? ''})`),
  ];
}
