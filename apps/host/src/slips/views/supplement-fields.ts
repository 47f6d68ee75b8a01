import { asksSupplement, readClock, type ActionEvent, type Amount, type HistoryEntry } from '@motcua/engine';
import type { LocalText } from '../../http/shapes.ts';
import { nameNow } from '../../procedures/name-after.ts';
import { localDate } from '../../text/local-date.ts';
import type { SlipData } from '../slip-fields.ts';
import { actionOf, nameOf } from './party.ts';
import {
  asOf,
  dossierFields,
  momentOf,
  paperRows,
  slipNumber,
  unitFields,
  type SlipSource,
} from './slip-source.ts';

/** A time the applicant was asked to complete the dossier: the line that asked, and where it led. */
export interface SupplementRequest {
  readonly entry: HistoryEntry;
  readonly node: string;
}

/** Every request of a dossier, oldest first. */
export function supplementRequests({ versions, entries }: SlipSource): SupplementRequest[] {
  return entries.flatMap((entry) => {
    const procedure = versions.after(entry.seq);
    const asked = entry.entered.find(
      ({ instance, node }) => !instance.includes('/') && asksSupplement(procedure, { to: node }),
    );
    return asked === undefined || entry.event.type === 'opened' ? [] : [{ entry, node: asked.node }];
  });
}

/** The request to supplement (form 02 of both circulars); `n` counts the requests of the dossier from 1. */
export function supplementFields(source: SlipSource, n: number): SlipData<'supplement'> | null {
  const request = supplementRequests(source)[n - 1];
  if (request === undefined) return null;
  const { entry, node } = request;
  const { dossier, procedure, register } = asOf(source, entry);
  const event = actionOf(entry);
  const at = momentOf(entry);
  const wanted = new Map((event?.supplements ?? []).map(({ paper, wrong }) => [paper, wrong]));
  const asker = askerOf(source, entry);
  // Whoever guides the applicant is of the desk; another agency only asked.
  const guide = event?.actor.agency === dossier.receivingAgency ? event.actor : null;
  const wait = procedure.index.nodes.get(node);
  const period = wait?.kind === 'wait' ? wait.arms.find((arm) => arm.kind === 'period') : undefined;
  const time =
    period === undefined ? null : (procedure.periods.get(`${node}:${period.id}`)?.(dossier) ?? null);
  return {
    fields: {
      ...unitFields(source, dossier.receivingAgency, localDate(at), slipNumber(dossier.code, n)),
      ...dossierFields(source),
      phase: phaseOf(source, at),
      askedAt: at,
      papersAsked: wanted.size === 0 ? null : wanted.size,
      // What the agency told the desk is the reason, where the desk only passed it on.
      reason: event?.note ?? (asker?.note || null),
      ground: procedure.pauseRules.get(node)?.ground ?? null,
      document: event?.document ?? asker?.document ?? null,
      supplementTime: time,
      supplementDueAt: time === null ? null : dueAfter(source, request, time),
      askedBy: asker === null ? null : nameOf(source, asker.actor),
      askedByAgency: asker === null ? null : register.agencyName(asker.actor.agency),
      guideName: guide === null ? null : nameOf(source, guide),
    },
    tables: {
      items: paperRows(asOf(source, entry), new Set(wanted.keys())).map(({ paper, asked, ...row }) => ({
        ...row,
        ...asked,
        whatIsWrong: wanted.get(paper) ?? null,
      })),
    },
  };
}

/**
 * The agency that wants the supplement, where it is not the desk: it asked the applicant itself, or brought the dossier
 * to the desk, which passed its request on.
 */
function askerOf({ dossier, entries }: SlipSource, entry: HistoryEntry): ActionEvent | null {
  const isElsewhere = (event: ActionEvent | null) =>
    event !== null && event.actor.agency !== dossier.receivingAgency;
  const event = actionOf(entry);
  if (isElsewhere(event)) return event;
  const [left] = entry.left;
  const before = entries.find(({ entered }) => entered.some(({ instance }) => instance === left?.instance));
  const from = before === undefined ? null : actionOf(before);
  return isElsewhere(from) ? from : null;
}

/** Before the promise began the dossier was still being received. */
function phaseOf({ dossier, procedure }: SlipSource, at: string): LocalText {
  const started = procedure.promise === null ? undefined : dossier.ledgers[procedure.promise]?.[0]?.at;
  return started === undefined || at < started
    ? { vi: 'Tiếp nhận hồ sơ', en: 'Reception' }
    : { vi: 'Thẩm định, giải quyết hồ sơ', en: 'Appraisal' };
}

/** Until when the applicant has time, by the calendar of the desk: once the wait is over, as it was known then. */
function dueAfter(source: SlipSource, { entry, node }: SupplementRequest, amount: Amount): string | null {
  const { dossier, register, entries } = source;
  const at = momentOf(entry);
  const stays = entry.entered.filter((stay) => stay.node === node).map(({ instance }) => instance);
  const names = new Set(stays.map((stay) => nameNow(entries, entry.seq, stay)));
  const end = entries.find(({ seq, left }) =>
    left.some(({ instance }) => seq > entry.seq && names.has(nameNow(entries, seq - 1, instance))),
  );
  const knownAt = end?.event.at ?? dossier.closedAt ?? undefined;
  const calendar = register.calendarOf(dossier.receivingAgency, knownAt);
  return readClock([{ kind: 'started', at, amount }], calendar, at).dueAt;
}
