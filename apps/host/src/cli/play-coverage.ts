import {
  coverageGroups,
  coverageOf,
  playScenario,
  type CompiledProcedure,
  type Coverage,
  type CoverageGroup,
  type CoverageShare,
} from '@motcua/engine';
import type { World } from './definitions-folder.ts';
import { playWords } from './play-words.ts';
import { compileFile } from './procedure-file.ts';
import { textOf, UsageError, type Answer, type CommandLine } from './verb.ts';

interface Covered {
  readonly file: string;
  readonly coverage: Coverage;
}

const groups = Object.keys(coverageGroups) as CoverageGroup[];
/** What `--min` is about: whether a limit is ever missed is nobody's duty to show. */
const demanded: readonly CoverageGroup[] = ['states', 'transitions'];

/** How much of each file its own scenarios go through, and what they leave out. */
export function coverageOfFiles(command: CommandLine, world: World): Answer {
  const least = leastShare(command);
  const covered = command.operands.map((file): Covered => ({
    file,
    coverage: ownCoverage(compileFile(file), world),
  }));
  const ok = covered.every(({ coverage: { shares } }) =>
    demanded.every((group) => shares[group].share * 100 >= least),
  );
  if (command.json)
    return {
      lines: [
        JSON.stringify(
          covered.map(({ file, coverage: { shares, missing } }) => ({ file, shares, missing })),
          null,
          2,
        ),
      ],
      ok,
    };
  return { lines: inWords(covered, command.language), ok };
}

/** What a procedure's own scenarios cover. */
export function ownCoverage(procedure: CompiledProcedure, world: World): Coverage {
  const reports = procedure.document.scenarios.map((scenario) => playScenario(procedure, scenario, world));
  return coverageOf(procedure, reports);
}

function leastShare({ values }: CommandLine): number {
  const typed = textOf(values, 'min') ?? '0';
  const least = typed.trim() === '' ? NaN : Number(typed);
  if (!(least >= 0 && least <= 100))
    throw new UsageError(`--min is a share between 0 and 100, not '${String(values['min'])}'.`);
  return least;
}

function inWords(covered: readonly Covered[], language: CommandLine['language']): readonly string[] {
  const words = playWords[language];
  const width = Math.max(words.together.length, ...covered.map(({ file }) => file.length));
  const columns = groups.map((group) => words.groups[group]);
  const row = (name: string, cells: readonly string[]) =>
    [name.padEnd(width), ...cells.map((cell, i) => cell.padStart(Math.max(13, columns[i]!.length)))].join(
      '  ',
    );
  const table = [
    row('', columns),
    ...covered.map(({ file, coverage: { shares } }) =>
      row(
        file,
        groups.map((group) => shown(shares[group])),
      ),
    ),
    ...(covered.length > 1
      ? [
          row(
            words.together,
            groups.map((group) => shown(sumOf(covered, group))),
          ),
        ]
      : []),
  ];
  const missing = covered.flatMap(({ file, coverage }) =>
    coverage.missing.length === 0
      ? []
      : [
          '',
          `${file}: ${words.missing}`,
          ...coverage.missing.map(
            ({ kind, id, part, title }) =>
              `  ${words.kinds[kind].padEnd(14)} ${[id, part].filter(Boolean).join(':').padEnd(32)} ${title[language]}`,
          ),
        ],
  );
  return [...table, ...missing];
}

function sumOf(covered: readonly Covered[], group: CoverageGroup): CoverageShare {
  const shares = covered.map(({ coverage }) => coverage.shares[group]);
  const sum = (of: 'covered' | 'all') => shares.reduce((total, share) => total + share[of], 0);
  const [done, all] = [sum('covered'), sum('all')];
  return { covered: done, all, share: all === 0 ? 1 : done / all };
}

/** Rounded down, so that what says 100 % is whole. */
function shown({ covered, all, share }: CoverageShare): string {
  return all === 0 ? '–' : `${covered}/${all} ${Math.floor(share * 100)}%`.padStart(13);
}
