import { Injectable } from '@nestjs/common';
import { standsStill, type Signal } from '@motcua/engine';
import type { Transaction } from '../database/transaction.ts';
import type { DossierRow } from '../dossiers/dossier.store.ts';
import { storedState } from '../dossiers/stored-state.ts';
import { PublishedProcedures } from '../procedures/published-procedures.ts';
import type { LoadedRegister } from '../register/register.ts';
import { reportsTo } from './child-report.ts';
import type { Content, Delivery } from './delivery.store.ts';
import { insertLink, parentOf, type Link } from './link.store.ts';

/** A dossier that another one wants to listen to, locked by the open transaction; no row where there is none. */
export interface Wanted {
  readonly listener: string;
  readonly row: DossierRow | undefined;
  readonly register: LoadedRegister;
  readonly now: string;
}

/** Longest chain of parents that is looked through for a circle. */
const longestChain = 16;

/** Makes an existing dossier known as listened to, and says how it stands. */
@Injectable()
export class AttachChild {
  readonly #published: PublishedProcedures;

  constructor(published: PublishedProcedures) {
    this.#published = published;
  }

  /** As a child: it must be of the procedure asked for and belong to no other parent. */
  async attach(
    tx: Transaction,
    asked: Extract<Content, { kind: 'attachChild' }>,
    wanted: Wanted,
  ): Promise<Delivery[]> {
    const { listener, row } = wanted;
    const about = { from: 'child' as const, instance: asked.instance, child: asked.child };
    const tell = (signal: Signal): Delivery => ({ dossier: listener, content: { kind: 'signal', signal } });
    const reason = await reasonAgainst(tx, asked, wanted);
    if (reason !== null || row === undefined)
      return [tell({ ...about, change: 'failed', reason: reason ?? notThere(asked.dossier) })];
    const link: Link = {
      dossier: row.code,
      listener,
      instance: asked.instance,
      name: asked.child,
      kind: 'child',
      factsOut: asked.factsOut,
    };
    await insertLink(tx, link);
    const procedure = await this.#published.pinned(tx, row.procedure, row.version);
    const dossier = await storedState(tx, row, this.#published);
    if (dossier.closedAt !== null)
      return reportsTo(procedure, null, { dossier, dueAt: row.due_at }, link).map(tell);
    const now = { ...about, dossier: row.code, ...(row.due_at === null ? {} : { dueAt: row.due_at }) };
    return [
      tell({ ...now, change: 'opened' }),
      ...(standsStill(procedure, dossier) ? [tell({ ...now, change: 'paused' })] : []),
    ];
  }

  /** Only for its end. Whoever waits for a dossier that does not exist waits for the other arms. */
  async watch(
    tx: Transaction,
    { instance, arm, dossier: code }: Extract<Content, { kind: 'watch' }>,
    { listener, row }: Wanted,
  ): Promise<Delivery[]> {
    if (row === undefined) return [];
    const link: Link = { dossier: code, listener, instance, name: arm, kind: 'watch', factsOut: [] };
    await insertLink(tx, link);
    const procedure = await this.#published.pinned(tx, row.procedure, row.version);
    const dossier = await storedState(tx, row, this.#published);
    return reportsTo(procedure, null, { dossier, dueAt: row.due_at }, link).map((signal) => ({
      dossier: listener,
      content: { kind: 'signal', signal },
    }));
  }
}

const notThere = (code: string) => `Không có hồ sơ “${code}”`;

async function reasonAgainst(
  tx: Transaction,
  asked: Extract<Content, { kind: 'attachChild' }>,
  { listener, row }: Wanted,
): Promise<string | null> {
  if (row === undefined) return notThere(asked.dossier);
  if (row.procedure !== asked.procedure)
    return `Hồ sơ “${row.code}” thuộc thủ tục “${row.procedure}”, không phải “${asked.procedure}”`;
  const parent = await parentOf(tx, row.code);
  if (parent !== null && parent !== listener) return `Hồ sơ “${row.code}” đã liên thông với hồ sơ khác`;
  let above: string | null = listener;
  for (let step = 0; above !== null && step < longestChain; step += 1) {
    if (above === row.code) return `Hồ sơ “${row.code}” là hồ sơ đang chờ hồ sơ này`;
    above = await parentOf(tx, above);
  }
  return null;
}
