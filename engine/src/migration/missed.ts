import { lastOf } from '../clock/ledger.ts';
import { canonicalJson } from '../document/canonical-json.ts';
import type { Milestone } from '../document/limits.ts';
import type { Dossier, OpenInstance } from '../dossier/dossier.ts';
import type { Refusal } from '../dossier/demands.ts';
import { refuse } from '../dossier/outcome.ts';
import { containersOf, type ProcedureIndex } from '../machine/procedure-index.ts';
import type { Mapping } from './mapping.ts';

/**
 * Milestones that only the new version notes, or notes elsewhere, and that this dossier has passed before anybody noted them: a wait for one of
 * them would never be over, and a limit that ends with one would never end. `stands` are the nodes at which it stands in
 * the new version.
 */
export function refusalOfMilestones(
  mapping: Mapping,
  dossier: Dossier,
  open: readonly OpenInstance[],
  entering: readonly string[],
): Refusal | null {
  const { after, before } = mapping;
  const reached = new Set(Object.keys(dossier.milestones).map((id) => mapping.milestone(id)));
  const old = new Map(before.document.milestones.map((one) => [mapping.milestone(one.id), one]));
  const fresh = after.document.milestones.filter(
    (one) => !reached.has(one.id) && !hasSameTrigger(mapping, old.get(one.id), one),
  );
  if (fresh.length === 0) return null;
  const stands = [...open.filter(({ kind }) => kind !== 'respondent').map(({ node }) => node), ...entering];
  const ahead = reachedFrom(after.index, stands);
  const here = new Set([...ahead, ...stands]);
  const missed = new Map(
    fresh
      .filter((milestone) => !mayStillBeReached(milestone, after.index, here, ahead))
      .map((one) => [one.id, one]),
  );
  if (missed.size === 0) return null;
  for (const id of here) {
    const node = after.index.nodes.get(id);
    if (node?.kind !== 'wait') continue;
    const lost = node.arms.map((arm) => (arm.kind === 'milestone' ? missed.get(arm.milestone) : undefined));
    if (lost[0] !== undefined && lost.every((one) => one !== undefined))
      return refuse('migration-milestone-missed', { milestone: lost[0].id, node: id }, id);
  }
  for (const { id, ends } of after.document.limits) {
    const milestone = missed.get(ends);
    const running = Object.keys(dossier.ledgers).find((limit) => mapping.limit(limit) === id);
    const isRunning = running !== undefined && lastOf(dossier.ledgers[running]) !== 'ended';
    if (milestone && isRunning && hasPassed(milestone, mapping, dossier))
      return refuse('migration-limit-over', { limit: id }, id);
  }
  return null;
}

/** Was it noted by the same happening before? Then nothing of it has been missed. */
function hasSameTrigger(mapping: Mapping, old: Milestone | undefined, { on }: Milestone): boolean {
  if (!old) return false;
  const was = old.on;
  switch (was.kind) {
    case 'entered':
    case 'left':
      return was.kind === on.kind && mapping.named(was.node) === on.node;
    case 'taken':
      return was.kind === on.kind && mapping.edge(was.edge) === on.edge;
    default:
      return canonicalJson(was) === canonicalJson(on);
  }
}

/** What a dossier that stands at these nodes may yet come to. */
function reachedFrom(index: ProcedureIndex, stands: readonly string[]): ReadonlySet<string> {
  const found = new Set<string>();
  const todo = [...stands];
  for (let id = todo.pop(); id !== undefined; id = todo.pop())
    for (const next of nextOf(index, id))
      if (!found.has(next)) {
        found.add(next);
        todo.push(next);
      }
  return found;
}

function nextOf(index: ProcedureIndex, id: string): readonly string[] {
  const node = index.nodes.get(id);
  if (!node) return [];
  const starts =
    node.kind === 'parallel'
      ? node.branches.map(({ start }) => start)
      : node.kind === 'group'
        ? [node.start]
        : [];
  const inside = starts.filter((start) => start !== undefined);
  const around = containersOf(index, node).map((holder) => index.branches.get(holder)?.parallel.id ?? holder);
  const edges = [id, ...around].flatMap((one) => index.leaving.get(one) ?? []);
  return [...inside, ...edges.map(({ to }) => to)];
}

function mayStillBeReached(
  { on }: Milestone,
  index: ProcedureIndex,
  here: ReadonlySet<string>,
  ahead: ReadonlySet<string>,
): boolean {
  switch (on.kind) {
    case 'opened':
      return false;
    case 'entered':
      return ahead.has(on.node);
    case 'left':
      return here.has(on.node);
    case 'taken':
      return here.has(index.edges.get(on.edge)?.from ?? '');
    case 'marked':
      return [...index.edges.values()].some(({ from, marks }) => here.has(from) && marks?.includes(on.mark));
  }
}

/** Did it happen, as far as can be told by what is noted? */
function hasPassed({ on }: Milestone, mapping: Mapping, { taken }: Dossier): boolean {
  switch (on.kind) {
    case 'opened':
      return true;
    case 'entered':
    case 'left':
      return (mapping.visits[on.node] ?? 0) > 0;
    case 'taken':
      return taken.some((id) => mapping.edge(id) === on.edge);
    case 'marked':
      return taken.some((id) => mapping.before.index.edges.get(id)?.marks?.includes(on.mark));
  }
}
