import { describe, expect, it } from '@jest/globals';
import { checkProcedure, parseDefinition, type ProcedureDocument, unchosen } from '@motcua/engine';
import { lookUpFromCommune } from '../../commands/ask-commune.ts';
import { openStack, perform } from '../../history/command-stack.ts';
import { type FlowIndex, indexOf } from '../../model/flow-index.ts';
import { mainEdgeOf, readingOrder } from '../../model/march.ts';
import { emptySheet, pasteInto } from '../../testing/paste-into.ts';
import { landTransfer, type PublishedTable, publishedTables } from '../../testing/published-tables.ts';
import { openQuestions, type PasteReport } from './paste-report.ts';

const paste = (table: Pick<PublishedTable, 'html' | 'plain'>, sheet = emptySheet()) =>
  pasteInto(sheet, table);

/** What a procedure says along its usual way, a line each, as `published-tables.ts` writes it. */
function saidOf(document: ProcedureDocument, report: PasteReport): string[] {
  const index = indexOf(document);
  const lines = readingOrder(index).flatMap((node): string[] => {
    if (node.kind === 'group') return [`[${node.title.vi}]`];
    if (node.kind === 'wait') {
      const waitFor = node.status === 6 ? 'payment' : node.status === 5 ? 'supplement' : 'other';
      return [`wait ${waitFor}: ${node.title.vi}`];
    }
    if (node.kind !== 'step') return [];
    const { performer, duration } = node;
    const of = performer?.agency;
    const agency =
      of === undefined
        ? ''
        : 'is' in of
          ? of.is
          : 'agency' in of
            ? of.agency
            : of.relation === unchosen
              ? '?'
              : of.relation;
    const role = performer?.role === unchosen ? '?' : performer?.role;
    const rows = duration !== undefined && 'rows' in duration ? duration.rows : [];
    const values = rows.map(({ value }) => value).toReversed();
    const time = rows[0] === undefined ? 'asked' : `${values.join('/')} ${rows[0].unit}`;
    const parts = [
      node.order ?? '',
      node.title.vi,
      performer === undefined ? '?' : `${role}, ${agency}`,
      time,
    ];
    return [
      [...parts, ...(node.status === undefined || node.id === 'tiep_nhan' ? [] : [node.status])].join(' | '),
    ];
  });
  return [...lines, ...report.left.map((words) => `left: ${words}`)];
}

/** The steps, phases and waits that a line of nodes passes one after the other. */
function marched(index: FlowIndex): string[] {
  const passed: string[] = [];
  let at = index.document.flow.nodes.find(({ kind }) => kind === 'start')?.id;
  while (at !== undefined && !passed.includes(at)) {
    passed.push(at);
    const node = index.node(at);
    at = node?.kind === 'group' ? node.start : mainEdgeOf(index, at)?.to;
  }
  return passed;
}

