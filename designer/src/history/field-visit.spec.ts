import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { renameNode } from '../commands/node-edit.ts';
import { sampleProcedure } from '../testing/sample-procedure.ts';
import { openStack, perform, redo, undo } from './command-stack.ts';
import { performDuring, withoutVisit } from './field-visit.ts';

const named = (vi: string) => ({ id: 'sign', title: { vi, en: 'Sign' } });
const bytes = (document: unknown): string => JSON.stringify(document);

describe('a visit to a field', () => {
  it('is one step, whatever pauses it had: undo takes back the whole, redo gives back the last text', () => {
    const words = fc.array(fc.string({ minLength: 1, maxLength: 12 }), { minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(words, (pauses) => {
        const visit = {};
        const typed = pauses.reduce(
          (stack, vi) => performDuring(stack, visit, (run) => run(renameNode, named(vi))),
          openStack(sampleProcedure),
        );
        const last = pauses.at(-1) ?? '';
        const atOnce = perform(openStack(sampleProcedure), renameNode, named(last));
        expect(bytes(typed.document)).toBe(bytes(atOnce.document));
        expect(typed.done).toHaveLength(1);
        expect(bytes(undo(typed).document)).toBe(bytes(sampleProcedure));
        expect(bytes(redo(undo(typed)).document)).toBe(bytes(atOnce.document));
      }),
    );
  });

  it('leaves no trace where the old text was typed again, or nothing was done', () => {
    const first = openStack(sampleProcedure);
    const old = sampleProcedure.flow.nodes.find(({ id }) => id === 'sign')?.title;
    const visit = {};
    const other = performDuring(first, visit, (run) => run(renameNode, named('Khác')));
    const back = performDuring(other, visit, (run) =>
      run(renameNode, { id: 'sign', title: old ?? { vi: '', en: '' } }),
    );
    expect(bytes(back.document)).toBe(bytes(sampleProcedure));
    expect(back.done).toHaveLength(0);
    expect(performDuring(other, visit, () => undefined)).toBe(other);
  });

  it('ends where something else was done meanwhile: that is never taken back with it', () => {
    const visit = {};
    const typed = performDuring(openStack(sampleProcedure), visit, (run) => run(renameNode, named('Một')));
    const between = perform(typed, renameNode, { id: 'return_result', title: { vi: 'Trả', en: '' } });
    const more = performDuring(between, visit, (run) => run(renameNode, named('Hai')));
    expect(more.done).toHaveLength(3);
    expect(withoutVisit(between, visit)).toBe(between);
  });
});
