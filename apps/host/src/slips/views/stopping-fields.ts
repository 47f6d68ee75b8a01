import type { HistoryEntry } from '@motcua/engine';
import type { LocalText } from '../../http/shapes.ts';
import { localDate } from '../../text/local-date.ts';
import { renameKeys } from '../../procedures/name-after.ts';
import type { SlipData } from '../slip-fields.ts';
import { actionOf, nameOf } from './party.ts';
import { dossierFields, momentOf, paperRows, unitFields, type SlipSource } from './slip-source.ts';

const withdrawn = 7;
const stopped = 8;

/** Every line by which the dossier was stopped or given back to the applicant, oldest first. */
export function stoppingLines({ entries }: Pick<SlipSource, 'entries'>): HistoryEntry[] {
  return entries.filter(
    (entry) =>
      actionOf(entry)?.action === 'dossier.stop' ||
      ((entry.statusAfter === stopped || entry.statusAfter === withdrawn) &&
        entry.statusBefore !== entry.statusAfter),
  );
}

/** The notice of stopping (form 05 of 2025); `n` counts the stops of the dossier from 1. */
export function stoppingFields(source: SlipSource, n: number): SlipData<'stopping'> | null {
  const entry = stoppingLines(source)[n - 1];
  if (entry === undefined) return null;
  const { dossier, register } = source;
  const event = actionOf(entry);
  const at = momentOf(entry);
  const isWithdrawal = entry.statusAfter === withdrawn;
  const asked = isWithdrawal ? requestBefore(source, entry) : undefined;
  const issuer = event?.actor.agency ?? dossier.competentAgency ?? dossier.receivingAgency;
  return {
    fields: {
      ...unitFields(source, issuer, localDate(at), event?.document ?? ''),
      ...dossierFields(source),
      requestedBy: isWithdrawal ? { vi: 'Người nộp hồ sơ', en: 'The applicant' } : null,
      requestedAt: asked === undefined ? null : momentOf(asked),
      requestReason: asked === undefined ? null : (actionOf(asked)?.note ?? null),
      stage: stageBefore(source, entry),
      decision: isWithdrawal
        ? {
            vi: 'Dừng giải quyết và trả lại hồ sơ theo yêu cầu',
            en: 'Stopped; the dossier is given back as asked',
          }
        : { vi: 'Dừng giải quyết hồ sơ', en: 'The handling of the dossier is stopped' },
      decidedAt: at,
      reason: event?.note || (asked === undefined ? null : (actionOf(asked)?.note ?? null)),
      document: event?.document ?? null,
      papersReturned: isWithdrawal ? papersInWords(source) : null,
      signer: event === null ? null : nameOf(source, event.actor),
      signerRole: event === null ? null : register.roleTitle(event.actor.role),
    },
    tables: {},
  };
}

function requestBefore({ entries }: SlipSource, { seq }: HistoryEntry): HistoryEntry | undefined {
  return entries.findLast(
    (entry) => entry.seq < seq && actionOf(entry)?.action === 'dossier.requestWithdrawal',
  );
}

/** Where the dossier stood just before this line: the titles of what was open. */
function stageBefore({ entries, versions }: SlipSource, { seq }: HistoryEntry): LocalText | null {
  const open = new Map<string, LocalText>();
  for (const entry of entries.filter((line) => line.seq < seq)) {
    for (const { instance } of entry.left) open.delete(instance);
    renameKeys(entry, open);
    for (const { instance, node } of entry.entered) {
      const drawn = versions.after(entry.seq).index.nodes.get(node);
      const isPlace = drawn !== undefined && !['group', 'parallel', 'end', 'start'].includes(drawn.kind);
      if (isPlace && !instance.includes('/')) open.set(instance, drawn.title);
    }
  }
  return joined([...open.values()]);
}

function papersInWords(source: SlipSource): LocalText | null {
  return joined(paperRows(source, new Set(source.dossier.papers)).map(({ name }) => name));
}

function joined(texts: readonly LocalText[]): LocalText | null {
  if (texts.length === 0) return null;
  return { vi: texts.map(({ vi }) => vi).join('; '), en: texts.map(({ en }) => en).join('; ') };
}
