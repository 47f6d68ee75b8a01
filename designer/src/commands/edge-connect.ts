import { newEdge } from '../model/new-edge.ts';
import { mayConnect } from '../rules/may-connect.ts';
import { mustBeAllowed } from '../rules/ruling.ts';
import { command } from './command.ts';
import type { Draft } from './draft.ts';

export interface Connect {
  readonly from: string;
  readonly to: string;
}

export const connectNodes = command<Connect>('edge.connect', (draft, { from, to }) =>
  connect(draft, from, to),
);

export function connect(draft: Draft, from: string, to: string): void {
  mustBeAllowed('edge.connect', mayConnectNew(draft.index, from, to));
  draft.add('edges', newEdge(draft.index, from, to));
}

/** The rule asked with the label that the new edge would get: what pointer and list ask before connecting. */
export function mayConnectNew(
  index: Draft['index'],
  from: string,
  to: string,
): ReturnType<typeof mayConnect> {
  if (index.node(from) === undefined || index.node(to) === undefined) return mayConnect(index, from, to);
  return mayConnect(index, from, to, { label: newEdge(index, from, to).label?.vi ?? '' });
}
