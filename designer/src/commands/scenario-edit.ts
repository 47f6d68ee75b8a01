import type { LocalText, Scenario } from '@motcua/engine';
import { freeId } from '../model/ids.ts';
import { command } from './command.ts';

export type ScenarioExpectation = NonNullable<Scenario['open']['expect']>;

/** Adds scenarios at the end of the list; one whose id is taken gets the next free one. */
export const addScenarios = command<{ scenarios: readonly Scenario[] }>(
  'scenario.add',
  (draft, { scenarios }) => {
    for (const scenario of scenarios) {
      const taken = new Set(draft.document.scenarios.map(({ id }) => id));
      draft.add('scenarios', { ...scenario, id: freeId(scenario.id, taken) });
    }
  },
);

export const removeScenario = command<{ id: string }>('scenario.remove', (draft, { id }) =>
  draft.remove('scenarios', id),
);

export const renameScenario = command<{ id: string; title: LocalText }>(
  'scenario.rename',
  (draft, { id, title }) =>
    draft.change('scenarios', id, (scenario) =>
      scenario.title.vi === title.vi && scenario.title.en === title.en ? scenario : { ...scenario, title },
    ),
);

/** A copy under another title, at the end of the list. */
export const duplicateScenario = command<{ id: string; title: LocalText }>(
  'scenario.duplicate',
  (draft, { id, title }) => {
    const { scenarios } = draft.document;
    const scenario = scenarios.find((one) => one.id === id);
    if (scenario === undefined) throw new Error(`'${id}' is not among the scenarios of this procedure`);
    const taken = new Set(scenarios.map((one) => one.id));
    draft.add('scenarios', { ...scenario, id: freeId(id, taken), title });
  },
);

/** Puts another run in the place of a scenario, which keeps its id and its title. */
export const replaceScenario = command<{ id: string; scenario: Scenario }>(
  'scenario.replace',
  (draft, { id, scenario: { open, events } }) =>
    draft.change('scenarios', id, (scenario) => ({ ...scenario, open, events })),
);

/** What must hold after a line of a scenario; line -1 is its opening. Without one nothing is expected there. */
export const setExpectation = command<{
  id: string;
  line: number;
  expect: ScenarioExpectation | undefined;
}>('scenario.expect', (draft, { id, line, expect }) =>
  draft.change('scenarios', id, (scenario) => {
    if (line < 0) return { ...scenario, open: expecting(scenario.open, expect) };
    const events = scenario.events.map((event, at) => (at === line ? expecting(event, expect) : event));
    return { ...scenario, events };
  }),
);

function expecting<L extends { expect?: ScenarioExpectation | undefined }>(
  line: L,
  expect: ScenarioExpectation | undefined,
): L {
  const { expect: _, ...rest } = line;
  return (expect === undefined ? rest : { ...rest, expect }) as L;
}
