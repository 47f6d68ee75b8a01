import { Inject, Injectable } from '@nestjs/common';
import type { ProcedureDocument } from '@motcua/engine';
import { may } from '../authorisation/may.ts';
import type { Person } from '../authorisation/person.ts';
import { Clock } from '../clock/clock.ts';
import { UnitOfWork } from '../database/unit-of-work.ts';
import { ProblemException } from '../problem/problem-exception.ts';
import { couldEver } from '../procedures/chain/chain-question.ts';
import { CHAIN_RULES, type ChainRules } from '../procedures/chain/chain-rules.ts';
import { findDraft } from '../procedures/procedures.store.ts';
import { PublishedProcedures } from '../procedures/published-procedures.ts';
import { RegisterService } from '../register/register.service.ts';
import { localDate } from '../text/local-date.ts';
import { changedPlaces } from './changed-places.ts';
import { runningOf, standingAt } from './standing.store.ts';
import type { DraftImpact } from './shapes.ts';

/** What publishing the draft would mean for dossiers under way: they keep their version, but some stand where it changes. */
@Injectable()
export class DraftImpactService {
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

  async of(person: Person, code: string): Promise<DraftImpact> {
    const register = await this.#register.current();
    const chain = couldEver(this.#rules, register, localDate(this.#clock.now()));
    if (!may(person, { act: 'procedure.impact.read', chain })) throw new ProblemException('not-allowed');
    return this.#database.read(async (tx) => {
      const draft = await findDraft(tx, code);
      if (draft === undefined) throw new ProblemException('draft-not-found');
      const after = JSON.parse(draft.document) as ProcedureDocument;
      const running = await runningOf(tx, code);
      const versions = [];
      for (const { version, dossiers } of running) {
        const { document } = await this.#published.pinned(tx, code, version);
        versions.push({ version, dossiers, document, changed: changedPlaces(document, after) });
      }
      const asked = versions.flatMap(({ version, changed }) =>
        changed.map(({ node }) => ({ version, node })),
      );
      const standing = await standingAt(tx, code, asked);
      const count = (version: number, node: string | null) =>
        standing.find((one) => one.version === version && one.node === node)?.dossiers ?? 0;
      const views = versions.map(({ version, dossiers, document, changed }) => ({
        version,
        running: dossiers,
        atChanged: count(version, null),
        places: changed
          .map(({ node, change }) => ({
            node,
            title: document.flow.nodes.find(({ id }) => id === node)?.title ?? { vi: node, en: node },
            change,
            dossiers: count(version, node),
          }))
          .filter((place) => place.dossiers > 0)
          .toSorted((a, b) => b.dossiers - a.dossiers),
      }));
      const sum = (of: (view: (typeof views)[number]) => number) =>
        views.reduce((total, view) => total + of(view), 0);
      return {
        running: sum((view) => view.running),
        atChanged: sum((view) => view.atChanged),
        versions: views,
      };
    });
  }
}
