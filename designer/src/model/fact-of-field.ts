import type { Fact, Form, LocalText } from '@motcua/engine';
import { choicesIn } from './field-choices.ts';
import { type FieldKind, type FormField, fieldOf } from './form-fields.ts';
import { freeId, idFromLabel } from './ids.ts';

/** The type of fact that a field of this kind gives. */
export function factTypeOf(kind: FieldKind): Fact['type'] {
  switch (kind) {
    case 'number':
    case 'money':
      return 'number';
    case 'date':
      return 'date';
    case 'checkbox':
      return 'boolean';
    case 'select':
      return 'choice';
    case 'agency':
      return 'agency';
    default:
      return 'text';
  }
}

const isId = (text: string): boolean =>
  /^[a-z][a-z0-9_]{0,63}$/.test(text) && text !== 'constructor' && text !== 'prototype';

/** A fact that says what was filled in, to be used in conditions. A box nobody ticked means "no". */
export function factFrom(field: FormField, taken: ReadonlySet<string>): Fact {
  const wanted = isId(field.name) ? field.name : idFromLabel(field.label.vi, 'du_kien');
  const type = factTypeOf(field.kind);
  const choices = type === 'choice' ? choicesFor(field) : undefined;
  return {
    id: freeId(wanted, taken),
    type,
    title: field.label,
    ...(choices === undefined ? {} : { choices: [...choices] }),
    source: { kind: 'form', field: field.name },
    knownFrom: 'reception',
    ...(type === 'boolean' ? { default: false } : {}),
  };
}

/** The choices of a field as a fact lists them; a name never written in English stays Vietnamese there. */
export function choicesFor({ schema }: FormField): readonly { value: string; title: LocalText }[] {
  return (choicesIn(schema) ?? []).map(({ value, title }) => ({
    value,
    title: { vi: title.vi, en: title.en },
  }));
}

/** The fact as it follows a change of its field: what still said the same as the field goes on doing so. */
export function following(fact: Fact, before: Form, after: Form): Fact {
  if (fact.source.kind !== 'form' || before === after) return fact;
  const was = fieldOf(before, fact.source.field);
  const is = fieldOf(after, fact.source.field);
  if (was === undefined || is === undefined || was === is) return fact;
  let next = fact;
  if (was.label !== is.label && alike(fact.title, was.label)) next = { ...next, title: is.label };
  const type = factTypeOf(is.kind);
  if (type !== factTypeOf(was.kind) && fact.type === factTypeOf(was.kind)) next = { ...next, type };
  if (next.type === 'choice' && (fact.type !== 'choice' || alike(fact.choices ?? [], choicesFor(was)))) {
    const choices = choicesFor(is);
    if (!alike(next.choices, choices)) next = { ...next, choices: [...choices] };
  }
  if (next.type !== fact.type) next = retyped(next);
  return next;
}

/** A fact of another type keeps neither choices nor a default that it could not have. */
function retyped(fact: Fact): Fact {
  const { choices, default: _default, ...rest } = fact;
  const kept = fact.type === 'choice' && choices !== undefined ? { ...rest, choices } : rest;
  return fact.type === 'boolean' ? { ...kept, default: false } : kept;
}

const alike = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);
