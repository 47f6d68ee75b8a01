import { describe, expect, it } from '@jest/globals';
import type { FlowNode, ProcedureDocument } from '@motcua/engine';
import { namesOr } from '../drawing/words.ts';
import { sampleProcedure } from '../testing/sample-procedure.ts';
import { textOf } from '../text/text.ts';
import { findInDrawing } from './find-in-drawing.ts';
import { placeIndex } from './place-index.ts';
import { type Choice, searchCommands } from './search-commands.ts';

const names = namesOr(textOf('vi'), {});
const choicesOf = (document: ProcedureDocument): Choice[] =>
  placeIndex(document, names, 'vi').map(({ sort, ...place }) => ({
    ...place,
    group: sort,
    keys: [],
    run: () => undefined,
  }));
const titles = (query: string, document = sampleProcedure): string[] =>
  searchCommands(choicesOf(document), query).map(({ title }) => title);

describe('the command palette', () => {
  it('finds without marks, the beginning of a title before its middle (D6)', () => {
    expect(titles('tham dinh')[0]).toBe('Thẩm định hồ sơ');
    expect(titles('tham dinh')).toContain('Giai đoạn 1: thẩm định và xác định nghĩa vụ tài chính');
  });

  it('finds by words in any order, by id, and by the other language', () => {
    expect(titles('so ho dinh tham')[0]).toBe('Thẩm định hồ sơ');
    expect(titles('approve_appraisal')[0]).toBe('Phê duyệt hồ sơ');
    expect(titles('Sign the certificate')[0]).toBe('Ký Giấy chứng nhận');
  });

  it('finds ways and limits', () => {
    const found = searchCommands(choicesOf(sampleProcedure), 'yeu cau bo sung');
    expect(found.map(({ group }) => group)).toContain('edge');
    expect(searchCommands(choicesOf(sampleProcedure), 'first_phase').map(({ group }) => group)).toEqual([
      'limit',
    ]);
  });

  it('answers within 50 ms among a thousand nodes (D6)', () => {
    const many = Array.from({ length: 1_000 }, (_, n): FlowNode => {
      const title = { vi: `Thẩm định hồ sơ số ${n}`, en: `Appraise dossier ${n}` };
      return { kind: 'step', id: `step_${n}`, title };
    });
    const document = { ...sampleProcedure, flow: { nodes: many, edges: [] } };
    const choices = choicesOf(document);
    const times = ['t', 'tham', 'tham dinh ho so so 99', 'khong co'].map((query) => {
      const startedAt = performance.now();
      searchCommands(choices, query);
      return performance.now() - startedAt;
    });
    expect(Math.max(...times)).toBeLessThan(50);
  });
});

describe('the search in the drawing', () => {
  it('finds places by the legal ground of what times them (D7)', () => {
    const limits = sampleProcedure.limits.map((limit) =>
      limit.id === 'first_phase' ? { ...limit, ground: { vi: 'Thông tư 999/2031', en: '' } } : limit,
    );
    expect(findInDrawing({ ...sampleProcedure, limits }, 'thong tu 999', names, 'vi')).toEqual([
      'phase_one',
      'appraise',
    ]);
  });
});
