import { describe, expect, it } from '@jest/globals';
import type { Paper } from '../../document/facts.ts';
import { playWorld } from '../../testing/play-world.ts';
import { compiled, fact, serialProcedure, text } from '../../testing/procedures.ts';
import { plainOpening } from './plain-opening.ts';

const paper = (id: string, required: Paper['required']): Paper => ({
  ...{ id, title: text(id), originals: 1, copies: null, sets: 1, required },
  ...{ handling: 'keep', reusable: false },
});

describe('an opening for a procedure of which nothing is known', () => {
  it('brings the papers that its own answers make due, and no others', () => {
    const mortgaged = { fact: 'mortgaged', op: 'eq' as const, value: true };
    const procedure = compiled({
      ...serialProcedure(),
      facts: [
        {
          ...{ id: 'mortgaged', type: 'boolean', title: text('mortgaged'), knownFrom: 'reception' },
          source: { kind: 'form', field: 'mortgaged' },
        },
      ],
      form: {
        schema: { type: 'object', properties: { mortgaged: { type: 'boolean' } } },
        pages: [],
      },
      papers: [
        paper('application', true),
        paper('consent', mortgaged),
        paper('release', { not: mortgaged }),
        paper('photo', false),
      ],
    });
    const { form, papers } = plainOpening(procedure, playWorld, '2026-03-02');
    expect(papers).toEqual(['application', form['mortgaged'] === true ? 'consent' : 'release']);
  });
});
