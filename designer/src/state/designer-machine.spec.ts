import { describe, expect, it } from '@jest/globals';
import { createActor } from 'xstate';
import { designerMachine } from './designer-machine.ts';
import { roomOfProblem } from './room-id.ts';

const begin = () => createActor(designerMachine).start();

describe('what the person at the drawing is doing', () => {
  it('gathers and lets go of a selection', () => {
    const actor = begin();
    actor.send({ type: 'select', changes: [{ id: 'a', selected: true }] });
    actor.send({ type: 'select', changes: [{ id: 'b', selected: true }] });
    expect([...actor.getSnapshot().context.selected]).toEqual(['a', 'b']);
    actor.send({ type: 'leave' });
    expect(actor.getSnapshot().context.selected.size).toBe(0);
  });

  it('goes back to the drawing when the choice of a target is left, and keeps the selection', () => {
    const actor = begin();
    actor.send({ type: 'select only', ids: ['a'] });
    actor.send({ type: 'connect from', id: 'a' });
    expect(actor.getSnapshot().value).toBe('connecting');
    actor.send({ type: 'leave' });
    expect(actor.getSnapshot().value).toBe('drawing');
    expect(actor.getSnapshot().context.from).toBeNull();
    expect([...actor.getSnapshot().context.selected]).toEqual(['a']);
  });

  it('lights up the path of a problem until something else is selected', () => {
    const actor = begin();
    actor.send({ type: 'look at problem', at: 'b', path: ['a', 'b'], room: 'drawing' });
    expect([...actor.getSnapshot().context.path]).toEqual(['a', 'b']);
    actor.send({ type: 'select only', ids: ['c'] });
    expect(actor.getSnapshot().context.path).toEqual([]);
  });

  it('steps round through the results of a search', () => {
    const actor = begin();
    actor.send({ type: 'find' });
    actor.send({ type: 'query', query: 'tham' });
    actor.send({ type: 'step result', by: -1, of: 3 });
    expect(actor.getSnapshot().context.resultAt).toBe(2);
    actor.send({ type: 'step result', by: 1, of: 3 });
    expect(actor.getSnapshot().context.resultAt).toBe(0);
  });

  it('goes to the room in which a problem is mended', () => {
    const actor = begin();
    const room = roomOfProblem({ path: '/limits/0/amount' });
    actor.send({ type: 'look at problem', at: 'l', path: [], room });
    expect(actor.getSnapshot().context.room).toBe('clocks');
    actor.send({ type: 'enter', room: 'drawing' });
    expect(actor.getSnapshot().context.room).toBe('drawing');
    expect(roomOfProblem({ path: '/flow/edges/3' })).toBe('drawing');
  });

  it('leaves the search when another room is entered', () => {
    const actor = begin();
    actor.send({ type: 'find' });
    actor.send({ type: 'enter', room: 'form' });
    expect(actor.getSnapshot().value).toBe('drawing');
  });

  it('forgets selected things that an undo took away', () => {
    const actor = begin();
    actor.send({ type: 'select only', ids: ['a', 'b'] });
    actor.send({ type: 'gone', present: new Set(['b']) });
    expect([...actor.getSnapshot().context.selected]).toEqual(['b']);
  });
});
