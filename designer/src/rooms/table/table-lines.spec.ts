import { describe, expect, it } from '@jest/globals';
import { parseDefinition } from '@motcua/engine';
import { indexOf } from '../../model/flow-index.ts';
import { definitions } from '../../testing/definitions.mjs';
import { sampleProcedure } from '../../testing/sample-procedure.ts';
import { dateWords } from './annex.tsx';
import { planAlong, planWords, totalWords } from './plan-time.ts';
import { tableLines } from './table-lines.ts';

const published = definitions.map(({ file, text }) => {
  const parsed = parseDefinition(JSON.parse(text));
  if (!parsed.ok) throw new Error(file);
  return { file, document: parsed.document };
});

describe('the internal-process table', () => {
  it.each(published)('lists every place and every action of $file once', ({ document }) => {
    const lines = tableLines(indexOf(document), true);
    const ids = lines.map(({ id }) => id);
    const places = document.flow.nodes.filter(({ kind }) => kind !== 'start' && kind !== 'end');
    const fromListed = document.flow.edges.filter(({ from }) => places.some(({ id }) => id === from));
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids).toEqual(expect.arrayContaining(places.map(({ id }) => id)));
    expect(lines.filter(({ kind }) => kind === 'action')).toHaveLength(fromListed.length);
  });

  it('adds up what the publication of the land transfer adds up: 9 + 9 days, in hard areas 15 + 13', () => {
    const document = published.find(({ file }) => file.endsWith('chuyen_nhuong_dat.json'))?.document;
    if (document === undefined) throw new Error('The land transfer is not among the definitions');
    const index = indexOf(document);
    expect(planWords(planAlong(index, 'phase_1'), 'vi')).toBe('9–15 ngày làm việc');
    expect(planWords(planAlong(index, 'phase_2'), 'vi')).toBe('9–13 ngày làm việc');
    expect(planWords(planAlong(index, undefined), 'vi')).toBe('18–28 ngày làm việc');
  });

  it('adds up the way to the result, however many steps a refusal takes', () => {
    const document = published.find(({ file }) => file.endsWith('chuyen_nhuong_dat.json'))?.document;
    if (document === undefined) throw new Error('The land transfer is not among the definitions');
    const [like] = document.flow.nodes.filter(({ id }) => id === 'deliver_refusal');
    const [edge] = document.flow.edges.filter(({ from }) => from === 'deliver_refusal');
    if (like === undefined || edge === undefined) throw new Error('It is refused nowhere');
    // Twelve more steps before a refusal is handed out, more places than the phases count at the top.
    const ids = Array.from({ length: 12 }, (_, at) => `refusal_${at}`);
    const flow = {
      nodes: [...document.flow.nodes, ...ids.map((id) => ({ ...like, id }))],
      edges: document.flow.edges
        .map((one) => (one.to === 'deliver_refusal' ? { ...one, to: ids[0]! } : one))
        .concat(
          ids.map((from, at) => ({ ...edge, id: `on_${at}`, from, to: ids[at + 1] ?? 'deliver_refusal' })),
        ),
    };
    expect(totalWords(indexOf({ ...document, flow }), undefined, 'vi')).toBe('18 / 28 ngày làm việc');
    expect(totalWords(indexOf({ ...document, flow }), 'phase_2', 'vi')).toBe('9 / 13 ngày làm việc');
  });

  it('counts of parallel branches the longest only', () => {
    const index = indexOf(sampleProcedure);
    // Receive 0.5, phase one 2 + 1 + 5, the longer branch 5 (not 2 + 5), sign 1, return 0.25.
    expect(planWords(planAlong(index, undefined), 'vi')).toBe('14,75 ngày làm việc');
  });

  it('dates the annex as Decree 30/2020 writes: a zero before the days 1 to 9 and the months 1 and 2 only', () => {
    expect(dateWords('2026-08-05', 'vi')).toBe('ngày 05 tháng 8 năm 2026');
    expect(dateWords('2026-02-15', 'vi')).toBe('ngày 15 tháng 02 năm 2026');
    expect(dateWords('2026-11-24', 'vi')).toBe('ngày 24 tháng 11 năm 2026');
  });
});
