import type { ProcedureDocument } from '@motcua/engine';
import type { Names } from '../drawing/words.ts';
import type { Language } from '../model/document-types.ts';
import { fold } from '../model/ids.ts';
import { placeIndex } from './place-index.ts';

/**
 * Keys of nodes and edges whose title, id, role, agency, list (whom a consultation asks, which dossiers are linked),
 * legal ground or words contain the text, marks and case aside.
 */
export function findInDrawing(
  document: ProcedureDocument,
  query: string,
  names: Names,
  language: Language,
): string[] {
  const wanted = fold(query.trim());
  if (wanted === '') return [];
  return placeIndex(document, names, language)
    .filter(({ sort, folded }) => sort !== 'limit' && folded.includes(wanted))
    .map(({ key }) => key);
}
