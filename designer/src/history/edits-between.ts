import type { ProcedureDocument } from '@motcua/engine';
import { type Edit, type Item, type ListName, listOf, type PartName } from '../commands/edit.ts';

const lists: readonly ListName[] = [
  'nodes',
  'edges',
  'facts',
  'papers',
  'milestones',
  'limits',
  'pauseRules',
  'scenarios',
];
const parts: readonly PartName[] = ['head', 'form', 'acknowledgements', 'layout'];

/** The edits that make one document of another: of each list only the stretch in which the two differ. */
export function editsBetween(before: ProcedureDocument, after: ProcedureDocument): readonly Edit[] {
  return [
    ...lists.flatMap((list) => editsOfList(list, listOf(before, list), listOf(after, list))),
    ...parts
      .filter((part) => !isSame(before[part], after[part]))
      .map((part) => ({ part, before: before[part], after: after[part] }) as Edit),
  ];
}

function editsOfList<L extends ListName>(
  list: L,
  before: readonly Item<L>[],
  after: readonly Item<L>[],
): readonly Edit[] {
  const shorter = Math.min(before.length, after.length);
  let start = 0;
  while (start < shorter && isSame(before[start], after[start])) start += 1;
  let end = 0;
  while (end < shorter - start && isSame(before[before.length - 1 - end], after[after.length - 1 - end]))
    end += 1;
  const gone = before.slice(start, before.length - end);
  const come = after.slice(start, after.length - end);
  const swapped = Math.min(gone.length, come.length);
  return [
    ...come.slice(0, swapped).map((item, at) => ({ list, at: start + at, before: gone[at], after: item })),
    ...gone.slice(swapped).map((item) => ({ list, at: start + swapped, before: item })),
    ...come.slice(swapped).map((item, at) => ({ list, at: start + swapped + at, after: item })),
  ] as Edit[];
}

const isSame = (one: unknown, other: unknown): boolean =>
  one === other || JSON.stringify(one) === JSON.stringify(other);
