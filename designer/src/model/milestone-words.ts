import type { LocalText, ProcedureDocument } from '@motcua/engine';
import { edgeWords, titleOf } from '../drawing/words.ts';
import { textOf } from '../text/text.ts';
import { type Language, type MilestoneEvent, textIn } from './document-types.ts';
import { indexOf } from './flow-index.ts';

/** What reaches a milestone, as a sentence. */
export function milestoneWords(document: ProcedureDocument, on: MilestoneEvent, language: Language): string {
  const text = textOf(language);
  const { words } = text.clocks;
  switch (on.kind) {
    case 'opened':
      return words.opened;
    case 'marked':
      return on.mark === 'accepted' ? words.accepted : words.marked(text.marks[on.mark]);
    case 'taken': {
      const edge = document.flow.edges.find(({ id }) => id === on.edge);
      if (edge === undefined) return words.taken(on.edge);
      return words.taken(edgeWords(document, edge, language), placeWords(document, edge.from, language));
    }
    default:
      return words[on.kind](placeWords(document, on.node, language));
  }
}

/**
 * The name of a milestone that nobody has named: what reaches it, in both languages; no English where that would carry a
 * name that was never written in English.
 */
export const milestoneTitle = (document: ProcedureDocument, on: MilestoneEvent): LocalText => ({
  vi: milestoneWords(document, on, 'vi'),
  en: namesIn(document, on).every(isTranslated) ? milestoneWords(document, on, 'en') : '',
});

/** The names that the words of a milestone carry. */
function namesIn(document: ProcedureDocument, on: MilestoneEvent): readonly (LocalText | undefined)[] {
  const index = indexOf(document);
  if (on.kind === 'opened' || on.kind === 'marked') return [];
  const edge = on.kind === 'taken' ? index.edge(on.edge) : undefined;
  const place = on.kind === 'taken' ? edge?.from : on.node;
  return [edge?.label, index.node(place ?? '')?.title ?? index.branch(place ?? '')?.title];
}

const isTranslated = (name: LocalText | undefined): boolean =>
  name === undefined || name.vi === '' || name.en !== '';

/** The name of a place, told apart from one of the same name elsewhere by the phase around it or its published number. */
function placeWords(document: ProcedureDocument, id: string, language: Language): string {
  const index = indexOf(document);
  const title = titleOf(document, id, language);
  const isOnly = document.flow.nodes.every(
    (other) => other.id === id || textIn(other.title, language) !== title,
  );
  if (isOnly) return title;
  const [around] = index.containersOf(id);
  const node = index.node(id);
  const published = node?.kind === 'step' ? node.order : undefined;
  const apart = around === undefined ? published : titleOf(document, around, language);
  return apart === undefined || apart === '' ? title : `${title} (${apart})`;
}
