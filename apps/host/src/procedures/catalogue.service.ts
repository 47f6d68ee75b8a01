import { Inject, Injectable } from '@nestjs/common';
import type { ProcedureDocument } from '@motcua/engine';
import { may } from '../authorisation/may.ts';
import type { Person } from '../authorisation/person.ts';
import { Clock } from '../clock/clock.ts';
import type { Transaction } from '../database/transaction.ts';
import { UnitOfWork } from '../database/unit-of-work.ts';
import { ProblemException } from '../problem/problem-exception.ts';
import { RegisterService } from '../register/register.service.ts';
import { localDate } from '../text/local-date.ts';
import { CHAIN_RULES, type ChainRules } from './chain/chain-rules.ts';
import { decisionFilesOf, linesOnTheWay, listRepeals, repealsOf } from './chain/chain.store.ts';
import { endsOn, neverBegan, successorOf, versionState } from './chain/version-ends.ts';
import { Waiting } from './chain/waiting.ts';
import * as store from './procedures.store.ts';
import { hasEnded, PublishedProcedures } from './published-procedures.ts';
import type { Procedures, Version, VersionSummary } from './shapes.ts';

/** Reading the catalogue: procedures, their versions and documents. */
@Injectable()
export class CatalogueService {
  readonly #database: UnitOfWork;
  readonly #published: PublishedProcedures;
  readonly #register: RegisterService;
  readonly #clock: Clock;
  readonly #rules: ChainRules;

  constructor(
    database: UnitOfWork,
    published: PublishedProcedures,
    register: RegisterService,
    clock: Clock,
    @Inject(CHAIN_RULES) rules: ChainRules,
  ) {
    this.#database = database;
    this.#published = published;
    this.#register = register;
    this.#clock = clock;
    this.#rules = rules;
  }

  /** All procedures, or those that this person can receive dossiers of today. */
  async list(person: Person, openableOnly: boolean): Promise<Procedures> {
    const today = localDate(this.#clock.now());
    const register = await this.#register.current();
    return this.#database.read(async (tx) => {
      const versions = await store.listVersions(tx);
      const drafts = new Map((await store.listDrafts(tx)).map((draft) => [draft.code, draft]));
      const names = await store.namesOf(
        tx,
        [...drafts.values()].map((draft) => draft.updated_by),
      );
      const waiting = new Waiting(this.#rules, register, person, {
        lines: await linesOnTheWay(tx),
        editors: await store.allEditors(tx),
      });
      const repeals = new Map(
        (await listRepeals(tx)).map((row) => [`${row.code}@${row.version}`, row.last_day]),
      );
      const codes = [...new Set([...versions.map((row) => row.code), ...drafts.keys()])].sort();
      const items: Procedures['items'] = [];
      for (const code of codes) {
        const rows = versions.filter((row) => row.code === code);
        const lastDays = new Map(
          rows.flatMap(({ version }) => {
            const day = repeals.get(`${code}@${version}`);
            return day === undefined ? [] : [[version, day] as const];
          }),
        );
        const current = inForceOf(rows, lastDays, today);
        const repealed = current && lastDays.get(current.version);
        const draft = drafts.get(code);
        const document = current
          ? (await this.#published.pinned(tx, code, current.version)).document
          : (JSON.parse(draft?.document ?? '{}') as ProcedureDocument);
        const { head } = document;
        const ended = hasEnded(document, today) || (repealed !== undefined && repealed < today);
        if (
          openableOnly &&
          (current === undefined ||
            current.effective_from > today ||
            ended ||
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
                effectiveTo: endsOn(head.effectiveTo, repealed),
                hasEnded: ended,
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
                stage: draft.stage,
                stageSince: draft.stage_since,
                waitsForMe: waiting.isFor(draft),
                returned: draft.stage === 'DRAFT' && draft.returned_comment !== null,
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
    const repeals = new Map((await repealsOf(tx, code)).map((row) => [row.version, row]));
    const lastDays = new Map([...repeals].map(([version, { last_day: day }]) => [version, day]));
    const files = new Map((await decisionFilesOf(tx, code)).map((row) => [row.version, row]));
    const drawnBy = new Map(rows.map((row) => [row.version, JSON.parse(row.drawn_by) as string[]]));
    const names = await store.namesOf(tx, [
      ...rows.map((row) => row.published_by),
      ...[...drawnBy.values()].flat(),
      ...[...repeals.values()].map(({ person }) => person),
    ]);
    const last = rows.at(-1);
    const ends = last && (await this.#published.pinned(tx, code, last.version)).document.head.effectiveTo;
    return rows.map((row) => {
      const next = successorOf(row, rows, lastDays);
      const repeal = repeals.get(row.version);
      const file = files.get(row.version);
      const state = versionState({ successorFrom: next?.effective_from, lastDay: repeal?.last_day }, today);
      return {
        version: row.version,
        status: state === 'REPEALED' ? 'repealed' : state === 'SUPERSEDED' ? 'superseded' : 'published',
        effectiveFrom: row.effective_from,
        effectiveTo: endsOn(
          next === undefined ? (row === last ? ends : null) : dayBefore(next.effective_from),
          repeal?.last_day,
        ),
        decision:
          row.decision_number === null ? null : { number: row.decision_number, date: row.decision_date },
        publishedAt: row.published_at,
        publishedBy: names.get(row.published_by) ?? row.published_by,
        drawnBy: (drawnBy.get(row.version) ?? []).map((id) => names.get(id) ?? id),
        meaning: row.meaning,
        fileHash: row.file_hash,
        reasonForWarnings: row.reason_for_warnings,
        iso: row.iso_number
          ? { number: row.iso_number, revision: row.iso_revision ?? '', date: row.iso_date ?? null }
          : null,
        decisionFile: file ? { name: file.name, size: file.size, sha256: file.sha256 } : null,
        decisionReference: row.decision_reference ?? null,
        repeal: repeal
          ? {
              lastDay: repeal.last_day,
              decision: { number: repeal.decision_number, date: repeal.decision_date },
              reason: repeal.reason,
              at: repeal.at,
              by: names.get(repeal.person) ?? repeal.person,
            }
          : null,
      };
    });
  }
}

/** The newest version whose day has come, else the first that will be; none of those that never began. */
function inForceOf(
  rows: readonly store.VersionSummary[],
  lastDays: ReadonlyMap<number, string>,
  today: string,
): store.VersionSummary | undefined {
  const real = rows.filter((row) => !neverBegan(row, lastDays));
  return [...real].reverse().find((row) => row.effective_from <= today) ?? real[0];
}

export function dayBefore(date: string): string {
  return new Date(Date.parse(`${date}T00:00:00Z`) - 86_400_000).toISOString().slice(0, 10);
}
