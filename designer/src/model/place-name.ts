import type { ProcedureDocument } from '@motcua/engine';
import { edgeWords, titleOf } from '../drawing/words.ts';
import { textOf } from '../text/text.ts';
import { type Language, textIn } from './document-types.ts';
import { indexOf } from './flow-index.ts';

/**
 * What the place of a problem is called, whatever part of the procedure it is: people read names, never ids. A way is
 * called by its words, or by where it leads from and to. `edgeFirst` where an edge and another place share their id.
 */
export function nameOfPlace(
  document: ProcedureDocument,
  at: string,
  language: Language,
  edgeFirst = false,
): string {
  const index = indexOf(document);
  const text = textOf(language);
  const edge = edgeFirst || !index.placeIds.has(at) ? index.edge(at) : undefined;
  if (edge !== undefined) {
    const words = edgeWords(document, edge, language);
    const [from, to] = [placeTitle(document, edge.from, language), placeTitle(document, edge.to, language)];
    return words === '' || words === text.edgeWords.unnamed ? text.places.way(from, to) : words;
  }
  if (index.placeIds.has(at)) return placeTitle(document, at, language);
  const { limits, milestones, papers, facts, scenarios, head, pauseRules } = document;
  const titled = [...limits, ...milestones, ...papers, ...facts, ...head.results, ...head.fees].find(
    ({ id }) => id === at,
  );
  const title = textIn(titled?.title, language);
  if (title !== '') return title;
  const rule = pauseRules.find(({ id }) => id === at);
  if (rule !== undefined) return text.pauseReasons[rule.reason] ?? text.problems.wholeProcedure;
  const scenario = scenarios.find(({ id }) => id === at);
  return (scenario && textIn(scenario.title, language)) || text.problems.wholeProcedure;
}

/** The title of a node or branch that is there. */
function placeTitle(document: ProcedureDocument, id: string, language: Language): string {
  const isThere = indexOf(document).placeIds.has(id);
  return isThere ? titleOf(document, id, language) : textOf(language).places.gone;
}
