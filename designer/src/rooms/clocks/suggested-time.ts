import type { Language } from '../../model/document-types.ts';
import type { FlowIndex } from '../../model/flow-index.ts';
import { planAlong, planOfNode, planWords } from '../table/plan-time.ts';

const hoursOfDay = 8;

/**
 * What the steps of a place (of all, where none is named) add up to: in words, and as a number of days where they make whole
 * ones in the ordinary case. Limits of the law are whole days; what does not add up is for the author to say.
 */
export function suggestedTime(
  index: FlowIndex,
  place: string | undefined,
  language: Language,
): { readonly words?: string; readonly days?: number } {
  const node = place === undefined ? undefined : index.node(place);
  const plan = node === undefined || node.kind === 'group' ? planAlong(index, place) : planOfNode(node);
  if (plan.most === 0 || plan.apart > 0) return {};
  const days = plan.least / hoursOfDay;
  return { words: planWords(plan, language), ...(Number.isInteger(days) && days > 0 && { days }) };
}
