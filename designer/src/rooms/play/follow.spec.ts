import { describe, expect, it } from '@jest/globals';
import { compileProcedure } from '@motcua/engine';
import { isSeen } from '../../drawing/bounds.ts';
import { demonstration } from '../../testing/demonstration.mjs';
import { procedureNamed } from '../../testing/procedure-named.ts';
import { reached } from './follow.tsx';
import { standingAt } from './run/position.ts';
import { openingOf, playOf, replay, standAt } from './run/run.ts';
import { worldData, worldOf } from './world/play-world.ts';

const land = procedureNamed('chuyen_nhuong_dat');
const [scenario] = land.scenarios;
if (scenario === undefined) throw new Error('The land procedure has lost its scenarios');
const world = worldOf(worldData(demonstration, land, [], 2026));
const { run } = replay(compileProcedure(land, 0), world, openingOf(scenario), scenario.events);
if (run === null) throw new Error('The opening was refused');
const standing = Array.from({ length: run.tip.moment.index + 1 }, (_, at) =>
  standingAt(playOf(standAt(run, at))),
);

describe('what the drawing follows in a run', () => {
  it('is the step at which the dossier stands, never the phase or the branches around it', () => {
    const large = new Set(
      land.flow.nodes.flatMap(({ id, kind }) => (kind === 'group' || kind === 'parallel' ? [id] : [])),
    );
    expect(standing.flat().filter((id) => large.has(id))).toEqual([]);
    expect(standing.every((places) => places.length > 0)).toBe(true);
  });

  it('is the end where the dossier stands nowhere any more', () => {
    const [last] = standing.at(-1) ?? [];
    expect(land.flow.nodes.find(({ id }) => id === last)?.kind).toBe('end');
  });

  it('is of several places the one just reached, and all of them when time only passed', () => {
    expect(reached(['a', 'b'], ['b', 'c'])).toEqual(['c']);
    expect(reached(['a', 'b'], ['a', 'b'])).toEqual(['a', 'b']);
  });

  it('is seen only when all of it lies in the window', () => {
    const card = { x: 100, y: 100, width: 160, height: 70 };
    const seen = (x: number, y: number, zoom = 1) => isSeen(card, { x, y, zoom }, 400, 300);
    expect(seen(0, 0)).toBe(true);
    expect(seen(-101, 0)).toBe(false);
    expect(seen(141, 0)).toBe(false);
    expect(seen(0, 131)).toBe(false);
    expect(seen(0, 0, 1.6)).toBe(false);
  });
});
