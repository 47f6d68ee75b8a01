import type { AgencyRef } from '@motcua/engine';
import type { RelationRef } from './document-types.ts';

const isRelation = (value: object): value is RelationRef =>
  'relation' in value && typeof value.relation === 'string' && 'of' in value;

/** Are both looked up by the same relation from the same place? */
export const isLike =
  ({ relation, of }: RelationRef) =>
  (other: RelationRef): boolean =>
    other.relation === relation && JSON.stringify(other.of) === JSON.stringify(of);

/** How many references in a part of the procedure are meant. */
export function countRelations(part: unknown, isMeant: (ref: RelationRef) => boolean): number {
  if (typeof part !== 'object' || part === null) return 0;
  if (isRelation(part)) return isMeant(part) ? 1 : 0;
  return Object.values(part).reduce((sum: number, one) => sum + countRelations(one, isMeant), 0);
}

/** The part with every reference that is meant looked up from the fact instead; the same object where none is. */
export const lookedUpFrom = <T>(part: T, fact: string, isMeant: (ref: RelationRef) => boolean): T =>
  withRelations(part, isMeant, (ref) => ({ ...ref, of: { fact } }));

/** The part with another reference in place of every one that is meant; the same object where none is. */
export function withRelations<T>(
  part: T,
  isMeant: (ref: RelationRef) => boolean,
  instead: (ref: RelationRef) => AgencyRef,
): T {
  if (countRelations(part, isMeant) === 0) return part;
  const change = (value: unknown): unknown => {
    if (typeof value !== 'object' || value === null) return value;
    if (isRelation(value)) return isMeant(value) ? instead(value) : value;
    if (Array.isArray(value)) return value.map(change);
    return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, change(one)]));
  };
  // A reference stays a reference, so that the part stays of its type.
  return change(part) as T;
}
