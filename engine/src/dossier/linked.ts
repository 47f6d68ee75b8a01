import { factAccepts, factValue } from '../condition/fact-view.ts';
import type { LinkedChild, LinkedNode } from '../document/flow.ts';
import type { Scalar } from '../document/primitives.ts';
import type { CompiledProcedure } from '../machine/compile-procedure.ts';
import type { Child, InstanceId, OpenInstance } from './dossier.ts';
import type { Effect } from './outcome.ts';
import type { Turn } from './turn.ts';

/** Asks for the chosen children: those to open are opened by the host, those to attach are looked for by their code. */
export function beginLinked(turn: Turn, node: LinkedNode, instance: OpenInstance): void {
  const chosen = turn.record.chosen.get(node.id) ?? [];
  const children: Record<string, Child> = {};
  for (const child of node.children) {
    if (!chosen.includes(child.id)) continue;
    const { effect, dossier } = requestOf(turn, child, instance.id);
    if (effect) turn.effects.push(effect);
    children[child.id] = { state: 'requested', ...(dossier === undefined ? {} : { dossier }) };
  }
  turn.draft.children = { ...turn.draft.children, [instance.id]: children };
}

/** What the host must do to get this child. Nothing, where the performer still has to name the dossier. */
export function requestOf(
  turn: Turn,
  child: LinkedChild,
  instance: InstanceId,
  named?: string,
): { readonly effect?: Effect; readonly dossier?: string } {
  const { facts } = turn.procedure.index;
  const read = (id: string): Scalar | undefined => {
    const fact = facts.get(id);
    return fact ? factValue(fact, turn.record) : undefined;
  };
  const at = { instance, child: child.id, procedure: child.procedure };
  if (child.mode === 'attach') {
    const code = named ?? (child.code === undefined ? undefined : read(child.code));
    if (typeof code !== 'string' || code === '') return {};
    return { effect: { kind: 'attachChild', ...at, dossier: code }, dossier: code };
  }
  const form: Record<string, Scalar> = {};
  for (const { from, to } of child.factsIn) {
    const value = read(from);
    if (value !== undefined) form[to] = value;
  }
  const papers = (child.papersIn ?? [])
    .filter(({ from }) => turn.draft.papers.includes(from))
    .map(({ to }) => to);
  return {
    effect: {
      kind: 'openChild',
      ...at,
      ...(child.version === undefined ? {} : { version: child.version }),
      ...(child.system === undefined ? {} : { system: child.system }),
      form,
      papers,
    },
  };
}

/** The node is left: children that are still open go on, or are withdrawn where the drawing says so. */
export function leaveLinked(turn: Turn, instance: OpenInstance): void {
  const node = turn.procedure.index.nodes.get(instance.node);
  // Where nothing is waited for, leaving is no reason to take anything back.
  if (node?.kind !== 'linked' || node.onLeave !== 'withdraw' || node.waitFor === 'none') return;
  for (const [id, child] of Object.entries(turn.draft.children?.[instance.id] ?? {})) {
    if (child.state !== 'open' && child.state !== 'requested') continue;
    if (child.dossier !== undefined && child.state === 'open')
      turn.effects.push({
        kind: 'withdrawChild',
        instance: instance.id,
        child: id,
        dossier: child.dossier,
      });
    patchChild(turn, instance.id, id, { state: 'withdrawn' });
  }
}

/** What changes about a child; `paused: undefined` says that it no longer stands still. */
export type ChildChange = Omit<Partial<Child>, 'paused'> & { readonly paused?: true | undefined };

export function patchChild(turn: Turn, instance: InstanceId, child: string, change: ChildChange): void {
  const { children } = turn.draft;
  const siblings = children?.[instance] ?? {};
  const { paused, ...next } = { state: 'requested' as const, ...siblings[child], ...change };
  turn.draft.children = {
    ...children,
    [instance]: { ...siblings, [child]: paused ? { ...next, paused } : next },
  };
}

/** Are enough of the chosen children closed? Their outcome does not matter. */
export function isLinkedDone(node: LinkedNode, children: Readonly<Record<string, Child>>): boolean {
  const all = Object.values(children);
  const closed = all.filter(({ state }) => state === 'closed').length;
  switch (node.waitFor) {
    case 'none':
      return true;
    case 'any':
      return closed >= Math.min(1, all.length);
    case 'all':
      return closed === all.length;
    default:
      return closed >= Math.min(node.waitFor, all.length);
  }
}

/** The values of the facts that are read from how a child ended. */
export function childFacts(
  procedure: CompiledProcedure,
  node: string,
  child: string,
  outcome: string,
): Readonly<Record<string, Scalar>> {
  const facts: Record<string, Scalar> = {};
  for (const fact of procedure.document.facts) {
    const { id, type, source } = fact;
    if (source.kind !== 'child' || source.node !== node || source.result !== undefined) continue;
    if ((source.child ?? child) !== child) continue;
    const value = type === 'boolean' ? outcome === 'granted' : outcome;
    if (factAccepts(fact, value)) facts[id] = value;
  }
  return facts;
}
