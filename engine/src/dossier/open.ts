import type { CompiledProcedure } from '../machine/compile-procedure.ts';
import { startMachine } from '../machine/run-machine.ts';
import type { OpenedEvent } from './events.ts';
import { refuse, type Outcome } from './outcome.ts';
import { recordFor, settle, type Draft } from './settle.ts';

/** Opens a dossier: the machine enters the drawn flow's first node at once. Refuses what the head does not allow. */
export function openDossier(procedure: CompiledProcedure, event: OpenedEvent): Outcome {
  const { head, papers } = procedure.document;
  if (!head.channels.includes(event.channel))
    return refuse('channel-not-offered', { channel: event.channel, offered: head.channels });
  if (!head.openableBy.includes(event.actor.role))
    return refuse('opening-not-yours', { role: event.actor.role, allowed: head.openableBy });
  const unknown = event.papers.find((paper) => !papers.some(({ id }) => id === paper));
  if (unknown !== undefined)
    return refuse('paper-unknown', { paper: unknown, known: papers.map(({ id }) => id) });
  if (event.occurredAt !== undefined && event.occurredAt > event.at)
    return refuse('occurred-in-future', { occurredAt: event.occurredAt, at: event.at });
  const draft: Draft = {
    code: event.code,
    procedure: { id: head.id, case: head.case, version: procedure.version, meaning: procedure.meaning },
    seq: 1,
    openedAt: event.occurredAt ?? event.at,
    lastAt: event.at,
    channel: event.channel,
    receivingAgency: event.receivingAgency,
    competentAgency: event.competentAgency,
    agencies: event.findings.agencies ?? {},
    form: event.form,
    papers: [...new Set(event.papers)],
    facts: event.findings.facts ?? {},
    overdue: {},
    late: [],
  };
  const record = recordFor(procedure, draft, null).open();
  const answer = startMachine(procedure, record);
  if (answer.kind !== 'moved')
    return refuse('flow-fault', { detail: answer.kind === 'fault' ? answer.detail : '' });
  return { ok: true, ...settle(procedure, null, draft, answer.snapshot, record, event) };
}
