import { Injectable } from '@nestjs/common';
import type { ProcedureDocument } from '@motcua/engine';
import { UnitOfWork } from '../database/unit-of-work.ts';
import { ProblemException } from '../problem/problem-exception.ts';
import { findDraft } from '../procedures/procedures.store.ts';
import { PublishedProcedures } from '../procedures/published-procedures.ts';
import { changedPlaces } from './changed-places.ts';
import { runningOf, standingAt } from './standing.store.ts';
import type { DraftImpact } from './shapes.ts';

/** What publishing the draft would mean for dossiers under way: they keep their version, but some stand where it changes. */
@Injectable()
export class DraftImpactService {
  readonly #database: UnitOfWork;
  readonly #published: PublishedProcedures;

  constructor(database: UnitOfWork, published: PublishedProcedures) {
    this.#database = database;
    this.#published = published;
  }

  of(code: string): Promise<DraftImpact> {
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
