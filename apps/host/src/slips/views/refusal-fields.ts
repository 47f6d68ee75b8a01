import type { HistoryEntry } from '@motcua/engine';
import { localDate } from '../../text/local-date.ts';
import type { SlipData } from '../slip-fields.ts';
import { actionOf, nameOf } from './party.ts';
import { dossierFields, momentOf, slipNumber, unitFields, type SlipSource } from './slip-source.ts';

const notAccepted = 3;

/** The line by which the dossier was not accepted; undefined while it was not refused. */
export function refusalLine({ dossier, entries }: SlipSource): HistoryEntry | undefined {
  if (dossier.status !== notAccepted) return undefined;
  return entries.findLast(
    ({ statusBefore, statusAfter }) => statusAfter === notAccepted && statusBefore !== notAccepted,
  );
}

/** The refusal slip (form 03 of both circulars). */
export function refusalFields(source: SlipSource): SlipData<'refusal'> | null {
  const entry = refusalLine(source);
  if (entry === undefined) return null;
  const { dossier, register } = source;
  const event = actionOf(entry);
  const at = momentOf(entry);
  return {
    fields: {
      ...unitFields(source, dossier.receivingAgency, localDate(at), slipNumber(dossier.code)),
      ...dossierFields(source),
      refusedAt: at,
      reason: reasonOf(source, entry),
      document: event?.document ?? null,
      refusedBy: event === null ? null : nameOf(source, event.actor),
      refusedByRole: event === null ? null : register.roleTitle(event.actor.role),
    },
    tables: {},
  };
}

/** Why: in the words of whoever refused, or of the clerk who proposed it; or that nothing was supplemented in time. */
function reasonOf({ entries }: SlipSource, entry: HistoryEntry): SlipData<'refusal'>['fields']['reason'] {
  if (entry.event.type === 'timer')
    return {
      vi: 'Hồ sơ không được bổ sung, hoàn thiện trong thời gian đã thông báo.',
      en: 'The dossier was not completed within the time given.',
    };
  const told = entries.filter(({ seq }) => seq <= entry.seq).findLast((line) => actionOf(line)?.note?.trim());
  return (told && actionOf(told)?.note) ?? null;
}
