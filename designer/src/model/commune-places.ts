import type { Fact, LocalText, ProcedureDocument } from '@motcua/engine';
import { inBoth } from '../text/text.ts';
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
  return inBoth((text) => text.mends.communeOf[isLand ? 'land' : 'matter']);
}
