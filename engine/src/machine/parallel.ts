import type { Predicate } from '../condition/compile-condition.ts';
import type { Branch, ParallelNode } from '../document/flow.ts';
import type { BranchRecord, ContextChange, MachineContext } from './machine-context.ts';
import type { BranchPlace } from './procedure-index.ts';

const nobody: BranchRecord = { entered: [], done: [] };

/**
 * Decides which branches run: on a fresh entry those whose condition holds now (read once and recorded); on an entry
 * that names branches to reopen, those, while the others are kept with their results. Milestones reached inside a
 * branch that starts again are cleared.
 */
export function enterParallel(
  context: MachineContext,
  parallel: ParallelNode,
  conditions: ReadonlyMap<string, Predicate>,
  forget: (context: MachineContext, branches: readonly string[]) => MachineContext['milestones'],
): ContextChange {
  const ids = parallel.branches.map((branch) => branch.id);
  const previous = context.branches[parallel.id] ?? nobody;
  const reopened = context.reopens?.filter((id) => ids.includes(id)) ?? null;
  const record: BranchRecord =
    reopened && reopened.length > 0
      ? {
          entered: ids.filter((id) => previous.entered.includes(id) || reopened.includes(id)),
          done: previous.entered.filter((id) => !reopened.includes(id)),
        }
      : { entered: ids.filter((id) => conditions.get(id)?.(context) ?? true), done: [] };
  const starting = record.entered.filter((id) => !record.done.includes(id));
  return {
    reopens: null,
    branches: { ...context.branches, [parallel.id]: record },
    milestones: forget(context, starting),
  };
}

export function shouldStart(context: MachineContext, parallel: ParallelNode, branch: Branch): boolean {
  const record = context.branches[parallel.id] ?? nobody;
  return record.entered.includes(branch.id) && !record.done.includes(branch.id);
}

export function finishBranch(context: MachineContext, { branch, parallel }: BranchPlace): ContextChange {
  const record = context.branches[parallel.id] ?? nobody;
  if (record.done.includes(branch.id)) return {};
  return {
    branches: { ...context.branches, [parallel.id]: { ...record, done: [...record.done, branch.id] } },
  };
}

/** n counts the *entered* branches; when none was entered the container is complete at once. */
export function isJoined(context: MachineContext, { id, join }: ParallelNode): boolean {
  const { entered, done } = context.branches[id] ?? nobody;
  const needed = 'count' in join ? join.count : join.mode === 'any' ? 1 : entered.length;
  return done.length >= Math.min(needed, entered.length);
}
