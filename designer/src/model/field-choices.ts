import type { LocalText } from '@motcua/engine';
import type { Schema } from './form-fields.ts';
import { freeId, idFromLabel } from './ids.ts';

export interface FieldChoice {
  readonly value: string;
  readonly title: LocalText;
}

const isObject = (value: unknown): value is Schema => typeof value === 'object' && value !== null;

/** The choices of a field, or undefined where its schema lists them in a way the builder cannot say. */
export function choicesIn(schema: Schema): readonly FieldChoice[] | undefined {
  const { enum: listed, oneOf } = schema;
  if (Array.isArray(listed)) {
    if (oneOf !== undefined || !listed.every((value) => typeof value === 'string')) return undefined;
    return listed.map((value) => ({ value, title: { vi: value, en: value } }));
  }
  if (!Array.isArray(oneOf)) return oneOf === undefined ? [] : undefined;
  const choices = oneOf.map((one: unknown) =>
    isObject(one) && typeof one['const'] === 'string'
      ? { value: one['const'], title: titleOf(one, one['const']) }
      : undefined,
  );
  return choices.every((choice) => choice !== undefined) ? choices : undefined;
}

function titleOf(one: Schema, value: string): LocalText {
  const vi = typeof one['title'] === 'string' ? one['title'] : value;
  const english = one['x-titleEn'];
  return { vi, en: typeof english === 'string' ? english : '' };
}

/** The schema with these choices; whatever else was said of a choice that stays is kept. */
export function withChoices(schema: Schema, choices: readonly FieldChoice[]): Schema {
  const { enum: _listed, ...rest } = schema;
  const old = new Map(
    (Array.isArray(schema['oneOf']) ? schema['oneOf'] : []).flatMap((one: unknown) =>
      isObject(one) ? [[one['const'], one] as const] : [],
    ),
  );
  const oneOf = choices.map(({ value, title }) => {
    const { 'x-titleEn': _english, ...said } = old.get(value) ?? {};
    const named = { ...said, const: value, title: title.vi };
    return title.en === '' ? named : { ...named, 'x-titleEn': title.en };
  });
  return { ...rest, oneOf };
}

/** A new choice, its value made from its name. */
export function choiceNamed(vi: string, among: readonly FieldChoice[]): FieldChoice {
  const taken = new Set(among.map(({ value }) => value));
  return { value: freeId(idFromLabel(vi, 'lua_chon'), taken), title: { vi, en: '' } };
}
