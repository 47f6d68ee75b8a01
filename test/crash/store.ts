import { createHash } from 'node:crypto';
import { join } from 'node:path';
import {
  canonicalJson,
  compileProcedure,
  foldHistory,
  parseDefinition,
  type CompiledProcedure,
  type Dossier,
  type DossierEvent,
} from '@motcua/engine';
import BetterSqlite3 from 'better-sqlite3';

interface HistoryRow {
  readonly dossier: string;
  readonly seq: number;
  readonly event: string;
  readonly prev: string;
  readonly hash: string;
}

/** One dossier as the tables hold it. */
export class StoredDossier {
  readonly code: string;
  readonly seq: number;
  readonly state: string;
  readonly meaning: string;
  readonly history: readonly HistoryRow[];
  readonly tasks: readonly string[];
  readonly outbox: readonly number[];

  constructor(
    row: { code: string; seq: number; state: string; meaning: string },
    history: readonly HistoryRow[],
    tasks: readonly string[],
    outbox: readonly number[],
  ) {
    this.code = row.code;
    this.seq = row.seq;
    this.state = row.state;
    this.meaning = row.meaning;
    this.history = history;
    this.tasks = tasks;
    this.outbox = outbox;
  }

  events(): DossierEvent[] {
    return this.history.map(({ event }) => JSON.parse(event) as DossierEvent);
  }

  openInstances(): string[] {
    const { open } = JSON.parse(this.state) as Dossier;
    return open
      .filter(({ kind }) => kind === 'step' || kind === 'wait')
      .map(({ id }) => id)
      .sort();
  }

  chainFaults(): string[] {
    let before = '';
    return this.history.flatMap((row) => {
      const right = row.hash === chainHash(row, before) && (before === '' || row.prev === before);
      before = row.hash;
      return right ? [] : [`${this.code} ${row.seq}`];
    });
  }
}

/** The database of a host that has ended, read from outside, past all of the host's own code. */
export class Store {
  readonly dossiers: readonly StoredDossier[];
  readonly #versions: ReadonlyMap<string, CompiledProcedure>;

  constructor(dossiers: readonly StoredDossier[], versions: ReadonlyMap<string, CompiledProcedure>) {
    this.dossiers = dossiers;
    this.#versions = versions;
  }

  /** How often each request key stands in the histories, as `<dossier> <key>`. */
  timesInHistory(): Map<string, number> {
    const times = new Map<string, number>();
    for (const dossier of this.dossiers) {
      for (const event of dossier.events()) {
        if (!('note' in event) || event.note === undefined) continue;
        const name = `${dossier.code} ${event.note}`;
        times.set(name, (times.get(name) ?? 0) + 1);
      }
    }
    return times;
  }

  fold(dossier: StoredDossier): string {
    const procedure = this.#versions.get(dossier.meaning);
    if (!procedure) throw new Error(`${dossier.code} is pinned to a version that is not stored`);
    return canonicalJson(foldHistory(procedure, dossier.events()));
  }
}
