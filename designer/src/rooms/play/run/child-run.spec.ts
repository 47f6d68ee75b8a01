import { describe, expect, it } from '@jest/globals';
import { childrenOf, compileProcedure, type Play, type PlayedChild } from '@motcua/engine';
import { createActor } from 'xstate';
import { demonstration } from '../../../testing/demonstration.mjs';
import { procedureNamed } from '../../../testing/procedure-named.ts';
import { playMachine } from '../play-machine.ts';
import { worldData, worldOf } from '../world/play-world.ts';
import { playOf } from './run.ts';

const death = procedureNamed('khai_tu_lien_thong');
const procedure = compileProcedure(death, 0);
const deletion = compileProcedure(procedureNamed('xoa_dang_ky_thuong_tru'), 0);
const world = worldOf(worldData(demonstration, death, [], 2026));
const scenario = death.scenarios.find(({ events }) =>
  events.some((line) => 'signal' in line && line.signal === 'child'),
);
if (scenario === undefined) throw new Error('No scenario opens a child any more');
const beforeChildren = scenario.events.findIndex((line) => 'signal' in line && line.signal === 'child');

/** A run of the draft that has just asked for its children. */
const asking = () => {
  const actor = createActor(playMachine).start();
  actor.send({ type: 'open scenario', procedure, world, scenario, at: beforeChildren });
  return actor;
};
type Actor = ReturnType<typeof asking>;
const contextOf = (actor: Actor) => actor.getSnapshot().context;
const here = (actor: Actor): Play => {
  const { run } = contextOf(actor);
  if (run === null) throw new Error('There is no run');
  return playOf(run);
};
const childIn = (actor: Actor): PlayedChild => {
  const child = childrenOf(here(actor)).find(({ child: id }) => id === 'deletion');
  if (child === undefined) throw new Error('The child was not asked for');
  return child;
};
const enter = (actor: Actor) =>
  actor.send({ type: 'enter child', child: childIn(actor), procedure: deletion });
const takeAnything = (actor: Actor) =>
  actor.send({
    type: 'try',
    act: (play) => {
      const offer = play.offers().find(({ possible, standing }) => possible && !standing);
      return offer ? play.take(offer) : play.toNextDeadline();
    },
  });

describe('the run of a child', () => {
  it('begins with what its parent hands over, which is a move of the run that is left', () => {
    const actor = asking();
    const before = here(actor);
    enter(actor);
    expect(here(actor).procedure).toBe(deletion);
    expect(Object.keys(here(actor).opening.form).length).toBeGreaterThan(0);
    const { above } = contextOf(actor);
    expect(above).toHaveLength(1);
    expect(above[0]?.run.at).toBe(before.moment.index + 1);
    expect(above[0]?.child).toMatchObject({ child: 'deletion', state: 'open' });
  });

  it('goes on where it was left, when its parent has not handed over anything else since', () => {
    const actor = asking();
    enter(actor);
    takeAnything(actor);
    expect(here(actor).moment.index).toBe(1);
    actor.send({ type: 'leave child' });
    expect(here(actor).procedure).toBe(procedure);
    expect(childIn(actor).state).toBe('open');
    enter(actor);
    expect(here(actor).moment.index).toBe(1);
  });

  it('brings home how it ended, by hand or by itself', () => {
    const actor = asking();
    enter(actor);
    actor.send({
      type: 'try',
      act: (play) => play.take('dossier.requestWithdrawal', { note: 'Không cần nữa' }),
    });
    actor.send({ type: 'try', act: (play) => play.take('dossier.grantWithdrawal', { note: 'Đồng ý' }) });
    expect(here(actor).look()).toMatchObject({ closed: true, outcome: 'withdrawn' });
    actor.send({ type: 'leave child' });
    expect(childIn(actor)).toMatchObject({ state: 'closed', outcome: 'withdrawn' });
    expect(contextOf(actor)).toMatchObject({ above: [], scenario: scenario.id, said: { kind: 'moved' } });
  });

  it('is not written down as a scenario of the draft', () => {
    const actor = asking();
    enter(actor);
    actor.send({ type: 'record' });
    expect(actor.getSnapshot().matches({ doing: { playing: 'recording' } })).toBe(false);
    actor.send({ type: 'leave child' });
    actor.send({ type: 'record' });
    expect(actor.getSnapshot().matches({ doing: { playing: 'recording' } })).toBe(true);
  });

  it('is left when the draft is changed, and the run of the draft is played again on it', () => {
    const actor = asking();
    enter(actor);
    actor.send({ type: 'draft changed', procedure, world });
    expect(contextOf(actor).above).toHaveLength(1);
    actor.send({ type: 'draft changed', procedure: compileProcedure({ ...death }, 0), world });
    expect(contextOf(actor)).toMatchObject({ above: [], said: { kind: 'replayed', why: 'draft' } });
    expect(childIn(actor).state).toBe('open');
  });
});
