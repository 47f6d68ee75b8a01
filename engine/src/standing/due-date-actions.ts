import { lastOf } from '../clock/ledger.ts';
import type { Dossier, ProposedDueDate, Signatory } from '../dossier/dossier.ts';
import type { ActionEvent } from '../dossier/events.ts';
import { refuse } from '../dossier/outcome.ts';
import type { CompiledProcedure } from '../machine/compile-procedure.ts';
import { offer, text, wholeDossier, type Input, type Offer, type StandingAction } from './standing-action.ts';
import { atCompetent } from './who.ts';

/*
 * A due date that was computed from something wrongly recorded can be set right, by two persons and with a reason that
 * stays visible for ever. Nobody at the reception desk may: resetting due dates is how statistics are falsified
 * (one-stop-rules 5.5).
 */

/** Further away no calendar knows the days, and no limit of these procedures reaches: five years. */
const longest = 5 * 366 * 86_400_000;

const at = (limit: string) => ({ task: wholeDossier, node: limit });

const limitInput = (procedure: CompiledProcedure, limit: string): Input => ({
  name: 'limit',
  title: text('Thời hạn', 'Limit'),
  type: 'choice',
  required: true,
  choices: [
    {
      value: limit,
      title: procedure.document.limits.find(({ id }) => id === limit)?.title ?? text(limit, limit),
    },
  ],
});

const dueInput: Input = {
  name: 'dueAt',
  title: text('Hạn đúng (ngày, giờ)', 'The right due date (day, hour)'),
  type: 'moment',
  required: true,
};

const leaders = (dossier: Dossier) => [
  atCompetent(dossier, 'agencyLeader'),
  atCompetent(dossier, 'divisionLeader'),
];

const signatory = ({ actor }: ActionEvent): Signatory => ({
  person: actor.person,
  role: actor.role,
  agency: actor.agency,
});

/** The first of two: proposes another due date for a limit that runs or stands still. */
export const proposeDueDate: StandingAction = {
  name: 'limit.proposeDueDate',
  label: text('Đề nghị đính chính hạn', 'Propose a correction of the due date'),
  order: 1310,
  offers: (procedure, dossier) =>
    dossier.outcome !== null
      ? []
      : procedure.document.limits.flatMap(({ id }) => {
          const last = lastOf(dossier.ledgers[id]);
          if (last === undefined || last === 'ended' || proposedDueDate(dossier, id)) return [];
          const inputs = [limitInput(procedure, id), dueInput];
          return leaders(dossier).map((who) => offer(at(id), who, { reason: true, inputs }));
        }),
  apply: (turn, event, { node }) => {
    const dueAt = new Date(String(event.data?.['dueAt'])).toISOString();
    const from = turn.before?.ledgers[node]?.[0]?.at ?? turn.when;
    const until = new Date(Date.parse(event.at) + longest).toISOString();
    if (dueAt <= from || dueAt > until) return refuse('due-date-out-of-range', { dueAt, from, until }, node);
    const proposed: ProposedDueDate = {
      at: turn.when,
      dueAt,
      reason: event.note ?? '',
      by: signatory(event),
    };
    turn.draft.proposedDueDates = { ...turn.draft.proposedDueDates, [node]: proposed };
    return turn.stay();
  },
};

/** The second: another leader confirms, and from then on the limit falls due at the corrected moment. */
export const confirmDueDate: StandingAction = {
  name: 'limit.confirmDueDate',
  label: text('Xác nhận đính chính hạn', 'Confirm the corrected due date'),
  order: 1320,
  offers: (procedure, dossier) => answers(procedure, dossier, false),
  apply: (turn, event, { node }) => {
    const { dueAt, reason, by } = turn.draft.proposedDueDates![node]!;
    if (by.person === event.actor.person) return refuse('same-person', { limit: node }, node);
    turn.write(node, {
      kind: 'corrected',
      at: turn.when,
      dueAt,
      reason,
      by,
      confirmedBy: signatory(event),
    });
    withdraw(turn.draft, node);
    return turn.stay();
  },
};

/** Not confirmed: the date stays as it was. The proposal stays in the history. */
export const declineDueDate: StandingAction = {
  name: 'limit.declineDueDate',
  label: text('Không xác nhận đính chính hạn', 'Decline the corrected due date'),
  order: 1330,
  offers: (procedure, dossier) => answers(procedure, dossier, true),
  apply: (turn, _event, { node }) => {
    withdraw(turn.draft, node);
    return turn.stay();
  },
};

function answers(procedure: CompiledProcedure, dossier: Dossier, reason: boolean): readonly Offer[] {
  if (dossier.outcome !== null) return [];
  // In the order of the drawing: the order of the state's own keys is lost when it is stored.
  return procedure.document.limits.flatMap(({ id }) => {
    const proposed = proposedDueDate(dossier, id);
    if (!proposed) return [];
    const inputs = [limitInput(procedure, id)];
    return leaders(dossier).map((who) => offer(at(id), who, { reason, since: proposed.at, inputs }));
  });
}

/**
 * The proposal that waits for a second person. One about a limit that has ended, or begun anew, since it was made is
 * about another date and waits no longer: what ended late stays late.
 */
export function proposedDueDate(
  { proposedDueDates, ledgers }: Pick<Dossier, 'proposedDueDates' | 'ledgers'>,
  limit: string,
): ProposedDueDate | undefined {
  const all = proposedDueDates ?? {};
  const proposed = Object.hasOwn(all, limit) ? all[limit] : undefined;
  const ledger = ledgers[limit] ?? [];
  if (!proposed || lastOf(ledger) === 'ended') return undefined;
  return ledger.some(({ kind, at: when }) => over.includes(kind) && when >= proposed.at)
    ? undefined
    : proposed;
}

const over: readonly string[] = ['restarted', 'limited', 'ended'];

/** Takes a proposal out of the draft; without any the field is absent, as in a dossier that never had one. */
function withdraw(draft: { proposedDueDates?: Dossier['proposedDueDates'] }, limit: string): void {
  const { [limit]: _gone, ...others } = draft.proposedDueDates ?? {};
  if (Object.keys(others).length > 0) draft.proposedDueDates = others;
  else delete draft.proposedDueDates;
}
