import type { WorkCalendar } from '../calendar/work-calendar.ts';
import type { Scenario } from '../document/scenario.ts';
import type { AllowedAction } from '../dossier/allowed-actions.ts';
import type { Dossier } from '../dossier/dossier.ts';
import type { ActionEvent, Signal, SignalEvent } from '../dossier/events.ts';
import type { CompiledProcedure } from '../machine/compile-procedure.ts';
import { somebody } from './play-world.ts';

type Line = Scenario['events'][number];
export type TakeLine = Extract<Line, { take: string }>;
export type SignalLine = Extract<Line, { signal: string }>;

/** The event of a scenario's action, taken by whoever was offered it. */
export function scenarioAction(
  line: TakeLine,
  offered: AllowedAction,
  at: string,
  calendar: WorkCalendar,
): ActionEvent {
  return {
    type: 'action',
    at,
    action: line.take,
    task: offered.task,
    actor: {
      person: line.as?.person ?? somebody,
      role: line.as?.role ?? offered.role ?? '',
      agency: line.as?.agency ?? offered.agency ?? '',
    },
    ...(line.facts ? { facts: line.facts } : {}),
    ...(line.data ? { data: line.data } : {}),
    ...(line.respondents ? { respondents: line.respondents } : {}),
    ...(offered.returnTo === undefined ? {} : { returnTo: offered.returnTo }),
    ...(line.occurredAt === undefined ? {} : { occurredAt: calendar.instantOf(line.occurredAt) }),
    ...(line.document === undefined ? {} : { document: line.document }),
    ...(line.note === undefined ? {} : { note: line.note }),
    ...(line.papers ? { papers: line.papers } : {}),
  };
}

/** The event of a report from another dossier or system; null when nothing there waits for it. */
export function scenarioSignal(
  procedure: CompiledProcedure,
  dossier: Dossier,
  line: SignalLine,
  at: string,
  calendar: WorkCalendar,
): SignalEvent | null {
  const signal = signalOf(procedure, dossier, line, calendar);
  return signal && { type: 'signal', at, signal };
}

function signalOf(
  procedure: CompiledProcedure,
  dossier: Dossier,
  line: SignalLine,
  calendar: WorkCalendar,
): Signal | null {
  const instance = `${line.node}.${dossier.visits[line.node] ?? 1}`;
  const facts = line.facts ? { facts: line.facts } : {};
  switch (line.signal) {
    case 'child':
      if (line.child === undefined || line.change === 'answered') return null;
      return {
        from: 'child',
        instance,
        child: line.child,
        change: line.change,
        dossier: `SCENARIO-${line.child}`,
        ...(line.outcome === undefined ? {} : { outcome: line.outcome }),
        ...(line.due === undefined ? {} : { dueAt: calendar.instantOf(line.due) }),
        ...facts,
      };
    case 'service':
      return {
        from: 'service',
        instance,
        change: line.change === 'failed' ? 'failed' : 'answered',
        ...facts,
      };
    case 'dossier': {
      const node = procedure.index.nodes.get(line.node);
      const arm = node?.kind === 'wait' ? node.arms.find(({ kind }) => kind === 'dossier') : undefined;
      return arm
        ? { from: 'dossier', instance, arm: arm.id, dossier: 'SCENARIO', outcome: line.outcome ?? 'granted' }
        : null;
    }
  }
}
