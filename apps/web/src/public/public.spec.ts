import { describe, expect, it } from '@jest/globals';
import { emptyDocument } from '../procedures/new/new-document.ts';
import { text, type Translate } from '../text/catalogue.ts';
import '../text/public-pages.ts';
import { addressOf, codeIn, isPublic } from './public-address.ts';
import { stepsInOrder } from './steps-in-order.ts';
import { PublicWords } from './words.ts';

describe('addresses that need nobody to be signed in', () => {
  it.each([
    ['/public/procedures', true, null],
    ['/public/procedures/', true, null],
    ['/public/procedures/khai_tu', true, 'khai_tu'],
    ['/public/procedures/khai_sinh.chon_hai', true, 'khai_sinh.chon_hai'],
    ['/public/procedures/%E0%A4%A', true, '%E0%A4%A'],
    ['/public/proceduresx', false, undefined],
    ['/procedures', false, undefined],
  ])('%s', (path, open, code) => {
    expect(isPublic(path)).toBe(open);
    if (open) expect(codeIn(path)).toBe(code);
  });

  it('are written so that they are read back', () => {
    expect(codeIn(addressOf('a.b'))).toBe('a.b');
  });
});

describe('the sequence of steps', () => {
  const base = emptyDocument('x', {
    title: { vi: 'x', en: 'x' },
    field: { vi: 'x', en: 'x' },
    nationalCode: '',
    level: 'any',
  });
  const [start, step, end] = base.flow.nodes;
  const named = (id: string, more: object = {}) => ({ ...step!, id, ...more }) as NonNullable<typeof step>;
  const way = (from: string, to: string, more: object = {}) => ({
    ...base.flow.edges[0]!,
    ...{ id: `${from}_${to}`, from, to },
    ...more,
  });

  it('puts what a shortcut passes over before what it leads to, and side ways last', () => {
    const document = {
      ...base,
      flow: {
        nodes: [start!, named('a'), named('last'), named('back'), named('extra'), end!],
        edges: [
          way(start!.id, 'a'),
          way('a', 'last', { order: 1 }),
          way('a', 'extra', { order: 2 }),
          way('a', 'back', { order: 3 }),
          way('extra', 'last'),
          way('back', 'a', { returns: true }),
          way('last', end!.id),
        ],
      },
    };
    expect(stepsInOrder(document).map(({ node }) => node.id)).toEqual(['a', 'extra', 'last', 'back']);
  });

  it('follows the ways that lead on, numbers what is done, and puts a phase before what is in it', () => {
    const phase = {
      kind: 'group' as const,
      id: 'phase',
      title: step!.title,
      start: 'b',
      deadlineActions: [],
    };
    const document = {
      ...base,
      flow: {
        nodes: [
          start!,
          named('a'),
          phase,
          named('b', { within: 'phase' }),
          named('c'),
          named('aside', { beside: ['a'] }),
          end!,
        ],
        edges: [
          way(start!.id, 'a'),
          way('a', 'phase'),
          way('b', 'c'),
          way('c', 'a', { returns: true }),
          way('c', end!.id),
        ],
      },
    };
    expect(stepsInOrder(document).map(({ node, number, depth }) => [node.id, number, depth])).toEqual([
      ['a', 1, 0],
      ['aside', 2, 0],
      ['phase', null, 0],
      ['b', 3, 1],
      ['c', 4, 0],
    ]);
  });
});

describe('a limit that is published in parts', () => {
  const days = (value: number) => ({ value, unit: 'WORKING_DAY' as const });
  const base = emptyDocument('x', {
    title: { vi: 'x', en: 'x' },
    field: { vi: 'x', en: 'x' },
    nationalCode: '',
    level: 'any',
  });
  const names = {
    agencies: {},
    roles: {},
    relations: { taxOfficeOf: { vi: 'Thuế cơ sở', en: 'Tax office' } },
  };
  const words = (limit: (typeof base)['limits'][number]) =>
    new PublicWords(
      { ...base, limits: [limit] },
      names as never,
      text.getFixedT('vi') as Translate,
      'vi',
    ).parts(limit);
  const promise = (whole: number) => ({
    ...{ id: 'promise', title: { vi: 'Thời hạn', en: 'Limit' }, promise: true, amount: [days(whole)] },
    ...{ starts: 'received', ends: 'issued', covers: 'all' as const },
    budgets: [
      { id: 'land', agency: { is: 'competent' as const }, amount: days(8) },
      { id: 'tax', agency: { relation: 'taxOfficeOf', of: 'competent' as const }, amount: days(10) },
    ],
  });

  it('says whose part is how long, and that they add up', () => {
    expect(words(promise(18))).toEqual({
      sums: ['8 ngày làm việc (Cơ quan có thẩm quyền) + 10 ngày làm việc (Thuế cơ sở)'],
      shares: '',
    });
  });

  it('says no sum where there is none', () => {
    expect(words(promise(12))).toEqual({
      sums: [undefined],
      shares: 'Cơ quan có thẩm quyền: 8 ngày làm việc; Thuế cơ sở: 10 ngày làm việc',
    });
  });
});
