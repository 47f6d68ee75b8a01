import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { may } from '../authorisation/may.ts';
import type { Person } from '../authorisation/person.ts';
import type { Transaction } from '../database/transaction.ts';
import { UnitOfWork } from '../database/unit-of-work.ts';
import { readCursor, writeCursor } from '../http/cursor.ts';
import { once, type Answer, type KeyedRequest } from '../idempotency/idempotency.ts';
import { ProblemException } from '../problem/problem-exception.ts';
import { findVersion } from '../procedures/procedures.store.ts';
import { PublishedProcedures } from '../procedures/published-procedures.ts';
import { localDate } from '../text/local-date.ts';
import { countConcerned } from './concerned.store.ts';
import { orderViews, refusalView } from './order-view.ts';
import * as orders from './order.store.ts';
import { planText, refuseWrongPlan } from './plan-of.ts';
import { refusalsOf } from './refusal.store.ts';
import { insertRun, lockRun, runsOf, setRunState, type RunRow } from './run.store.ts';
import type * as shapes from './shapes.ts';

/** A request that changes an order: who asks, and the key under which the answer is kept. */
export interface OrderRequest {
  readonly person: Person;
  readonly keyed: KeyedRequest;
}

/** Orders to move running dossiers to another version: proposed by one person, tried, and approved by another. */
@Injectable()
export class MigrationsService {
  readonly #database: UnitOfWork;
  readonly #published: PublishedProcedures;

  constructor(database: UnitOfWork, published: PublishedProcedures) {
    this.#database = database;
    this.#published = published;
  }

