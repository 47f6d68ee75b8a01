import type { FlowNode, LocalText } from '@motcua/engine';
import type { NodeKind } from './document-types.ts';

export interface Place {
  readonly id: string;
  readonly title: LocalText;
  readonly within: string | undefined;
}

/**
 * A fresh node of a kind. It says nothing the author has not said: no performer, no duration, no status, so that the
 * checker asks for them instead of a default passing unnoticed.
 */
export function newNode(
  kind: NodeKind,
  { id, title, within }: Place,
  branchIds: readonly string[],
): FlowNode {
  const common = { id, title, ...(within === undefined ? {} : { within }) };
  switch (kind) {
    case 'start':
    case 'decision':
    case 'step':
      return { kind, ...common };
    case 'parallel':
      return {
        kind,
        ...common,
        branches: branchIds.map((branch, at) => ({
          id: branch,
          title: { vi: `Nhánh ${at + 1}`, en: `Branch ${at + 1}` },
        })),
        join: { mode: 'all' },
      };
    case 'group':
      return { kind, ...common, deadlineActions: [] };
    case 'wait':
      return { kind, ...common, arms: [{ id: 'happened', kind: 'event' }], holder: 'applicant' };
    case 'consultation':
      return {
        kind,
        ...common,
        respondents: [],
        chosenAtRunTime: false,
        limitFrom: 'sent',
        quorum: 'all',
        onSilence: 'notStated',
      };
    case 'linked':
      return { kind, ...common, children: [], waitFor: 'all' };
    case 'service':
      return { kind, ...common, service: 'service', send: [], receive: [], retries: 5 };
    case 'end':
      return { kind, ...common, outcome: within === undefined ? 'granted' : 'branchDone' };
  }
}
