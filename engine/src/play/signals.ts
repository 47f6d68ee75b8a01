import { factValue } from '../condition/fact-view.ts';
import type { Fact } from '../document/facts.ts';
import type { LinkedNode } from '../document/flow.ts';
import type { LocalText } from '../document/primitives.ts';
import type { Dossier } from '../dossier/dossier.ts';
import type { CompiledProcedure } from '../machine/compile-procedure.ts';
import type { SignalLine } from './scenario-events.ts';

/** A report that somebody who plays may give in place of another dossier or system. */
export interface SignalOffer {
  readonly report: Pick<SignalLine, 'signal' | 'node' | 'child' | 'change' | 'outcome'>;
  /** The node that hears it. */
  readonly title: LocalText;
  /** Facts it may bring. */
  readonly facts: readonly Fact[];
  /** Of another dossier: the code of the procedure it follows. */
  readonly procedure?: string;
  /** Of a dossier that is waited for: its code, where a fact holds it. */
  readonly dossier?: string;
}

const outcomes = ['granted', 'refused'] as const;

/** What might be reported now: by children that are open, services that were sent to, dossiers that are waited for. */
export function signalsIn(procedure: CompiledProcedure, dossier: Dossier): readonly SignalOffer[] {
  if (dossier.closedAt !== null) return [];
  const { nodes, facts } = procedure.index;
  const named = (ids: readonly string[]) => ids.flatMap((id) => facts.get(id) ?? []);
  const waiting = dossier.open.flatMap(({ id, node: at, kind }): SignalOffer[] => {
    const node = nodes.get(at);
    if (!node) return [];
    const offer = (
      report: Omit<SignalOffer['report'], 'node'>,
      brings: readonly Fact[] = [],
    ): SignalOffer => ({
      report: { ...report, node: at },
      title: node.title,
      facts: brings,
    });
    if (node.kind === 'service' && dossier.services?.[id]?.state === 'sent')
      return [
        offer({ signal: 'service', change: 'answered' }, named(node.receive)),
        offer({ signal: 'service', change: 'failed' }),
      ];
    const arm = node.kind === 'wait' ? node.arms.find((one) => one.kind === 'dossier') : undefined;
    if (arm === undefined || kind !== 'wait') return [];
    const awaited = arm.fact === undefined ? undefined : facts.get(arm.fact);
    const code = awaited && factValue(awaited, dossier);
    return outcomes.map((outcome) => ({
      ...offer({ signal: 'dossier', change: 'closed', outcome }),
      procedure: arm.procedure,
      ...(typeof code === 'string' && code !== '' ? { dossier: code } : {}),
    }));
  });
  return [...waiting, ...childSignals(procedure, dossier)];
}

/** Children may report after their node was left, as long as it was not entered again. */
function childSignals(procedure: CompiledProcedure, dossier: Dossier): readonly SignalOffer[] {
  return Object.entries(dossier.children ?? {})
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([instance, children]) => {
      const at = instance.slice(0, instance.lastIndexOf('.'));
      const node = procedure.index.nodes.get(at);
      if (node?.kind !== 'linked' || instance !== `${at}.${dossier.visits[at] ?? 1}`) return [];
      return node.children.flatMap(({ id }) => {
        const child = children[id];
        return child ? childReports(procedure, node, id, child) : [];
      });
    });
}

function childReports(
  { index }: CompiledProcedure,
  node: LinkedNode,
  child: string,
  { state, paused, dossier }: NonNullable<Dossier['children']>[string][string],
): readonly SignalOffer[] {
  const drawn = node.children.find(({ id }) => id === child);
  const brings = (drawn?.factsOut ?? []).flatMap(({ to }) => index.facts.get(to) ?? []);
  const title = drawn?.title ?? node.title;
  const offer = (
    change: SignalLine['change'],
    outcome?: string,
    facts: readonly Fact[] = [],
  ): SignalOffer => ({
    report: {
      signal: 'child',
      node: node.id,
      child,
      change,
      ...(outcome === undefined ? {} : { outcome }),
    },
    title,
    facts,
    ...(drawn === undefined ? {} : { procedure: drawn.procedure }),
  });
  // A dossier that is to be attached reports only once somebody has named it.
  if (state === 'requested')
    return drawn?.mode === 'attach' && dossier === undefined ? [] : [offer('opened'), offer('failed')];
  if (state !== 'open') return [];
  return [
    ...outcomes.map((outcome) => offer('closed', outcome, brings)),
    offer(paused ? 'resumed' : 'paused'),
  ];
}
