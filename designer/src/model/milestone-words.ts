import type { LocalText, ProcedureDocument } from '@motcua/engine';
import { nameApart } from '../drawing/name-apart.ts';
import { edgeWords } from '../drawing/words.ts';
import { textOf } from '../text/text.ts';
import type { Language, MilestoneEvent } from './document-types.ts';
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
      return words.taken(edgeWords(document, edge, language), nameApart(document, edge.from, language));
    }
    default:
      return words[on.kind](nameApart(document, on.node, language));
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
