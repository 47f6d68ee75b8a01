import { Inject, Injectable } from '@nestjs/common';
import { may } from '../../authorisation/may.ts';
import { UnitOfWork } from '../../database/unit-of-work.ts';
import { once } from '../../idempotency/idempotency.ts';
import { ProblemException } from '../../problem/problem-exception.ts';
import { RegisterService } from '../../register/register.service.ts';
import { localDate } from '../../text/local-date.ts';
import { CatalogueService, dayBefore } from '../catalogue.service.ts';
import type { DraftRequest } from '../draft-changes.ts';
import { postsFor } from './chain-question.ts';
import { CHAIN_RULES, type ChainRules } from './chain-rules.ts';
import type { Repeal } from './chain-shapes.ts';
import { findDecisionFile, insertRepeal } from './chain.store.ts';

/** What happens to a version by decision after it was published: it is ended. Its document stays as it is. */
@Injectable()
export class RepealService {
  readonly #database: UnitOfWork;
  readonly #register: RegisterService;
  readonly #catalogue: CatalogueService;
  readonly #rules: ChainRules;

  constructor(
    database: UnitOfWork,
    register: RegisterService,
    catalogue: CatalogueService,
    @Inject(CHAIN_RULES) rules: ChainRules,
  ) {
    this.#database = database;
    this.#register = register;
    this.#catalogue = catalogue;
    this.#rules = rules;
  }

  /**
   * Ends a version on a day, by those who publish. A last day before the version begins takes it back altogether; what
   * was received under it keeps it.
   */
  async repeal({ person, keyed }: DraftRequest, code: string, number: number, repeal: Repeal) {
    const register = await this.#register.current();
    const posts = postsFor(this.#rules, 'publication', null, register);
    if (!may(person, { act: 'procedure.publish', stage: { posts, excluded: [] } }))
      throw new ProblemException('not-allowed');
    return this.#database.write((tx) =>
      once(tx, keyed, async () => {
        const version = await this.#catalogue.versionIn(tx, code, number);
        if (version.repeal !== null) throw new ProblemException('version-repealed');
        const from = dayBefore(localDate(keyed.at));
        if (repeal.lastDay < from || (version.effectiveTo !== null && repeal.lastDay >= version.effectiveTo))
          throw new ProblemException('repeal-not-possible', { facts: { from } });
        const inserted = await insertRepeal(tx, {
          code,
          version: number,
          last_day: repeal.lastDay,
          decision_number: repeal.decision.number,
          decision_date: repeal.decision.date,
          reason: repeal.reason ?? null,
          at: keyed.at,
          person: person.id,
        });
        if (inserted === 0) throw new ProblemException('version-repealed');
        return { status: 200, body: await this.#catalogue.versionIn(tx, code, number) };
      }),
    );
  }

  /** The signed decision of a version as a PDF. */
  async decisionFile(
    code: string,
    version: number,
  ): Promise<{ readonly name: string; readonly pdf: Buffer }> {
    const row = await this.#database.read((tx) => findDecisionFile(tx, code, version));
    if (row === undefined) throw new ProblemException('decision-file-not-found');
    return { name: row.name, pdf: Buffer.from(row.content, 'base64') };
  }
}
