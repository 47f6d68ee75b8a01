import type { Fact } from '../../document/facts.ts';
import type { FlowEdge } from '../../document/flow.ts';
import { fieldSchemaIn, requiredFieldsIn } from '../../document/form-schema.ts';
import { Channel, type Scalar } from '../../document/primitives.ts';
import type { ProcedureDocument } from '../../document/procedure-document.ts';
import type { ProcedureIndex } from '../../machine/procedure-index.ts';
import { movesFrom, startOf, waysFrom } from '../ways.ts';
import type { Range } from './domain.ts';

/**
 * What can be said of the facts of a document beyond their types: the values a form field or an action can give, how
 * often a node can have been entered, and what is known on every way to a place. Always wider than the truth, never
 * narrower, so that what is proved with it is proved.
 */
export class FactRanges {
  private readonly document: ProcedureDocument;
  private readonly index: ProcedureIndex;
  private readonly giving = new Map<string, readonly FlowEdge[]>();
  private readonly passed = new Map<string, ReadonlyMap<string, string | null>>();

  constructor(document: ProcedureDocument, index: ProcedureIndex) {
    this.document = document;
    this.index = index;
  }

  /** The ranges at a node, or wherever a condition may be judged; `edge`: for an action that asks for facts itself. */
  at(node?: string, edge?: FlowEdge): (fact: Fact) => Range {
    const found = new Map<string, Range>();
    return (fact) => {
      const range = found.get(fact.id) ?? this.range(fact, node, edge);
      found.set(fact.id, range);
      return range;
    };
  }

  /** Edges that make a fact known. */
  givers(fact: string): readonly FlowEdge[] {
    let found = this.giving.get(fact);
    if (found === undefined) {
      found = this.document.flow.edges.filter(
        ({ sets, demands }) =>
          sets.some((each) => each.fact === fact) || demands?.facts.some((each) => each.fact === fact),
      );
      this.giving.set(fact, found);
    }
    return found;
  }

  private range(fact: Fact, node: string | undefined, edge: FlowEdge | undefined): Range {
    const { source } = fact;
    switch (source.kind) {
      case 'channel':
        return { values: this.document.head.channels ?? Channel.options, known: true };
      case 'paper':
      case 'result':
      case 'milestone':
      case 'today':
      case 'head':
        return { known: true };
      case 'visits':
        return this.visits(source.node, node);
      case 'between':
        return { whole: true };
      case 'consultation':
        return source.of === 'outcome'
          ? fact.type === 'boolean'
            ? {}
            : { values: ['reached', 'failed', 'nobody'] }
          : { whole: true, min: 0 };
      case 'clock':
        return source.of === 'extensions' || source.of === 'pauses' ? { whole: true, min: 0 } : {};
      case 'form':
        return this.givers(fact.id).length > 0 ? {} : fieldRange(this.document, source.field, fact.type);
      case 'outcome':
        return { ...this.given(fact), known: this.isGiven(fact.id, node, edge) };
      default:
        return {};
    }
  }

  /** The values that edges set, where nobody can give another. */
  private given({ id, default: usual }: Fact): Range {
    const { nodes, edges } = this.document.flow;
    const asked = edges.some(({ demands }) => demands?.facts.some(({ fact }) => fact === id));
    const received = nodes.some((node) => node.kind === 'service' && node.receive.includes(id));
    if (asked || received) return {};
    const values = edges.flatMap(({ sets }) => sets.filter(({ fact }) => fact === id));
    return {
      values: [...new Set([...values.map(({ value }) => value), ...(usual === undefined ? [] : [usual])])],
    };
  }

  /** Whether every way to the place takes an edge that gives the fact. */
  private isGiven(fact: string, node: string | undefined, edge: FlowEdge | undefined): boolean {
    if (edge && gives(edge, fact)) return true;
    if (node === undefined) return false;
    const start = startOf(this.index);
    if (start === undefined) return false;
    const key = `fact ${fact}`;
    const before =
      this.passed.get(key) ?? waysFrom(this.index, start, ({ edge: by }) => !by || !gives(by, fact));
    this.passed.set(key, before);
    return !before.has(node);
  }

  private visits(of: string, node: string | undefined): Range {
    const start = startOf(this.index);
    if (start === undefined || !this.index.nodes.has(of)) return { whole: true, min: 0, known: true };
    const without = this.passed.get(of) ?? waysFrom(this.index, start, ({ to }) => to !== of);
    this.passed.set(of, without);
    const passes = node !== undefined && (node === of || !without.has(node));
    const returns = [...waysFrom(this.index, of).keys()].some((id) =>
      movesFrom(this.index, id).some(({ to }) => to === of),
    );
    return { whole: true, known: true, min: passes ? 1 : 0, ...(returns ? {} : { max: 1 }) };
  }
}

function gives({ sets, demands }: FlowEdge, fact: string): boolean {
  return (
    sets.some((each) => each.fact === fact) ||
    (demands?.facts.some((each) => each.required && each.fact === fact) ?? false)
  );
}

/** What the JSON Schema of the form says of a field's values. */
function fieldRange({ form }: ProcedureDocument, field: string, type: Fact['type']): Range {
  const schema = fieldSchemaIn(form, field) ?? {};
  const listed = Array.isArray(schema['enum'])
    ? schema['enum']
    : 'const' in schema
      ? [schema['const']]
      : undefined;
  const values = listed?.filter((value): value is Scalar => typeof value === wanted(type));
  const { minimum, maximum } = schema;
  return {
    ...(values ? { values } : {}),
    ...(typeof minimum === 'number' ? { min: minimum } : {}),
    ...(typeof maximum === 'number' ? { max: maximum } : {}),
    ...(schema['type'] === 'integer' ? { whole: true } : {}),
    known: requiredFieldsIn(form).includes(field),
  };
}

function wanted(type: Fact['type']): string {
  return type === 'number' ? 'number' : type === 'boolean' ? 'boolean' : 'string';
}
