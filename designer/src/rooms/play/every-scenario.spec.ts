import { describe, expect, it } from '@jest/globals';
import {
  compileProcedure,
  parseDefinitionText,
  playScenario,
  type Play,
  startPlay,
  suggestedOpening,
} from '@motcua/engine';
import { definitions } from '../../testing/definitions.mjs';
import { demonstration } from '../../testing/demonstration.mjs';
import { openingOf, playOf, replay } from './run/run.ts';
import { worldData, worldOf } from './world/play-world.ts';

const parsed = definitions.flatMap(({ file, text }) => {
  const read = parseDefinitionText(text);
  return read.ok ? [{ name: file, document: read.document }] : [];
});

describe.each(parsed)('$name in the play room', ({ document }) => {
  const procedure = compileProcedure(document, 0);
  const world = worldOf(worldData(demonstration, document, [], 2026));

  it('has scenarios that hold, that can be opened, and that hold when they are recorded again', () => {
    for (const scenario of document.scenarios) {
      const { failures } = playScenario(procedure, scenario, world);
      expect({ scenario: scenario.id, failures }).toEqual({ scenario: scenario.id, failures: [] });
      const { run, stopped } = replay(procedure, world, openingOf(scenario), scenario.events);
      expect(stopped).toBeNull();
      if (run === null) throw new Error('The opening was refused');
      const recorded = playOf(run).record('recorded', scenario.title);
      expect(playScenario(procedure, recorded, world).failures).toEqual([]);
    }
  });

  it('can be begun where nobody has written a scenario yet', () => {
    const fresh = compileProcedure({ ...document, scenarios: [] }, 0);
    const started = startPlay(fresh, world, suggestedOpening(fresh, world, '2026-03-02'));
    if (!started.ok) throw new Error(started.refusal.code);
    expect(canGoOn(started.play)).toBe(true);
  });

  it('can be begun without any register or calendar of an application', () => {
    const data = worldData(undefined, document, [], 2026);
    expect(data.standIn).toEqual({ register: true, calendars: true });
    const standIn = worldOf(data);
    const started = startPlay(procedure, standIn, suggestedOpening(procedure, standIn, '2026-03-02'));
    if (!started.ok) throw new Error(started.refusal.code);
    expect(canGoOn(started.play)).toBe(true);
  });
});

function canGoOn(play: Play): boolean {
  const drawn = play.offers().filter(({ standing }) => !standing);
  return drawn.some(({ possible }) => possible) || play.signals().length > 0;
}
