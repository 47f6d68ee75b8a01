import { Injectable, Logger, type OnApplicationShutdown } from '@nestjs/common';
import type { Signal } from '@motcua/engine';
import { Clock, later } from '../clock/clock.ts';
import type { Transaction } from '../database/transaction.ts';
import { UnitOfWork } from '../database/unit-of-work.ts';
import { lockDossier, type DossierRow } from '../dossiers/dossier.store.ts';
import { storedState } from '../dossiers/stored-state.ts';
import { linkedChild } from '../events/messages.ts';
import { PublishedProcedures } from '../procedures/published-procedures.ts';
import { RegisterService } from '../register/register.service.ts';
import type { LoadedRegister } from '../register/register.ts';
import { AttachChild } from './attach-child.ts';
import { Bell } from './bell.ts';
import {
  dossiersAwaiting,
  insertDeliveries,
  nextDelivery,
  putOff,
  removeDelivery,
  type Content,
  type Delivery,
  type StoredDelivery,
} from './delivery.store.ts';
import { Hearing, type HeardAt } from './hearing.ts';
import { OpenChild } from './open-child.ts';
import { presentName } from './present-name.ts';
import { WithdrawChild } from './withdraw-child.ts';

const batch = 100;
/** What cannot be delivered now is tried again after this long. */
const retryAfter = 60_000;
/** Deliveries that cause deliveries end by themselves; this only bounds one round. */
const mostInARow = 1_000;

interface Round {
  readonly register: LoadedRegister;
  readonly now: string;
}

/**
 * Brings dossiers what others have to tell or ask them, right after the commit that caused it and every second. Each
 * delivery is one transaction, which locks the one existing dossier concerned and takes the delivery away: so it takes
 * effect exactly once, however many hosts deliver and whenever one of them is killed.
 */
@Injectable()
export class Courier implements OnApplicationShutdown {
  readonly #database: UnitOfWork;
  readonly #register: RegisterService;
  readonly #published: PublishedProcedures;
  readonly #hearing: Hearing;
  readonly #openChild: OpenChild;
  readonly #attachChild: AttachChild;
  readonly #withdrawChild: WithdrawChild;
  readonly #bell: Bell;
  readonly #clock: Clock;
  readonly #log = new Logger('Courier');
  #running: Promise<void> | null = null;
  #again = false;

  constructor(
    database: UnitOfWork,
    register: RegisterService,
    published: PublishedProcedures,
    hearing: Hearing,
    openChild: OpenChild,
    attachChild: AttachChild,
    withdrawChild: WithdrawChild,
    bell: Bell,
    clock: Clock,
  ) {
    this.#database = database;
    this.#register = register;
    this.#published = published;
    this.#hearing = hearing;
    this.#openChild = openChild;
    this.#attachChild = attachChild;
    this.#withdrawChild = withdrawChild;
    this.#bell = bell;
    this.#clock = clock;
  }

  /** Delivers from now on by itself whenever the bell rings. */
  begin(): void {
    this.#bell.wakes(() => this.wake());
  }

  wake(): void {
    this.#again = true;
    this.#running ??= this.#runAll().finally(() => (this.#running = null));
  }

  async onApplicationShutdown(): Promise<void> {
    this.#bell.wakes(() => undefined);
    await this.#running;
  }

