import { type EdgeProps, getSmoothStepPath } from '@xyflow/react';
import type { Route } from '../drawing/route-edges.ts';
import { roundedPath } from '../drawing/rounded-path.ts';
import type { Point } from '../model/node-size.ts';

/** Ports are drawn around the border, so a line found earlier still fits when its end is this near. */
const nearEnough = 9;

interface Routed {
  readonly route: Route | undefined;
  /** Where the ends stood when the route was found. */
  readonly ends: readonly [Point, Point];
}

/** The way found for a line, or a plain one while an end of it is being dragged. */
export function pathOf(props: EdgeProps, { route, ends }: Routed): { path: string; label: Point } {
  const { sourceX, sourceY, targetX, targetY, sourcePosition, targetPosition } = props;
  const [start, end] = ends;
  const inPlace =
    Math.abs(start.x - sourceX) < nearEnough &&
    Math.abs(start.y - sourceY) < nearEnough &&
    Math.abs(end.x - targetX) < nearEnough &&
    Math.abs(end.y - targetY) < nearEnough;
  if (inPlace && route !== undefined) return { path: roundedPath(route.points), label: route.label };
  const [path, x, y] = getSmoothStepPath({
    sourceX,
    sourceY,
    targetX,
    targetY,
    sourcePosition,
    targetPosition,
    borderRadius: 10,
  });
  return { path, label: { x, y } };
}
