import { advanceDossier } from '../dossier/advance.ts';
import { allowedActions } from '../dossier/allowed-actions.ts';
import type { Dossier } from '../dossier/dossier.ts';
import type { ActionEvent, DossierEvent, OpenedEvent } from '../dossier/events.ts';
import { openDossier } from '../dossier/open.ts';
import { isWork } from '../dossier/work.ts';
import type { HistoryEntry, Outcome } from '../dossier/outcome.ts';
import type { CompiledProcedure } from '../machine/compile-procedure.ts';
import { agency } from './procedures.ts';
import { at } from './calendar.ts';

export const clerk = { person: 'p1', role: 'specialist', agency };

export function opening(more: Partial<OpenedEvent> = {}): OpenedEvent {
  return {
    type: 'opened',
    at: at('2026-03-02T08:00'),
    actor: { person: 'p0', role: 'receptionClerk', agency: 'H99.01' },
    code: 'H99.01-260302-0001',
    channel: 'counter',
    receivingAgency: 'H99.01',
    competentAgency: agency,
    form: {},
    papers: [],
    findings: {},
    ...more,
  };
}

/** A dossier being driven through a procedure, remembering every event so that it can be folded again. */
export class Driver {
  readonly procedure: CompiledProcedure;
  readonly events: DossierEvent[] = [];
  readonly entries: HistoryEntry[] = [];
  dossier: Dossier;

  constructor(procedure: CompiledProcedure, event: OpenedEvent = opening()) {
    this.procedure = procedure;
    const outcome = openDossier(procedure, event);
    if (!outcome.ok) throw new Error(outcome.refusal.code);
    this.dossier = outcome.dossier;
    this.record(event, outcome.entry);
  }

  /** Open steps and waits, sorted. */
  get here(): readonly string[] {
    return this.dossier.open
      .filter(isWork)
      .map(({ node }) => node)
      .sort();
  }

  attempt(action: string, when: string = this.dossier.lastAt, more: Partial<ActionEvent> = {}): Outcome {
    const offered = allowedActions(this.procedure, this.dossier).find(
      (candidate) => candidate.action === action,
    );
    const event: ActionEvent = {
      type: 'action',
      at: when,
      action,
      task: offered?.task ?? 'none.1',
      actor: clerk,
      ...more,
    };
    const outcome = advanceDossier(this.procedure, this.dossier, event);
    if (outcome.ok) {
      this.dossier = outcome.dossier;
      this.record(event, outcome.entry);
    }
    return outcome;
  }

  take(action: string, when?: string, more: Partial<ActionEvent> = {}): this {
    const outcome = this.attempt(action, when, more);
    if (!outcome.ok) throw new Error(`${outcome.refusal.code} ${JSON.stringify(outcome.refusal.facts)}`);
    return this;
  }

  private record(event: DossierEvent, entry: HistoryEntry): void {
    this.events.push(event);
    this.entries.push(entry);
  }
}
