import { describe, expect, it } from '@jest/globals';
import { compileProcedure, type ProcedureDocument } from '@motcua/engine';
import fc from 'fast-check';
import { labelEdge } from '../../../commands/edge-edit.ts';
import { removeThings } from '../../../commands/remove.ts';
import { demonstration } from '../../../testing/demonstration.mjs';
import { procedureNamed } from '../../../testing/procedure-named.ts';
import { worldData, worldOf } from '../world/play-world.ts';
import { positionOf } from './position.ts';
import {
  begin,
  cannotRun,
  goOn,
  lastOf,
  linesOf,
  openingOf,
  playOf,
  replay,
  standAt,
  type Run,
} from './run.ts';
import { turnsOf } from './turns.ts';

const land = procedureNamed('chuyen_nhuong_dat');
const [paymentGap] = land.scenarios;
if (paymentGap === undefined) throw new Error('The land procedure has lost its scenarios');
const opening = openingOf(paymentGap);
const world = worldOf(worldData(demonstration, land, [], 2026));
const procedure = compileProcedure(land, 0);

const whole = (document: ProcedureDocument = land): Run => {
  const compiled = document === land ? procedure : compileProcedure(document, 0);
  const { run } = replay(compiled, world, opening, paymentGap.events);
  if (run === null) throw new Error('The opening was refused');
  return run;
};

describe('a run of the draft', () => {
  it('goes on by what a clerk is offered, and says why what is not offered is refused', () => {
    const begun = begin(procedure, world, opening);
    if (!begun.ok) throw new Error(begun.refusal.code);
    const moved = goOn(begun.run, (play) => play.take('accept'));
    expect(moved).toMatchObject({ ok: true, run: { at: 1 } });
    expect(goOn(begun.run, (play) => play.take('submit_dossier'))).toMatchObject({
      ok: false,
      refusal: { code: 'action-not-open-now' },
    });
  });

  it('goes back without losing what came after, until another way is gone', () => {
    const run = whole();
    const back = standAt(run, 1);
    expect(playOf(back).moment.index).toBe(1);
    expect(lastOf(back)).toBe(paymentGap.events.length);
    expect(playOf(standAt(back, 99)).dossier).toBe(playOf(run).dossier);
    const other = goOn(back, (play) => play.advanceWorkingDays(1));
    if (!other.ok) throw new Error(other.refusal.code);
    expect(lastOf(other.run)).toBe(2);
  });

  it('is at every moment what playing to that moment gives, whichever way one came there', () => {
    const run = whole();
    fc.assert(
      fc.property(fc.array(fc.nat(lastOf(run)), { minLength: 1, maxLength: 8 }), (jumps) => {
        const at = jumps.at(-1) ?? 0;
        const there = jumps.reduce(standAt, run);
        const anew = replay(procedure, world, opening, paymentGap.events.slice(0, at)).run;
        expect(JSON.stringify(playOf(there).dossier)).toBe(JSON.stringify(anew && playOf(anew).dossier));
      }),
      { numRuns: 12 },
    );
  });

  it('goes back and looks in well under a fifth of a second', () => {
    const run = whole();
    playOf(run).look();
    const before = performance.now();
    const play = playOf(standAt(run, 3));
    play.look();
    positionOf(play);
    expect(performance.now() - before).toBeLessThan(200);
  });

  it('lists every move with what fell due by itself on the way', () => {
    const turns = turnsOf(whole());
    expect(turns.map(({ index }) => index)).toEqual([...turns.keys()]);
    expect(turns.flatMap(({ happened }) => happened)).toHaveLength(playOf(whole()).entries.length);
    expect(turns[0]?.happened[0]?.event.type).toBe('opened');
  });
});

describe('a run on a draft that has changed', () => {
  it('is played again to its end where the change does not touch it', () => {
    const words = { vi: 'Nhận hồ sơ', en: 'Take in' };
    const changed = labelEdge.execute(land, { id: 'accept', label: words }).document;
    const { run, stopped } = replay(compileProcedure(changed, 0), world, opening, linesOf(whole()));
    expect(stopped).toBeNull();
    expect(run && lastOf(run)).toBe(paymentGap.events.length);
  });

  it('goes as far as it can where a way has been taken out, and says where it stops and why', () => {
    const changed = removeThings.execute(land, { nodes: [], edges: ['submit_dossier'] }).document;
    const { run, stopped } = replay(compileProcedure(changed, 0), world, opening, linesOf(whole()));
    expect(run && lastOf(run)).toBe(2);
    expect(stopped).toMatchObject({ line: 2, refusal: { code: 'action-unknown' } });
  });
});

describe('where the tokens stand', () => {
  it('is open with the containers around it, and the way there is done', () => {
    const run = standAt(whole(), 2);
    const { openNodes, doneNodes, takenEdges } = positionOf(playOf(run));
    expect(openNodes).toContain('appraise');
    const group = land.flow.nodes.find(({ id }) => id === 'appraise')?.within;
    expect(openNodes).toContain(group);
    expect(doneNodes).toEqual(expect.arrayContaining(['receive', 'transfer']));
    expect(doneNodes).not.toContain('appraise');
    expect(takenEdges).toEqual(expect.arrayContaining(['accept', 'pass_on']));
  });

  it('is an end once the dossier is closed', () => {
    const { openNodes, doneNodes } = positionOf(playOf(whole()));
    const ends = land.flow.nodes.filter(({ kind }) => kind === 'end').map(({ id }) => id);
    expect(openNodes).toEqual([]);
    expect(doneNodes.some((id) => ends.includes(id))).toBe(true);
  });
});

it('says of a draft that the engine cannot work with that it cannot be run, and does not throw', () => {
  const begun = begin(procedure, world, opening);
  if (!begun.ok) throw new Error(begun.refusal.code);
  const broken = goOn(begun.run, () => {
    throw new TypeError('broken');
  });
  expect(broken).toMatchObject({ ok: false, refusal: { code: cannotRun } });
});