  async list(person: Person, query: shapes.OrdersQuery): Promise<shapes.MigrationOrders> {
    const after = readCursor(query.cursor, 2);
    return this.#database.read(async (tx) => {
      const rows = await orders.listOrders(tx, { ...query, after, limit: query.limit + 1 });
      const shown = rows.slice(0, query.limit);
      const last = shown.at(-1);
      return {
        items: await orderViews(tx, person, shown),
        next: rows.length > query.limit && last ? writeCursor([last.proposed_at, last.id]) : null,
      };
    });
  }

  view(person: Person, id: string): Promise<shapes.MigrationOrder> {
    return this.#database.read(async (tx) => viewOf(tx, person, await found(orders.findOrder(tx, id))));
  }

  async refusals(id: string, query: shapes.RefusalsQuery): Promise<shapes.MigrationRefusals> {
    const after = readCursor(query.cursor, 2);
    return this.#database.read(async (tx) => {
      await found(orders.findOrder(tx, id));
      const run = (await runsOf(tx, [id])).findLast(({ kind }) => kind === query.run);
      if (run === undefined) return { items: [], next: null };
      const { reason, limit } = query;
      const rows = await refusalsOf(tx, { run: run.id, reason, after, limit: limit + 1 });
      const last = rows.length > limit ? rows[limit - 1] : undefined;
      return {
        items: rows.slice(0, limit).map(refusalView),
        next: last === undefined ? null : writeCursor([last.problem.code, last.dossier]),
      };
    });
  }

  /** Keeps a plan that fits its two versions. Nothing moves before somebody else approves it. */
  propose(request: OrderRequest, code: string, body: shapes.ProposeMigration) {
    const { plan } = body;
    const { from, to } = plan;
    return this.#change(request, async (tx) => {
      if (from.procedure !== code || to.procedure !== code) throw new ProblemException('procedure-not-found');
      if (from.version === to.version) throw new ProblemException('migration-same-version');
      const before = await this.#published.version(tx, code, from.version);
      const after = await this.#published.version(tx, code, to.version);
      if (before === undefined || after === undefined) throw new ProblemException('procedure-not-found');
      refuseWrongPlan(plan, before, after);
      const row = {
        id: randomUUID(),
        procedure: code,
        from_version: from.version,
        to_version: to.version,
        plan: planText(plan),
        cohort: JSON.stringify(body.cohort),
        proposed_at: request.keyed.at,
        proposed_by: request.person.id,
        approved_at: null,
        approved_by: null,
        actor: null,
      };
      await orders.insertOrder(tx, row);
      return { status: 201, body: await viewOf(tx, request.person, row) };
    });
  }

  /** Begins to look at every dossier concerned; none is touched. */
  tryOut(request: OrderRequest, id: string) {
    return this.#change(request, async (tx) => {
      const row = await found(orders.lockOrder(tx, id));
      if (row.approved_at !== null) throw new ProblemException('migration-approved');
      if ((await this.#lastRun(tx, id))?.state === 'running') throw new ProblemException('migration-running');
      await this.#begin(tx, row, 'dry', request);
      return { status: 202, body: await viewOf(tx, request.person, row) };
    });
  }

  /** Approves what was tried, and begins to move the dossiers. */
  approve(request: OrderRequest, id: string) {
    return this.#change(request, async (tx) => {
      const row = await found(orders.lockOrder(tx, id));
      const { person, keyed } = request;
      const proposedBy = row.proposed_by;
      const post = person.posts.find((one) =>
        may({ ...person, posts: [one] }, { act: 'procedure.migrate.approve', proposedBy }),
      );
      if (post === undefined) throw new ProblemException('proposer-cannot-approve');
      if (row.approved_at !== null) throw new ProblemException('migration-approved');
      if ((await this.#lastRun(tx, id))?.state !== 'finished')
        throw new ProblemException('migration-not-tried');
      const target = await findVersion(tx, row.procedure, row.to_version);
      const today = localDate(keyed.at);
      if (target === undefined || target.effective_from > today)
        throw new ProblemException('migration-not-in-force', {
          facts: { version: row.to_version, from: target?.effective_from ?? '' },
        });
      const actor = { person: person.id, role: post.role, agency: post.agency };
      await orders.approveOrder(tx, id, keyed.at, actor);
      await this.#begin(tx, row, 'apply', request);
      const approved = await found(orders.findOrder(tx, id));
      return { status: 200, body: await viewOf(tx, person, approved) };
    });
  }

  /** Halts the application between two batches; what has moved stays moved. */
  stop(request: OrderRequest, id: string) {
    return this.#switch(request, id, 'running', 'stopped', 'migration-not-running');
  }

  continue(request: OrderRequest, id: string) {
    return this.#switch(request, id, 'stopped', 'running', 'migration-not-stopped');
  }

  #switch(
    request: OrderRequest,
    id: string,
    from: RunRow['state'],
    to: RunRow['state'],
    otherwise: 'migration-not-running' | 'migration-not-stopped',
  ) {
    return this.#change(request, async (tx) => {
      const row = await found(orders.lockOrder(tx, id));
      if (row.approved_at === null) throw new ProblemException('migration-not-approved');
      const last = await this.#lastRun(tx, id);
      // Held as the job holds it: what it is doing is done first.
      const run = last && (await lockRun(tx, last.id));
      if (run?.state !== from) throw new ProblemException(otherwise);
      await setRunState(tx, run.id, to);
      return { status: 200, body: await viewOf(tx, request.person, row) };
    });
  }

  async #lastRun(tx: Transaction, id: string): Promise<RunRow | undefined> {
    return (await runsOf(tx, [id])).at(-1);
  }

  async #begin(tx: Transaction, row: orders.OrderRow, kind: RunRow['kind'], { keyed }: OrderRequest) {
    const expected = await countConcerned(tx, orders.orderOf(row));
    await insertRun(tx, { migration: row.id, kind, started_at: keyed.at, expected });
  }

  #change({ keyed }: OrderRequest, work: (tx: Transaction) => Promise<Answer>) {
    return this.#database.write((tx) => once(tx, keyed, () => work(tx)));
  }
}

async function viewOf(tx: Transaction, person: Person, row: orders.OrderRow): Promise<shapes.MigrationOrder> {
  const [view] = await orderViews(tx, person, [row]);
  if (view === undefined) throw new Error('Each order has its view');
  return view;
}

async function found(row: Promise<orders.OrderRow | undefined>): Promise<orders.OrderRow> {
  const known = await row;
  if (known === undefined) throw new ProblemException('migration-not-found');
  return known;
}
