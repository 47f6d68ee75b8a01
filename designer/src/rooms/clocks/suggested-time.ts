import type { Condition } from '@motcua/engine';
import type { AmountRow, Language } from '../../model/document-types.ts';
import type { FlowIndex } from '../../model/flow-index.ts';
import { type PlanTime, planAlong, planOfNode, planWords } from '../table/plan-time.ts';

const hoursOfDay = 8;

export interface SuggestedTime {
  /** What the steps add up to, in words. */
  readonly words?: string;
  /** The number of days of the ordinary case, where they make whole ones. */
  readonly days?: number;
  /** The other case, where all steps know the same one: a difficult area, say. */
  readonly otherwise?: AmountRow & { readonly when: Condition };
}

/**
 * What the steps of a place (of all, where none is named) add up to. Limits of the law are whole days; what does not add up
 * is for the author to say.
 */
export function suggestedTime(
  index: FlowIndex,
  place: string | undefined,
  language: Language,
): SuggestedTime {
  const node = place === undefined ? undefined : index.node(place);
  const plan = node === undefined || node.kind === 'group' ? planAlong(index, place) : planOfNode(node);
  return timeOfPlan(index, plan, language);
}

/** The same of a plan that is known. */
export function timeOfPlan(index: FlowIndex, plan: PlanTime, language: Language): SuggestedTime {
  if (plan.most === 0 || plan.apart > 0) return {};
  const [days, most] = [plan.least / hoursOfDay, plan.most / hoursOfDay];
  const when = onlyCase(index);
  return {
    words: planWords(plan, language),
    ...(Number.isInteger(days) && days > 0 && { days }),
    ...(when !== undefined &&
      most > days &&
      Number.isInteger(most) && { otherwise: { when, value: most, unit: 'WORKING_DAY' } }),
  };
}

/** The one condition by which the times of all steps differ; none where they differ by several. */
function onlyCase({ document }: FlowIndex): Condition | undefined {
  const conditions = document.flow.nodes.flatMap((node) =>
    node.kind === 'step' && node.duration !== undefined && 'rows' in node.duration
      ? node.duration.rows.flatMap(({ when }) => (when === undefined ? [] : [when]))
      : [],
  );
  const [first] = conditions;
  return conditions.every((one) => JSON.stringify(one) === JSON.stringify(first)) ? first : undefined;
}
