import type { LocalText, ProcedureDocument } from '@motcua/engine';
import { firstLabel } from '../model/new-edge.ts';
import { textOf } from '../text/text.ts';
import type { Consequence } from './consequence.ts';

/**
 * English that a thing was drawn with ("New step", "Pass on: New step") belongs to the Vietnamese it was drawn with: once
 * that is written anew, the English would say something else, and is left open. English of the author stays.
 */
export const firstEnglishLeaves: Consequence = (before, draft) => {
  const { flow } = draft.document;
  if (before.flow.nodes !== flow.nodes) {
    const had = titlesOf(before);
    for (const { id, title } of flow.nodes)
      if (isLeft(had.get(id), title, isFirstTitle))
        draft.change('nodes', id, (node) => ({ ...node, title: { ...title, en: '' } }));
  }
  if (before.flow.edges === flow.edges) return;
  const had = new Map(before.flow.edges.map(({ id, label }) => [id, label]));
  for (const edge of flow.edges) {
    const { id, label } = edge;
    if (label === undefined || !isLeft(had.get(id), label, isFirstLabel)) continue;
    // Words that still follow their target are whole.
    const first = firstLabel(draft.index, edge);
    if (first.vi !== label.vi || first.en !== label.en)
      draft.change('edges', id, (found) => ({ ...found, label: { ...label, en: '' } }));
  }
};

const titlesOf = ({ flow }: ProcedureDocument): ReadonlyMap<string, LocalText> =>
  new Map(flow.nodes.map(({ id, title }) => [id, title]));

const isLeft = (was: LocalText | undefined, now: LocalText, isFirst: (text: LocalText) => boolean): boolean =>
  was !== undefined && was.vi !== now.vi && was.en === now.en && was.en !== '' && isFirst(was);

function isFirstTitle({ vi, en }: LocalText): boolean {
  const there = new Map<string, unknown>(Object.entries(textOf('en').newTitles));
  return Object.entries(textOf('vi').newTitles).some(
    ([kind, title]) => title === vi && there.get(kind) === en,
  );
}

function isFirstLabel({ vi, en }: LocalText): boolean {
  const [here, there] = [textOf('vi').newTitles, textOf('en').newTitles];
  return (['action', 'returning'] as const).some(
    (way) => vi.startsWith(here[way]('')) && en.startsWith(there[way]('')),
  );
}
