import { type AgencyRef, type Fact, type LocalText, type ProcedureDocument } from '@motcua/engine';
import { textOf } from '../text/text.ts';
import type { RelationRef } from './document-types.ts';
import { fieldsOf, type FormField } from './form-fields.ts';
import { fold } from './ids.ts';

/** A field of the form in which the applicant says a commune, and the fact of it where there is one already. */
export interface CommunePlace {
  readonly field: FormField;
  readonly fact: Fact | undefined;
}

/** The fields that take nothing but a commune's committee, in the order of the form. */
export const communePlaces = ({ form, facts }: ProcedureDocument): readonly CommunePlace[] =>
  fieldsOf(form)
    .filter(({ kind, schema }) => kind === 'agency' && schema['x-agencyKind'] === 'communeCommittee')
    .map((field) => ({
      field,
      fact: facts.find(
        ({ type, source }) => type === 'agency' && source.kind === 'form' && source.field === field.name,
      ),
    }));

/** What a new field asks: of a procedure about land where the land is, else where the matter is to be dealt with. */
export function communeQuestion({ head }: ProcedureDocument): LocalText {
  const isLand = /\b(dat dai|dat|thua dat|quyen su dung dat)\b/.test(
    fold(`${head.field.vi} ${head.title.vi}`),
  );
  const words = (language: 'vi' | 'en'): string =>
    textOf(language).mends.communeOf[isLand ? 'land' : 'matter'];
  return { vi: words('vi'), en: words('en') };
}

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
