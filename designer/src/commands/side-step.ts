import type { LocalText } from '@motcua/engine';
import type { StepNode } from '../model/document-types.ts';
import type { Point } from '../model/node-size.ts';
import { mayPlace } from '../rules/may-place.ts';
import { mustBeAllowed } from '../rules/ruling.ts';
import { command } from './command.ts';
import { connect } from './edge-connect.ts';
import { place } from './node-move.ts';
import { withField } from './with-field.ts';

export interface AddSideStep {
  readonly id: string;
  readonly title: LocalText;
  /** The step beside which it can be opened. */
  readonly host: string;
  readonly at?: Point;
}

/** A side step beside a step, with the action that closes it. */
export const addSideStep = command<AddSideStep>('sideStep.add', (draft, { id, title, host, at }) => {
  const step = draft.index.node(host);
  if (step?.kind !== 'step') return;
  const within = step.within === undefined ? {} : { within: step.within };
  const side: StepNode = { kind: 'step', id, title, ...within, beside: [host] };
  mustBeAllowed('sideStep.add', mayPlace(draft.index, 'step', side.within));
  draft.add('nodes', side);
  if (at !== undefined) place(draft, [{ id, at }]);
  connect(draft, id, host);
});

/**
 * Beside which steps a side step can be opened; beside none it is a step like any other again. Its edges to a step
 * that it no longer stands beside would lead nowhere, so they go.
 */
export const setBeside = command<{ id: string; beside: readonly string[] }>(
  'sideStep.beside',
  (draft, { id, beside }) => {
    const before = draft.index.node(id);
    if (before?.kind !== 'step') return;
    const left = before.beside?.filter((host) => !beside.includes(host)) ?? [];
    draft.change('nodes', id, (node) => {
      if (node.kind !== 'step') return node;
      const set = withField(node, 'beside', beside.length === 0 ? undefined : [...beside]);
      return beside.length === 0 ? withField(set, 'mustFinish', undefined) : set;
    });
    if (beside.length === 0) return;
    for (const edge of draft.index.edgesFrom(id)) if (left.includes(edge.to)) draft.remove('edges', edge.id);
  },
);

export const setMustFinish = command<{ id: string; mustFinish: boolean }>(
  'sideStep.mustFinish',
  (draft, { id, mustFinish }) =>
    draft.change('nodes', id, (node) =>
      node.kind === 'step' ? withField(node, 'mustFinish', mustFinish ? true : undefined) : node,
    ),
);
