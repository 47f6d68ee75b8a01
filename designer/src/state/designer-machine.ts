import { assign, setup } from 'xstate';
import type { Arrangement } from '../drawing/derive-elements.ts';
import type { RoomId } from './room-id.ts';

export interface SelectionChange {
  readonly id: string;
  readonly selected: boolean;
}

interface Context {
  /** The side of the procedure that is on the table: the drawing, or another room. */
  readonly room: RoomId;
  /** As drawn, or by agency. */
  readonly arrangement: Arrangement;
  readonly selected: ReadonlySet<string>;
  /** Nodes of the problem being looked at, in the order in which they are passed; they light up. */
  readonly path: readonly string[];
  /** Where the connection being made without a pointer begins. */
  readonly from: string | null;
  readonly query: string;
  readonly resultAt: number;
}

type DesignerEvent =
  | { type: 'select'; changes: readonly SelectionChange[] }
  | { type: 'select only'; ids: readonly string[] }
  | { type: 'enter'; room: RoomId }
  | { type: 'arrange by'; arrangement: Arrangement }
  | { type: 'look at problem'; at: string | undefined; path: readonly string[]; room: RoomId }
  | { type: 'connect from'; id: string }
  | { type: 'connected' }
  | { type: 'find' }
  | { type: 'query'; query: string }
  | { type: 'step result'; by: 1 | -1; of: number }
  | { type: 'help' }
  | { type: 'choose command' }
  | { type: 'leave' }
  | { type: 'gone'; present: ReadonlySet<string> };

const nothing: ReadonlySet<string> = new Set();
const noPath: readonly string[] = [];

/**
 * What the person at the drawing is doing: looking and editing, choosing a target to connect to, searching, or reading
 * the shortcuts. What is selected is remembered through all of them. Escape ("leave") goes one step back.
 */
export const designerMachine = setup({
  types: { context: {} as Context, events: {} as DesignerEvent },
  actions: {
    select: assign(({ context, event }) => {
      if (event.type !== 'select') return {};
      const selected = new Set(context.selected);
      for (const change of event.changes) {
        if (change.selected) selected.add(change.id);
        else selected.delete(change.id);
      }
      return { selected, path: noPath };
    }),
    selectOnly: assign(({ event }) =>
      event.type === 'select only' ? { selected: new Set(event.ids), path: noPath } : {},
    ),
    lookAtProblem: assign(({ event }) =>
      event.type === 'look at problem'
        ? {
            selected: new Set(event.at === undefined ? [] : [event.at]),
            path: event.path,
            room: event.room,
          }
        : {},
    ),
    selectNothing: assign({ selected: nothing, path: noPath }),
    forgetGone: assign(({ context, event }) => {
      if (event.type !== 'gone' || [...context.selected].every((id) => event.present.has(id))) return {};
      return { selected: new Set([...context.selected].filter((id) => event.present.has(id))) };
    }),
  },
}).createMachine({
  id: 'designer',
  context: {
    room: 'drawing',
    arrangement: 'drawn',
    selected: nothing,
    path: noPath,
    from: null,
    query: '',
    resultAt: 0,
  },
  initial: 'drawing',
  on: {
    select: { actions: 'select' },
    'select only': { actions: 'selectOnly' },
    'look at problem': { target: '.drawing', actions: 'lookAtProblem' },
    gone: { actions: 'forgetGone' },
    'arrange by': { actions: assign({ arrangement: ({ event }) => event.arrangement }) },
    // Choosing a target or searching belongs to the drawing: another room begins afresh.
    enter: { target: '.drawing', actions: assign({ room: ({ event }) => event.room }) },
    find: { target: '.finding' },
    help: { target: '.helping' },
    'choose command': { target: '.choosing' },
  },
  states: {
    drawing: {
      on: {
        leave: { actions: 'selectNothing' },
        'connect from': { target: 'connecting', actions: assign({ from: ({ event }) => event.id }) },
      },
    },
    connecting: {
      exit: assign({ from: null }),
      on: { connected: 'drawing', leave: 'drawing', select: { target: 'drawing', actions: 'select' } },
    },
    finding: {
      on: {
        query: { actions: assign({ query: ({ event }) => event.query, resultAt: 0 }) },
        'step result': {
          actions: assign({
            resultAt: ({ context, event }) =>
              event.of === 0 ? 0 : (context.resultAt + event.by + event.of) % event.of,
          }),
        },
        leave: 'drawing',
      },
    },
    choosing: { on: { leave: 'drawing', 'choose command': 'drawing' } },
    helping: { on: { leave: 'drawing', help: 'drawing' } },
  },
});
