import { factsIn } from '../condition/compile-condition.ts';
import { factAccepts } from '../condition/fact-view.ts';
import type { Condition } from '../document/condition.ts';
import type { Fact } from '../document/facts.ts';
import type { ProcedureDocument } from '../document/procedure-document.ts';
import type { ProcedureIndex } from '../machine/procedure-index.ts';
import { nearest } from '../problem/nearest.ts';
import { conditionsIn } from './condition-uses.ts';
import type { Report } from './report.ts';
import { namedBy } from './named-by.ts';

/** Conditions that name facts nobody declared, or compare a fact with a value it can never have. */
export function checkConditions(document: ProcedureDocument, index: ProcedureIndex, report: Report): void {
  for (const { condition, path, at } of conditionsIn(document)) {
    for (const id of factsIn(condition))
      if (!index.facts.has(id))
        report.add('fact-unknown', path, at, {
          fact: id,
          nearest: nearest(id, [...index.facts.keys()]) ?? '',
        });
    checkTypes(condition, index.facts, (fact, value) =>
      report.add('condition-type', path, at, {
        fact: namedBy(fact.title, fact.id),
        type: fact.type,
        value: String(value).slice(0, 100),
      }),
    );
  }
  document.flow.edges.forEach((edge, i) => {
    for (const { fact } of edge.sets)
      if (!index.facts.has(fact)) unknown(report, `/flow/edges/${i}/sets`, edge.id, fact, index);
    for (const { fact } of edge.demands?.facts ?? [])
      if (!index.facts.has(fact)) unknown(report, `/flow/edges/${i}/demands/facts`, edge.id, fact, index);
  });
}

function unknown(report: Report, path: string, at: string, fact: string, index: ProcedureIndex): void {
  report.add('fact-unknown', path, at, { fact, nearest: nearest(fact, [...index.facts.keys()]) ?? '' });
}

/** Tells of every comparison of a fact with a value it can never have. */
export function checkTypes(
  condition: Condition,
  facts: ReadonlyMap<string, Fact>,
  complain: (fact: Fact, value: unknown) => void,
): void {
  if ('all' in condition) return condition.all.forEach((part) => checkTypes(part, facts, complain));
  if ('any' in condition) return condition.any.forEach((part) => checkTypes(part, facts, complain));
  if ('not' in condition) return checkTypes(condition.not, facts, complain);
  if ('sum' in condition) {
    for (const id of condition.sum) {
      const fact = facts.get(id);
      if (fact && fact.type !== 'number') complain(fact, 'sum');
    }
    return;
  }
  const fact = facts.get(condition.fact);
  if (!fact || condition.op === 'known') return;
  const { value } = condition;
  if (condition.op === 'in') {
    if (!Array.isArray(value)) complain(fact, value);
    else for (const item of value) if (!factAccepts(fact, item)) complain(fact, item);
    return;
  }
  if (value !== null && typeof value === 'object' && !Array.isArray(value)) {
    const other = facts.get(value.fact);
    if (other && other.type !== fact.type) complain(fact, value.fact);
    return;
  }
  if (!factAccepts(fact, value)) complain(fact, value);
  else if (fact.type === 'boolean' && condition.op !== 'eq' && condition.op !== 'ne')
    complain(fact, condition.op);
}
