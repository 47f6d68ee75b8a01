import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { mergeDocuments, type ProcedureDocument } from '@motcua/engine';
import { applyEdit } from '../commands/edit.ts';
import { renameNode } from '../commands/node-edit.ts';
import { removeThings } from '../commands/remove.ts';
import { setMark } from '../commands/edge-edit.ts';
import { addPaper } from '../commands/paper-edit.ts';
import { createEditor } from '../state/procedure-editor.ts';
import { sampleProcedure } from '../testing/sample-procedure.ts';
import {
  canUndo,
  type CommandStack,
  isUnderMerge,
  openStack,
  perform,
  redo,
  takeOver,
  undo,
} from './command-stack.ts';
import { performDuring } from './field-visit.ts';
import { editsBetween } from './edits-between.ts';

const base = sampleProcedure;
const named = (id: string, vi: string) => ({ id, title: { vi, en: '' } });
const titleOf = ({ flow }: ProcedureDocument, id: string) =>
  flow.nodes.find((node) => node.id === id)?.title.vi;
const rename = (stack: CommandStack, id: string, vi: string) => perform(stack, renameNode, named(id, vi));
const saved = (from: ProcedureDocument, id: string, vi: string) => rename(openStack(from), id, vi).document;

/** As the application merges: both began from `begun`, the other saved `theirs`. */
function mergedInto(stack: CommandStack, begun: ProcedureDocument, theirs: ProcedureDocument): CommandStack {
  const again = (mine: ProcedureDocument) => mergeDocuments(begun, mine, theirs).document();
  const document = again(stack.document);
  return document === null ? stack : takeOver(stack, document, again);
}
function undoAll(stack: CommandStack): CommandStack {
  const next = undo(stack);
  return next === stack ? stack : undoAll(next);
}

