import { describe, expect, it } from '@jest/globals';
import { indexProcedure } from '../machine/procedure-index.ts';
import { decision, edge, end, fact, procedure, step } from '../testing/procedures.ts';
import { hingesOf } from './hinges.ts';
import { tellStories } from './stories.ts';

const field = (id: string) => fact(id, 'number', { kind: 'form', field: id }, { default: 1 });

/** So many decisions one after the other, each by a fact of its own. */
function decisions(count: number) {
  const ids = Array.from({ length: count }, (_, i) => i + 1);
  return procedure(
    [...ids.flatMap((i) => [decision(`d${i}`), step(`more${i}`), step(`less${i}`)]), step('last'), end()],
    [
      edge('start', 'd1'),
      ...ids.flatMap((i) => {
        const next = i < count ? `d${i + 1}` : 'last';
        return [
          edge(`d${i}`, `more${i}`, { when: { fact: `parcels${i}`, op: 'gt', value: 10 } }),
          edge(`d${i}`, `less${i}`, { otherwise: true, order: 1 }),
          edge(`more${i}`, next),
          edge(`less${i}`, next),
        ];
      }),
      edge('last', 'done'),
    ],
    { facts: ids.map((i) => field(`parcels${i}`)) },
  );
}

describe('what it hangs on where a dossier goes', () => {
  const document = decisions(3);
  const { cells, stillAsked } = hingesOf(document, indexProcedure(document));

  it('is said with one value for each class that the conditions tell apart', () => {
    expect(cells).toHaveLength(2 ** 3);
  });

  it('matters only as long as somebody still asks for it', () => {
    expect(stillAsked('start')).toEqual(['parcels1', 'parcels2', 'parcels3']);
    expect(stillAsked('more2')).toEqual(['parcels3']);
    expect(stillAsked('last')).toEqual([]);
  });

  it('tells ways apart as far as they go on differently, and no further', () => {
    const told = new Map<string, number>();
    tellStories<null>(document, indexProcedure(document), {
      begins: null,
      key: () => '',
      after: () => null,
      comes: ({ id }) => void told.set(id, (told.get(id) ?? 0) + 1),
    });
    expect(told.get('d1')).toBe(2 ** 3);
    expect(told.get('d3')).toBe(2);
    expect(told.get('last')).toBe(1);
  });
});
