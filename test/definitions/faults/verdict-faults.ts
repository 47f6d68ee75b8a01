import type { ProcedureDocument } from '@motcua/engine';
import {
  accepted,
  edge,
  leaving,
  nodesOf,
  stepLike,
  steps,
  text,
  type Fault,
  type Host,
  type Step,
} from './planting.ts';

type Moment = ProcedureDocument['milestones'][number]['on'];
type Amount = ProcedureDocument['limits'][number]['amount'][number];

/** The working hours that a step is planned to take, where one number says it. */
function hoursOf({ duration }: Step): number {
  const [row, ...others] = duration && 'rows' in duration ? duration.rows : [];
  if (!row || row.when || others.length > 0) return 0;
  return row.unit === 'HOUR' ? row.value : row.unit === 'WORKING_DAY' ? row.value * 8 : 0;
}

/** Steps that every dossier comes to soon, whatever is known of it: on from the start without a question or a wait. */
function soon(host: Host): readonly Step[] {
  const { nodes } = host.document.flow;
  const seen = new Set(nodesOf(host, 'start').map(({ id }) => id));
  for (const id of seen) {
    const node = nodes.find((one) => one.id === id);
    if (node?.kind === 'group' && node.start !== undefined) seen.add(node.start);
    if (node?.kind === 'start' || node?.kind === 'step')
      for (const one of leaving(host, id)) if (!one.when && !one.returns) seen.add(one.to);
  }
  return nodesOf(host, 'step').filter(({ id }) => seen.has(id));
}

interface Stretch {
  readonly first: Step;
  readonly last: Step;
  readonly hours: number;
}

/** A step that takes the time that is stated, or two such steps one after the other. */
function stretches(host: Host): readonly Stretch[] {
  const stated = soon(host).filter((step) => hoursOf(step) > 0 && !step.clock);
  return stated.flatMap((first) => {
    const next = stated.filter(
      ({ id }) =>
        id !== first.id &&
        leaving(host, first.id).some(
          ({ to, when, returns, backTo }) => to === id && !when && !returns && !backTo,
        ),
    );
    return [first, ...next].map((last) => ({
      first,
      last,
      hours: hoursOf(first) + (last === first ? 0 : hoursOf(last)),
    }));
  });
}

/**
 * The longest stretch of at least so many hours. Where none is stated, the first work after acceptance, which every
 * dossier comes to, is made to take as long, if the limits of the document leave room for that.
 */
function stretch(host: Host, least: number): Stretch | undefined {
  const found = stretches(host)
    .filter(({ hours }) => hours >= least)
    .sort((a, b) => b.hours - a.hours);
  if (found[0]) return found[0];
  const work = accepted(host).find(
    ({ clock, duration }) => !clock && duration && 'notStated' in duration && duration.notStated,
  );
  const { limits } = host.document;
  const leaveRoom = limits.every(({ amount }) =>
    amount.every(({ value, unit }) => unit.endsWith('_DAY') && value * 8 > 2 * least),
  );
  if (!work || !leaveRoom || limits.length === 0) return undefined;
  work.duration = { rows: [{ value: least, unit: 'HOUR' }] };
  return { first: work, last: work, hours: least };
}

/** A limit of its own between two moments. */
function limited({ document }: Host, begun: Moment, done: Moment, amount: Amount): string {
  document.milestones.push(
    { id: 'planted_begun', title: text('Bắt đầu đoạn'), on: begun },
    { id: 'planted_done', title: text('Xong đoạn'), on: done },
  );
  // Before the others, since what keeps several limits from being proved is said once, of the first of them.
  document.limits.unshift({
    id: 'planted_limit',
    title: text('Thời hạn của đoạn'),
    promise: false,
    amount: [amount],
    starts: 'planted_begun',
    ends: 'planted_done',
    covers: 'all',
  });
  return 'planted_limit';
}

/** A limit for a stretch, from when its first step is come to until its last is left. */
const over = (host: Host, { first, last }: Stretch, amount: Amount): string =>
  limited(host, { kind: 'entered', node: first.id }, { kind: 'left', node: last.id }, amount);

/** Faults that only the worst case of a limit shows. */
export const verdictFaults: readonly Fault[] = [
  {
    code: 'limit-exceeded',
    plant: (host) => {
      const found = stretch(host, 2);
      return found ? over(host, found, { value: Math.floor(found.hours / 2), unit: 'HOUR' }) : null;
    },
  },
  {
    code: 'limit-exceeded-in-season',
    plant: (host) => {
      const found = stretch(host, 16);
      if (!found) return null;
      // In any ordinary week as many days, and the days off at its end; not over the new year.
      const weeks = Math.ceil(found.hours / 8 / 5);
      return over(host, found, { value: Math.ceil(found.hours / 8) + 2 * weeks, unit: 'CALENDAR_DAY' });
    },
  },
  {
    code: 'limit-not-proved',
    plant: (host) => {
      const found = stretch(host, 2);
      if (!found) return null;
      found.last.duration = { notStated: true };
      return over(host, found, { value: found.hours, unit: 'HOUR' });
    },
    // Other limits run there too, and then do not know either what the step takes.
    echoes: ['limit-not-proved'],
  },
  {
    code: 'loop-unbounded',
    plant: (host) => {
      const { nodes, edges } = host.document.flow;
      const work = accepted(host).map(({ id }) => id);
      const by = host.pick(edges.filter((one) => work.includes(one.from) && !one.returns && !one.backTo));
      const from = steps(host).find(({ id }) => id === by?.from);
      if (!by || !from || host.document.limits.length === 0) return null;
      // A step on the way that may be done again and again.
      const again = stepLike(from, 'planted');
      const back = edge(again.id, again.id);
      const on = edge(again.id, by.to);
      nodes.push(again);
      edges.push(on, back);
      by.to = again.id;
      limited(
        host,
        { kind: 'entered', node: again.id },
        { kind: 'taken', edge: on.id },
        { value: 8, unit: 'HOUR' },
      );
      return back.id;
    },
    // Beside steps that share the rest of a limit the step itself is one more.
    echoes: ['limit-not-proved'],
  },
];
