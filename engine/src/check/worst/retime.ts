import { formatInstant } from '../../calendar/instant.ts';
import type { WorkCalendar } from '../../calendar/work-calendar.ts';
import { LedgerReplay } from '../../clock/due-date.ts';
import type { Amount } from '../../document/amount.ts';
import type { LedgerEntry } from '../../dossier/dossier.ts';
import type { FlowNode } from '../../document/flow.ts';
import type { Course } from './course.ts';
import type { Longest, OtherAmounts } from './longest.ts';
import { instantsScale } from './scale.ts';
import { endOfSpan } from './stay.ts';

const standing = { rule: 'pause', reason: 'STOPPED', mode: 'PAUSE' } as const;

/**
 * A way once more, with the waits that do not count lasting as long as the edge by which they are left says: nothing
 * where somebody ends them, their period where it must run out. What comes after them falls on other days, and the due
 * date moves as the clock moves it. Null where nothing changes.
 */
export function retimed(
  course: Course,
  calendar: WorkCalendar,
  nodes: ReadonlyMap<string, FlowNode>,
  others: OtherAmounts,
  amount: Amount,
  start: number,
  { way, ending }: Longest,
): { readonly end: number; readonly due: number } | null {
  const { states } = course.graph;
  const periods = way.map(({ state }, i) =>
    periodOf(nodes, states[state]!.node, way[i + 1]?.edge ?? ending?.edge?.id ?? null, course),
  );
  const lasting = way.map(
    ({ state }, i) => course.standingAt(states[state]!) !== 'counts' && periods[i] !== null,
  );
  // Beside a wait in a branch others go on.
  if (!lasting.some(Boolean) || way.some(({ state }, i) => lasting[i] && states[state]!.fork >= 0))
    return null;
  const lines: LedgerEntry[] = [{ kind: 'started', at: formatInstant(start), amount }];
  const begun = new Map([...others.keys()].map((id) => [id, start]));
  const scale = instantsScale(course, calendar, { start, due: calendar.dueOf(start, amount).at }, false);
  const dueOf = (limit: string) => scale.due(others.get(limit)!.amount, begun.get(limit)!);
  let at = start;
  way.forEach(({ state }, i) => {
    const stay = states[state]!.variant.stay;
    if (lasting[i]) {
      lines.push({ kind: 'paused', at: formatInstant(at), ...standing, why: `wait.${i}` });
      at = Math.min(...(stay.bounds ?? []).map((span) => endOfSpan(span, at)));
      lines.push({ kind: 'resumed', at: formatInstant(at) });
    } else if (states[state]!.kind === 'stay') at = scale.after(state, at, dueOf);
    const next = way[i + 1];
    const move =
      next &&
      states[state]!.out.find(({ to, edge }) => to === next.state && (edge?.id ?? null) === next.edge);
    for (const [id, { starts }] of others) if (move?.reached.has(starts)) begun.set(id, at);
  });
  const replay = new LedgerReplay(calendar);
  for (const line of lines) replay.apply(line);
  return { end: at, due: replay.dueNow!.at };
}

/** The edge's arm, when it is a period that must run out; null when somebody ends the wait. */
function periodOf(
  nodes: ReadonlyMap<string, FlowNode>,
  id: string,
  edge: string | null,
  course: Course,
): string | null {
  const node = nodes.get(id);
  if (node?.kind !== 'wait' || edge === null) return null;
  const arm = course.edge(edge)?.arm;
  return node.arms.some((each) => each.id === arm && each.kind === 'period') ? (arm ?? null) : null;
}
