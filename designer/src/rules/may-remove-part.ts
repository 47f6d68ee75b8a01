import type { ProcedureDocument } from '@motcua/engine';
import { type PartList, usesOf } from '../model/uses.ts';
import { allowed, refused, type Ruling } from './ruling.ts';

/**
 * May a paper, a result, a milestone, a pause rule or a limit go? Not while something cannot do without it: a limit is
 * never left without its start, a fact never without what it reads. A milestone may where another takes its place.
 */
export function mayRemovePart(
  document: ProcedureDocument,
  list: PartList,
  id: string,
  instead?: string,
): Ruling {
  const binding = usesOf(document, list, id).some((use) => use.binding);
  // Nothing takes its own place.
  const isReplaced = instead !== undefined && instead !== id;
  return binding && !isReplaced ? refused('still-needed') : allowed;
}
