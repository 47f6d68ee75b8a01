import { Position } from '@xyflow/react';
import type { FlowNode } from '@motcua/engine';
import type { Point } from '../model/node-size.ts';
import type { Drawn } from './flow-elements.ts';
import type { Placement } from './placements-at.ts';

/** Handles are stated, not measured: lines are then drawn at once, and in tests without a browser. */
export function handlesOf(node: FlowNode, width: number, axis: number): NonNullable<Drawn['handles']> {
  const middle = axis - 5;
  const target = {
    type: 'target' as const,
    position: Position.Left,
    x: -5,
    y: middle,
    width: 10,
    height: 10,
  };
  const source = {
    type: 'source' as const,
    position: Position.Right,
    x: width - 5,
    y: middle,
    width: 10,
    height: 10,
  };
  if (node.kind === 'start') return [source];
  return node.kind === 'end' ? [target] : [target, source];
}

/** Where lines leave a place, or come to it. */
export function portOf(placement: Placement | undefined, side: 'left' | 'right'): Point {
  if (placement === undefined) return { x: 0, y: 0 };
  const { x, width } = placement.absolute;
  return { x: side === 'left' ? x : x + width, y: placement.axis };
}
