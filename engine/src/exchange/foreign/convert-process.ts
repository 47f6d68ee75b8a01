import type { Performer } from '../../document/head.ts';
import { parseDefinition } from '../../document/parse-definition.ts';
import type { ProcedureDocument, ProcedureDocumentInput } from '../../document/procedure-document.ts';
import { caps } from '../../machine/caps.ts';
import { FreshIds, idFrom } from '../fresh-ids.ts';
import { attribute, childrenNamed, type XmlElement } from '../xml/xml-element.ts';
import { about, type Accounts } from './accounts.ts';
import { defaultTitles, inBoth, Notes } from './default-titles.ts';
import { EdgeMaker } from './edge-maker.ts';
import { readGraph, type ById, type Graph, type GraphNode } from './graph.ts';
import { layoutOf } from './layout-of.ts';
import { NodeMaker, type NodeInput } from './node-maker.ts';
import { normalise } from './normalise.ts';
import { papersOf } from './papers.ts';
import { Questions } from './questions.ts';
import { ForeignRefusal } from './refusal.ts';
import { Routes } from './routes.ts';
import { Places } from './scopes.ts';
import { withReturns } from './with-returns.ts';
import { Surroundings } from './surroundings.ts';

/** Lanes by name or id, with who performs what is drawn in them here. */
export type Mapping = Readonly<Record<string, Performer>>;

/**
 * One process of a foreign drawing as a procedure. Throws `ForeignRefusal` when its parts do not fit together as our
 * language puts them; everything smaller is written into the accounts.
 */
export function convertProcess(
  element: XmlElement,
  root: XmlElement,
  byId: ById,
  accounts: Accounts,
  mapping: Mapping,
): ProcedureDocument {
  const graph = readGraph(element, byId);
  refuseWhole(graph);
  normalise(graph);
  for (const { element: loose, code } of everyLoose(graph))
    accounts.refused(loose, about(loose, code, 'warning'));
  const ids = new FreshIds();
  const start = startOf(graph);
  const places = new Places(graph, ids);
  const idOfNode = (node: GraphNode) => places.idOf(node);
  const graphs = places.scopes.map((scope) => scope.graph);
  const questions = new Questions(graphs, ids, idOfNode);
  const routes = new Routes(places, ids);
  const surroundings = new Surroundings(element, root, byId, accounts, mapping);
  const maker = new NodeMaker({ places, routes, questions, accounts, surroundings, ids });
  const edges = new EdgeMaker({ places, routes, questions, accounts, ids, maker });
  const startId = start.implied ? ids.take(defaultTitles.start.vi, 'start') : places.idOf(start.node);
  const startNode: NodeInput = {
    ...{ kind: 'start', id: startId },
    title: start.implied || start.node.name === '' ? defaultTitles.start : inBoth(start.node.name),
  };
  edges.start(startId, start);
  for (const { graph: one } of places.scopes) for (const node of one.nodes) edges.from(node);
  for (const scope of places.scopes) for (const block of scope.blocks) edges.fromBlock(block);
  const inner = maker.all();
  for (const one of graphs) for (const node of one.nodes) edges.unpassed(node);
  if (start.implied)
    accounts.remark(start.node.element, about(start.node.element, 'foreign-start-added', 'note'));
  for (const { element: last } of routes.leadNowhere)
    accounts.remark(last, about(last, 'foreign-end-added', 'warning'));
  const papers = papersOf(element, accounts, ids);
  const notes = start.implied ? new Notes() : maker.notesOf(places.idOf(start.node));
  for (const documentation of childrenNamed(element, 'documentation')) notes.plain(documentation.text);
  for (const text of surroundings.loose) notes.plain(text);
  const end = routes.endMade;
  const nodes: NodeInput[] = [
    { ...startNode, ...notes.text },
    ...inner,
    ...(end === null ? [] : [{ kind: 'end' as const, id: end, title: defaultTitles.end }]),
  ];
  const name = surroundings.processName;
  const document: ProcedureDocumentInput = {
    format: 1,
    head: {
      id: idFrom(name) ?? idFrom(attribute(element, 'id') ?? '') ?? 'procedure',
      nationalCode: null,
      title: inBoth(name),
      field: inBoth(''),
      level: 'any',
      competentAgency: { is: 'receiving' },
      sources: [`BPMN 2.0: ${attribute(element, 'id') ?? ''}`.slice(0, 1000)],
    },
    facts: [...questions.facts],
    papers: [...papers],
    flow: { nodes, edges: withReturns(startId, nodes, edges.all) },
    milestones: [...edges.milestones],
    layout: {
      nodes: layoutOf(places, nodes, root, accounts, startId, start.implied ? null : start.node),
      edges: {},
    },
  };
  accounts.became(element, [document.head.id], about(element, 'foreign-head', 'note'));
  const parsed = parseDefinition(document);
  if (!parsed.ok)
    throw new ForeignRefusal(element, 'foreign-unsayable', {
      detail: parsed.problems
        .map(({ path, facts }) => `${path} ${String(facts['found'] ?? '')}`)
        .join('; ')
        .slice(0, 300),
    });
  return parsed.document;
}

function everyLoose(graph: Graph): Graph['loose'] {
  return [...graph.loose, ...graph.nodes.flatMap(({ inside }) => (inside ? everyLoose(inside) : []))];
}

/** Drawings of which no part can be kept. */
function refuseWhole(graph: Graph): void {
  const all = everyNode(graph);
  if (all.length > caps.states)
    throw new ForeignRefusal(graph.element, 'foreign-too-many-nodes', { size: all.length, max: caps.states });
  const complex = all.find(({ kind }) => kind === 'complex');
  if (complex) throw new ForeignRefusal(complex.element, 'foreign-complex-gateway');
  const activities = all.filter(({ kind }) => kind === 'activity');
  if (activities.length > 0 && activities.every(({ element }) => element.name === 'scriptTask'))
    throw new ForeignRefusal(activities[0]!.element, 'foreign-only-scripts');
}

const everyNode = (graph: Graph): readonly GraphNode[] =>
  graph.nodes.flatMap((node) => [node, ...(node.inside ? everyNode(node.inside) : [])]);

export interface Start {
  readonly node: GraphNode;
  /** All start events, which lead to one place. */
  readonly all: readonly GraphNode[];
  /** True where the drawing begins at a node without saying so. */
  readonly implied: boolean;
}

/** The one place where a drawing begins. */
export function startOf(graph: Graph): Start {
  const starts = graph.nodes.filter(({ kind }) => kind === 'start');
  const [first, ...more] = starts;
  if (first) {
    const targets = new Set(starts.flatMap(({ outgoing }) => outgoing.map(({ to }) => to)));
    if (more.length > 0 && targets.size !== 1)
      throw new ForeignRefusal(more[0]!.element, 'foreign-many-starts', { count: starts.length });
    if (targets.size === 0) throw new ForeignRefusal(first.element, 'foreign-start-leads-nowhere');
    return { node: first, all: starts, implied: false };
  }
  const firsts = graph.nodes.filter(({ incoming }) => incoming.length === 0);
  const [only] = firsts;
  if (!only) throw new ForeignRefusal(graph.element, 'foreign-no-start');
  if (firsts.length > 1)
    throw new ForeignRefusal(firsts[1]!.element, 'foreign-many-starts', { count: firsts.length });
  return { node: only, all: [], implied: true };
}
