import type { Amount, Duration, Fact } from '@motcua/engine';
import { fold } from './ids.ts';

const hardWords =
  /(dia ban|khu vuc|vung|noi|xa)[^;:]{0,40}(kho khan|mien nui|vung cao|hai dao|bien gioi|vung sau)|^kho khan|mien nui|hard area/;

/** Is this about areas with difficult conditions: the head of a second column of times, or a part of a cell? */
export const isHardArea = (words: string): boolean => hardWords.test(fold(words));

/** The fact that says whether a dossier is of such an area. */
export const isHardAreaFact = ({ type, source, title }: Fact): boolean =>
  type === 'boolean' &&
  ((source.kind === 'register' && source.attribute === 'hardArea') || isHardArea(title.vi));

/** The two times of a step that depend on nothing but the area; undefined where they depend on anything else. */
export function timesByArea(
  duration: Duration | undefined,
  fact: string,
): { readonly usual: Amount; readonly hard: Amount } | undefined {
  if (duration === undefined || !('rows' in duration)) return undefined;
  const [first, second, ...more] = duration.rows;
  if (first === undefined || more.length > 0) return undefined;
  if (second === undefined) return first.when === undefined ? { usual: first, hard: first } : undefined;
  const { when } = first;
  const isByArea =
    when !== undefined && 'fact' in when && when.fact === fact && when.op === 'eq' && when.value === true;
  return isByArea && second.when === undefined ? { usual: second, hard: first } : undefined;
}
