import type { LocalText } from '../document/primitives.ts';
import type { Scenario } from '../document/scenario.ts';
import { duesOf, overdueIn, placesOf, type Expectation } from './play-scenario.ts';
import type { Moment, Play } from './play.ts';

/** A play written down as a scenario: its lines, and after each of them what must be found. */
export function recordOf(play: Play, id: string, title: LocalText): Scenario {
  const [opening, ...moments] = play.moments;
  return {
    id,
    title,
    open: { ...play.opening, expect: expectationOf(play, opening!) },
    events: moments.map((moment) => ({ ...moment.line!, expect: expectationOf(play, moment) })),
  };
}

function expectationOf({ procedure, world }: Play, { dossier, at }: Moment): Expectation {
  const overdue = overdueIn(dossier);
  const closed = dossier.closedAt !== null;
  return {
    at: [...placesOf(dossier)],
    status: dossier.status,
    due: duesOf(procedure, dossier, at, world),
    ...(overdue.length > 0 ? { overdue: [...overdue] } : {}),
    ...(closed ? { closed } : {}),
    ...(dossier.outcome === null ? {} : { outcome: dossier.outcome }),
  };
}
