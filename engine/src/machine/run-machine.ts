import type { AnyMachineSnapshot, AnyStateMachine, StateValue } from 'xstate';
import { takeEvent } from './build-machine.ts';
import type { CompiledProcedure } from './compile-procedure.ts';
import { inertScope } from './inert-scope.ts';
import type { EventRecord } from './event-record.ts';
import type { Mark } from '../document/flow.ts';
import { markEvent, type ClockMark } from './regions.ts';

/** What the machine answered: where the dossier stands, that it stayed where it was, or why it broke. */
export type MachineAnswer =
  | { readonly kind: 'moved'; readonly snapshot: AnyMachineSnapshot }
  | { readonly kind: 'stayed' }
  | { readonly kind: 'fault'; readonly detail: string };

/** Enters the drawn flow. */
export function startMachine(procedure: CompiledProcedure, record: EventRecord): MachineAnswer {
  return guarded(() => procedure.machine.getInitialSnapshot(inertScope, { record }) as AnyMachineSnapshot);
}

/** Takes one edge from a stored position. */
export function moveMachine(
  procedure: CompiledProcedure,
  position: StateValue,
  record: EventRecord,
  edge: string,
): MachineAnswer {
  const event = { type: takeEvent(edge) };
  const answer = guarded(
    () =>
      procedure.machine.transition(
        restore(procedure, position, record),
        event,
        inertScope,
      ) as AnyMachineSnapshot,
  );
  if (answer.kind !== 'moved') return answer;
  return record.log.some((line) => line.kind === 'took' && line.edge === edge) ? answer : { kind: 'stayed' };
}

/** No state listens to it: the machine only looks whether something that waits need wait no longer. */
const look = 'look';

/**
 * Moves the fixed regions by marks that no drawn edge carries, then takes edges that have become due; the drawn flow
 * otherwise moves only where a wait waits for a milestone that was just reached.
 */
export function markMachine(
  procedure: CompiledProcedure,
  position: StateValue,
  record: EventRecord,
  marks: readonly (Mark | ClockMark)[],
  edges: readonly string[] = [],
): MachineAnswer {
  const events = [...marks.map(markEvent), ...edges.map(takeEvent)];
  return guarded(() =>
    (events.length > 0 ? events : [look]).reduce<AnyMachineSnapshot>(
      (snapshot, type) => procedure.machine.transition(snapshot, { type }, inertScope) as AnyMachineSnapshot,
      restore(procedure, position, record),
    ),
  );
}

/** The machine as it stands at a stored position, nothing having happened. */
export function restore(
  procedure: CompiledProcedure,
  position: StateValue,
  record: EventRecord,
): AnyMachineSnapshot {
  return { ...snapshotAt(procedure.machine, position), context: { record } } as AnyMachineSnapshot;
}

/** Snapshots by the text of their position. Finding the open states again costs XState more than a transition. */
const snapshots = new WeakMap<AnyStateMachine, Map<string, AnyMachineSnapshot>>();
const mostSnapshots = 500;

function snapshotAt(machine: AnyStateMachine, position: StateValue): AnyMachineSnapshot {
  const known = snapshots.get(machine) ?? new Map<string, AnyMachineSnapshot>();
  const text = JSON.stringify(position);
  const found = known.get(text);
  if (found) return found;
  const snapshot = machine.resolveState({ value: position, context: {} }) as AnyMachineSnapshot;
  if (known.size >= mostSnapshots) known.clear();
  snapshots.set(machine, known.set(text, snapshot));
  return snapshot;
}

/** XState reports some failures as a snapshot with status `error` and throws others; both are one answer here. */
function guarded(run: () => AnyMachineSnapshot): MachineAnswer {
  try {
    const snapshot = run();
    if (snapshot.status !== 'error') return { kind: 'moved', snapshot };
    return { kind: 'fault', detail: String((snapshot as { error?: unknown }).error).slice(0, 300) };
  } catch (error) {
    return { kind: 'fault', detail: String(error).slice(0, 300) };
  }
}
