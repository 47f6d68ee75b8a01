import { isByDate } from '../../calendar/work-calendar.ts';
import type { Amount } from '../../document/amount.ts';
import type { CellScene } from './beginnings.ts';
import type { Course } from './course.ts';
import type { Doubt, NotProved } from './limit-verdict.ts';
import { isFollowedByWork } from './rest.ts';
import type { Walked } from './walks.ts';

/** Every reason in a course for which the longest way cannot be told. */
export function courseDoubts(course: Course, limit: string): readonly Doubt[] {
  const { graph } = course;
  const doubts: Doubt[] = [];
  const doubt = (reason: NotProved, at: string) => {
    if (!doubts.some((known) => known.reason === reason && known.at === at)) doubts.push({ reason, at });
  };
  for (const { edge, from } of course.endless)
    doubt('loop-unbounded', edge?.from ?? graph.states[from]!.node);
  for (const { states } of course.components)
    for (const id of states) {
      const { node } = graph.states[id]!;
      const stay = course.stayAt(id);
      const unknown = stay.doubt ?? stay.sides?.find((side) => side.doubt)?.doubt;
      if (unknown) doubt(unknown, node);
      if (course.mostAt(id) === Infinity) doubt('calendar-missing', node);
    }
  for (const state of course.states())
    if (
      state.kind === 'stay' &&
      course.stayAt(state.id).rest === limit &&
      isFollowedByWork(course, state, limit, null)
    )
      doubt('rest-shared', state.node);
  if (!graph.isComplete) doubt('too-large', limit);
  return doubts;
}

/** Without calendars nothing is converted. */
export function unitDoubts({ model, course }: CellScene, amount: Amount): readonly Doubt[] {
  if (model.calendars) return [];
  for (const state of course.states()) {
    const stay = course.stayAt(state.id);
    const spans = [...stay.all, ...(stay.bounds ?? []), ...(stay.later ?? [])];
    if (spans.some((span) => isByDate(span.amount) || span.amount.unit === 'SAME_DAY_CUTOFF'))
      return [{ reason: 'units-differ', at: state.node }];
    if ((isByDate(amount) || amount.unit === 'SAME_DAY_CUTOFF') && spans.length > 0)
      return [{ reason: 'units-differ', at: state.node }];
  }
  return [];
}

/** The doubt to name first. */
export function strongest(doubts: readonly Doubt[]): Doubt | undefined {
  const order: readonly NotProved[] = [
    'too-large',
    'not-stated',
    'wait-unbounded',
    'rest-shared',
    'calendar-missing',
    'units-differ',
    'loop-unbounded',
  ];
  return [...doubts].sort((a, b) => order.indexOf(a.reason) - order.indexOf(b.reason))[0];
}

/** Why the walk from every start does not settle it. */
export function doubtAfterWalks(
  { limit, course, graph }: CellScene,
  walked: readonly Walked[],
  missed: readonly Walked[],
  hasPauses: boolean,
): Doubt {
  const at = limit.id;
  if (missed.length > 0 || !isCertain(course)) return { reason: 'way-uncertain', at };
  if (walked.some(({ isShort }) => isShort)) return { reason: 'rest-shared', at };
  if (course.beside.length > 0) return { reason: 'starts-in-branch', at };
  if (hasPauses) return { reason: 'pause-shifts', at };
  const round = course.components.find(({ kind }) => kind === 'within');
  if (round) return { reason: 'loop-unbounded', at: graph.states[round.states[0]!]!.node };
  return { reason: 'units-differ', at };
}

function isCertain(course: Course): boolean {
  for (const state of course.states())
    if (!state.isSure || state.out.some(({ isSure }) => !isSure)) return false;
  return true;
}
