import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { LocalText } from '@motcua/engine';
import { may } from '../authorisation/may.ts';
import type { Person } from '../authorisation/person.ts';
import { UnitOfWork } from '../database/unit-of-work.ts';
import { once, type KeyedRequest } from '../idempotency/idempotency.ts';
import { ProblemException } from '../problem/problem-exception.ts';
import { namesOf } from '../procedures/procedures.store.ts';
import * as store from './blueprint.store.ts';
import { builtInBlueprints } from './built-in.ts';
import type { Blueprint, Fragment, KeepBlueprint } from './shapes.ts';

const maxPerAgency = 200;

/** Pieces of drawings: those that come with Motcua, and those that the authors of an agency keep for each other. */
@Injectable()
export class BlueprintsService {
  readonly #database: UnitOfWork;
  #builtIn: readonly Blueprint[] | undefined;

  constructor(database: UnitOfWork) {
    this.#database = database;
  }

  list(person: Person): Promise<{ items: Blueprint[] }> {
    return this.#database.read(async (tx) => {
      const rows = await store.blueprintsOf(tx, sharedBy(person));
      const names = await namesOf(
        tx,
        rows.map((row) => row.kept_by),
      );
      this.#builtIn ??= builtInBlueprints();
      return {
        items: [...this.#builtIn, ...rows.map((row) => viewOf(row, names.get(row.kept_by) ?? row.kept_by))],
      };
    });
  }

  /** Keeps a piece for the authors of the person's agency. */
  keep(person: Person, keyed: KeyedRequest, { title, fragment }: KeepBlueprint) {
    return this.#database.write((tx) =>
      once(tx, keyed, async () => {
        const [agency] = sharedBy(person);
        if (agency === undefined) throw new ProblemException('not-allowed');
        if ((await store.blueprintsOf(tx, [agency])).length >= maxPerAgency)
          throw new ProblemException('blueprints-full', { facts: { max: maxPerAgency } });
        const row: store.BlueprintRow = {
          id: randomUUID(),
          agency,
          title: JSON.stringify(title),
          fragment: JSON.stringify(fragment),
          kept_at: keyed.at,
          kept_by: person.id,
        };
        await store.insertBlueprint(tx, row);
        return { status: 201, body: viewOf(row, person.name) };
      }),
    );
  }

  remove(person: Person, keyed: KeyedRequest, id: string) {
    return this.#database.write((tx) =>
      once(tx, keyed, async () => {
        const row = await store.findBlueprint(tx, id);
        // Of another agency: it is not said that there is one.
        if (row === undefined || !may(person, { act: 'procedure.library', agency: row.agency }))
          throw new ProblemException('blueprint-not-found');
        await store.deleteBlueprint(tx, id);
        return { status: 204, body: undefined };
      }),
    );
  }
}

/** The agencies for which a person draws, in the order of their posts. */
function sharedBy(person: Person): string[] {
  const agencies = new Set(person.posts.map((post) => post.agency));
  return [...agencies].filter((agency) => may(person, { act: 'procedure.library', agency }));
}

function viewOf(row: store.BlueprintRow, keptBy: string): Blueprint {
  return {
    id: row.id,
    title: JSON.parse(row.title) as LocalText,
    about: null,
    fragment: JSON.parse(row.fragment) as Fragment,
    builtIn: false,
    agency: row.agency,
    keptBy,
    keptAt: row.kept_at,
  };
}
