import type { Amount, FlowNode, ProcedureDocument } from '@motcua/engine';
import type { Language } from '../../model/document-types.ts';
import type { FlowIndex } from '../../model/flow-index.ts';
import { isHardAreaFact, timesByArea } from '../../model/hard-area.ts';
import { marchIn } from '../../model/march.ts';
import { numberWords } from '../../drawing/words.ts';
import { textOf } from '../../text/text.ts';

/**
 * The planned time of a line of steps: from the shortest case to the longest, in working hours. What is planned in
 * units that cannot be added (months, calendar days, "the same day") and what has no time is counted, not guessed.
 */
export interface PlanTime {
  readonly least: number;
  readonly most: number;
  /** Steps whose time is in units of its own. */
  readonly apart: number;
  /** Steps without a stated time. */
  readonly unstated: number;
}

/** One of the two cases of an area with difficult conditions, where a fact tells them apart. */
export interface AreaCase {
  readonly fact: string;
  readonly is: 'usual' | 'hard';
}

const nothing: PlanTime = { least: 0, most: 0, apart: 0, unstated: 0 };
const hoursOfDay = 8;

/** Of one case where one is told: what depends on other things too still counts from its shortest time to its longest. */
export function planOfNode(node: FlowNode, area?: AreaCase): PlanTime {
  const timed = node.kind === 'step' || node.kind === 'consultation';
  if (!timed || (node.kind === 'step' && node.beside !== undefined)) return nothing;
  const { duration } = node;
  // What takes the rest of a limit adds nothing to it.
  if (duration !== undefined && 'restOf' in duration) return nothing;
  if (duration === undefined || !('rows' in duration)) return { ...nothing, unstated: 1 };
  const byArea = area === undefined ? undefined : timesByArea(duration, area.fact)?.[area.is];
  const hours = (byArea === undefined ? duration.rows : [byArea]).map(hoursOf);
  const stated = hours.filter((value) => value !== undefined);
  if (stated.length < hours.length) return { ...nothing, apart: 1 };
  return { ...nothing, least: Math.min(...stated), most: Math.max(...stated) };
}

/** Along the usual way through a container; of parallel branches the longest counts. */
export function planAlong(index: FlowIndex, container: string | undefined, area?: AreaCase): PlanTime {
  return marchIn(index, container).usual.reduce((sum, id) => {
    const node = index.node(id);
    if (node === undefined) return sum;
    if (node.kind === 'group') return plus(sum, planAlong(index, node.id, area));
    if (node.kind !== 'parallel') return plus(sum, planOfNode(node, area));
    return plus(sum, longest(node.branches.map((branch) => planAlong(index, branch.id, area))));
  }, nothing);
}

/** The fact by whose areas some step takes longer. */
export function areaOf({ facts, flow }: ProcedureDocument): string | undefined {
  return facts.find((fact) => {
    if (!isHardAreaFact(fact)) return false;
    return flow.nodes.some((node) => {
      const times = node.kind === 'step' ? timesByArea(node.duration, fact.id) : undefined;
      return times !== undefined && times.usual !== times.hard;
    });
  })?.id;
}

/** What a line of steps adds up to, in words; in both cases where areas have times of their own: `18 / 28 ngày làm việc`. */
export function totalWords(index: FlowIndex, container: string | undefined, language: Language): string {
  const fact = areaOf(index.document);
  if (fact === undefined) return planWords(planAlong(index, container), language);
  const words = (['usual', 'hard'] as const).map((is) =>
    planWords(planAlong(index, container, { fact, is }), language),
  );
  const unit = ` ${textOf(language).units.WORKING_DAY}`;
  const [usual = '', hard = ''] = words;
  if (usual === hard) return usual;
  return words.every((one) => one.endsWith(unit))
    ? `${usual.slice(0, -unit.length)} / ${hard}`
    : words.join(' / ');
}

/** `8,5 ngày làm việc`, `9–15 ngày làm việc`, `4 giờ làm việc`. */
export function planWords({ least, most }: PlanTime, language: Language): string {
  const { units } = textOf(language);
  const days = (hours: number): string =>
    numberWords(Math.round((hours / hoursOfDay) * 1000) / 1000, language);
  if (most < hoursOfDay / 4 && most > 0) return `${numberWords(most, language)} ${units.HOUR}`;
  const amount = least === most ? days(most) : `${days(least)}–${days(most)}`;
  return `${amount} ${units.WORKING_DAY}`;
}

function hoursOf({ value, unit }: Amount): number | undefined {
  if (unit === 'WORKING_DAY') return value * hoursOfDay;
  return unit === 'HOUR' ? value : undefined;
}

/** One after the other. */
export const plus = (a: PlanTime, b: PlanTime): PlanTime => ({
  least: a.least + b.least,
  most: a.most + b.most,
  apart: a.apart + b.apart,
  unstated: a.unstated + b.unstated,
});

const longest = (plans: readonly PlanTime[]): PlanTime => ({
  least: Math.max(0, ...plans.map((plan) => plan.least)),
  most: Math.max(0, ...plans.map((plan) => plan.most)),
  apart: plans.reduce((sum, plan) => sum + plan.apart, 0),
  unstated: plans.reduce((sum, plan) => sum + plan.unstated, 0),
});
