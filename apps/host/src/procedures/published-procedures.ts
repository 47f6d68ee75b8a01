import { Injectable } from '@nestjs/common';
import {
  compileProcedure,
  type CompiledProcedure,
  type DossierEvent,
  type ProcedureDocument,
} from '@motcua/engine';
import type { Transaction } from '../database/transaction.ts';
import { FollowedVersions, movesIn } from './followed-versions.ts';
import { findVersion, versionInForce } from './procedures.store.ts';

/** What the URLs call a procedure: its id, and its case where it has several. */
export function codeOf(document: ProcedureDocument): string {
  const { id, case: caseId } = document.head;
  return caseId === 'main' ? id : `${id}.${caseId}`;
}

/** Is a day later than the last one on which dossiers of this could be received? */
export function hasEnded({ head }: ProcedureDocument, date: string): boolean {
  return head.effectiveTo !== null && head.effectiveTo < date;
}

/** Published versions, read and compiled once: they never change. */
@Injectable()
export class PublishedProcedures {
  readonly #compiled = new Map<string, CompiledProcedure>();

  async version(tx: Transaction, code: string, version: number): Promise<CompiledProcedure | undefined> {
    const key = `${code}@${version}`;
    const known = this.#compiled.get(key);
    if (known !== undefined) return known;
    const row = await findVersion(tx, code, version);
    if (row === undefined) return undefined;
    const compiled = compileProcedure(JSON.parse(row.document) as ProcedureDocument, version);
    this.#compiled.set(key, compiled);
    return compiled;
  }

  /** The version that a dossier received on this day follows; none once the procedure has ended. */
  async inForce(tx: Transaction, code: string, date: string): Promise<CompiledProcedure | undefined> {
    const found = await versionInForce(tx, code, date);
    if (found === undefined || (found.last_day !== null && found.last_day < date)) return undefined;
    const procedure = await this.version(tx, code, found.version);
    return procedure === undefined || hasEnded(procedure.document, date) ? undefined : procedure;
  }

  /** The version a dossier is pinned to; it cannot be missing. */
  async pinned(tx: Transaction, code: string, version: number): Promise<CompiledProcedure> {
    const procedure = await this.version(tx, code, version);
    if (procedure === undefined)
      throw new Error(`Version ${version} of ${code} is pinned by a dossier but missing`);
    return procedure;
  }

  /** The versions that a dossier has followed by its history. */
  async followed(
    tx: Transaction,
    { procedure: code, version }: { readonly procedure: string; readonly version: number },
    events: readonly DossierEvent[],
  ): Promise<FollowedVersions> {
    const moves = movesIn(events);
    const found = new Map<number, CompiledProcedure>();
    for (const one of new Set([version, ...moves.flatMap(({ from, to }) => [from, to])]))
      found.set(one, await this.pinned(tx, code, one));
    return new FollowedVersions(moves, (one) => known(found, one), version);
  }
}

function known(found: ReadonlyMap<number, CompiledProcedure>, version: number): CompiledProcedure {
  const procedure = found.get(version);
  if (procedure === undefined) throw new Error(`Version ${version} is not one that the history names`);
  return procedure;
}
