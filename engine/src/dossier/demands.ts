import type { FlowEdge } from '../document/flow.ts';
import type { CompiledProcedure } from '../machine/compile-procedure.ts';
import type { Dossier, Instant, OpenInstance } from './dossier.ts';
import type { ActionEvent } from './events.ts';
import { refuse, type Outcome } from './outcome.ts';
import { resolvePerformer } from './performer.ts';
import type { Turn } from './turn.ts';

export type Refusal = Extract<Outcome, { ok: false }>;

/** Form fields and papers that come with an action. */
export function receive(turn: Turn, event: ActionEvent): void {
  if (event.form) {
    turn.draft.form = { ...turn.draft.form, ...event.form };
    turn.draft.facts = withoutStale(turn, event);
  }
  if (event.papers) turn.draft.papers = [...new Set([...turn.draft.papers, ...event.papers])];
}

/** The facts without those recorded from a form field that has changed, unless the event found them anew. */
function withoutStale(turn: Turn, { form, findings }: ActionEvent): Turn['draft']['facts'] {
  const stale = new Set(
    turn.procedure.document.facts.flatMap(({ id, source }) =>
      source.kind === 'form' &&
      Object.hasOwn(form ?? {}, source.field) &&
      !Object.hasOwn(findings?.facts ?? {}, id)
        ? [id]
        : [],
    ),
  );
  return Object.fromEntries(Object.entries(turn.draft.facts).filter(([id]) => !stale.has(id)));
}

/** What happened earlier than it is recorded did not happen before it was possible, and needs a reason. */
export function refusalOfMoment(openedAt: Instant, event: ActionEvent, at?: string): Refusal | null {
  const { occurredAt } = event;
  if (occurredAt === undefined) return null;
  if (occurredAt > event.at) return refuse('occurred-in-future', { occurredAt, at: event.at });
  if (occurredAt < openedAt) return refuse('occurred-before-opened', { occurredAt, openedAt }, at);
  return !event.note?.trim() && !event.document?.trim()
    ? refuse('backdating-needs-reason', { occurredAt })
    : null;
}

export function unknownPaper(procedure: CompiledProcedure, event: ActionEvent): string | undefined {
  const named = [...(event.papers ?? []), ...(event.supplements ?? []).map(({ paper }) => paper)];
  return named.find((paper) => !procedure.document.papers.some(({ id }) => id === paper));
}

/** The signatures this action still lacks. */
export function missingSignatures(
  dossier: Dossier,
  edge: FlowEdge,
  instance: OpenInstance,
): readonly { readonly role: string | null; readonly agency: string | null }[] {
  return (edge.demands?.signatures ?? [])
    .map((signer) => resolvePerformer(signer, dossier))
    .filter(
      ({ role, agency }) =>
        !instance.signed?.some(
          (signature) => signature.edge === edge.id && signature.role === role && signature.agency === agency,
        ),
    );
}
