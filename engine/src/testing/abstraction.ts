import type { Condition } from '../document/condition.ts';
import type { Dossier } from '../dossier/dossier.ts';
import type { CompiledProcedure } from '../machine/compile-procedure.ts';
import { comparisonsIn } from './worth-trying.ts';

/**
 * What decides how a dossier can go on, as a text: two dossiers with the same text can do the same. Left out is what
 * only the clock, the papers or the reader ask: dates, numbers of visits beyond those that a condition tells apart.
 */
export class Abstraction {
  private readonly procedure: CompiledProcedure;
  /** Per node whose visits are asked for: from how many on it makes no difference any more. */
  private readonly visits: ReadonlyMap<string, number>;
  private readonly asksLimits: boolean;

  constructor(procedure: CompiledProcedure) {
    this.procedure = procedure;
    const { document, index } = procedure;
    const most = new Map<string, number>();
    for (const comparison of comparisonsIn(document)) {
      if (!('fact' in comparison)) continue;
      const source = index.facts.get(comparison.fact)?.source;
      if (source?.kind !== 'visits') continue;
      most.set(source.node, Math.max(most.get(source.node) ?? 0, beyond(comparison)));
    }
    this.visits = most;
    this.asksLimits = document.flow.nodes.some(
      (node) =>
        (node.kind === 'step' || node.kind === 'group') &&
        node.deadlineActions?.some(({ limit }) => limit !== undefined),
    );
  }

  keyOf(dossier: Dossier): string {
    const { open, milestones, facts, channel, form, papers, results, branches, position } = dossier;
    const visits = [...this.visits].map(([node, most]) => Math.min(most, dossier.visits[node] ?? 0));
    const instances = open.map((one) => [
      one.node,
      one.kind === 'respondent' ? one.id.slice(one.id.indexOf('/')) : one.kind,
      one.cameFrom ?? '',
      one.agency === null,
      one.beside === undefined ? '' : (open.find(({ id }) => id === one.beside)?.node ?? ''),
      (one.signed ?? []).map(({ edge, role, agency }) => `${edge} ${role} ${agency}`),
      (one.escalated ?? []).length > 0,
      dossier.late.includes(one.id) && one.kind === 'respondent',
      (dossier.fired ?? []).filter((key) => key.startsWith(`${one.id}:`)).map((key) => key.split(':')[1]),
      (dossier.consultations?.[one.id]?.respondents ?? []).map(({ id, state, opinions }) => {
        const last = opinions.at(-1);
        return [id, state, last?.answer, last?.certain];
      }),
      Object.entries(dossier.children?.[one.id] ?? {}).map(([id, { state, outcome }]) => [
        id,
        state,
        outcome,
      ]),
      dossier.services?.[one.id]?.state,
      dossier.services?.[one.id]?.attempt,
    ]);
    return JSON.stringify([
      position,
      branches,
      Object.keys(milestones).sort(),
      Object.entries(facts).sort(),
      Object.entries(form).sort(),
      [channel, papers, results, visits],
      instances,
      dossier.outcome,
      this.asksLimits
        ? this.procedure.document.limits.map(({ id }) => dossier.ledgers[id]?.at(-1)?.kind)
        : '',
    ]);
  }
}

/** The number of visits from which a comparison answers the same for ever. */
function beyond({ value }: Extract<Condition, { fact: string }>): number {
  const numbers = (Array.isArray(value) ? value : [value]).filter((one) => typeof one === 'number');
  return Math.max(0, ...numbers) + 1;
}
