import { containersOf, type ProcedureIndex } from '../machine/procedure-index.ts';
import type { Problem } from '../problem/problem.ts';
import type { Explored } from './explore.ts';

/** Codes by which the checker says that some dossier cannot come to an end. */
export const cannotEndCodes: readonly string[] = [
  'dead-end',
  'cannot-end',
  'stuck-in-case',
  'actions-incomplete',
  'ways-incomplete',
  'join-impossible',
  'quorum-impossible',
  'milestone-skippable',
  'milestone-circular',
  'milestone-later',
  'join-never',
  'end-missing',
];

/** Codes by which it says that a place is drawn for nobody. */
export const neverReachedCodes: readonly string[] = ['unreachable', 'never-in-any-case'];

/** The nodes a report calls unreachable, those included that are so only because of another. */
export function saidUnreachable(problems: readonly Problem[]): ReadonlySet<string> {
  return new Set(
    problems
      .filter(({ code }) => neverReachedCodes.includes(code))
      .flatMap(({ at, facts }) => {
        const { nodes } = facts;
        return [...(at === undefined ? [] : [at]), ...(Array.isArray(nodes) ? nodes.map(String) : [])];
      }),
  );
}

/** Where the checker and what was walked differ, in words; empty when they agree. */
export function differences(
  index: ProcedureIndex,
  problems: readonly Problem[],
  { nodes: reached, edges: taken, stuck }: Explored,
): readonly string[] {
  const said = saidUnreachable(problems);
  const ends = problems.filter(({ code }) => cannotEndCodes.includes(code));
  const nodes = [...index.nodes.keys()];
  // Stuck work in a branch is a fault even where the other branches finish without it.
  const isInBranch = (id = '') =>
    index.nodes.has(id) &&
    containersOf(index, index.nodes.get(id)!).some((holder) => index.branches.has(holder));
  const isLeft = (id = '') => (index.leaving.get(id) ?? []).some((edge) => taken.has(edge.id));
  return [
    ...nodes.flatMap((id) =>
      said.has(id) && reached.has(id) ? [`${id} is reached, though said not to be`] : [],
    ),
    ...nodes.flatMap((id) =>
      // What lies behind a place where everybody is stuck is only its echo.
      !said.has(id) && !reached.has(id) && ends.length === 0
        ? [`${id} is never reached, and nobody says so`]
        : [],
    ),
    ...(stuck.length > 0 && ends.length === 0
      ? [
          `a dossier is stuck at ${stuck[0]!.at.join(', ')} after ${stuck[0]!.events.join(', ')}, and nobody says so`,
        ]
      : []),
    ...(stuck.length === 0
      ? ends
          // Nor need a step be reached under the facts for which it has no action (`actions-incomplete` looks at it alone).
          .filter(({ at, code }) => !isInBranch(at) && code !== 'actions-incomplete')
          // That a block is never done is true where everybody leaves it by the way, to an end.
          .filter(({ at, code }) => code !== 'join-never' || isLeft(at))
          .map(({ code, at }) => `${code} ${at ?? ''} is said, but every dossier can end`)
      : []),
  ];
}
