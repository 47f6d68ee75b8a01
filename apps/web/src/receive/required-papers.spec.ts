import { describe, expect, it } from '@jest/globals';
import { Fact, Paper } from '@motcua/engine';
import { conditionAsker, type Declared } from '../form/form-values.ts';
import { missingPapers, needOf } from './required-papers.ts';

const title = { vi: 'x', en: 'x' };
const ask = conditionAsker([
  Fact.parse({ id: 'authorised', type: 'boolean', title, source: { kind: 'form', field: 'authorised' } }),
]);
const paper = (id: string, more: object = {}) => Paper.parse({ id, title, ...more });
const declared = (form: object, papers: string[] = []): Declared => ({
  form: { ...form },
  channel: 'counter',
  papers,
});

describe('the papers a reception must have', () => {
  const always = paper('application');
  const sometimes = paper('authority', { required: { fact: 'authorised', op: 'eq', value: true } });
  const welcome = paper('photo', { required: false });

  it('become required when their condition comes true', () => {
    expect(needOf(sometimes, declared({}), ask)).toBe('conditional');
    expect(needOf(sometimes, declared({ authorised: true }), ask)).toBe('required');
  });

  it('are missing until they are ticked', () => {
    const papers = [always, sometimes, welcome];
    expect(missingPapers(papers, declared({ authorised: true }, ['authority']), ask)).toEqual([always]);
  });

  it('of one group are answered by any one of them', () => {
    const either = paper('passport', { oneOf: 'identity' });
    const or = paper('card', { oneOf: 'identity' });
    expect(missingPapers([either, or], declared({}), ask)).toEqual([either, or]);
    expect(missingPapers([either, or], declared({}, ['card']), ask)).toEqual([]);
  });
});
