import type { FlowEdge, FlowNode } from '../../document/flow.ts';

export interface Point {
  readonly x: number;
  readonly y: number;
}
export interface Rect extends Point {
  readonly width: number;
  readonly height: number;
}

/** What of the document an element of the drawing stands for in full. */
export type Part =
  { readonly kind: 'node'; readonly value: FlowNode } | { readonly kind: 'edge'; readonly value: FlowEdge };

/** A flow node as BPMN draws it. Helpers (gateways, events that BPMN needs and our language does not) have no part. */
export interface Shape {
  readonly id: string;
  /** BPMN's name of its type, such as `bpmn:UserTask`. */
  readonly type: string;
  /** The process or sub-process that holds it. */
  readonly scope: string;
  readonly name?: string | undefined;
  readonly documentation?: string | undefined;
  readonly part?: Part | undefined;
  /** The node (or branch) it belongs to: its own or the one it helps. */
  readonly owner: string;
  /** Of an event: what it waits for or throws. */
  readonly event?: EventKind | undefined;
  /** Of a boundary event: what it sits on. */
  readonly on?: string | undefined;
  /** Of an activity done by several at once. */
  readonly many?: boolean | undefined;
  /** Of a call activity: what it calls. Of a gateway: when it goes on. */
  readonly detail?: string | undefined;
}

export type EventKind =
  | { readonly kind: 'message' | 'signal' | 'terminate' }
  | { readonly kind: 'condition'; readonly text: string }
  | { readonly kind: 'escalation'; readonly of: string; readonly name: string }
  | {
      readonly kind: 'timer';
      readonly what: 'timeDuration' | 'timeDate';
      readonly text: string;
      readonly iso: boolean;
    };

/** A sequence flow, or where BPMN's tokens would say something else an association. */
export interface Flow {
  readonly id: string;
  readonly type: 'bpmn:SequenceFlow' | 'bpmn:Association';
  readonly scope: string;
  readonly from: string;
  readonly to: string;
  readonly name?: string | undefined;
  readonly condition?: string | undefined;
  readonly part?: Part | undefined;
  /** Taken when no other is. */
  readonly otherwise?: boolean | undefined;
  readonly returns?: boolean | undefined;
}

export interface Lane {
  readonly id: string;
  readonly scope: string;
  readonly name: string;
  readonly nodes: readonly string[];
}

export interface Annotation {
  readonly id: string;
  readonly text: string;
}

/** A procedure as BPMN elements, in the order in which they are written; still without places. */
export interface Drawing {
  readonly process: string;
  readonly shapes: readonly Shape[];
  readonly flows: readonly Flow[];
  readonly lanes: readonly Lane[];
  readonly annotations: readonly Annotation[];
}

/** Our ids hold no hyphen, so that a prefix and a hyphen keep every kind of thing apart in one file. */
export const nodeId = (id: string): string => `node-${id}`;
export const flowId = (id: string): string => `flow-${id}`;
export const branchId = (id: string): string => `branch-${id}`;
export const armId = (node: string, arm: string): string => `arm-${node}-${arm}`;
export const choiceId = (node: string): string => `choice-${node}`;
