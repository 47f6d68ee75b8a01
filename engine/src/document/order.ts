import { ProcedureDocument } from './procedure-document.ts';

/**
 * The document with its parts in the order of the schema, whatever order they were written in, so that a text
 * comparison of two stored versions shows only what changed. Lists keep their order: it means something.
 */
export function orderDocument(document: ProcedureDocument): ProcedureDocument {
  const ordered = ProcedureDocument.parse(document);
  return {
    ...ordered,
    layout: { nodes: sortKeys(ordered.layout.nodes), edges: sortKeys(ordered.layout.edges) },
  };
}

/** The stored text: ordered, two-space JSON, one newline at the end. */
export function formatDocument(document: ProcedureDocument): string {
  return `${JSON.stringify(orderDocument(document), null, 2)}\n`;
}

function sortKeys<T>(record: Record<string, T>): Record<string, T> {
  return Object.fromEntries(Object.entries(record).sort(([a], [b]) => (a < b ? -1 : 1)));
}
