import { describe, expect, it } from '@jest/globals';
import type { Question } from '@motcua/engine';
import { answersFrom } from './play-answers.ts';

const question = (name: string, type: Question['type'], ...values: (string | number)[]): Question => ({
  ...{ name, type, title: { vi: name, en: name }, required: false },
  answers: values.map((value) => ({ value, title: { vi: `Tên ${value}`, en: `Title ${value}` } })),
});
const suggestions = {
  facts: [
    question('full', 'boolean'),
    question('area', 'number'),
    question('kind', 'choice', 'house', 'shop'),
  ],
  data: [],
  papers: [],
};
const typed = (name: string, value: string) => answersFrom(new Map([[name, value]]), suggestions);

describe('what is typed for an action', () => {
  it.each([
    ['full', 'có', true],
    ['full', 'No', false],
    ['area', '1,5', 1.5],
    ['area', '-2', -2],
    ['kind', 'tên shop', 'shop'],
    ['kind', 'tower', 'tower'],
  ])('%s=%s is understood as the question wants it', (name, value, meant) =>
    expect(typed(name, value)).toMatchObject({ answers: { facts: { [name]: meant } } }),
  );

  it.each([
    ['full', 'maybe', 'boolean'],
    ['area', 'much', 'number'],
    ['area', '', 'number'],
    ['at', 'tomorrow', 'moment'],
    ['occurredAt', '2026-02-30T10:00', 'moment'],
  ])('%s=%s is no such answer and is never taken for another', (name, value, asked) =>
    expect(typed(name, value)).toEqual({ wrong: `${name}=${value}`, asked }),
  );
});
