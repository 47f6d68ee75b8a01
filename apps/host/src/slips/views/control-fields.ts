import type { LocalText } from '../../http/shapes.ts';
import { localDate } from '../../text/local-date.ts';
import { clockView } from '../../dossiers/clock-view.ts';
import { handOversOf, type HandOver } from '../hand-overs.ts';
import type { SlipData } from '../slip-fields.ts';
import { partyInWords } from './party.ts';
import { dossierFields, slipNumber, unitFields, type SlipSource } from './slip-source.ts';

const results: Readonly<Record<NonNullable<HandOver['result']>, LocalText>> = {
  early: { vi: 'Trước hạn', en: 'Early' },
  onTime: { vi: 'Đúng hạn', en: 'On time' },
  overdue: { vi: 'Quá hạn', en: 'Overdue' },
};
const otherBranches: LocalText = { vi: 'chờ các nhánh còn lại', en: 'the other branches are waited for' };

/** The process-control slip (05 of 2018, 06 of 2025): the audit trail for print. */
export function controlFields(source: SlipSource): SlipData<'controlSlip'> {
  const { dossier, procedure, register, now } = source;
  const { promise } = clockView(procedure, dossier, register, now);
  const handOvers = handOversOf(source);
  return {
    fields: {
      ...unitFields(source, dossier.receivingAgency, localDate(dossier.lastAt), slipNumber(dossier.code)),
      ...dossierFields(source),
      dueAt: promise?.dueAt ?? null,
      originalDueAt: promise?.originalDueAt ?? null,
      resolvingUnit: dossier.competentAgency === null ? null : register.agencyName(dossier.competentAgency),
      coordinatingUnits: coordinating(source, handOvers),
      returnedAt: dossier.closedAt,
    },
    tables: {
      handOvers: handOvers.map((row, index) => ({
        index: index + 1,
        giver: partyInWords(source, row.giver, row.giverName),
        receiver:
          row.receiver === null ? otherBranches : partyInWords(source, row.receiver, row.receiverName),
        handedAt: row.at,
        acknowledgedAt: row.acknowledgedAt,
        result: row.result === null ? null : results[row.result],
        note: noteOf(row),
      })),
    },
  };
}

/** Every agency that had it beside the one that received and the one that decides. */
function coordinating({ dossier, register }: SlipSource, rows: readonly HandOver[]): LocalText | null {
  const others = new Set(rows.flatMap(({ receiver }) => receiver?.agency ?? []));
  others.delete(dossier.receivingAgency);
  if (dossier.competentAgency !== null) others.delete(dossier.competentAgency);
  const names = [...others].map((agency) => register.agencyName(agency));
  if (names.length === 0) return null;
  return { vi: names.map(({ vi }) => vi).join('; '), en: names.map(({ en }) => en).join('; ') };
}

function noteOf({ action, note }: HandOver): LocalText {
  const say = (label: string | undefined) => [label, note].filter(Boolean).join('. ');
  return { vi: say(action?.vi), en: say(action?.en) };
}
