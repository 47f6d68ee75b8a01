import { lettersOf } from './apology-letter.ts';
import { layOut } from './lay-out.ts';
import type { Language } from '../problem/language.ts';
import type { Slip, SlipList } from './shapes.ts';
import type { SlipData, SlipKind } from './slip-fields.ts';
import type { SlipTemplate } from './slip-template.ts';
import { formsOf } from './slip-templates.ts';
import { apologyFields } from './views/apology-fields.ts';
import { controlFields } from './views/control-fields.ts';
import { receiptFields } from './views/receipt-fields.ts';
import { refusalFields, refusalLine } from './views/refusal-fields.ts';
import { momentOf, receivedAt, receptionDay, type SlipSource } from './views/slip-source.ts';
import { stoppingFields, stoppingLines } from './views/stopping-fields.ts';
import { supplementFields, supplementRequests } from './views/supplement-fields.ts';

type Item = SlipList['items'][number];

/** The slips that a dossier has as it stands, by the forms of the circular under which it was received. */
export function slipsOf(source: SlipSource): Item[] {
  const { code } = source.dossier;
  return formsOf(receptionDay(source)).flatMap((form) => {
    const moments = momentsOf(form.kind, source);
    return moments.map((at, index): Item => ({
      form: form.number,
      n: index + 1,
      of: moments.length,
      id: `${form.formSet}/${form.number}`,
      kind: form.kind,
      title: form.title,
      at,
      pdf: `/api/dossiers/${code}/slips/${form.number}.pdf${moments.length > 1 ? `?n=${index + 1}` : ''}`,
    }));
  });
}

/** When what each slip of a kind tells of happened: one moment for every slip that there is. */
function momentsOf(kind: SlipKind, source: SlipSource): string[] {
  switch (kind) {
    case 'receipt':
      return isAccepted(source) ? [receivedAt(source)] : [];
    case 'supplement':
      return supplementRequests(source).map(({ entry }) => momentOf(entry));
    case 'refusal': {
      const line = refusalLine(source);
      return line === undefined ? [] : [momentOf(line)];
    }
    case 'apology':
      return lettersOf(source).map(({ signedAt, draftedAt }) => signedAt ?? draftedAt);
    case 'stopping':
      return stoppingLines(source).map(momentOf);
    case 'controlSlip':
      return [source.dossier.lastAt];
    // Of an agency, not of a dossier.
    case 'trackingBook':
      return [];
  }
}

/** A date has been promised; a dossier without an appointment slip was not taken. */
function isAccepted({ dossier, procedure }: SlipSource): boolean {
  return procedure.promise !== null && (dossier.ledgers[procedure.promise] ?? []).length > 0;
}

/** One slip, laid out; the last of its form where none is named. Null where the dossier has no such slip. */
export function slipOf(
  source: SlipSource,
  form: string,
  n: number | undefined,
  language: Language,
): Slip | null {
  const template = formsOf(receptionDay(source)).find(({ number }) => number === form);
  if (template === undefined) return null;
  const count = momentsOf(template.kind, source).length;
  const wanted = n ?? count;
  return count === 0 || wanted > count ? null : laidOut(template, source, wanted, language);
}

function laidOut(template: SlipTemplate, source: SlipSource, n: number, language: Language): Slip | null {
  const lay = <K extends SlipKind>(data: SlipData<K> | null) =>
    data === null ? null : layOut(template, data, language);
  switch (template.kind) {
    case 'receipt':
      return lay(receiptFields(source));
    case 'supplement':
      return lay(supplementFields(source, n));
    case 'refusal':
      return lay(refusalFields(source));
    case 'apology':
      return lay(apologyFields(source, n));
    case 'stopping':
      return lay(stoppingFields(source, n));
    case 'controlSlip':
      return lay(controlFields(source));
    case 'trackingBook':
      return null;
  }
}
