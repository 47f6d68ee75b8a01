import { Logger } from '@nestjs/common';
import type { CompiledProcedure, Scenario } from '@motcua/engine';
import { linkedChild } from '../events/messages.ts';
import { hasEnded } from '../procedures/published-procedures.ts';
import { localDate } from '../text/local-date.ts';
import type { ApplicantFile, PeopleFile } from './register-files.ts';
import { ScenarioHands, type Services, type SignalLine } from './scenario-hands.ts';

const week = 7 * 86_400_000;
const vietnam = 7 * 60 * 60_000;

/** Days ago by which a dossier was received at the earliest: everything last week, what ends well before that too. */
const lastWeek = [7];
const lastMonth = [7, 21];

/** How many dossiers are played at the same time. */
const atOnce = 8;

interface Play {
  readonly code: string;
  readonly procedure: CompiledProcedure;
  readonly scenario: Scenario;
  readonly start: number;
}

/**
 * Receives and advances dossiers through the same services that clerks use, as the people whose turn it is. What
 * happens in them comes from the procedures' own scenarios, moved by whole weeks to the days just past, so that hours
 * and weekdays stay as they were; whatever would lie in the future has not happened yet.
 */
export class DemonstrationDossiers {
  readonly #services: Services;
  readonly #log = new Logger('DemonstrationDossiers');

  constructor(services: Services) {
    this.#services = services;
  }

  /** Answers how many dossiers there are now. */
  async make(
    codes: readonly string[],
    people: PeopleFile,
    applicants: ApplicantFile,
    now: string,
  ): Promise<number> {
    const citizens = applicants.filter(({ role }) => role === 'applicant');
    const plays = (await this.#plays(codes, now)).sort((a, b) => a.start - b.start);
    const received: (() => Promise<void>)[] = [];
    // Received one after another, so that codes count up as they would have; what follows, several share a commit.
    for (const [index, play] of plays.entries()) {
      const citizen = citizens[index % citizens.length];
      const goOn = citizen && (await this.#receive(play, citizen, people, now));
      if (goOn) received.push(goOn);
    }
    const waiting = [...received];
    await Promise.all(
      Array.from({ length: atOnce }, async () => {
        for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) await next();
      }),
    );
    return received.length;
  }

  async #plays(codes: readonly string[], now: string): Promise<Play[]> {
    const { database, published } = this.#services;
    const plays: Play[] = [];
    for (const code of codes) {
      const procedure = await database.read((tx) => published.version(tx, code, 1));
      if (procedure === undefined || hasEnded(procedure.document, localDate(now))) continue;
      for (const [index, scenario] of procedure.document.scenarios.entries())
        for (const days of index === 0 && endsIn(scenario) ? lastMonth : lastWeek)
          plays.push({
            code,
            procedure,
            scenario,
            start: startOf(scenario, Date.parse(now) - days * 86_400_000),
          });
    }
    return plays;
  }

  /** Receives a dossier, unless that lies in the future; the answer plays what happened to it since. */
  async #receive(
    play: Play,
    { name, idNumber, phone, address }: ApplicantFile[number],
    people: PeopleFile,
    now: string,
  ): Promise<(() => Promise<void>) | null> {
    const { code: procedureCode, procedure, scenario, start } = play;
    const { id, open } = scenario;
    const moved = (local: string) => new Date(start + instantOf(local) - instantOf(open.at)).toISOString();
    if (moved(open.at) > now) return null;
    const key = `seed:${procedureCode}:${id}:${start}`;
    const hands = new ScenarioHands(this.#services, people, key, moved);
    const complain = (error: unknown) =>
      this.#log.warn(`Scenario ${id} of ${procedureCode} was not played to its end: ${String(error)}`);
    try {
      const code = await hands.open(procedureCode, scenario, procedure.document.head.openableBy, {
        name,
        ...(idNumber === undefined ? {} : { idNumber }),
        ...(phone === undefined ? {} : { phone }),
        ...(address === undefined ? {} : { address }),
      });
      return () => goOn(play, hands, code, (local) => moved(local) > now).catch(complain);
    } catch (error) {
      complain(error);
      return null;
    }
  }
}

/** Plays what happened to a dossier up to now. */
async function goOn(
  { procedure, scenario }: Play,
  hands: ScenarioHands,
  code: string,
  isAhead: (local: string) => boolean,
): Promise<void> {
  for (const event of scenario.events) {
    if ('until' in event) continue;
    if (isAhead(event.at)) return;
    if ('take' in event) await hands.take(code, event);
    else if (isReal(procedure, event)) {
      // A linked dossier is really opened. What happened to it later is up to those who have it now.
      await hands.deliver(code, event.at);
      if (event.change !== 'opened') return;
    } else await hands.report(code, event);
  }
}

/** Is this about a linked dossier that is kept here? */
function isReal(procedure: CompiledProcedure, { signal, node, child = '' }: SignalLine): boolean {
  if (signal !== 'child') return false;
  return linkedChild(procedure, `${node}.1`, child)?.system === undefined;
}

function endsIn({ events }: Scenario): boolean {
  return events.at(-1)?.expect?.closed === true;
}

/** The scenario's own start, moved by whole weeks to just after this moment's week begins. */
function startOf({ open }: Scenario, from: number): number {
  const original = instantOf(open.at);
  return original + Math.ceil((from - original) / week) * week;
}

/** A scenario's moment, written in Vietnamese local time. */
function instantOf(moment: string): number {
  return Date.parse(`${moment}:00.000Z`) - vietnam;
}
