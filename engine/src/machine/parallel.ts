import type { Predicate } from '../condition/compile-condition.ts';
import type { Branch, ParallelNode } from '../document/flow.ts';
import type { EventRecord } from './event-record.ts';
import type { BranchPlace } from './procedure-index.ts';

/**
 * Decides which branches run: on a fresh entry those whose condition holds now (read once and recorded); on an entry
 * that names branches to reopen, those, while the others are kept with their results. Milestones reached inside a
 * branch that starts again are cleared.
 */
export function enterParallel(
  record: EventRecord,
  parallel: ParallelNode,
  conditions: ReadonlyMap<string, Predicate>,
  nodesInside: ReadonlyMap<string, readonly string[]>,
): void {
  const ids = parallel.branches.map((branch) => branch.id);
  const previous = record.branchesOf(parallel.id);
  const reopened = record.takeReopens()?.filter((id) => ids.includes(id)) ?? [];
  const next =
    reopened.length > 0
      ? {
          entered: ids.filter((id) => previous.entered.includes(id) || reopened.includes(id)),
          done: previous.entered.filter((id) => !reopened.includes(id)),
        }
      : { entered: ids.filter((id) => conditions.get(id)?.(record) ?? true), done: [] };
  record.branches[parallel.id] = next;
  const starting = next.entered.filter((id) => !next.done.includes(id));
  record.forget(new Set(starting.flatMap((id) => nodesInside.get(id) ?? [])));
}

export function shouldStart(record: EventRecord, parallel: ParallelNode, branch: Branch): boolean {
  const { entered, done } = record.branchesOf(parallel.id);
  return entered.includes(branch.id) && !done.includes(branch.id);
}

export function finishBranch(record: EventRecord, { branch, parallel }: BranchPlace): void {
  const { entered, done } = record.branchesOf(parallel.id);
  if (!done.includes(branch.id)) record.branches[parallel.id] = { entered, done: [...done, branch.id] };
}

/** n counts the *entered* branches; when none was entered the container is complete at once. */
export function isJoined(record: EventRecord, { id, join }: ParallelNode): boolean {
  const { entered, done } = record.branchesOf(id);
  const needed = 'count' in join ? join.count : join.mode === 'any' ? 1 : entered.length;
  return done.length >= Math.min(needed, entered.length);
}
