import { Injectable } from '@nestjs/common';
import {
  checkMigration,
  compareDocuments,
  proposeMigration,
  wordChange,
  type Change,
  type CompiledProcedure,
} from '@motcua/engine';
import type { Transaction } from '../database/transaction.ts';
import { UnitOfWork } from '../database/unit-of-work.ts';
import { ProblemException } from '../problem/problem-exception.ts';
import { worded } from '../procedures/check-document.ts';
import { PublishedProcedures } from '../procedures/published-procedures.ts';
import { RegisterService } from '../register/register.service.ts';
import { countConcerned } from './concerned.store.ts';
import type { MigrationProposal, VersionComparison, VersionsQuery } from './shapes.ts';

/** Two published versions side by side: how they differ, and how dossiers could move from one to the other. */
@Injectable()
export class VersionsService {
  readonly #database: UnitOfWork;
  readonly #published: PublishedProcedures;
  readonly #register: RegisterService;

  constructor(database: UnitOfWork, published: PublishedProcedures, register: RegisterService) {
    this.#database = database;
    this.#published = published;
    this.#register = register;
  }

  async compare(code: string, { from, to }: VersionsQuery): Promise<VersionComparison> {
    const { agencies, roles } = await this.#register.current();
    const names = {
      agency: (id: string) => agencies.get(id)?.name,
      role: (id: string) => roles.find((role) => role.id === id)?.title,
    };
    return this.#database.read(async (tx) => {
      const before = await this.#version(tx, code, from);
      const after = await this.#version(tx, code, to);
      const { same, changes, layout } = compareDocuments(before.document, after.document, names);
      return { from, to, same, changes: changes.map(changeView), layout: layout.map(changeView) };
    });
  }

  /** A plan by what identity decides, and the questions that a person must answer. */
  propose(code: string, { from, to }: VersionsQuery): Promise<MigrationProposal> {
    if (from === to) throw new ProblemException('migration-same-version');
    return this.#database.read(async (tx) => {
      const before = await this.#version(tx, code, from);
      const after = await this.#version(tx, code, to);
      const { plan, open } = proposeMigration(before, after);
      return {
        plan,
        open: open.map((question) => ({ ...question })),
        running: await countConcerned(tx, { procedure: code, from, cohort: {} }),
        problems: checkMigration(plan, before, after).map(worded),
      };
    });
  }

  async #version(tx: Transaction, code: string, version: number): Promise<CompiledProcedure> {
    const procedure = await this.#published.version(tx, code, version);
    if (procedure === undefined) throw new ProblemException('procedure-not-found');
    return procedure;
  }
}

function changeView(change: Change): VersionComparison['changes'][number] {
  return { ...change, text: { vi: wordChange(change, 'vi'), en: wordChange(change, 'en') } };
}