describe('published tables', () => {
  it.each(publishedTables.map((table) => [table.name, table] as const))('%s', (_name, table) => {
    const { document, report, undone } = paste(table);
    const said = table.said.map((line) => line.replace(/^(\S+ \d|B?\d) \|/, '$1 |'));
    expect(saidOf(document, report).map(withoutFirstStatus(document))).toEqual(said);
    expect(undone).toEqual(emptySheet());
    // One line from the start to the end through everything that was pasted.
    const index = indexOf(document);
    expect(marched(index).toSorted()).toEqual(document.flow.nodes.map(({ id }) => id).toSorted());
    const parsed = parseDefinition(JSON.parse(JSON.stringify(document)));
    expect(parsed.ok ? [] : parsed.problems).toEqual([]);
  });

  it('bring a payment with its status, its pause and its words, and no warning about them', () => {
    const { document } = paste(landTransfer);
    const wait = document.flow.nodes.find(({ kind }) => kind === 'wait');
    expect(wait).toMatchObject({ status: 6, holder: 'applicant', clock: { counts: false } });
    expect(document.pauseRules).toMatchObject([
      // No English sentence around the table's Vietnamese words.
      { reason: 'FINANCIAL_OBLIGATION', mode: 'PAUSE', ground: { en: '' } },
    ]);
    expect(indexOf(document).edgesFrom(wait?.id ?? '')).toMatchObject([
      { label: { vi: 'Đã thực hiện nghĩa vụ tài chính' } },
    ]);
    const { problems } = checkProcedure(document);
    expect(problems.filter(({ at, facts }) => at === wait?.id || facts['status'] === 6)).toEqual([]);
  });

  it('with phases follow the phases that are there, also where every step stands in one', () => {
    const once = paste(landTransfer).document;
    const inside = new Set(once.flow.nodes.flatMap(({ id, kind }) => (kind === 'group' ? [id] : [])));
    const flow = {
      ...once.flow,
      nodes: once.flow.nodes.map((node) =>
        node.kind === 'step' && node.within === undefined ? { ...node, within: [...inside][0]! } : node,
      ),
    };
    const twice = paste(landTransfer, { ...once, flow }).document;
    const phases = twice.flow.nodes.filter(({ kind }) => kind === 'group');
    expect(phases).toHaveLength(2 * inside.size);
    expect(phases.map(({ within }) => within)).toEqual(phases.map(() => undefined));
  });

  it('take the pause for payments that the procedure has already', () => {
    const first = paste(landTransfer).document;
    const again = paste(landTransfer, first).document;
    expect(again.pauseRules).toHaveLength(1);
    expect(again.facts).toHaveLength(1);
  });

  it('with a second column for difficult areas make each time depend on the area, as the register knows it', () => {
    const { document, report } = paste(landTransfer);
    expect(document.facts).toMatchObject([
      {
        type: 'boolean',
        source: { kind: 'register', attribute: 'hardArea' },
        title: { vi: 'Địa bàn khó khăn' },
      },
    ]);
    expect(report.hardArea).toBe('Địa bàn khó khăn');
    const appraise = document.flow.nodes.find(({ title }) => title.vi === 'Thẩm định hồ sơ');
    expect(appraise).toMatchObject({
      duration: {
        rows: [
          { when: { fact: 'dia_ban_kho_khan', op: 'eq', value: true }, value: 6, unit: 'WORKING_DAY' },
          { value: 2, unit: 'WORKING_DAY' },
        ],
      },
    });
  });

  it('take the difficult area from the commune that the form asks for, where it asks for one', () => {
    const { document: asking } = perform(openStack(emptySheet()), lookUpFromCommune, {
      isMeant: () => false,
      within: 'all',
    });
    for (const sheet of [asking, { ...asking, facts: [] }]) {
      const { document } = paste(landTransfer, sheet);
      const [commune, hardArea] = document.facts;
      expect([commune?.type, document.facts.length]).toEqual(['agency', 2]);
      expect(hardArea?.source).toEqual({
        kind: 'register',
        attribute: 'hardArea',
        of: { fact: commune?.id },
      });
    }
  });

  it('leave their questions open until the procedure answers them', () => {
    const { document, report } = paste(landTransfer);
    const open = openQuestions(report, document);
    expect(open.map(({ asks }) => asks)).toEqual(Array.from({ length: 6 }, () => 'role'));
    const answered = {
      ...document,
      flow: {
        ...document.flow,
        nodes: document.flow.nodes.map((node) =>
          node.kind === 'step' && node.performer?.role === unchosen
            ? { ...node, performer: { ...node.performer, role: 'specialist' } }
            : node,
        ),
      },
    };
    expect(openQuestions(report, answered)).toEqual([]);
  });
});

/** The sheet's own reception keeps its status when the pasted one takes its place. */
function withoutFirstStatus(document: ProcedureDocument): (line: string) => string {
  const first = document.flow.nodes.find((node) => node.kind === 'step' && node.status === 1)?.title.vi;
  return (line) => (first !== undefined && line.includes(first) ? line.replace(/ \| 1$/, '') : line);
}
