import { describe, expect, it } from '@jest/globals';
import type { Scenario } from '@motcua/engine';
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
const [first, second] = document.scenarios;
if (first === undefined || second === undefined) throw new Error('Two scenarios are needed here');
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
