import { deadlinesOf } from '../clock/deadlines.ts';
import type { Scenario } from '../document/scenario.ts';
import type { Dossier, Instant } from '../dossier/dossier.ts';
import type { HistoryEntry } from '../dossier/outcome.ts';
import { isWork } from '../dossier/work.ts';
import type { CompiledProcedure } from '../machine/compile-procedure.ts';
import { openRegions } from '../machine/regions.ts';
import type { Problem } from '../problem/problem.ts';
import { performOpening } from './open-line.ts';
import { performLine, type Performed } from './perform-line.ts';
import type { PlayWorld } from './play-world.ts';

/** What a scenario is played in. */
export type ScenarioWorld = PlayWorld;

export interface ScenarioFailure {
  /** Index of the event, -1 for the opening. */
  readonly event: number;
  readonly code:
    | 'refused'
    | 'expected-at'
    | 'expected-status'
    | 'expected-due'
    | 'expected-overdue'
    | 'expected-closed'
    | 'expected-outcome';
  readonly expected?: string;
  readonly found?: string;
  readonly refusal?: Problem;
}

export interface ScenarioReport {
  readonly scenario: string;
  readonly ok: boolean;
  readonly failures: readonly ScenarioFailure[];
  readonly dossier: Dossier | null;
  readonly entries: readonly HistoryEntry[];
}

/**
 * Plays a scenario in the engine alone: each action is taken by whoever the procedure names, at the stated local time;
 * what falls due in between fires. Says every expectation that did not hold; stops at the first refusal.
 */
export function playScenario(
  procedure: CompiledProcedure,
  scenario: Scenario,
  world: ScenarioWorld,
): ScenarioReport {
  const failures: ScenarioFailure[] = [];
  const entries: HistoryEntry[] = [];
  let dossier: Dossier | null = null;
  const lines = [scenario.open, ...scenario.events];
  for (const [i, line] of lines.entries()) {
    const event = i - 1;
    const performed: Performed =
      'channel' in line
        ? performOpening(procedure, scenario.id, line, world)
        : performLine(procedure, dossier!, line, world);
    if (!performed.ok) {
      failures.push({ event, code: 'refused', refusal: performed.refusal });
      break;
    }
    dossier = performed.dossier;
    entries.push(...performed.entries);
    for (const failure of unmet(procedure, performed.dossier, line.expect, performed.at, world))
      failures.push({ event, ...failure });
  }
  return { scenario: scenario.id, ok: failures.length === 0, failures, dossier, entries };
}

/** What a scenario may expect after each of its lines. */
export type Expectation = NonNullable<Scenario['open']['expect']>;

/** The expectations that do not hold of a dossier at this moment. */
function unmet(
  procedure: CompiledProcedure,
  dossier: Dossier,
  expect: Expectation | undefined,
  now: Instant,
  { calendars }: PlayWorld,
): readonly Omit<ScenarioFailure, 'event'>[] {
  if (!expect) return [];
  const failures: Omit<ScenarioFailure, 'event'>[] = [];
  const check = (code: ScenarioFailure['code'], expected: string, found: string) => {
    if (expected !== found) failures.push({ code, expected, found });
  };
  const { at, status, closed, outcome, due, overdue } = expect;
  if (at) check('expected-at', [...at].sort().join(' '), placesOf(dossier).join(' '));
  if (status !== undefined) check('expected-status', String(status), String(dossier.status));
  if (closed !== undefined && closed !== (dossier.closedAt !== null)) {
    const open = dossier.outcome === null ? [] : openRegions(dossier.position).map(({ region }) => region);
    const found = `${String(dossier.closedAt !== null)}${open.length > 0 ? `; still open: ${open.join(', ')}` : ''}`;
    check('expected-closed', String(closed), found);
  }
  if (outcome !== undefined) check('expected-outcome', outcome, dossier.outcome ?? 'none');
  if (overdue) check('expected-overdue', [...overdue].sort().join(' '), overdueIn(dossier).join(' '));
  if (!due) return failures;
  const dues = duesOf(procedure, dossier, now, { calendars });
  for (const [limit, moment] of Object.entries(due))
    check('expected-due', `${limit} ${moment ?? 'none'}`, `${limit} ${dues[limit] ?? 'none'}`);
  return failures;
}

/** The open steps, waits, consultations, linked nodes and services, sorted. */
export function placesOf(dossier: Dossier): readonly string[] {
  return dossier.open
    .filter(isWork)
    .map(({ node }) => node)
    .sort();
}

/** The limits that have run over, sorted. */
export function overdueIn({ overdue }: Dossier): readonly string[] {
  return Object.keys(overdue).sort();
}

/** The local due moment of every limit, null while its clock has not started. */
export function duesOf(
  procedure: CompiledProcedure,
  dossier: Dossier,
  now: Instant,
  { calendars }: Pick<PlayWorld, 'calendars'>,
): Readonly<Record<string, string | null>> {
  const { limits } = deadlinesOf(procedure, dossier, calendars, now);
  const calendar = calendars(dossier.competentAgency ?? dossier.receivingAgency);
  return Object.fromEntries(
    Object.entries(limits).map(([id, { dueAt }]) => [
      id,
      dueAt === null ? null : calendar.localDateTime(dueAt),
    ]),
  );
}
