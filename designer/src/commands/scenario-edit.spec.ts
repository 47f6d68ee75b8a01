import { describe, expect, it } from '@jest/globals';
import type { Scenario } from '@motcua/engine';
import fc from 'fast-check';
import { canUndo, type CommandStack, openStack, perform, undo } from '../history/command-stack.ts';
import { procedureNamed } from '../testing/procedure-named.ts';
import { executeUndoRedo } from '../testing/execute-undo-redo.ts';
import {
  addScenarios,
  duplicateScenario,
  removeScenario,
  renameScenario,
  replaceScenario,
  setExpectation,
} from './scenario-edit.ts';

const document = procedureNamed('khai_tu');
const scenarioAt = (at: number): Scenario => {
  const scenario = document.scenarios[at];
  if (scenario === undefined) throw new Error('More scenarios are needed here');
  return scenario;
};
const first = scenarioAt(0);
const second = scenarioAt(1);
const title = { vi: 'Tên khác', en: 'Another name' };
const named = (scenarios: readonly Scenario[], id: string): Scenario | undefined =>
  scenarios.find((scenario) => scenario.id === id);

describe('scenarios of a procedure', () => {
  it('are added at the end, under a free id', () => {
    const after = executeUndoRedo(document, addScenarios, { scenarios: [first, { ...first, id: 'new' }] });
    expect(after.scenarios.slice(-2).map(({ id }) => id)).toEqual([`${first.id}_2`, 'new']);
  });

  it('are removed and renamed', () => {
    expect(
      named(executeUndoRedo(document, removeScenario, { id: first.id }).scenarios, first.id),
    ).toBeUndefined();
    const renamed = executeUndoRedo(document, renameScenario, { id: first.id, title });
    expect(named(renamed.scenarios, first.id)).toEqual({ ...first, title });
  });

  it('are copied under another title', () => {
    const after = executeUndoRedo(document, duplicateScenario, { id: first.id, title });
    expect(after.scenarios.at(-1)).toEqual({ ...first, id: `${first.id}_2`, title });
  });

  it('take over another run and keep their own id and title', () => {
    const after = executeUndoRedo(document, replaceScenario, { id: first.id, scenario: second });
    expect(named(after.scenarios, first.id)).toEqual({ ...second, id: first.id, title: first.title });
  });

  it('expect something else after a line, or nothing', () => {
    const expect_ = { status: 4 as const };
    const opened = executeUndoRedo(document, setExpectation, { id: first.id, line: -1, expect: expect_ });
    expect(named(opened.scenarios, first.id)?.open.expect).toEqual(expect_);
    const moved = executeUndoRedo(document, setExpectation, { id: first.id, line: 0, expect: expect_ });
    expect(named(moved.scenarios, first.id)?.events[0]?.expect).toEqual(expect_);
    const none = executeUndoRedo(moved, setExpectation, { id: first.id, line: 0, expect: undefined });
    expect(named(none.scenarios, first.id)?.events[0]).not.toHaveProperty('expect');
  });
});

type Act = readonly [which: number, a: number];

/** One change of the scenarios, chosen by numbers. */
function change(stack: CommandStack, [which, a]: Act): CommandStack {
  const { scenarios } = stack.document;
  const scenario = scenarios[a % Math.max(1, scenarios.length)];
  if (scenario === undefined || which === 0) return perform(stack, addScenarios, { scenarios: [first] });
  const { id } = scenario;
  switch (which) {
    case 1:
      return perform(stack, removeScenario, { id });
    case 2:
      return perform(stack, renameScenario, { id, title: { vi: `Tên ${a}`, en: `Name ${a}` } });
    case 3:
      return perform(stack, duplicateScenario, { id, title });
    case 4:
      return perform(stack, replaceScenario, { id, scenario: second });
    default:
      return perform(stack, setExpectation, {
        id,
        line: (a % 4) - 1,
        expect: a % 2 ? { closed: true } : undefined,
      });
  }
}

it('gives back the same bytes when every change of the scenarios is undone, and no id twice', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.nat(5), fc.nat(50)), { maxLength: 20 }), (acts) => {
      let stack = acts.reduce(change, openStack(document));
      const ids = stack.document.scenarios.map(({ id }) => id);
      expect(new Set(ids).size).toBe(ids.length);
      while (canUndo(stack)) stack = undo(stack);
      expect(JSON.stringify(stack.document)).toBe(JSON.stringify(document));
    }),
    { numRuns: 40 },
  );
});
