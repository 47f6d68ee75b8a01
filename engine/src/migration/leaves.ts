import type { StateValue } from 'xstate';

/** A place at which a dossier stands: a node, or a branch that was not entered or is kept as it was. */
export interface Leaf {
  readonly node: string;
  /** `SKIPPED-left` stands for the branch `left`. */
  readonly skipped: boolean;
  /** Groups, parallels and branches around it, outermost first. */
  readonly within: readonly string[];
}

const skipped = 'SKIPPED-';
const entering = 'ENTER-';

/** The state of a branch that does not run. */
export const skippedBranch = (branch: string): string => `${skipped}${branch}`;

/** The state from which a branch is entered in the machine's next step. */
export const enteringBranch = (branch: string): string => `${entering}${branch}`;

/** Where a dossier stands in the drawn flow: one leaf per branch of every active container. */
export function leavesOf(position: StateValue): readonly Leaf[] {
  const business = typeof position === 'string' ? undefined : position['business'];
  return business === undefined ? [] : under(business, []);
}

function under(value: StateValue, within: readonly string[]): readonly Leaf[] {
  if (typeof value === 'string') {
    const isSkipped = value.startsWith(skipped);
    return [{ node: isSkipped ? value.slice(skipped.length) : value, skipped: isSkipped, within }];
  }
  return Object.entries(value).flatMap(([name, inner]) =>
    inner === undefined ? [] : under(inner, [...within, name]),
  );
}
