import type { ProcedureDocument } from '@motcua/engine';
import { type Language, textIn } from '../model/document-types.ts';
import { indexOf } from '../model/flow-index.ts';
import { titleOf } from './words.ts';

/** How many places of a document bear each title; a document never changes in place. */
const counted = new WeakMap<ProcedureDocument, Partial<Record<Language, ReadonlyMap<string, number>>>>();

/**
 * The name of a place where somebody chooses among places: told apart from another of the same name by the phase around it
 * or by its published number.
 */
export function nameApart(document: ProcedureDocument, id: string, language: Language): string {
  const index = indexOf(document);
  const title = titleOf(document, id, language);
  if ((titlesIn(document, language).get(title) ?? 0) < 2) return title;
  const [around] = index.containersOf(id);
  const node = index.node(id);
  const published = node?.kind === 'step' ? node.order : undefined;
  const apart = around === undefined ? published : titleOf(document, around, language);
  return apart === undefined || apart === '' ? title : `${title} (${apart})`;
}

function titlesIn(document: ProcedureDocument, language: Language): ReadonlyMap<string, number> {
  const known = counted.get(document) ?? {};
  counted.set(document, known);
  const titles = known[language] ?? count(document, language);
  known[language] = titles;
  return titles;
}

function count({ flow }: ProcedureDocument, language: Language): ReadonlyMap<string, number> {
  const titles = new Map<string, number>();
  for (const { title } of flow.nodes) {
    const words = textIn(title, language);
    titles.set(words, (titles.get(words) ?? 0) + 1);
  }
  return titles;
}
