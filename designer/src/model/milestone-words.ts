import type { LocalText, ProcedureDocument } from '@motcua/engine';
import { edgeWords, titleOf } from '../drawing/words.ts';
import { textOf } from '../text/text.ts';
import type { Language, MilestoneEvent } from './document-types.ts';

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
      return words.taken(edge === undefined ? on.edge : edgeWords(document, edge, language));
    }
    default:
      return words[on.kind](titleOf(document, on.node, language));
  }
}

/** The name of a milestone that nobody has named: what reaches it, in both languages. */
export const milestoneTitle = (document: ProcedureDocument, on: MilestoneEvent): LocalText => ({
  vi: milestoneWords(document, on, 'vi'),
  en: milestoneWords(document, on, 'en'),
});

/** What a milestone can be reached by, what is nearest to a publication first. */
export function milestoneEvents(document: ProcedureDocument): MilestoneEvent[] {
  const { nodes, edges } = document.flow;
  const carried = edges.flatMap(({ marks }) => marks);
  const marks = new Set<(typeof carried)[number]>(['accepted', 'issued', 'delivered', ...carried]);
  const places = nodes.filter(({ kind }) => kind !== 'start' && kind !== 'decision');
  return [
    ...[...marks].map((mark): MilestoneEvent => ({ kind: 'marked', mark })),
    { kind: 'opened' },
    ...places.map(({ id }): MilestoneEvent => ({ kind: 'entered', node: id })),
    ...places
      .filter(({ kind }) => kind !== 'end')
      .map(({ id }): MilestoneEvent => ({ kind: 'left', node: id })),
    ...edges
      .filter(({ label }) => label !== undefined)
      .map(({ id }): MilestoneEvent => ({ kind: 'taken', edge: id })),
  ];
}
