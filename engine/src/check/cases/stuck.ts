import type { Scalar } from '../../document/primitives.ts';
import type { ProcedureIndex } from '../../machine/procedure-index.ts';
import { judge, type Assignment } from '../guards/partial.ts';
import { cellInWords } from '../guards/verdict.ts';
import { isDone, neededBy } from '../joins.ts';
import type { Report } from '../report.ts';
import { movesFrom, wayTo, waysFrom, type Move } from '../ways.ts';

/** A drawing as one case meets it, from one place on. */
export interface Walk {
  readonly one: Assignment;
  readonly ways: ReadonlyMap<string, string | null>;
  /** The way to where the walk begins. */
  readonly before: readonly string[];
  readonly mayTake: (move: Move, at: string) => boolean;
  /** Beyond this the case is another. */
  readonly isOver: (move: Move) => boolean;
}

/** Places that are come to in a case but not left again toward an end. Each is said once, with the first case. */
export function reportStuck(
  index: ProcedureIndex,
  { one, ways, before, mayTake, isOver }: Walk,
  canEndAtAll: ReadonlySet<string>,
  said: ReadonlySet<string | undefined>,
  report: Report,
): void {
  const open = new Map(
    [...ways.keys()].map((id) => [
      id,
      movesFrom(index, id).filter((move) => mayTake(move, id) && !isHeld(index, move, id, one)),
    ]),
  );
  const onward = new Map([...open].map(([id, moves]) => [id, moves.map(({ to }) => to)]));
  const ends = [...open].filter(([id, moves]) => index.nodes.get(id)?.kind === 'end' || moves.some(isOver));
  const canEnd = backwards(
    ends.map(([id]) => id),
    onward,
  );
  const stuck = [...ways.keys()].filter((id) => !canEnd.has(id) && canEndAtAll.has(id));
  const explained = new Set(
    backwards(
      stuck.filter((id) => said.has(id)),
      onward,
    ),
  );
  // First where nothing leads on; then circles, at the place nearest to the start.
  const held = stuck.filter((id) => movesFrom(index, id).some((move) => isHeld(index, move, id, one)));
  const closed = [...ways.keys()].filter((id) => hasClosedArm(index, id, mayTake));
  const dead = stuck.filter((id) => onward.get(id)!.length === 0);
  for (const id of [...closed, ...held, ...dead, ...stuck]) {
    if (explained.has(id)) continue;
    for (const behind of backwards([id], onward)) explained.add(behind);
    for (const further of waysFrom(index, id, mayTake).keys()) explained.add(further);
    if (report.problems.some((problem) => problem.code === 'stuck-in-case' && problem.at === id)) continue;
    const witness = [...before, ...wayTo(ways, id)];
    const values = cellInWords(cellOf(one), index.facts);
    report.node('stuck-in-case', index.nodes.get(id)!, { values }, { witness });
  }
}

/** Is this the way on from a block that, with the branches which this case enters, is never done? */
function isHeld(index: ProcedureIndex, { edge }: Move, at: string, one: Assignment): boolean {
  const block = index.nodes.get(at);
  if (block?.kind !== 'parallel' || edge?.from !== at || edge.who !== undefined) return false;
  const entered = block.branches.filter(({ entry }) => !entry || judge(entry, one) !== false);
  const needed = Math.min(neededBy(block), entered.length);
  return entered.filter(({ id, start }) => start && isDone(id, start, index)).length < needed;
}

/**
 * Ways that nobody chooses: a consultation ends by the arm that its answers say, a block is over when its branches are,
 * whether or not a way is open there.
 */
function hasClosedArm(
  index: ProcedureIndex,
  id: string,
  mayTake: (move: Move, at: string) => boolean,
): boolean {
  const node = index.nodes.get(id);
  const drawn = (index.leaving.get(id) ?? []).map((edge) => ({ edge, to: edge.to }));
  if (node?.kind === 'parallel') {
    const joins = drawn.filter(({ edge }) => edge.who === undefined);
    return joins.length > 0 && !joins.some((move) => mayTake(move, id));
  }
  if (node?.kind !== 'consultation') return false;
  const open = new Set(drawn.filter((move) => mayTake(move, id)).map(({ edge }) => edge.arm));
  return !open.has(undefined) && drawn.some(({ edge }) => !open.has(edge.arm));
}

/** All from which one of these is come to, they included. */
function backwards(
  to: readonly string[],
  onward: ReadonlyMap<string, readonly string[]>,
): ReadonlySet<string> {
  const seen = new Set(to);
  for (let size = -1; size !== seen.size;) {
    size = seen.size;
    for (const [id, next] of onward) if (next.some((one) => seen.has(one))) seen.add(id);
  }
  return seen;
}

function cellOf(one: Assignment): Readonly<Record<string, Scalar>> {
  return Object.fromEntries([...one].flatMap(([id, value]) => (value === null ? [] : [[id, value]])));
}
