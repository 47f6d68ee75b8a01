import { describe, expect, it } from '@jest/globals';
import { checkProcedure, type ProcedureDocument } from '@motcua/engine';
import { definitions } from '../testing/definitions.mjs';
import { executeUndoRedo } from '../testing/execute-undo-redo.ts';
import { procedureNamed } from '../testing/procedure-named.ts';
import { sampleProcedure } from '../testing/sample-procedure.ts';
import { mendProblem } from './mend.ts';
import { sharedMends } from './mend-all.ts';
import { resultMend } from './result-mends.ts';
import { resultPlan } from './result-plan.ts';

type Loose = { marks: string[]; produces: string[]; id: string };
const ofResults = [
  'result-never-made',
  'end-without-result',
  'result-not-returned',
  'issued-unsigned',
  'returned-unissued',
];

/** The document as a newcomer leaves it who forgets where results have to be marked. */
function forgotten(document: ProcedureDocument, keepList: boolean): ProcedureDocument {
  const copy = structuredClone(document);
  const kept = ['accepted', 'notAccepted', 'obligationNotified', 'paid', 'exempt', 'deferred', 'refunded'];
  for (const edge of copy.flow.edges as unknown as Loose[]) {
    edge.marks = edge.marks.filter((mark) => kept.includes(mark));
    edge.produces = [];
  }
  if (!keepList) copy.head.results = [];
  return copy;
}

const problemsOf = (document: ProcedureDocument) =>
  checkProcedure(document).problems.filter(({ code }) => ofResults.includes(code));
const edgeOf = (document: ProcedureDocument, id: string) =>
  document.flow.edges.find((edge) => edge.id === id);

describe('a result marked in one act', () => {
  const bare = forgotten(sampleProcedure, false);

  it('is listed, brought about, signed, issued and handed over at the buttons that do so, and undone in one step', () => {
    const mend = resultMend(bare, 'vi');
    const mended = executeUndoRedo(bare, mendProblem, mend!);
    const [result] = mended.head.results;
    expect(result?.title.vi).toBe('Kết quả đăng ký biến động quyền sử dụng đất');
    expect(edgeOf(mended, 'signed')).toMatchObject({ marks: ['signed', 'issued'], produces: [result?.id] });
    expect(edgeOf(mended, 'delivered')).toMatchObject({ marks: ['atDesk', 'delivered'], produces: [] });
    expect(problemsOf(mended)).toEqual([]);
    expect(resultPlan(mended)).toBeUndefined();
  });

  it('says each place before anything is done, in the language of the screen', () => {
    expect(resultMend(bare, 'vi')?.does).toEqual([
      'Danh sách kết quả: thêm “Kết quả đăng ký biến động quyền sử dụng đất”',
      'Nút “Ký số” của “Ký Giấy chứng nhận”: ra kết quả “Kết quả đăng ký biến động quyền sử dụng đất”; ghi nhận “Đã ký kết quả”, “Đã phát hành kết quả”',
      'Nút “Đã trả kết quả” của “Trả kết quả”: ghi nhận “Kết quả đã về nơi trả”, “Đã trả kết quả”',
    ]);
    expect(resultMend(bare, 'en')?.does).toHaveLength(3);
  });

  it('is offered at every problem that says it is wanting, once for all of them', () => {
    const problems = problemsOf(forgotten(procedureNamed('khai_tu'), true));
    expect(problems.map(({ code }) => code)).toEqual(
      expect.arrayContaining(['end-without-result', 'result-never-made']),
    );
    const offered = sharedMends(problems, forgotten(procedureNamed('khai_tu'), true), 'vi');
    for (const problem of problems) expect(offered.get(problem)?.[0]?.all?.count).toBe(1);
  });

  it('is not offered where the drawing has it all, and not where nobody can be told to sign', () => {
    expect(resultPlan(procedureNamed('khai_tu'))).toBeUndefined();
    const unsigned = structuredClone(bare);
    for (const node of unsigned.flow.nodes)
      if (node.kind === 'step' && node.performer?.role === 'agencyLeader') {
        Object.assign(node, {
          performer: { ...node.performer, role: 'specialist' },
          title: { vi: 'Xem', en: '' },
        });
      }
    expect(resultPlan(unsigned)).toBeUndefined();
  });

  it('is not offered in any published procedure that says nothing is wanting', () => {
    for (const { file } of definitions) {
      const document = procedureNamed(file.replace(/\.json$/, ''));
      if (problemsOf(document).every(({ facts }) => 'acknowledged' in facts))
        expect(resultPlan(document)).toBeUndefined();
    }
  });

  it('never makes an error in any published procedure, and says of most all that its author said', () => {
    let isAsDrawn = 0;
    for (const { file } of definitions) {
      const original = procedureNamed(file.replace(/\.json$/, ''));
      const document = forgotten(original, true);
      const mend = resultMend(document, 'vi');
      if (mend === undefined) continue;
      const mended = executeUndoRedo(document, mendProblem, mend);
      expect(problemsOf(mended).filter(({ severity }) => severity === 'error')).toEqual([]);
      const producing = (of: ProcedureDocument): string[] =>
        of.flow.edges.flatMap(({ id, produces }) => produces.map((result) => `${id} ${result}`)).toSorted();
      if (original.head.results.length > 0 && producing(mended).join() === producing(original).join())
        isAsDrawn += 1;
    }
    expect(isAsDrawn).toBeGreaterThan(definitions.length / 2);
  });
});
