import type { FlowNode, WaitArm, WaitNode } from '../../document/flow.ts';
import { isSideStep } from '../../machine/procedure-index.ts';
import { armId, branchId, choiceId, nodeId, type EventKind, type Shape } from './drawing.ts';
import { amountText, documentationOf, isoDuration } from './words.ts';

/** The element that stands for a node, and the helpers BPMN needs beside it. */
export function shapesOf(node: FlowNode, scope: string, actions: number): readonly Shape[] {
  const shape = (type: string, more: Partial<Shape> = {}): Shape => ({
    id: nodeId(node.id),
    type: `bpmn:${type}`,
    scope,
    name: node.title.vi,
    documentation: documentationOf(node),
    part: { kind: 'node', value: node },
    owner: node.id,
    ...more,
  });
  switch (node.kind) {
    case 'start':
      return [shape('StartEvent')];
    case 'step':
      return withChoice(shape('UserTask'), isSideStep(node) ? 0 : actions);
    case 'decision':
      return [shape('ExclusiveGateway')];
    case 'consultation':
      return withChoice(shape('UserTask', { many: true }), actions);
    case 'service':
      return withChoice(shape('ServiceTask'), actions);
    case 'linked': {
      const [first] = node.children;
      const more = { ...(first ? { detail: first.procedure } : {}), many: node.children.length > 1 };
      return withChoice(shape('CallActivity', more), actions);
    }
    case 'wait':
      return waitShapes(node, scope, shape);
    case 'end':
      return [shape('EndEvent', { event: endEvent(node) })];
    case 'group':
      return [shape('SubProcess')];
    case 'parallel':
      return [
        shape('SubProcess'),
        ...node.branches.map((branch): Shape => ({
          id: branchId(branch.id),
          type: 'bpmn:SubProcess',
          scope: nodeId(node.id),
          name: branch.title.vi,
          owner: node.id,
        })),
      ];
  }
}

/**
 * A task that several flows leave would start all of them in BPMN; here one action is taken. The gateway behind it says
 * so.
 */
function withChoice(shape: Shape, actions: number): readonly Shape[] {
  if (actions < 2) return [shape];
  const { scope, owner } = shape;
  return [shape, { id: choiceId(owner), type: 'bpmn:ExclusiveGateway', scope, owner }];
}

function endEvent(node: Extract<FlowNode, { kind: 'end' }>): EventKind | undefined {
  return node.outcome === 'stopped' || node.outcome === 'withdrawn' ? { kind: 'terminate' } : undefined;
}

function waitShapes(
  node: WaitNode,
  scope: string,
  shape: (type: string, more?: Partial<Shape>) => Shape,
): readonly Shape[] {
  const [only] = node.arms;
  if (node.arms.length < 2)
    return [shape('IntermediateCatchEvent', { event: only ? armEvent(only) : undefined })];
  return [
    shape('EventBasedGateway'),
    ...node.arms.map((arm): Shape => ({
      id: armId(node.id, arm.id),
      type: 'bpmn:IntermediateCatchEvent',
      scope,
      owner: node.id,
      event: armEvent(arm),
    })),
  ];
}

function armEvent(arm: WaitArm): EventKind {
  switch (arm.kind) {
    case 'event':
      return { kind: 'message' };
    case 'dossier':
      return { kind: 'signal' };
    case 'milestone':
      return { kind: 'condition', text: arm.milestone };
    case 'date':
      return { kind: 'timer', what: 'timeDate', text: arm.fact, iso: false };
    case 'period': {
      const iso = 'rows' in arm.amount ? null : isoDuration(arm.amount);
      return {
        kind: 'timer',
        what: 'timeDuration',
        text: iso ?? amountText(arm.amount),
        iso: iso !== null,
      };
    }
  }
}
