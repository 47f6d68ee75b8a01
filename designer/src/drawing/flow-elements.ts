import type { Branch, FlowEdge, FlowNode, Problem } from '@motcua/engine';
import type { Edge, Node } from '@xyflow/react';
import type { CardWords } from './card-words.ts';
import type { armSign, EdgeSign } from './edge-signs.ts';
import type { LimitMark } from './limit-marks.ts';
import type { Line } from './lines.ts';
import type { Route } from './route-edges.ts';
import type { TimeShare } from './time-shares.ts';
import type { Point } from '../model/node-size.ts';

/** A problem of the checker with its wording in the language of the screen. */
export interface DesignerProblem extends Problem {
  readonly what: string;
  readonly why: string;
  readonly cure: string;
}

/** Where a running dossier stands in the drawing. */
export interface LivePosition {
  readonly openNodes: readonly string[];
  readonly doneNodes: readonly string[];
  readonly takenEdges: readonly string[];
}

export type Live = 'open' | 'done' | undefined;

/** What a node component needs; everything is worked out already, so that cards only draw. */
export interface NodeData extends Record<string, unknown> {
  readonly node: FlowNode;
  /** Height within the node at which lines meet its sides. */
  readonly axis: number;
  readonly title: string;
  readonly hue: number | undefined;
  readonly role: string;
  readonly agency: string;
  readonly duration: string;
  readonly more: CardWords;
  /** The clock stands still here, by the node's own rule or that of the phase around it. */
  readonly stands: boolean;
  readonly problems: readonly DesignerProblem[];
  readonly live: Live;
  /** Which place this is on the path that is lit up, from 1 on. */
  readonly pathOrder: number | undefined;
  /** The limits that cover this place by name. */
  readonly limits: readonly LimitMark[];
  readonly share: TimeShare | undefined;
}

export interface LaneData extends Record<string, unknown> {
  readonly branch: Branch;
  readonly title: string;
  readonly entry: string;
  readonly first: boolean;
}

export interface EdgeData extends Record<string, unknown> {
  readonly edge: FlowEdge;
  readonly words: string;
  readonly route: Route | undefined;
  /** Where the ends stood when the route was found: a line whose end is being dragged is drawn straight meanwhile. */
  readonly ends: readonly [Point, Point];
  readonly taken: boolean;
  /** Between two places of the path that is lit up. */
  readonly onPath: boolean;
  readonly problems: readonly DesignerProblem[];
  readonly signs: readonly EdgeSign[];
  readonly arm: ReturnType<typeof armSign>;
  /** Who takes it, who signs, where it can lead back to: what the pill says when asked. */
  readonly details: readonly string[];
  /** What became of it between two versions that are compared. */
  readonly change?: 'added' | 'removed' | 'changed';
}

export interface TieData extends Record<string, unknown> {
  readonly line: Line;
  readonly route: Route | undefined;
  readonly ends: readonly [Point, Point];
}

export type DrawnNode = Node<NodeData, FlowNode['kind']>;
export type DrawnLane = Node<LaneData, 'branch'>;
/** An edge of the document: marched along, or only closing a side step. */
export type DrawnEdge = Edge<EdgeData, 'march' | 'closing'>;
/** A line that is no edge of its own: to what is done beside a step, to a further sender. */
export type DrawnTie = Edge<TieData, 'tie'>;
export type Drawn = DrawnNode | DrawnLane;
