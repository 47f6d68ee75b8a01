import { factsIn } from '../condition/compile-condition.ts';
import type { Condition } from '../document/condition.ts';
import type { Fact } from '../document/facts.ts';
import type { ProcedureDocument } from '../document/procedure-document.ts';
import type { ProcedureIndex } from '../machine/procedure-index.ts';
import { conditionsIn } from './condition-uses.ts';
import { wayTo, waysFrom, type Move } from './ways.ts';
import { isDone } from './joins.ts';
import type { Report } from './report.ts';
import { namedBy } from './named-by.ts';

/**
 * Facts used before they are known: a condition may use only what is known on every way to where it is judged. Shown by
 * a way that avoids the node that makes the fact known. A fact with a default is always known, and a condition that
 * asks whether a fact is known has thought of it.
 */
export function checkKnownFacts(document: ProcedureDocument, index: ProcedureIndex, report: Report): void {
  const start = document.flow.nodes.find(({ kind }) => kind === 'start')?.id;
  if (start === undefined) return;
  for (const { condition, path, at, judgedAt } of conditionsIn(document)) {
    if (judgedAt === 'limit') continue;
    for (const id of new Set(factsIn(condition))) {
      const fact = index.facts.get(id);
      const node = fact && knownFrom(fact);
      if (!fact || fact.default !== undefined || node === undefined) continue;
      if (asksWhetherKnown(condition, id)) continue;
      if (!index.nodes.has(node)) {
        report.add('fact-known-nowhere', path, at, { fact: namedBy(fact.title, id), node });
        continue;
      }
      const target = judgedAt?.node;
      // A step's own action may judge what that very action asks for or sets.
      if (target === node) continue;
      const witness = target === undefined ? [start] : wayAvoiding(start, target, node, index);
      if (witness.length > 0)
        report.add(
          'fact-too-early',
          path,
          at,
          { fact: namedBy(fact.title, id), node: namedBy(index.nodes.get(node)?.title, node) },
          { witness },
        );
    }
  }
}

/** The node from which on a fact is known: the one named, else the one it comes from; undefined: from reception on. */
function knownFrom({ knownFrom: named, source }: Fact): string | undefined {
  if (named !== 'reception') return named.node;
  switch (source.kind) {
    case 'outcome':
      return source.step;
    case 'consultation':
    case 'child':
      return source.node;
    default:
      return undefined;
  }
}

function asksWhetherKnown(condition: Condition, id: string): boolean {
  if ('all' in condition) return condition.all.some((part) => asksWhetherKnown(part, id));
  if ('any' in condition) return condition.any.some((part) => asksWhetherKnown(part, id));
  if ('not' in condition) return asksWhetherKnown(condition.not, id);
  return 'fact' in condition && condition.op === 'known' && condition.fact === id;
}

/** A shortest way from one node to another that does not pass a third; empty when every way passes it. */
function wayAvoiding(from: string, to: string, avoided: string, index: ProcedureIndex): readonly string[] {
  if (from === avoided) return [];
  return wayTo(
    waysFrom(index, from, (move, at) => move.to !== avoided && passes(move, at, avoided, index)),
    to,
  );
}

/**
 * A container is left only by what happens inside it, so that its inside lies on every way through it: a phase from any
 * node inside, a block when all its branches are done, of which those without a condition are always entered.
 */
function passes({ edge }: Move, at: string, avoided: string, index: ProcedureIndex): boolean {
  const holder = edge && index.nodes.get(edge.from);
  if (holder?.kind === 'group') return holder.id !== at;
  if (holder?.kind !== 'parallel' || edge?.who !== undefined || holder.join.mode !== 'all') return true;
  return holder.branches.every(
    ({ id, start, entry }) => entry !== undefined || start === undefined || isDone(id, start, index, avoided),
  );
}
