import type { FlowNode, ProcedureDocument } from '@motcua/engine';

/**
 * What of a published procedure everybody may read: the published table and the drawing. Notes and instructions are
 * words between colleagues; the form's rules, scenarios, sources and acknowledgements are the author's workshop.
 */
export function publicDocument(document: ProcedureDocument): ProcedureDocument {
  const { format, head, facts, papers, flow, milestones, limits, pauseRules, layout } = document;
  const { standing: _standing, ...published } = head;
  return {
    format,
    head: { ...published, sources: [] },
    facts,
    papers,
    form: { schema: { type: 'object', properties: {} }, pages: [] },
    flow: { nodes: flow.nodes.map(publicNode), edges: flow.edges },
    milestones,
    limits,
    pauseRules,
    scenarios: [],
    acknowledgements: [],
    layout,
  };
}

/** Whatever else a node may come to hold, what is for the office alone is named here. */
function publicNode(node: FlowNode): FlowNode {
  const { note: _note, ...shown } = node;
  if (shown.kind === 'group') return { ...shown, deadlineActions: [] };
  if (shown.kind !== 'step') return shown;
  const { instructions: _instructions, deadlineActions: _deadlineActions, ...step } = shown;
  return step;
}

/** The agencies, roles and relations that a document names anywhere. */
export function namedIn(document: ProcedureDocument): {
  readonly agencies: ReadonlySet<string>;
  readonly roles: ReadonlySet<string>;
  readonly relations: ReadonlySet<string>;
} {
  const found = { agencies: new Set<string>(), roles: new Set<string>(), relations: new Set<string>() };
  const { unitScope, openableBy } = document.head;
  if (unitScope !== 'all') for (const agency of unitScope) found.agencies.add(agency);
  for (const role of openableBy) found.roles.add(role);
  const look = (value: unknown): void => {
    if (typeof value !== 'object' || value === null) return;
    for (const [key, inner] of Object.entries(value)) {
      if (typeof inner !== 'string') look(inner);
      else if (key === 'agency') found.agencies.add(inner);
      else if (key === 'role' || key === 'chosenRole') found.roles.add(inner);
      else if (key === 'relation') found.relations.add(inner);
    }
  };
  look([document.head, document.flow, document.limits]);
  return found;
}
