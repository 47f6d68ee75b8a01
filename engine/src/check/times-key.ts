import type { ProcedureDocument } from '../document/procedure-document.ts';

/**
 * All of a document that the worst cases of its limits can depend on, as one text: documents with the same one have the
 * same verdicts. What is only read by people (titles, labels, instructions) and the drawing's layout are left out, and so
 * renaming a step or moving it costs no second look at the limits.
 */
export function timesKey(document: ProcedureDocument): string {
  const { head, flow, facts, milestones, limits, pauseRules, form } = document;
  const { title: _, ...about } = head;
  return JSON.stringify([
    about,
    flow.nodes.map(({ title: _title, ...node }) => ({ ...node, instructions: undefined, order: undefined })),
    flow.edges.map(({ label, ...edge }) => [edge, label !== undefined]),
    facts.map(({ title: _title, ...fact }) => fact),
    milestones.map(({ id, on }) => [id, on]),
    limits.map(({ title: _title, ...limit }) => limit),
    pauseRules,
    form.schema['required'] ?? null,
  ]);
}
