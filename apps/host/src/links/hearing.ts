import { Injectable } from '@nestjs/common';
import { advanceThrough, type Dossier, type Problem, type Signal } from '@motcua/engine';
import { caughtUp } from '../calendars/catch-up.ts';
import { later } from '../clock/clock.ts';
import type { Transaction } from '../database/transaction.ts';
import { heldLegsOf, type DossierRow } from '../dossiers/dossier.store.ts';
import { storeAdvanced } from '../dossiers/store-outcome.ts';
import { storedState } from '../dossiers/stored-state.ts';
import { PublishedProcedures } from '../procedures/published-procedures.ts';
import type { LoadedRegister } from '../register/register.ts';
import { Bell } from './bell.ts';

/** When something is reported, and when it happened, if that was earlier. */
export interface HeardAt {
  readonly at: string;
  readonly occurredAt?: string | undefined;
  /** When another dossier had it to tell: it counts from then. */
  readonly toldAt?: string | undefined;
}

/** What is brought within this many milliseconds is told as it comes. */
const atOnce = 1_000;

/** Lets a dossier hear what another one or another system reports, in the open transaction. */
@Injectable()
export class Hearing {
  readonly #published: PublishedProcedures;
  readonly #bell: Bell;

  constructor(published: PublishedProcedures, bell: Bell) {
    this.#published = published;
    this.#bell = bell;
  }

  /** `row` is locked by this transaction. Answers the new number of the dossier, or why it did not listen. */
  async hear(
    tx: Transaction,
    row: DossierRow,
    signal: Signal,
    moment: HeardAt,
    register: LoadedRegister,
  ): Promise<{ readonly seq: number } | { readonly refusal: Problem }> {
    const procedure = await this.#published.pinned(tx, row.procedure, row.version);
    const stored = await storedState(tx, row, this.#published);
    const caught = caughtUp(procedure, stored, row, register, moment.at);
    const { at } = caught;
    const occurredAt = moment.occurredAt ?? toldSince(stored, signal.instance, moment.toldAt, at);
    const event = {
      type: 'signal' as const,
      at,
      ...(occurredAt === undefined ? {} : { occurredAt }),
      signal,
    };
    const outcome = advanceThrough(procedure, caught.dossier, event, register.calendarOf);
    if (!outcome.ok) return { refusal: outcome.refusal };
    const { dossier } = outcome;
    const entries = [...caught.entries, ...outcome.entries];
    const next = await storeAdvanced(
      tx,
      {
        procedure,
        dossier,
        entries,
        calendars: register.calendarOf,
        calendarChange: register.latestChange,
        at,
      },
      row,
      { dossier: stored, legs: await heldLegsOf(tx, row.code) },
    );
    this.#bell.ringAfter(tx, next);
    return { seq: dossier.seq };
  }
}

/** Not before somebody here waited for it, and not within a stop that is over. */
function toldSince(
  { open, stops }: Dossier,
  instance: string,
  toldAt: string | undefined,
  at: string,
): string | undefined {
  if (toldAt === undefined || later(toldAt, atOnce) >= at) return undefined;
  const waits = open.find(({ id }) => id === instance)?.openedAt ?? toldAt;
  const goesOn = stops?.at(-1)?.to ?? toldAt;
  const since = [toldAt, waits, goesOn].reduce((last, one) => (one > last ? one : last));
  return since < at ? since : undefined;
}
