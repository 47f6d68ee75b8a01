import { attribute } from '../xml/xml-element.ts';
import { connect, type Graph, type GraphFlow, type GraphKind, type GraphNode } from './graph.ts';

/**
 * Says what BPMN means without drawing it: several flows that leave a task all run, a gateway may join and split at once, a
 * jump goes on where its partner stands.
 */
export function normalise(graph: Graph): void {
  joinLinks(graph);
  for (const node of [...graph.nodes]) {
    const out = node.outgoing.filter(({ border }) => border === null);
    const splits = !['exclusive', 'parallel', 'inclusive', 'event', 'complex'].includes(node.kind);
    if (splits && out.length > 1) {
      const asked = out.some(({ condition, isDefault }) => condition !== null || isDefault);
      putBehind(graph, node, asked ? 'inclusive' : 'parallel', out);
    }
    const isBoth =
      ['parallel', 'inclusive'].includes(node.kind) && node.incoming.length > 1 && out.length > 1;
    if (isBoth) putBehind(graph, node, node.kind, out);
    if (node.inside) normalise(node.inside);
  }
}

function putBehind(graph: Graph, node: GraphNode, kind: GraphKind, flows: readonly GraphFlow[]): void {
  const { element } = node;
  const gateway: GraphNode = {
    ...{ kind, element, name: '', incoming: [], outgoing: [], event: null, inside: null, implied: true },
  };
  graph.nodes.push(gateway);
  for (const flow of flows) {
    node.outgoing.splice(node.outgoing.indexOf(flow), 1);
    flow.from = gateway;
    gateway.outgoing.push(flow);
  }
  connect(graph, {
    ...{ element: null, from: node, to: gateway, name: '', condition: null, isDefault: false, border: null },
  });
}

/** A jump: what was thrown to a link goes on where the link of the same name is caught. */
function joinLinks(graph: Graph): void {
  const links = graph.nodes.filter(({ event }) => event?.kind === 'link');
  for (const thrown of links.filter(({ kind }) => kind === 'throw' || kind === 'end')) {
    const caught = links.find(
      ({ kind, event }) => kind === 'catch' && event!.refName === thrown.event!.refName,
    );
    if (caught)
      connect(graph, {
        ...{
          element: null,
          from: thrown,
          to: caught,
          name: '',
          condition: null,
          isDefault: false,
          border: null,
        },
      });
    else graph.loose.push({ element: thrown.element, code: 'foreign-link-loose' });
  }
}

export const idOf = ({ element }: GraphNode): string => attribute(element, 'id') ?? element.name;
