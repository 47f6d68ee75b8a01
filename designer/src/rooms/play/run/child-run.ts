import {
  childrenOf,
  reportOfChild,
  reportOpened,
  startChildPlay,
  type CompiledProcedure,
  type PlayedChild,
  type PlayReport,
} from '@motcua/engine';
import type { Above, PlayContext } from '../play-events.ts';
import { goOn, playOf, problemOf, type Moved, type Run } from './run.ts';

/**
 * Goes into the run of a child, with what was handed over. One that nobody has opened yet is opened by that, which is a
 * move of the run that is left. A child that was visited before, and had been given the same then, goes on from there.
 */
export function enterChild(
  context: PlayContext,
  child: PlayedChild,
  procedure: CompiledProcedure,
): Partial<PlayContext> {
  const { run, above, visited, scenario, actor } = context;
  if (run === null) return {};
  try {
    const started = startChildPlay(playOf(run), child, procedure);
    if (!started.ok) return { said: { kind: 'refused', refusal: started.refusal } };
    const known =
      child.state === 'requested' ? told(run, reportOpened(child, started.play)) : { ok: true as const, run };
    if (!known.ok) return { said: { kind: 'refused', refusal: known.refusal } };
    const now = childrenOf(playOf(known.run)).find((one) => keyOf(one) === keyOf(child)) ?? child;
    const around: readonly Above[] = [...above, { run: known.run, scenario, actor, child: now }];
    const before = visited.find(({ key }) => key === pathOf(around));
    const isSame =
      before !== undefined &&
      before.run.tip.procedure === procedure &&
      JSON.stringify(before.run.tip.opening) === JSON.stringify(started.play.opening);
    return {
      run: isSame ? before.run : { tip: started.play, at: 0 },
      above: around,
      scenario: null,
      actor: null,
      asked: null,
      said: { kind: 'moved' },
    };
  } catch (error) {
    return { said: { kind: 'refused', refusal: problemOf(error) } };
  }
}

/** Comes back to the run around, which hears how the child ended, or that it stands still or goes on. */
export function leaveChild({ run, above, visited }: PlayContext): Partial<PlayContext> {
  const left = above.at(-1);
  if (run === null || left === undefined) return {};
  const key = pathOf(above);
  const report = reportOfChild(playOf(left.run), left.child, playOf(run));
  const moved: Moved = report === null ? { ok: true, run: left.run } : told(left.run, report);
  return {
    run: moved.ok ? moved.run : left.run,
    above: above.slice(0, -1),
    visited: [...visited.filter((one) => one.key !== key), { key, run }],
    scenario: left.scenario,
    actor: left.actor,
    asked: null,
    said: moved.ok ? { kind: 'moved' } : { kind: 'refused', refusal: moved.refusal },
  };
}

const told = (run: Run, report: PlayReport): Moved => goOn(run, (play) => play.signal(report));

const keyOf = ({ instance, child }: PlayedChild): string => `${instance} ${child}`;
const pathOf = (above: readonly Above[]): string => above.map(({ child }) => keyOf(child)).join('/');
