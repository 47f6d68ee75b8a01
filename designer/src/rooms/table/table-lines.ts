import type { Branch, FlowEdge, FlowNode, Limit } from '@motcua/engine';
import type { GroupNode, ParallelNode } from '../../model/document-types.ts';
import type { FlowIndex } from '../../model/flow-index.ts';
import { marchIn } from '../../model/march.ts';

/** A line of the internal-process table, in reading order. `depth` counts the headings around it. */
export type TableLine =
  | {
      readonly kind: 'phase';
      readonly id: string;
      readonly node: GroupNode;
      readonly limits: readonly Limit[];
      readonly depth: number;
    }
  | { readonly kind: 'parallel'; readonly id: string; readonly node: ParallelNode; readonly depth: number }
  | { readonly kind: 'branch'; readonly id: string; readonly branch: Branch; readonly depth: number }
  | {
      readonly kind: 'step';
      readonly id: string;
      readonly node: FlowNode;
      /** Its number as published; counted along the usual way where the procedure numbers nothing. */
      readonly number: string;
      readonly usual: boolean;
      readonly depth: number;
    }
  | { readonly kind: 'action'; readonly id: string; readonly edge: FlowEdge; readonly depth: number };

/** What the table leaves to its head and its actions. */
const unlisted: ReadonlySet<FlowNode['kind']> = new Set(['start', 'end']);

export function tableLines(index: FlowIndex, actions: boolean): TableLine[] {
  const numbered = index.document.flow.nodes.some((node) => node.kind === 'step' && node.order !== undefined);
  let counted = 0;

  const numberOf = (node: FlowNode, usual: boolean): string => {
    if (node.kind === 'step' && node.order !== undefined) return node.order;
    if (numbered || !usual || node.kind === 'decision') return '';
    counted += 1;
    return String(counted);
  };
  const actionsOf = (id: string, depth: number): TableLine[] =>
    actions
      ? index
          .edgesFrom(id)
          .toSorted((a, b) => a.order - b.order)
          .map((edge) => ({ kind: 'action', id: `edge:${edge.id}`, edge, depth }))
      : [];
  const linesIn = (container: string | undefined, depth: number): TableLine[] => {
    const { order, usual } = marchIn(index, container);
    return order.flatMap((node): TableLine[] => {
      const { id } = node;
      if (unlisted.has(node.kind)) return [];
      if (node.kind === 'group') {
        const limits = index.document.limits.filter(
          ({ covers }) => covers !== 'all' && covers.nodes.includes(id),
        );
        const head: TableLine = { kind: 'phase', id, node, limits, depth };
        return [head, ...actionsOf(id, depth), ...linesIn(id, depth + 1)];
      }
      if (node.kind === 'parallel') {
        const branches = node.branches.flatMap((branch): TableLine[] => [
          { kind: 'branch', id: branch.id, branch, depth: depth + 1 },
          ...linesIn(branch.id, depth + 2),
        ]);
        return [{ kind: 'parallel', id, node, depth }, ...branches, ...actionsOf(id, depth)];
      }
      const isUsual = usual.includes(id);
      return [
        { kind: 'step', id, node, number: numberOf(node, isUsual), usual: isUsual, depth },
        ...actionsOf(id, depth + 1),
      ];
    });
  };
  return linesIn(undefined, 0);
}
