import { Injectable } from '@nestjs/common';
import type { ProcedureDocument } from '@motcua/engine';
import { may } from '../authorisation/may.ts';
import type { Person } from '../authorisation/person.ts';
import { Clock } from '../clock/clock.ts';
import type { Transaction } from '../database/transaction.ts';
import { UnitOfWork } from '../database/unit-of-work.ts';
import { ProblemException } from '../problem/problem-exception.ts';
import { localDate } from '../text/local-date.ts';
import * as store from './procedures.store.ts';
import { hasEnded, PublishedProcedures } from './published-procedures.ts';
import type { Procedures, Version, VersionSummary } from './shapes.ts';

/** Reading the catalogue: procedures, their versions and documents. */
@Injectable()
export class CatalogueService {
  readonly #database: UnitOfWork;
  readonly #published: PublishedProcedures;
  readonly #clock: Clock;

  constructor(database: UnitOfWork, published: PublishedProcedures, clock: Clock) {
    this.#database = database;
    this.#published = published;
    this.#clock = clock;
  }

  /** All procedures, or those that this person can receive dossiers of today. */
  list(person: Person, openableOnly: boolean): Promise<Procedures> {
    const today = localDate(this.#clock.now());
    return this.#database.read(async (tx) => {
      const versions = await store.listVersions(tx);
      const drafts = new Map((await store.listDrafts(tx)).map((draft) => [draft.code, draft]));
      const names = await store.namesOf(
        tx,
        [...drafts.values()].map((draft) => draft.updated_by),
      );
      const codes = [...new Set([...versions.map((row) => row.code), ...drafts.keys()])].sort();
      const items: Procedures['items'] = [];
      for (const code of codes) {
        const current = inForceOf(
          versions.filter((row) => row.code === code),
          today,
        );
        const draft = drafts.get(code);
        const document = current
          ? (await this.#published.pinned(tx, code, current.version)).document
          : (JSON.parse(draft?.document ?? '{}') as ProcedureDocument);
        const { head } = document;
        if (
          openableOnly &&
          (current === undefined ||
            current.effective_from > today ||
            hasEnded(document, today) ||
            !may(person, { act: 'dossier.receive', openableBy: head.openableBy }))
        )
          continue;
        items.push({
          code,
          id: head.id,
          case: head.case,
          title: head.title,
          caseTitle: head.caseTitle ?? null,
          field: head.field,
          nationalCode: head.nationalCode,
          level: head.level,
          channels: [...head.channels],
          published: current
            ? {
                version: current.version,
                effectiveFrom: current.effective_from,
                effectiveTo: head.effectiveTo,
                hasEnded: hasEnded(document, today),
                meaning: current.meaning,
                publishedAt: current.published_at,
              }
            : null,
          draft: draft
            ? {
                revision: draft.revision,
                updatedAt: draft.updated_at,
                updatedBy: names.get(draft.updated_by) ?? draft.updated_by,
                submittedAt: draft.submitted_at,
              }
            : null,
        });
      }
      return { items };
    });
  }

  versions(code: string): Promise<{ items: VersionSummary[] }> {
    return this.#database.read(async (tx) => {
      const items = await this.#summaries(tx, code);
      if (items.length === 0 && (await store.procedureExists(tx, code)) === undefined)
        throw new ProblemException('procedure-not-found');
      return { items };
    });
  }

  version(code: string, version: number): Promise<Version> {
    return this.#database.read((tx) => this.versionIn(tx, code, version));
  }

  async versionIn(tx: Transaction, code: string, version: number): Promise<Version> {
    const procedure = await this.#published.version(tx, code, version);
    const summary = (await this.#summaries(tx, code)).find((one) => one.version === version);
    if (procedure === undefined || summary === undefined) throw new ProblemException('procedure-not-found');
    return { ...summary, code, document: procedure.document };
  }

  async #summaries(tx: Transaction, code: string): Promise<VersionSummary[]> {
    const today = localDate(this.#clock.now());
    const rows = await store.versionsOf(tx, code);
    const drawnBy = new Map(rows.map((row) => [row.version, JSON.parse(row.drawn_by) as string[]]));
    const names = await store.namesOf(tx, [
      ...rows.map((row) => row.published_by),
      ...[...drawnBy.values()].flat(),
    ]);
    const last = rows.at(-1);
    const ends = last && (await this.#published.pinned(tx, code, last.version)).document.head.effectiveTo;
    return rows.map((row, index) => {
      const next = rows[index + 1];
      return {
        version: row.version,
        status: next !== undefined && next.effective_from <= today ? 'superseded' : 'published',
        effectiveFrom: row.effective_from,
        effectiveTo: next === undefined ? (ends ?? null) : dayBefore(next.effective_from),
        decision:
          row.decision_number === null ? null : { number: row.decision_number, date: row.decision_date },
        publishedAt: row.published_at,
        publishedBy: names.get(row.published_by) ?? row.published_by,
        drawnBy: (drawnBy.get(row.version) ?? []).map((id) => names.get(id) ?? id),
        meaning: row.meaning,
        fileHash: row.file_hash,
        reasonForWarnings: row.reason_for_warnings,
      };
    });
  }
}

/** The newest version whose day has come, else the first that will be. */
function inForceOf(rows: readonly store.VersionSummary[], today: string): store.VersionSummary | undefined {
  return [...rows].reverse().find((row) => row.effective_from <= today) ?? rows[0];
}

function dayBefore(date: string): string {
  return new Date(Date.parse(`${date}T00:00:00Z`) - 86_400_000).toISOString().slice(0, 10);
}
