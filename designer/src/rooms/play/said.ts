import { standingActions, type CompiledProcedure, type LocalText } from '@motcua/engine';
import type { PlayContext, Said } from './play-events.ts';
import { lastOf, type Line, type Moved, type Replayed } from './run/run.ts';

/** What a try leaves behind: the run that went on, or why it did not. */
export const after = (moved: Moved): Partial<PlayContext> =>
  moved.ok
    ? { run: moved.run, asked: null, said: { kind: 'moved' } }
    : { said: { kind: 'refused', refusal: moved.refusal } };

/** What is called how is known best by the procedure in which it was done. */
const calledIn = ({ index }: CompiledProcedure, line: Line | undefined): LocalText | null => {
  if (line === undefined) return null;
  if ('take' in line) {
    const { label } = index.edges.get(line.take) ?? standingActions.get(line.take) ?? {};
    return label ?? { vi: line.take, en: line.take };
  }
  return 'signal' in line ? (index.nodes.get(line.node)?.title ?? null) : null;
};

/** How far the lines of a run could be done again, and at which it stopped. */
export const saidOf = (
  { run, stopped }: Replayed,
  why: 'draft' | 'scenario',
  lines: readonly Line[],
  before: CompiledProcedure,
): Said => ({
  kind: 'replayed',
  why,
  of: lines.length,
  lines: run === null ? 0 : lastOf(run),
  refusal: stopped?.refusal ?? null,
  stopped: stopped === null ? null : calledIn(before, lines[stopped.line]),
});
