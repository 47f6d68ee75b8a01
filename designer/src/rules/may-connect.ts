import type { FlowIndex } from '../model/flow-index.ts';
import { isSideStep } from '../model/side-steps.ts';
import { allowed, refused, type Ruling } from './ruling.ts';

/**
 * May an edge lead from one place to another? Asked by the hovering pointer, by the "connect to…" list and by the
 * command itself. `label` is the Vietnamese word the edge would carry: two actions may lead to the same place under
 * different words. `except` is an edge that is being given a new target and so does not count.
 */
export function mayConnect(
  index: FlowIndex,
  from: string,
  to: string,
  { label, except }: { label?: string; except?: string } = {},
): Ruling {
  const source = index.node(from);
  const target = index.node(to);
  if (source === undefined || target === undefined) return refused('unknown');
  if (target.kind === 'start') return refused('into-start');
  if (source.kind === 'end') return refused('out-of-end');
  if (from === to && source.kind !== 'step') return refused('same-place');
  if (isSideStep(target)) return refused('into-side-step');
  if (isSideStep(source) && !source.beside.includes(to)) return refused('out-of-side-step');

  const leaving = index.edgesFrom(from).filter((edge) => edge.id !== except);
  if (source.kind === 'start' && leaving.length > 0) return refused('one-way-from-start');
  if (source.kind === 'parallel' && leaving.length > 0) return refused('one-join');

  const around = index.containersOf(from);
  if (around.includes(to) && index.node(to)?.kind === 'parallel') return refused('into-own-contents');
  if (index.containersOf(to).includes(from) && source.kind === 'parallel')
    return refused('into-own-contents');
  const branchesEntered = index
    .containersOf(to)
    .filter((container) => index.branch(container) !== undefined && !around.includes(container));
  if (branchesEntered.length > 0) return refused('into-branch');

  const same = leaving.find(
    (edge) => edge.to === to && (label === undefined || (edge.label?.vi ?? '') === label),
  );
  if (same !== undefined && !endings.has(source.kind)) return refused('duplicate');
  return allowed;
}

/** Several of their endings may lead to the same place, with or without words. */
const endings: ReadonlySet<string> = new Set(['wait', 'consultation', 'linked', 'service']);
