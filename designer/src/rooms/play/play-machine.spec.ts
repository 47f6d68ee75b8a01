import { describe, expect, it } from '@jest/globals';
import { compileProcedure, type AllowedAction } from '@motcua/engine';
import { createActor, waitFor } from 'xstate';
import { removeThings } from '../../commands/remove.ts';
import { demonstration } from '../../testing/demonstration.mjs';
import { procedureNamed } from '../../testing/procedure-named.ts';
import { playMachine } from './play-machine.ts';
import { openingOf, playOf } from './run/run.ts';
import { worldData, worldOf } from './world/play-world.ts';

const document = procedureNamed('khai_tu');
const procedure = compileProcedure(document, 0);
const data = worldData(demonstration, document, [], 2026);
const world = worldOf(data);
const [scenario] = document.scenarios;
if (scenario === undefined) throw new Error('The procedure has lost its scenarios');

const begun = () => {
  const actor = createActor(playMachine).start();
  actor.send({ type: 'begin', procedure, world, opening: openingOf(scenario) });
  return actor;
};
const contextOf = (actor: ReturnType<typeof begun>) => actor.getSnapshot().context;
const offersOf = (actor: ReturnType<typeof begun>): readonly AllowedAction[] => {
  const { run } = contextOf(actor);
  return run === null ? [] : playOf(run).offers();
};

describe('what somebody who tries a procedure is doing', () => {
  it('asks before an action, leaves the question again, and has done it once it is answered', () => {
    const actor = begun();
    const [offer] = offersOf(actor);
    if (offer === undefined) throw new Error('Nothing is offered');
    actor.send({ type: 'ask', asked: { kind: 'offer', offer } });
    expect(actor.getSnapshot().matches({ doing: { playing: 'asking' } })).toBe(true);
    actor.send({ type: 'leave' });
    expect(contextOf(actor).asked).toBeNull();
    actor.send({ type: 'ask', asked: { kind: 'offer', offer } });
    actor.send({ type: 'try', act: (play) => play.take(offer) });
    expect(actor.getSnapshot().matches({ doing: { playing: 'looking' } })).toBe(true);
    expect(contextOf(actor)).toMatchObject({ run: { at: 1 }, asked: null });
  });

  it('keeps the question and says why when what was answered is refused', () => {
    const actor = begun();
    const [offer] = offersOf(actor);
    if (offer === undefined) throw new Error('Nothing is offered');
    actor.send({ type: 'ask', asked: { kind: 'offer', offer } });
    actor.send({ type: 'try', act: (play) => play.waitUntil('1999-01-01T08:00') });
    expect(contextOf(actor)).toMatchObject({
      said: { kind: 'refused', refusal: { code: 'time-goes-back' } },
    });
    expect(actor.getSnapshot().matches({ doing: { playing: 'asking' } })).toBe(true);
  });

  it('opens a scenario at its end, steps back and forth in it, and goes another way', () => {
    const actor = createActor(playMachine).start();
    actor.send({ type: 'enter', side: 'scenarios' });
    actor.send({ type: 'open scenario', procedure, world, scenario });
    expect(actor.getSnapshot().matches({ doing: { playing: 'looking' } })).toBe(true);
    const last = scenario.events.length;
    expect(contextOf(actor)).toMatchObject({
      scenario: scenario.id,
      run: { at: last },
      said: { lines: last, of: last, refusal: null },
    });
    actor.send({ type: 'step', by: -1 });
    actor.send({ type: 'step', by: 1 });
    actor.send({ type: 'stand at', moment: 0 });
    actor.send({ type: 'try', act: (play) => play.advanceWorkingDays(1) });
    expect(contextOf(actor).run?.tip.moment.index).toBe(1);
  });

  it('plays the run again when the draft changes, keeps where one stood, and says where it stops', () => {
    const actor = createActor(playMachine).start();
    actor.send({ type: 'open scenario', procedure, world, scenario });
    actor.send({ type: 'draft changed', procedure, world });
    expect(contextOf(actor).said).toMatchObject({ why: 'scenario' });
    const [first] = scenario.events;
    if (first === undefined || !('take' in first)) throw new Error('The scenario begins with an action');
    const changed = removeThings.execute(document, { nodes: [], edges: [first.take] }).document;
    actor.send({ type: 'draft changed', procedure: compileProcedure(changed, 0), world });
    expect(contextOf(actor)).toMatchObject({
      run: { at: 0 },
      said: { why: 'draft', lines: 0, refusal: { code: 'action-unknown' } },
    });
  });

  it('forgets the run of another procedure', () => {
    const actor = begun();
    const other = compileProcedure(procedureNamed('mai_tang_phi'), 0);
    actor.send({ type: 'draft changed', procedure: other, world });
    expect(contextOf(actor).run).toBeNull();
  });

  it('has nothing to write down before it has begun', () => {
    const actor = createActor(playMachine).start();
    actor.send({ type: 'record' });
    expect(actor.getSnapshot().matches({ doing: { playing: 'looking' } })).toBe(true);
  });

  it('generates scenarios meanwhile, says what each is for, and can be stopped', async () => {
    const actor = begun();
    const request = { document, world: data, covered: [], date: '2026-03-02' };
    actor.send({ type: 'generate', request });
    actor.send({ type: 'put away' });
    expect(actor.getSnapshot().matches({ generation: 'none' })).toBe(true);
    actor.send({ type: 'generate', request });
    expect(actor.getSnapshot().matches({ doing: { playing: 'looking' }, generation: 'running' })).toBe(true);
    await waitFor(actor, (snapshot) => snapshot.matches({ generation: 'offered' }), { timeout: 60_000 });
    const { generated } = contextOf(actor);
    expect(generated?.scenarios.length).toBeGreaterThan(0);
    for (const { id } of generated?.scenarios ?? []) expect(generated?.shows[id]?.length).toBeGreaterThan(0);
  });
});
