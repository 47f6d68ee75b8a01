import type { ProcedureDocument } from '@motcua/engine';
import { cardWords } from '../drawing/card-words.ts';
import { agencyWords, edgeWords, type Names } from '../drawing/words.ts';
import type { Language } from '../model/document-types.ts';
import { edgeKey } from '../model/selection.ts';
import { fold } from '../model/ids.ts';

const noHues: ReadonlyMap<string, number> = new Map();

/**
 * Keys of nodes and edges whose title, id, role, agency, list (whom a consultation asks, which dossiers are linked) or
 * words contain the text, marks and case aside.
 */
export function findInDrawing(
  document: ProcedureDocument,
  query: string,
  names: Names,
  language: Language,
): string[] {
  const wanted = fold(query.trim());
  if (wanted === '') return [];
  const matches = (...words: string[]): boolean => words.some((word) => fold(word).includes(wanted));
  const nodes = document.flow.nodes.filter((node) => {
    const performer = 'performer' in node ? node.performer : undefined;
    const people =
      performer === undefined
        ? []
        : [names.roleTitle(performer.role), agencyWords(document, performer, names, language)];
    const { rows, recordedBy } = cardWords(node, { document, names, language, hues: noHues });
    const listed = rows.flatMap((row) => [row.name, row.beside]);
    const service = node.kind === 'service' ? [node.service] : [];
    return matches(node.id, node.title.vi, node.title.en, recordedBy, ...people, ...listed, ...service);
  });
  const edges = document.flow.edges.filter((edge) => matches(edge.id, edgeWords(document, edge, language)));
  return [...nodes.map((node) => node.id), ...edges.map((edge) => edgeKey(edge.id))];
}