  async #runAll(): Promise<void> {
    while (this.#again) {
      this.#again = false;
      try {
        await this.deliver();
      } catch (error) {
        this.#log.error(`A round of deliveries failed: ${String(error)}`);
      }
    }
  }

  /** Delivers everything that can be delivered now, and what that causes; answers how much it was. */
  async deliver(now = this.#clock.now()): Promise<number> {
    let delivered = 0;
    for (;;) {
      const dossiers = await this.#database.read((tx) => dossiersAwaiting(tx, now, batch));
      const results = await Promise.all(dossiers.map((dossier) => this.#deliverTo(dossier, now)));
      const progress = results.reduce((sum, one) => sum + one, 0);
      delivered += progress;
      if (progress === 0) return delivered;
    }
  }

  /** Delivers everything that waits for one dossier; answers how much it was. */
  async deliverTo(dossier: string, now: string): Promise<number> {
    return this.#deliverTo(dossier, now);
  }

  /** Everything for one dossier, one after another. */
  async #deliverTo(dossier: string, now: string): Promise<number> {
    for (let delivered = 0; ; delivered += 1) {
      if (delivered >= mostInARow || !(await this.#deliverNext(dossier, now))) return delivered;
    }
  }

  async #deliverNext(dossier: string, now: string): Promise<boolean> {
    let delivery: StoredDelivery | undefined;
    try {
      return await this.#database.write(async (tx) => {
        delivery = await nextDelivery(tx, dossier, now);
        if (delivery === undefined) return false;
        const row = await lockDossier(tx, dossier);
        const opens = delivery.content.kind === 'openChild';
        const register = await this.#register.of(tx, opens ? 'opening' : 'locked');
        if ((await this.#carryOut(tx, delivery, row, { register, now })) === 'later')
          await putOff(tx, delivery, later(now, retryAfter));
        else await removeDelivery(tx, delivery);
        return true;
      });
    } catch (error) {
      this.#log.error(`Something could not be delivered to ${dossier}: ${String(error)}`);
      const failed = delivery;
      if (failed !== undefined)
        await this.#database.write((tx) => putOff(tx, failed, later(now, retryAfter))).catch(() => undefined);
      return false;
    }
  }

  /** `later`: the dossier cannot hear it now, but may when it goes on. */
  async #carryOut(
    tx: Transaction,
    { content, source, dossier, createdAt: toldAt }: StoredDelivery,
    row: DossierRow | undefined,
    { register, now }: Round,
  ): Promise<'done' | 'later'> {
    switch (content.kind) {
      case 'signal':
        return row === undefined
          ? 'done'
          : this.#hear(tx, row, content.signal, register, { at: now, toldAt });
      case 'openChild':
        if (row !== undefined) await this.#open(tx, row, content, register, now);
        return 'done';
      case 'attachChild': {
        const told = await this.#attachChild.attach(tx, content, { listener: source, row, register, now });
        await this.#pass(tx, { source: dossier, seq: row?.seq ?? 0, at: now }, told);
        return 'done';
      }
      case 'watch': {
        const told = await this.#attachChild.watch(tx, content, { listener: source, row, register, now });
        await this.#pass(tx, { source: dossier, seq: row?.seq ?? 0, at: now }, told);
        return 'done';
      }
      case 'withdrawChild':
        if (row !== undefined) await this.#withdrawChild.withdraw(tx, row, source, register, now);
        return 'done';
    }
  }

  async #hear(
    tx: Transaction,
    row: DossierRow,
    signal: Signal,
    register: LoadedRegister,
    moment: HeardAt,
  ): Promise<'done' | 'later'> {
    const heard = await this.#hearing.hear(tx, row, signal, moment, register);
    if (!('refusal' in heard) || heard.refusal.code === 'signal-stale') return 'done';
    if (heard.refusal.code !== 'dossier-stopped')
      this.#log.warn(`${row.code} could not hear of ${signal.instance}: ${heard.refusal.code}`);
    return 'later';
  }

  /** Opens the child in the transaction that tells its parent, unless the parent has given it up meanwhile. */
  async #open(
    tx: Transaction,
    row: DossierRow,
    told: Extract<Content, { kind: 'openChild' }>,
    register: LoadedRegister,
    now: string,
  ): Promise<void> {
    const procedure = await this.#published.pinned(tx, row.procedure, row.version);
    const dossier = await storedState(tx, row, this.#published);
    const asked = { ...told, instance: presentName(dossier, told.instance) };
    if (dossier.children?.[asked.instance]?.[asked.child]?.state !== 'requested') return;
    const at = now < dossier.lastAt ? dossier.lastAt : now;
    const factsOut = linkedChild(procedure, asked.instance, asked.child)?.factsOut ?? [];
    const opened = await this.#openChild.open(tx, asked, { row, dossier, factsOut, at, register });
    if ('stored' in opened) this.#bell.ringAfter(tx, opened.stored);
    const about = { from: 'child' as const, instance: asked.instance, child: asked.child };
    const dueAt = 'stored' in opened ? opened.stored.row.due_at : null;
    await this.#hear(
      tx,
      row,
      'reason' in opened
        ? { ...about, change: 'failed', reason: opened.reason }
        : {
            ...about,
            change: 'opened',
            dossier: opened.child.code,
            ...(dueAt === null ? {} : { dueAt }),
          },
      register,
      { at },
    );
  }

  async #pass(
    tx: Transaction,
    cause: { readonly source: string; readonly seq: number; readonly at: string },
    deliveries: readonly Delivery[],
  ): Promise<void> {
    await insertDeliveries(tx, cause, deliveries);
    this.#bell.ringAfter(tx, { deliveries: deliveries.length });
  }
}