describe('undo after what somebody else saved was merged in', () => {
  const theirs = saved(base, 'return_result', 'Trả Giấy chứng nhận');

  it('takes back own steps one by one and leaves what the other saved', () => {
    const own = rename(rename(openStack(base), 'sign', 'Ký'), 'appraise', 'Thẩm tra');
    const both = mergedInto(own, base, theirs);
    expect(isUnderMerge(both)).toBe(true);
    const once = undo(both);
    expect(titleOf(once.document, 'appraise')).toBe(titleOf(base, 'appraise'));
    expect(titleOf(once.document, 'sign')).toBe('Ký');
    const twice = undo(once);
    expect(twice.document).toEqual(theirs);
    expect(canUndo(twice)).toBe(false);
    expect(redo(redo(twice)).document).toEqual(both.document);
  });

  it('goes on through several merges, and through steps made between them', () => {
    const first = mergedInto(rename(openStack(base), 'sign', 'Ký'), base, theirs);
    const between = rename(first, 'appraise', 'Thẩm tra');
    const later = saved(theirs, 'receive', 'Nhận hồ sơ');
    const all = undoAll(mergedInto(between, theirs, later));
    expect(all.document).toEqual(later);
    expect(canUndo(all)).toBe(false);
  });

  it('ends where both touched the same, the document as it stands', () => {
    const own = rename(rename(openStack(base), 'return_result', 'Trả'), 'sign', 'Ký');
    const later = saved(own.document, 'return_result', 'Trả kết quả tại quầy');
    const both = mergedInto(own, own.document, later);
    const once = undo(both);
    expect(titleOf(once.document, 'sign')).toBe(titleOf(base, 'sign'));
    expect(undo(once)).toBe(once);
    expect(isUnderMerge(once)).toBe(true);
    expect(titleOf(once.document, 'return_result')).toBe('Trả kết quả tại quầy');
  });

  it('leaves to the other what both did alike', () => {
    const same = rename(openStack(base), 'return_result', 'Trả Giấy chứng nhận');
    const both = mergedInto(rename(same, 'sign', 'Ký'), base, theirs);
    const all = undoAll(both);
    expect(titleOf(all.document, 'return_result')).toBe('Trả Giấy chứng nhận');
    expect(titleOf(all.document, 'sign')).toBe(titleOf(base, 'sign'));
  });

  it('keeps what is being typed in a field one step', () => {
    const visit = {};
    const typed = performDuring(openStack(base), visit, (run) =>
      run(addPaper, { title: { vi: 'Giấy', en: '' } }),
    );
    const both = mergedInto(typed, base, theirs);
    const more = performDuring(both, visit, (run) => run(addPaper, { title: { vi: 'Giấy tờ', en: '' } }));
    expect(more.document.papers.map(({ title }) => title.vi)).toEqual(['Giấy tờ']);
    expect(undo(more).document).toEqual(theirs);
  });

  it('never changes what the other saved, whatever both did', () => {
    const ids = base.flow.nodes.filter(({ kind }) => kind === 'step').map(({ id }) => id);
    const acts = fc.array(fc.tuple(fc.nat(3), fc.nat(50)), { minLength: 1, maxLength: 5 });
    const act = (stack: CommandStack, [which, at]: readonly [number, number], who: string): CommandStack => {
      const { nodes, edges } = stack.document.flow;
      const id = ids[at % ids.length] ?? '';
      const edge = edges[at % edges.length];
      if (which === 0 && edge !== undefined)
        return perform(stack, setMark, { id: edge.id, mark: at % 2 === 0 ? 'paid' : 'signed', marked: true });
      if (which === 1) return perform(stack, addPaper, { title: { vi: `${who} ${at}`, en: '' } });
      if (!nodes.some((node) => node.id === id)) return stack;
      if (which === 2) return perform(stack, removeThings, { nodes: [id], edges: [] });
      return rename(stack, id, `${who} ${at}`);
    };
    fc.assert(
      fc.property(acts, acts, acts, (before, mine, others) => {
        const first = before.reduce((stack, one) => act(stack, one, 'trước'), openStack(base));
        const own = mine.reduce((stack, one) => act(stack, one, 'tôi'), first);
        const theirDocument = others.reduce(
          (stack, one) => act(stack, one, 'khác'),
          openStack(first.document),
        ).document;
        const both = mergedInto(own, first.document, theirDocument);
        if (both === own) return;
        const left = undoAll(both);
        // All that was taken back was one's own: putting the other's work in once more finds it there.
        const mineLeft = left.done.length === 0 ? base : undefined;
        if (mineLeft !== undefined)
          expect(left.document).toEqual(mergeDocuments(first.document, base, theirDocument).document());
        for (const node of theirDocument.flow.nodes) {
          const begun = first.document.flow.nodes.find(({ id }) => id === node.id);
          if (begun !== undefined && begun.title.vi !== node.title.vi)
            expect(titleOf(left.document, node.id)).toBe(titleOf(both.document, node.id));
        }
      }),
      { numRuns: 60 },
    );
  });

  it('is that of the application, where another document of the same procedure comes in, and begins anew with another procedure', () => {
    const editor = createEditor(base, () => undefined);
    editor.run(renameNode, named('sign', 'Ký'));
    editor.adopt(saved(editor.state().document, 'receive', 'Nhận hồ sơ'));
    expect(editor.undo()).toBe(true);
    expect(titleOf(editor.state().document, 'sign')).toBe(titleOf(base, 'sign'));
    expect(titleOf(editor.state().document, 'receive')).toBe('Nhận hồ sơ');
    editor.run(renameNode, named('sign', 'Ký'));
    editor.adopt({ ...base, head: { ...base.head, id: 'khac' } });
    expect(editor.undo()).toBe(false);
  });
});

describe('the edits between two documents', () => {
  it('make the one of the other', () => {
    const after = undoAll(mergedInto(rename(openStack(base), 'sign', 'Ký'), base, base)).document;
    expect(editsBetween(base, after)).toEqual([]);
    const other = perform(openStack(rename(openStack(base), 'sign', 'Ký').document), removeThings, {
      nodes: ['payment', 'notify_tax'],
      edges: [],
    }).document;
    for (const [from, to] of [
      [base, other],
      [other, base],
    ] as const)
      expect(JSON.stringify(editsBetween(from, to).reduce(applyEdit, from))).toBe(JSON.stringify(to));
  });
});
