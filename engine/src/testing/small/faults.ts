import fc from 'fast-check';
import type { FlowEdge } from '../../document/flow.ts';
import { ProcedureDocument } from '../../document/procedure-document.ts';
import { holds } from './draw.ts';

/** What an author does wrong with a drawing; numbers pick the place. */
export type Fault =
  | { readonly kind: 'edgeLost' | 'nodeLost' | 'otherwiseLost'; readonly at: number }
  | { readonly kind: 'redirected'; readonly at: number; readonly to: number }
  /** A rule or an action that only sometimes may be taken. */
  | { readonly kind: 'conditional'; readonly at: number; readonly by: keyof typeof holds }
  | { readonly kind: 'joinCount'; readonly at: number; readonly count: number }
  | { readonly kind: 'entry'; readonly at: number; readonly by: keyof typeof holds }
  /** A milestone hangs on something else. */
  | { readonly kind: 'milestoneMoved'; readonly at: number; readonly to: number }
  /** Of two arms of a wait only one is left; the step beside the circle is gone. */
  | { readonly kind: 'armLost'; readonly at: number };

const place = fc.nat({ max: 40 });
const by = fc.constantFrom<keyof typeof holds>('coin', 'kind', 'online');

export const fault: fc.Arbitrary<Fault> = fc.oneof(
  fc.record({ kind: fc.constantFrom('edgeLost', 'nodeLost', 'otherwiseLost', 'armLost'), at: place }),
  fc.record({ kind: fc.constant('redirected' as const), at: place, to: place }),
  fc.record({ kind: fc.constant('conditional' as const), at: place, by }),
  fc.record({ kind: fc.constant('joinCount' as const), at: place, count: fc.integer({ min: 1, max: 4 }) }),
  fc.record({ kind: fc.constant('entry' as const), at: place, by }),
  fc.record({ kind: fc.constant('milestoneMoved' as const), at: place, to: place }),
);

/** The drawing with the fault in it; where there is no place for it, the drawing as it was. */
export function withFault(document: ProcedureDocument, fault: Fault): ProcedureDocument {
  const copy = structuredClone(document);
  const { nodes, edges } = copy.flow;
  const pick = <T>(items: readonly T[], n: number): T | undefined => items[n % Math.max(1, items.length)];
  const drop = <T>(items: T[], item: T | undefined) => {
    if (item !== undefined) items.splice(items.indexOf(item), 1);
  };
  switch (fault.kind) {
    case 'edgeLost':
      drop(edges, pick(edges, fault.at));
      break;
    case 'nodeLost': {
      const node = pick(
        nodes.filter(({ kind }) => kind === 'step'),
        fault.at,
      );
      drop(nodes, node);
      copy.flow.edges = edges.filter(({ from, to }) => from !== node?.id && to !== node?.id);
      break;
    }
    case 'otherwiseLost':
      drop(
        edges,
        pick(
          edges.filter(({ otherwise }) => otherwise),
          fault.at,
        ),
      );
      break;
    case 'redirected': {
      const edge = pick(edges, fault.at);
      const to = pick(
        nodes.filter(({ kind }) => kind !== 'start'),
        fault.to,
      );
      if (edge && to) edge.to = to.id;
      break;
    }
    case 'conditional': {
      const edge = pick(
        edges.filter(({ when, otherwise }) => !when && !otherwise),
        fault.at,
      );
      if (edge) edge.when = holds[fault.by];
      break;
    }
    case 'joinCount': {
      const node = pick(
        nodes.filter(({ kind }) => kind === 'parallel'),
        fault.at,
      );
      if (node?.kind === 'parallel') node.join = { mode: 'count', count: fault.count };
      break;
    }
    case 'entry': {
      const branches = nodes.flatMap((node) => (node.kind === 'parallel' ? node.branches : []));
      const branch = pick(branches, fault.at);
      if (branch) branch.entry = holds[fault.by];
      break;
    }
    case 'milestoneMoved': {
      const own = copy.milestones.filter(({ id }) => !['received', 'finished'].includes(id));
      const milestone = pick(own, fault.at);
      const node = pick(nodes, fault.to);
      if (milestone && node) milestone.on = { kind: 'left', node: node.id };
      break;
    }
    case 'armLost':
      drop(
        edges,
        pick(
          edges.filter(({ arm }: FlowEdge) => arm !== undefined),
          fault.at,
        ),
      );
      break;
  }
  return ProcedureDocument.parse(copy);
}
