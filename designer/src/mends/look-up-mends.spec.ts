import { describe, expect, it } from '@jest/globals';
import { checkProcedure, Directory, type Problem, type ProcedureDocument } from '@motcua/engine';
import { openStack, perform, undo } from '../history/command-stack.ts';
import { demonstration } from '../testing/demonstration.mjs';
import { emptySheet } from '../testing/paste-into.ts';
import { newNode } from '../model/new-node.ts';
import { mendProblem } from './mend.ts';
import { mendsFor } from './mends.ts';

const { agencies, relations, attributes, posts, roles } = demonstration;
const register = new Directory({ agencies, relations, attributes, people: [{ posts }], roles }).register(
  '2026-11-02',
);
const lost = (document: ProcedureDocument): Problem[] =>
  checkProcedure(document, register).problems.filter(({ code }) => code === 'relation-nowhere');

/** A newcomer's drawing: three steps at the land branch, looked up from a desk that the register has no branch for. */
function drawing(): ProcedureDocument {
  const sheet = emptySheet();
  sheet.head.unitScope = ['H99.01'];
  for (const id of ['tham_dinh', 'ky', 'dong_dau']) {
    const step = newNode('step', { id, title: { vi: id, en: '' }, within: undefined }, []);
    const agency = { relation: 'landBranchOf', of: 'competent' as const };
    sheet.flow.nodes.push({ ...step, performer: { role: 'specialist', agency } } as typeof step);
  }
  sheet.facts.push({
    id: 'kho_khan',
    type: 'boolean',
    title: { vi: 'Địa bàn khó khăn', en: '' },
    source: { kind: 'register', attribute: 'hardArea', of: 'competent' },
    knownFrom: 'reception',
  });
  return sheet;
}
const placesOf = (document: ProcedureDocument) =>
  document.flow.nodes.flatMap((node) =>
    node.kind === 'step' && node.performer && 'relation' in node.performer.agency
      ? [node.performer.agency.of]
      : [],
  );

describe('an agency that the register does not know from there', () => {
  it('is looked up from a commune that the form asks for, made in one step to undo', () => {
    const sheet = drawing();
    const [problem] = lost(sheet);
    const [mend, ...others] = mendsFor(problem!, sheet, 'vi');
    expect([mend?.label, others.length, mend?.all?.count]).toEqual([
      'Hỏi địa bàn trong tờ khai rồi tìm theo đó',
      0,
      3,
    ]);
    const stack = perform(openStack(sheet), mendProblem, mend!);
    const [field] = stack.document.form.pages.flatMap(({ fields }) => fields);
    expect(field?.label.vi).toBe('Xã, phường, đặc khu nơi có đất');
    const fact = stack.document.facts.find(({ type }) => type === 'agency');
    expect(placesOf(stack.document)).toEqual([{ fact: fact?.id }, 'competent', 'competent']);
    expect(stack.document.facts.find(({ id }) => id === 'kho_khan')?.source).toMatchObject({
      of: { fact: fact?.id },
    });
    expect(undo(stack).document).toEqual(sheet);
    // The next step has the same problem, and the field is there now.
    const [next] = lost(stack.document);
    expect(mendsFor(next!, stack.document, 'vi').map(({ label, all }) => [label, all?.count])).toEqual([
      ['Tìm theo trường “Xã, phường, đặc khu nơi có đất” của tờ khai', 2],
    ]);
  });

  it('is so for all that are looked up alike, after which the demonstration register finds no fault', () => {
    const sheet = drawing();
    const [problem] = lost(sheet);
    const [mend] = mendsFor(problem!, sheet, 'vi');
    const { document } = perform(openStack(sheet), mendProblem, { label: mend!.label, act: mend!.all!.act });
    expect(lost(document)).toEqual([]);
    const known = new Set(checkProcedure(sheet, register).problems.map(({ code }) => code));
    const after = checkProcedure(document, register).problems.map(({ code }) => code);
    expect(after.filter((code) => !known.has(code))).toEqual([]);
    const [field] = document.form.pages.flatMap(({ fields }) => fields);
    expect(document.form.schema).toMatchObject({
      required: [field?.field],
      properties: { [field!.field]: { 'x-agencyKind': 'communeCommittee' } },
    });
  });
});
