import { describe, expect, it } from '@jest/globals';
import { formProcedure } from '../testing/form-procedure.ts';
import { channelsIn, withChannels, withoutChannels } from './channel-when.ts';
import { choiceNamed, choicesIn, withChoices } from './field-choices.ts';
import { usesOfFact, usesOfField } from './fact-uses.ts';
import { kindSuggestedBy, nameOfPattern, schemaAsKind, unsaidIn } from './field-kinds.ts';
import { ruleFrom } from './field-requirement.ts';
import { fieldOf, fieldsOf } from './form-fields.ts';
import { requirementWhenShown } from './shown-and-required.ts';
import { typedDate, writtenDate } from './typed-date.ts';

describe('the fields of a form', () => {
  it('come in the order of the pages, those on no page last', () => {
    const names = fieldsOf(formProcedure.form).map(({ name }) => name);
    expect(names).toEqual(['kind', 'name', 'commune', 'area', 'split', 'price', 'note']);
    expect(fieldOf(formProcedure.form, 'note')).toMatchObject({ kind: 'textarea', declared: true });
    expect(fieldOf(formProcedure.form, 'toString')).toBeUndefined();
  });

  it('say which words of their schema the builder has none for', () => {
    expect(unsaidIn('text', { type: 'string', 'x-source': 'national', maxLength: 3 })).toEqual(['x-source']);
    expect(unsaidIn('number', { type: 'number', multipleOf: 0.1 })).toEqual(['multipleOf']);
  });

  it('keep those words whatever kind they become', () => {
    const schema = { type: 'number', minimum: 3, multipleOf: 5 };
    expect(schemaAsKind('money', 'number', schema)).toEqual({ type: 'integer', minimum: 3, multipleOf: 5 });
    expect(schemaAsKind('text', 'number', schema)).toMatchObject({ type: 'string', multipleOf: 5 });
  });
});

it.each([
  ['Họ, chữ đệm, tên', 'text'],
  ['Ngày cấp giấy chứng nhận', 'date'],
  ['Số điện thoại', 'phone'],
  ['Số định danh cá nhân', 'identity'],
  ['Số tiền đã nộp', 'money'],
  ['Diện tích (m²)', 'number'],
  ['Xã, phường nơi có đất', 'agency'],
  ['Hình thức chuyển quyền', 'select'],
  ['Đã có giấy báo tử điện tử', 'checkbox'],
  ['Lý do đề nghị', 'textarea'],
])('the label "%s" suggests the kind %s', (label, kind) => {
  expect(kindSuggestedBy(label)).toBe(kind);
});

describe('choices', () => {
  it('are read from both ways of listing them, and left alone in any other', () => {
    expect(choicesIn({ enum: ['a'] })).toEqual([{ value: 'a', title: { vi: 'a', en: 'a' } }]);
    expect(choicesIn({ enum: ['a', 1] })).toBeUndefined();
    expect(choicesIn({ oneOf: [{ type: 'string' }] })).toBeUndefined();
    expect(choicesIn({})).toEqual([]);
  });

  it('keep what else was said of them, and get values of their own', () => {
    const schema = { type: 'string', oneOf: [{ const: 'a', title: 'A', 'x-code': 7 }] };
    const more = choiceNamed('Đất ở', choicesIn(schema) ?? []);
    expect(more.value).toBe('dat_o');
    expect(withChoices(schema, [{ value: 'a', title: { vi: 'B', en: 'Bee' } }, more])).toEqual({
      type: 'string',
      oneOf: [
        { const: 'a', title: 'B', 'x-code': 7, 'x-titleEn': 'Bee' },
        { const: 'dat_o', title: 'Đất ở' },
      ],
    });
  });
});

describe('rules between fields', () => {
  it('are read only where the builder can say all of them', () => {
    const rule = { if: { properties: { a: { const: 1 } }, required: ['a'] }, then: { required: ['b'] } };
    expect(ruleFrom(rule)).toEqual({ field: 'a', values: [1], required: ['b'] });
    expect(ruleFrom({ ...rule, else: {} })).toBeUndefined();
    expect(ruleFrom({ ...rule, if: { properties: { a: { minimum: 1 } }, required: ['a'] } })).toBeUndefined();
    expect(ruleFrom({ ...rule, if: { properties: { a: { const: 1 } } } })).toBeUndefined();
    expect(ruleFrom(null)).toBeUndefined();
  });

  it('can say "when it is shown" where the condition asks one field for values', () => {
    const price = fieldOf(formProcedure.form, 'price')!;
    expect(requirementWhenShown(formProcedure, price)).toEqual({
      kind: 'when',
      field: 'kind',
      values: ['sale'],
    });
    const turned = {
      ...price,
      placed: { ...price.placed!, when: { fact: 'kind', op: 'ne', value: 'sale' } as const },
    };
    expect(requirementWhenShown(formProcedure, turned)).toMatchObject({ values: ['gift'] });
    const other = {
      ...price,
      placed: { ...price.placed!, when: { fact: 'must_pay', op: 'known' } as const },
    };
    expect(requirementWhenShown(formProcedure, other)).toEqual({ kind: 'never' });
  });
});

describe('channels in a condition', () => {
  const rest = { fact: 'kind', op: 'eq', value: 'sale' } as const;

  it('go in and come out again, and leave the rest alone', () => {
    const when = withChannels(rest, 'way', ['online', 'post']);
    expect(channelsIn(when, 'way')).toEqual(['online', 'post']);
    expect(withoutChannels(when, 'way')).toEqual(rest);
    expect(withChannels(when, 'way', undefined)).toEqual(rest);
    expect(withoutChannels(rest, 'way')).toEqual(rest);
  });
});

describe('uses', () => {
  it('of a fact are its conditions, agencies found by it, and facts worked out from it', () => {
    expect(usesOfFact(formProcedure, 'kind')).toEqual([{ in: 'field', id: 'price', how: 'condition' }]);
    expect(usesOfFact(formProcedure, 'hard_area')).toContainEqual({
      in: 'limit',
      id: 'promise',
      how: 'condition',
    });
    const commune = usesOfFact(formProcedure, 'commune');
    expect(commune).toContainEqual({ in: 'fact', id: 'hard_area', how: 'madeFrom' });
    expect(commune.some(({ how }) => how === 'agency')).toBe(true);
  });

  it('of a field are those of its facts, fields that depend on it, and scenarios that fill it in', () => {
    expect(usesOfField(formProcedure, 'kind').map(({ in: place, how }) => `${place} ${how}`)).toEqual([
      'fact madeFrom',
      'field condition',
      'field required',
      'scenario scenario',
    ]);
  });
});

it('reads days as offices type them, and knows which there are', () => {
  expect(['5/8/2026', '05-08-26', '05082026', '2026-08-05'].map(typedDate)).toEqual(
    Array.from({ length: 4 }, () => '2026-08-05'),
  );
  expect(['31/02/2026', 'mai', '5/8'].map(typedDate)).toEqual([undefined, undefined, undefined]);
  expect(typedDate('1/2/84')).toBe('1984-02-01');
  expect(writtenDate('2026-08-05')).toBe('05/08/2026');
  expect(nameOfPattern('^[0-9]{10}$')).toBe('insurance');
});
