import { Injectable, Logger } from '@nestjs/common';
import {
  advanceDossier,
  allowedActions,
  withMoment,
  type CompiledProcedure,
  type Dossier,
  type HistoryEntry,
} from '@motcua/engine';
import { broughtTo } from '../calendars/catch-up.ts';
import type { Transaction } from '../database/transaction.ts';
import { heldLegsOf, type DossierRow } from '../dossiers/dossier.store.ts';
import { storeAdvanced } from '../dossiers/store-outcome.ts';
import { storedState } from '../dossiers/stored-state.ts';
import { systemPerson } from '../dossiers/system-person.ts';
import { PublishedProcedures } from '../procedures/published-procedures.ts';
import type { LoadedRegister } from '../register/register.ts';
import { Bell } from './bell.ts';

/**
 * Withdraws a child that its parent no longer wants: the same two lines that a desk and a leader would write, the
 * request and its grant, recorded by the system in the posts to which they are open. Where the child can no longer be
 * withdrawn (its result is decided, or its procedure does not allow it) it goes on, and its office decides.
 */
@Injectable()
export class WithdrawChild {
  readonly #published: PublishedProcedures;
  readonly #bell: Bell;
  readonly #log = new Logger('WithdrawChild');

  constructor(published: PublishedProcedures, bell: Bell) {
    this.#published = published;
    this.#bell = bell;
  }

  /** `row` is locked by this transaction. */
  async withdraw(
    tx: Transaction,
    row: DossierRow,
    parent: string,
    register: LoadedRegister,
    now: string,
  ): Promise<void> {
    const procedure = await this.#published.pinned(tx, row.procedure, row.version);
    const stored = await storedState(tx, row, this.#published);
    const fired = broughtTo(procedure, stored, row, register, now);
    const { at } = fired;
    const note = `Rút theo hồ sơ liên thông ${parent}`;
    let { dossier } = fired;
    const entries: HistoryEntry[] = [...fired.entries];
    for (const action of ['dossier.requestWithdrawal', 'dossier.grantWithdrawal']) {
      const outcome = take(procedure, dossier, action, note, at, register);
      if (outcome === null) continue;
      dossier = outcome.dossier;
      entries.push(outcome.entry);
    }
    if (dossier.outcome !== 'withdrawn')
      this.#log.warn(`${row.code} could not be withdrawn for ${parent}; it goes on`);
    if (entries.length === 0) return;
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
  }
}

function take(
  procedure: CompiledProcedure,
  dossier: Dossier,
  action: string,
  note: string,
  at: string,
  register: LoadedRegister,
) {
  const offers = allowedActions(procedure, dossier).filter((offer) => offer.action === action);
  const offer = offers.find(({ possible, agency }) => possible && agency !== null);
  if (offer === undefined) return null;
  const actor = { person: systemPerson, role: offer.role ?? '', agency: offer.agency ?? '' };
  const event = { type: 'action' as const, at, action, task: offer.task, actor, note };
  const outcome = advanceDossier(
    procedure,
    dossier,
    withMoment(procedure, dossier, event, register.calendarOf),
  );
  return outcome.ok ? outcome : null;
}
