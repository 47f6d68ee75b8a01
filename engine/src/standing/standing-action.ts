import type { LocalText } from '../document/primitives.ts';
import type { Dossier, Instant, InstanceId } from '../dossier/dossier.ts';
import type { ActionEvent } from '../dossier/events.ts';
import type { Outcome } from '../dossier/outcome.ts';
import type { Turn } from '../dossier/turn.ts';
import type { CompiledProcedure } from '../machine/compile-procedure.ts';
import type { Problem } from '../problem/problem.ts';

/** The task that stands for the dossier as a whole. */
export const wholeDossier = 'dossier';

/** Something an action asks for, given in the event's `data` under its name. */
export interface Input {
  readonly name: string;
  readonly title: LocalText;
  readonly type: 'choice' | 'text' | 'number' | 'agency' | 'moment' | 'date';
  readonly choices?: readonly { readonly value: string; readonly title: LocalText }[];
  readonly required: boolean;
}

/** One chance to take a standing action now: on which task, by whom, and what it asks. */
export interface Offer {
  readonly task: InstanceId;
  /** The node it belongs to, where there is one. */
  readonly node: string;
  readonly role: string;
  readonly agency: string | null;
  readonly inputs: readonly Input[];
  readonly reason: boolean;
  /** It needs the number and date of a document. */
  readonly document: boolean;
  /** Since when it has been possible, where that is later than the task or the dossier itself. */
  readonly since?: Instant;
  readonly refusal?: Problem;
}

/** An action that is possible without being drawn. */
export interface StandingAction {
  readonly name: string;
  readonly label: LocalText;
  /** Place among the buttons; what is drawn comes first. */
  readonly order: number;
  readonly returns?: boolean;
  /** Whether it makes sense, and for whom, as things stand. */
  readonly offers: (procedure: CompiledProcedure, dossier: Dossier) => readonly Offer[];
  /** Does it. The offer, its inputs and the person have been checked. */
  readonly apply: (turn: Turn, event: ActionEvent, offer: Offer) => Outcome;
}

export const text = (vi: string, en: string): LocalText => ({ vi, en });

/** An offer with nothing asked but what is said. */
export function offer(
  at: Pick<Offer, 'task' | 'node'>,
  who: { readonly role: string | null; readonly agency: string | null },
  more: Partial<Pick<Offer, 'inputs' | 'reason' | 'document' | 'since' | 'refusal'>> = {},
): Offer {
  return {
    ...at,
    role: who.role ?? '',
    agency: who.agency,
    inputs: [],
    reason: false,
    document: false,
    ...more,
  };
}
