import type { LocalText, ProcedureDocument } from '@motcua/engine';
import { type Language, textIn } from '../model/document-types.ts';
import { indexOf } from '../model/flow-index.ts';
import { edgeKey, idOfKey, limitKey } from '../model/selection.ts';
import { edgeWords } from '../drawing/words.ts';
import type { Text } from '../text/text.ts';
import type { CommentPlace, CommentThread } from './comment-types.ts';

/** The key of a place in the drawing; undefined for the whole procedure. */
export function keyOfPlace({ kind, id = '' }: CommentPlace): string | undefined {
  if (kind === 'whole') return undefined;
  if (kind === 'edge') return edgeKey(id);
  return kind === 'limit' ? limitKey(id) : id;
}

/** The place behind a key of the drawing, if the procedure has it. */
export function placeOfKey(document: ProcedureDocument, key: string): CommentPlace | undefined {
  const index = indexOf(document);
  const limit = document.limits.find(({ id }) => limitKey(id) === key);
  if (limit !== undefined) return { kind: 'limit', id: limit.id };
  const id = idOfKey(key);
  if (key !== id) return index.edge(id) === undefined ? undefined : { kind: 'edge', id };
  return index.node(id) === undefined ? undefined : { kind: 'node', id };
}

/** What a place is called now; undefined where it is there no more. */
export function titleOfPlace(
  document: ProcedureDocument,
  { kind, id = '' }: CommentPlace,
): LocalText | undefined {
  const index = indexOf(document);
  switch (kind) {
    case 'whole':
      return document.head.title;
    case 'limit':
      return document.limits.find((limit) => limit.id === id)?.title;
    case 'node':
      return index.node(id)?.title;
    case 'edge': {
      const edge = index.edge(id);
      if (edge === undefined) return undefined;
      const words = (language: Language): string =>
        edgeWords(document, edge, language) || textIn(index.node(edge.from)?.title, language);
      return { vi: words('vi'), en: words('en') };
    }
  }
}

/** A place as it is called beside its comments. */
export function placeWords(
  text: Text,
  language: Language,
  { kind }: CommentPlace,
  title: LocalText | undefined,
): string {
  if (kind === 'whole') return text.comments.whole;
  const words = textIn(title, language);
  return kind === 'node' ? words : text.comments[kind](words);
}

export const isOpen = ({ resolved }: CommentThread): boolean => resolved === null;
