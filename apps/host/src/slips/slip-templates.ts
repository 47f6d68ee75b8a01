import { readDefinitions } from '../seed/definitions-folder.ts';
import type { SlipKind } from './slip-fields.ts';
import { SlipTemplate } from './slip-template.ts';

/** Every form there is, read once. A template of the wrong shape keeps the host from starting to print nonsense. */
let read: readonly SlipTemplate[] | undefined;

export function slipTemplates(): readonly SlipTemplate[] {
  read ??= readDefinitions('templates')
    .map((json) => SlipTemplate.parse(json))
    .sort((a, b) => (a.usedFrom < b.usedFrom ? -1 : 1));
  return read;
}

/**
 * The forms for a dossier received on this day: those of the circular in force then, in the order of their numbers. A
 * dossier older than every circular gets those of the first.
 */
export function formsOf(receivedOn: string, templates = slipTemplates()): readonly SlipTemplate[] {
  const first = templates[0]?.usedFrom ?? '';
  const day = receivedOn < first ? first : receivedOn;
  return templates
    .filter(({ usedFrom, usedUntil }) => usedFrom <= day && (usedUntil === undefined || day <= usedUntil))
    .sort((a, b) => (a.number < b.number ? -1 : 1));
}

/** The form of a kind for a dossier received on this day; undefined where its circular has none. */
export function formOfKind(
  kind: SlipKind,
  receivedOn: string,
  templates = slipTemplates(),
): SlipTemplate | undefined {
  return formsOf(receivedOn, templates).find((template) => template.kind === kind);
}
