import type { FlowEdge, FlowNode } from '../document/flow.ts';
import type { ProcedureDocument } from '../document/procedure-document.ts';
import type { Problem, Severity } from '../problem/problem.ts';
import { namedBy } from './named-by.ts';

/** Collects problems with their place. Paths are JSON pointers into the document. */
export class Report {
  readonly problems: Problem[] = [];
  private readonly document: ProcedureDocument;

  constructor(document: ProcedureDocument) {
    this.document = document;
  }

  node(code: string, node: FlowNode, facts: Problem['facts'] = {}, more: Partial<Problem> = {}): void {
    const at = this.document.flow.nodes.indexOf(node);
    this.add(code, `/flow/nodes/${at}`, node.id, { node: namedBy(node.title, node.id), ...facts }, more);
  }

  edge(code: string, edge: FlowEdge, facts: Problem['facts'] = {}, more: Partial<Problem> = {}): void {
    const at = this.document.flow.edges.indexOf(edge);
    const name = this.edgeName(edge);
    this.add(code, `/flow/edges/${at}`, edge.id, { edge: name, node: name, ...facts }, more);
  }

  /** Its label, or what it connects where it has none. */
  edgeName(edge: FlowEdge): string {
    if (edge.label?.vi) return edge.label.vi;
    const titleOf = (id: string): string =>
      namedBy(this.document.flow.nodes.find((node) => node.id === id)?.title, id);
    return `${titleOf(edge.from)} → ${titleOf(edge.to)}`;
  }

  add(
    code: string,
    path: string,
    at: string | undefined,
    facts: Problem['facts'] = {},
    more: Partial<Problem> = {},
  ): void {
    const severity: Severity = more.severity ?? 'error';
    this.problems.push({ code, severity, path, ...(at === undefined ? {} : { at }), facts, ...more });
  }
}
