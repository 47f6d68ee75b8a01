import type { Condition } from '../../document/condition.ts';
import type { Fact } from '../../document/facts.ts';
import type { Scalar } from '../../document/primitives.ts';
import type { FreshIds } from '../fresh-ids.ts';
import { defaultTitles, inBoth } from './default-titles.ts';
import { conditionOf, readExpression } from './expression.ts';
import type { Graph, GraphNode } from './graph.ts';
import { isHumanTask, passes } from './roles.ts';

/**
 * The variables that a foreign drawing's conditions compare, as facts. A variable that only one step can have set is what
 * that step's actions ask for; any other is taken to come from the form, and reported.
 */
export class Questions {
  readonly facts: Fact[] = [];
  private readonly byVariable = new Map<string, string>();
  private readonly askedAt = new Map<string, GraphNode>();

  /** @param idOf our ids of the nodes that become steps */
  constructor(graphs: readonly Graph[], ids: FreshIds, idOf: (node: GraphNode) => string) {
    const uses = new Map<string, { values: Scalar[]; askers: Set<GraphNode | null> }>();
    for (const { flows } of graphs)
      for (const { condition, from } of flows)
        for (const { variable, value } of (condition === null ? null : readExpression(condition))?.parts ??
          []) {
          const use = uses.get(variable) ?? { values: [], askers: new Set() };
          use.values.push(value);
          for (const asker of askersOf(from)) use.askers.add(asker);
          uses.set(variable, use);
        }
    for (const [variable, { values, askers }] of uses) {
      const type = typeOf(values);
      if (type === null) continue;
      const id = ids.take(variable, 'fact');
      const [asker] = askers;
      const one = askers.size === 1 && asker ? asker : null;
      if (one) this.askedAt.set(id, one);
      this.byVariable.set(variable, id);
      this.facts.push({
        ...{ id, type, title: inBoth(variable) },
        ...(type === 'choice'
          ? {
              choices: choicesOf(values),
            }
          : {}),
        source: one ? { kind: 'outcome', step: idOf(one) } : { kind: 'form', field: variable.slice(0, 100) },
        knownFrom: 'reception',
      });
    }
  }

  /** The condition in our language, or null when it is not a simple comparison. */
  conditionOf(text: string): Condition | null {
    const expression = readExpression(text);
    return expression && conditionOf(expression, this.byVariable);
  }

  /** The facts that the actions of a step must ask for. */
  askedBy(step: GraphNode): readonly string[] {
    return [...this.askedAt].filter(([, asker]) => asker === step).map(([fact]) => fact);
  }

  isGuessed(fact: string): boolean {
    return !this.askedAt.has(fact);
  }
}

/** The steps right before a gateway; null among them where something else comes before it. */
function askersOf(gateway: GraphNode): ReadonlySet<GraphNode | null> {
  const found = new Set<GraphNode | null>();
  const seen = new Set<GraphNode>();
  const waiting = [gateway];
  for (let node = waiting.pop(); node; node = waiting.pop()) {
    if (seen.has(node)) continue;
    seen.add(node);
    if (node !== gateway && isHumanTask(node)) found.add(node);
    else if (node !== gateway && !passes(node) && node.kind !== 'exclusive') found.add(null);
    else if (node.incoming.some(({ border }) => border !== null)) found.add(null);
    else waiting.push(...node.incoming.map(({ from }) => from));
  }
  return found;
}

function typeOf(values: readonly Scalar[]): Fact['type'] | null {
  const types = new Set(values.map((value) => typeof value));
  if (types.size !== 1) return null;
  if (types.has('boolean')) return 'boolean';
  return types.has('number') ? 'number' : 'choice';
}

/** The values that are compared, and one for whatever else there is: a drawing names only those it asks for. */
function choicesOf(values: readonly Scalar[]): NonNullable<Fact['choices']> {
  const named = [...new Set(values.map(String))].map((value) => ({
    value: value.slice(0, 100),
    title: inBoth(value),
  }));
  return named.some(({ value }) => value === 'other')
    ? named
    : [...named, { value: 'other', title: defaultTitles.other }];
}
