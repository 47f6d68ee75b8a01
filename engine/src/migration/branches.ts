import { compileCondition } from '../condition/compile-condition.ts';
import type { FactView } from '../condition/fact-view.ts';
import type { ParallelNode } from '../document/flow.ts';
import type { Dossier } from '../dossier/dossier.ts';
import type { BranchRecord } from '../machine/event-record.ts';
import { enteringBranch, skippedBranch } from './leaves.ts';
import type { Mapping } from './mapping.ts';
import type { Placed } from './place.ts';

/**
 * Which branches were entered and which are done, in the new version; and puts something into every branch of it in
 * which nothing stood. A branch that starts begins as if its container were entered now: its entry condition is read
 * once, here.
 */
export function settleBranches(
  mapping: Mapping,
  branches: Dossier['branches'],
  { position, branches: open }: Placed,
  view: FactView,
): Dossier['branches'] {
  const records: Record<string, BranchRecord> = renamedRecords(mapping, branches);
  const { index } = mapping.after;
  for (const id of position.active) {
    const node = index.nodes.get(id);
    if (node?.kind !== 'parallel') continue;
    let record: BranchRecord = Object.hasOwn(records, id) ? records[id]! : { entered: [], done: [] };
    for (const branch of node.branches.map((one) => one.id)) {
      const what = Object.hasOwn(open, branch) ? open[branch] : undefined;
      if (what !== undefined) {
        const runs = what === 'start' && mayStart(mapping, node, branch, view);
        position.standIn(branch, runs ? enteringBranch(branch) : skippedBranch(branch));
        if (runs || what === 'done') record = noted(record, branch, what === 'done');
        continue;
      }
      const standing = position.inBranch(branch) ?? '';
      if (standing !== skippedBranch(branch))
        record = noted(record, branch, index.nodes.get(standing)?.kind === 'end');
    }
    records[id] = record;
  }
  return records;
}

function mayStart({ after }: Mapping, { branches }: ParallelNode, branch: string, view: FactView): boolean {
  const entry = branches.find(({ id }) => id === branch)?.entry;
  return entry === undefined || compileCondition(entry, after.index.facts)(view);
}

/** The record with this branch entered, and done or not. */
function noted({ entered, done }: BranchRecord, branch: string, isDone: boolean): BranchRecord {
  return {
    entered: entered.includes(branch) ? entered : [...entered, branch],
    done:
      done.includes(branch) === isDone
        ? done
        : isDone
          ? [...done, branch]
          : done.filter((id) => id !== branch),
  };
}

/** The records under new names; what the plan closes, or the new container has not, is in none. */
function renamedRecords(mapping: Mapping, branches: Dossier['branches']): Record<string, BranchRecord> {
  const { plan } = mapping;
  return Object.fromEntries(
    Object.entries(branches).map(([parallel, { entered, done }]) => {
      const image = mapping.node(parallel);
      const isThere = (branch: string) =>
        image?.kind !== 'parallel' || image.branches.some(({ id }) => id === mapping.named(branch));
      const rename = (list: readonly string[]) =>
        list
          .filter((branch) => isThere(branch) && !Object.hasOwn(plan.closed ?? {}, branch))
          .map((branch) => mapping.named(branch));
      return [mapping.named(parallel), { entered: rename(entered), done: rename(done) }];
    }),
  );
}
