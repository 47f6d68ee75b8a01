import { factValue } from '../../condition/fact-view.ts';
import type { Dossier } from '../../dossier/dossier.ts';
import type { CompiledProcedure } from '../../machine/compile-procedure.ts';
import { valuesFor } from '../suggest.ts';

/**
 * What decides how a dossier can go on, as a text: two dossiers of the same key go on alike. Moments and ledgers are
 * left out, visits count as far as some condition counts them.
 */
export function stateKey(procedure: CompiledProcedure, dossier: Dossier): string {
  const values = valuesFor(procedure);
  const facts = [...values.decisive].map((id) => {
    const fact = procedure.index.facts.get(id);
    const value = fact && factValue(fact, dossier);
    return typeof value === 'number' ? Math.min(value, values.bound(id)) : (value ?? null);
  });
  const open = dossier.open.map(({ id, node, signed, cameFrom, beside }) => [
    id.includes('/') ? id.slice(id.indexOf('/')) : '',
    node,
    signed?.length ?? 0,
    cameFrom ?? '',
    beside === undefined ? 0 : 1,
  ]);
  const consultations = Object.values(dossier.consultations ?? {})
    .filter(({ endedAt }) => endedAt === undefined)
    .map(({ node, respondents }) => [
      node,
      respondents.map(({ id, state, receivedAt, opinions }) => [
        id,
        state,
        receivedAt === undefined,
        opinions.at(-1)?.answer ?? '',
      ]),
    ]);
  return JSON.stringify([
    dossier.position,
    open.map((one) => one.join(' ')).sort(),
    facts,
    awaitedMilestones(procedure).filter((id) => Object.hasOwn(dossier.milestones, id)),
    openBranches(dossier),
    consultations,
    openChildren(dossier),
    dossier.open.map(({ id, node }) => {
      const call = dossier.services?.[id];
      return call ? [node, call.state, call.attempt] : [];
    }),
    dossier.outcome,
    dossier.closedAt !== null,
    sideStepsSeen(procedure, dossier),
  ]);
}

/** Of blocks that are open: which branches were entered, and which are done. */
function openBranches({ branches, open }: Dossier) {
  return open.flatMap(({ node, kind }) => {
    const block = kind === 'parallel' ? branches[node] : undefined;
    return block ? [[node, [...block.entered].sort(), [...block.done].sort()]] : [];
  });
}

/** Milestones for which some wait waits. */
function awaitedMilestones({ document }: CompiledProcedure): readonly string[] {
  return document.flow.nodes.flatMap((node) =>
    node.kind === 'wait' ? node.arms.flatMap((arm) => (arm.kind === 'milestone' ? [arm.milestone] : [])) : [],
  );
}

/** Children of nodes that are still open, by how they stand. */
function openChildren({ children, open }: Dossier) {
  return Object.entries(children ?? {}).flatMap(([instance, siblings]) => {
    const node = open.find(({ id }) => id === instance)?.node;
    return node === undefined
      ? []
      : [[node, Object.entries(siblings).map(([id, { state, outcome }]) => [id, state, outcome ?? ''])]];
  });
}

function sideStepsSeen({ sideSteps }: CompiledProcedure, { visits }: Dossier): readonly string[] {
  return [...new Set([...sideSteps.values()].flat())].filter((id) => visits[id]);
}
