import type { Duration, FlowNode, LocalText, NationalStatus, Performer } from '@motcua/engine';
import type { DeadlineAction, EndNode, StepNode, WaitArm, WaitNode } from '../model/document-types.ts';
import { command } from './command.ts';
import { withField } from './with-field.ts';

/** Edits of one property of one node. `undefined` takes the property away: the checker then asks for it. */
export const renameNode = command<{ id: string; title: LocalText }>('node.rename', (draft, { id, title }) =>
  draft.change('nodes', id, (node) => withField(node, 'title', title)),
);

/** What authors tell each other about it; nobody who handles dossiers sees it. */
export const setNote = command<{ id: string; note: LocalText | undefined }>(
  'node.note',
  (draft, { id, note }) => draft.change('nodes', id, (node) => withField(node, 'note', note)),
);

export const setPerformer = command<{ id: string; performer: Performer | undefined }>(
  'node.performer',
  (draft, { id, performer }) =>
    draft.change('nodes', id, (node) =>
      hasPerformer(node) ? withField(node, 'performer', performer) : node,
    ),
);

/** The same performer for several, as one step. */
export const setPerformers = command<{ ids: readonly string[]; performer: Performer }>(
  'node.performers',
  (draft, { ids, performer }) => {
    for (const id of ids)
      draft.change('nodes', id, (node) =>
        hasPerformer(node) ? withField(node, 'performer', performer) : node,
      );
  },
);

export const setDuration = command<{ id: string; duration: Duration | undefined }>(
  'node.duration',
  (draft, { id, duration }) =>
    draft.change('nodes', id, (node) =>
      node.kind === 'step' || node.kind === 'consultation' ? withField(node, 'duration', duration) : node,
    ),
);

export const setStatus = command<{ id: string; status: NationalStatus | undefined }>(
  'node.status',
  (draft, { id, status }) =>
    draft.change('nodes', id, (node) => (hasStatus(node) ? withField(node, 'status', status) : node)),
);

export const setClock = command<{ id: string; clock: StepNode['clock'] }>(
  'node.clock',
  (draft, { id, clock }) =>
    draft.change('nodes', id, (node) => (hasClock(node) ? withField(node, 'clock', clock) : node)),
);

export const setOrder = command<{ id: string; order: string }>('node.order', (draft, { id, order }) =>
  draft.change('nodes', id, (node) =>
    node.kind === 'step' ? withField(node, 'order', order === '' ? undefined : order) : node,
  ),
);

export const setInstructions = command<{ id: string; instructions: LocalText | undefined }>(
  'node.instructions',
  (draft, { id, instructions }) =>
    draft.change('nodes', id, (node) =>
      node.kind === 'step' ? withField(node, 'instructions', instructions) : node,
    ),
);

export const setOutcome = command<{ id: string; outcome: EndNode['outcome'] }>(
  'node.outcome',
  (draft, { id, outcome }) =>
    draft.change('nodes', id, (node) => (node.kind === 'end' ? withField(node, 'outcome', outcome) : node)),
);

export const setHolder = command<{ id: string; holder: WaitNode['holder'] }>(
  'node.holder',
  (draft, { id, holder }) =>
    draft.change('nodes', id, (node) => (node.kind === 'wait' ? withField(node, 'holder', holder) : node)),
);

export const setArms = command<{ id: string; arms: WaitArm[] }>('wait.arms', (draft, { id, arms }) =>
  draft.change('nodes', id, (node) => (node.kind === 'wait' ? withField(node, 'arms', arms) : node)),
);

export const setStart = command<{ id: string; start: string | undefined }>(
  'group.start',
  (draft, { id, start }) =>
    draft.change('nodes', id, (node) => (node.kind === 'group' ? withField(node, 'start', start) : node)),
);

/** Who writes down what a performer without an account has done. */
export const setRecordedBy = command<{ id: string; recordedBy: Performer | undefined }>(
  'step.recordedBy',
  (draft, { id, recordedBy }) =>
    draft.change('nodes', id, (node) =>
      node.kind === 'step' ? withField(node, 'recordedBy', recordedBy) : node,
    ),
);

/** What happens by itself at a deadline; a phase without any keeps an empty list. */
export const setDeadlineActions = command<{ id: string; actions: readonly DeadlineAction[] }>(
  'node.deadlines',
  (draft, { id, actions }) =>
    draft.change('nodes', id, (node) => {
      if (node.kind === 'group') return withField(node, 'deadlineActions', [...actions]);
      if (node.kind !== 'step') return node;
      return withField(node, 'deadlineActions', actions.length === 0 ? undefined : [...actions]);
    }),
);

type WithPerformer = Extract<FlowNode, { performer?: unknown }>;
type WithStatus = Extract<FlowNode, { status?: unknown }>;
type WithClock = Extract<FlowNode, { clock?: unknown }>;

const statusKinds: readonly FlowNode['kind'][] = ['step', 'wait', 'consultation', 'linked', 'service', 'end'];
const clockKinds: readonly FlowNode['kind'][] = [
  'step',
  'wait',
  'group',
  'consultation',
  'linked',
  'service',
];
const performerKinds: readonly FlowNode['kind'][] = ['step', 'consultation', 'linked', 'service'];

export const hasPerformer = (node: FlowNode): node is WithPerformer => performerKinds.includes(node.kind);
export const hasStatus = (node: FlowNode): node is WithStatus => statusKinds.includes(node.kind);
export const hasClock = (node: FlowNode): node is WithClock => clockKinds.includes(node.kind);
