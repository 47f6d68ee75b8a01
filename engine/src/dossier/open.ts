import type { CompiledProcedure } from '../machine/compile-procedure.ts';
import { startMachine } from '../machine/run-machine.ts';
import type { OpenedEvent } from './events.ts';
import { refuse, type Outcome } from './outcome.ts';
import { settle } from './settle.ts';
import { Turn, type Draft } from './turn.ts';

/** How deep dossiers may open dossiers. Beyond it a circle of links that was not seen at publication is cut. */
export const maxLinkDepth = 8;

/** Opens a dossier: the machine enters the drawn flow's first node at once. Refuses what the head does not allow. */
export function openDossier(procedure: CompiledProcedure, event: OpenedEvent): Outcome {
  const { head, papers } = procedure.document;
  if (!head.channels.includes(event.channel))
    return refuse('channel-not-offered', { channel: event.channel, offered: head.channels });
  if (event.parent && event.parent.depth > maxLinkDepth)
    return refuse('linked-too-deep', { depth: event.parent.depth, max: maxLinkDepth });
  // A child is opened by its parent, not by a desk.
  if (!event.parent && !head.openableBy.includes(event.actor.role))
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
    open: [],
    overdue: {},
    late: [],
    ...(event.parent ? { parent: event.parent } : {}),
    ...(event.flags ? { flags: event.flags } : {}),
  };
  const turn = new Turn(procedure, null, draft, event);
  const answer = startMachine(procedure, turn.record.open());
  if (answer.kind !== 'moved')
    return refuse('flow-fault', { detail: answer.kind === 'fault' ? answer.detail : '' });
  return settle(turn, answer.snapshot.value);
}
