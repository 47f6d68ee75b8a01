import type { FlowNode, ProcedureDocument } from '@motcua/engine';
import { cardWords } from '../drawing/card-words.ts';
import { agencyWords, edgeWords, type Names, titleOf } from '../drawing/words.ts';
import { type Language, textIn } from '../model/document-types.ts';
import { fold } from '../model/ids.ts';
import { edgeKey } from '../model/selection.ts';

/** A place of the procedure as it is looked for: what it is called, and all it can be found by, folded. */
export interface IndexedPlace {
  /** The key in a selection, or the id of a limit. */
  readonly key: string;
  readonly sort: 'node' | 'edge' | 'limit';
  readonly title: string;
  /** What tells it from others with the same title. */
  readonly beside: string;
  readonly foldedTitle: string;
  readonly folded: string;
}

interface Known {
  readonly names: Names;
  readonly language: Language;
  readonly places: readonly IndexedPlace[];
}

const known = new WeakMap<ProcedureDocument, Known>();
const noHues: ReadonlyMap<string, number> = new Map();

/** Every node, edge and limit with its words folded: made once for each document, so that each key typed costs little. */
export function placeIndex(
  document: ProcedureDocument,
  names: Names,
  language: Language,
): readonly IndexedPlace[] {
  const found = known.get(document);
  if (found?.names === names && found.language === language) return found.places;
  const grounds = groundsOf(document);
  const places = [
    ...document.flow.nodes.map((node) => nodePlace(document, node, names, language, grounds)),
    ...document.flow.edges.map((edge) => {
      const way = `${titleOf(document, edge.from, language)} → ${titleOf(document, edge.to, language)}`;
      const words = edgeWords(document, edge, language);
      return place(edgeKey(edge.id), 'edge', words === '' ? way : words, words === '' ? '' : way, [
        edge.id,
        edge.label?.vi ?? '',
        edge.label?.en ?? '',
      ]);
    }),
    ...document.limits.map((limit) =>
      place(limit.id, 'limit', textIn(limit.title, language), '', [
        limit.id,
        limit.title.vi,
        limit.title.en,
        ...groundOf(limit.ground),
      ]),
    ),
  ];
  known.set(document, { names, language, places });
  return places;
}

function nodePlace(
  document: ProcedureDocument,
  node: FlowNode,
  names: Names,
  language: Language,
  grounds: ReadonlyMap<string, readonly string[]>,
): IndexedPlace {
  const performer = 'performer' in node ? node.performer : undefined;
  const people =
    performer === undefined
      ? []
      : [names.roleTitle(performer.role), agencyWords(document, performer, names, language)];
  const { rows, recordedBy } = cardWords(node, { document, names, language, hues: noHues });
  return place(node.id, 'node', textIn(node.title, language), people.join(', '), [
    node.id,
    node.title.vi,
    node.title.en,
    recordedBy,
    ...people,
    ...rows.flatMap((row) => [row.name, row.beside]),
    ...(node.kind === 'service' ? [node.service] : []),
    ...('order' in node && node.order !== undefined ? [node.order] : []),
    ...(grounds.get(node.id) ?? []),
  ]);
}

const groundOf = (ground: { vi: string; en: string } | undefined): string[] =>
  ground === undefined ? [] : [ground.vi, ground.en];

/** The legal grounds that a place has by what it is timed by: its limits, and the rule by which its clock stands. */
function groundsOf(document: ProcedureDocument): ReadonlyMap<string, readonly string[]> {
  const grounds = new Map<string, string[]>();
  const add = (node: string, words: readonly string[]): void => {
    if (words.length > 0) grounds.set(node, [...(grounds.get(node) ?? []), ...words]);
  };
  for (const { covers, ground } of document.limits)
    if (covers !== 'all') for (const node of covers.nodes) add(node, groundOf(ground));
  for (const node of document.flow.nodes) {
    const clock = 'clock' in node ? node.clock : undefined;
    if (clock === undefined || clock.counts) continue;
    add(node.id, groundOf(document.pauseRules.find(({ id }) => id === clock.pauseRule)?.ground));
  }
  return grounds;
}

function place(
  key: string,
  sort: IndexedPlace['sort'],
  title: string,
  beside: string,
  words: readonly string[],
): IndexedPlace {
  const folded = [...new Set([title, ...words])].map(fold).join('\n');
  return { key, sort, title, beside, foldedTitle: fold(title), folded };
}
