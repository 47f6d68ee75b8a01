import {
  type Amount,
  type Duration,
  type FlowEdge,
  type FlowNode,
  isUnchosen,
  type ProcedureDocument,
} from '@motcua/engine';
import { type Language, textIn } from '../../model/document-types.ts';
import { indexOf } from '../../model/flow-index.ts';
import { onwardFrom } from '../../model/march.ts';
import {
  amountWords,
  edgeWords,
  type Names,
  numberWords,
  performerWords,
  titleOf,
} from '../../drawing/words.ts';
import { textOf } from '../../text/text.ts';

export interface Speaking {
  readonly document: ProcedureDocument;
  readonly language: Language;
  readonly names: Names;
}

/** Who does it, as a cell of the table says it. Empty when nobody is named. */
export function whoWords(node: FlowNode, { document, language, names }: Speaking): string {
  const text = textOf(language);
  if (node.kind === 'wait') return text.holders[node.holder];
  const performer = 'performer' in node ? node.performer : undefined;
  if (performer === undefined) return '';
  // A table names the agency as the register calls it; by what it is found stands in the drawing.
  if ('relation' in performer.agency && !isUnchosen(performer.agency))
    return `${names.roleTitle(performer.role)}, ${names.relationTitle(performer.agency.relation)}`;
  return performerWords(document, performer, names, language);
}

/** How long it takes, every case of it. Empty when nothing is said. */
export function timeWords(duration: Duration | undefined, { document, language }: Speaking): string {
  const text = textOf(language);
  if (duration === undefined) return '';
  if ('notStated' in duration) return text.duration.notStated;
  if ('restOf' in duration) {
    const limit = document.limits.find(({ id }) => id === duration.restOf);
    return text.duration.restOfLimit(textIn(limit?.title, language) || duration.restOf);
  }
  return amountsInOrder(duration.rows, language);
}

/** The amounts of every case, the shorter first, a common unit said once: `2 / 6 ngày làm việc`. */
export function amountsInOrder(rows: readonly Amount[], language: Language): string {
  const sorted = rows.toSorted((a, b) => a.value - b.value);
  const all = [...new Set(sorted.map((row) => amountWords(row, language)))];
  const [first] = sorted;
  const together =
    first !== undefined &&
    first.unit !== 'SAME_DAY_CUTOFF' &&
    all.length > 1 &&
    rows.every(({ unit }) => unit === first.unit);
  if (!together) return all.join(' / ');
  const values = [...new Set(sorted.map(({ value }) => numberWords(value, language)))];
  return `${values.join(' / ')} ${textOf(language).units[first.unit]}`;
}

/** Is the time one plain amount, which can be typed? What depends on the case is edited case by case. */
export const isPlain = (duration: Duration | undefined): boolean =>
  duration === undefined ||
  !('rows' in duration) ||
  (duration.rows.length === 1 && duration.rows[0]?.when === undefined);

/** What comes out of a step and what must lie with it: of all the actions that lead on from it. */
export function outputWords(node: FlowNode, speaking: Speaking): string {
  const { document, language } = speaking;
  const edges = onwardFrom(indexOf(document), node.id);
  const results = edges.flatMap((edge) => edge.produces.map((id) => resultTitle(document, id, language)));
  const papers = edges.flatMap(
    (edge) => edge.demands?.papers.map((id) => paperTitle(document, id, language)) ?? [],
  );
  return [...new Set([...results, ...papers])].join('; ');
}

export const resultTitle = (document: ProcedureDocument, id: string, language: Language): string =>
  textIn(document.head.results.find((result) => result.id === id)?.title, language) || id;

export const paperTitle = (document: ProcedureDocument, id: string, language: Language): string =>
  textIn(document.papers.find((paper) => paper.id === id)?.title, language) || id;

export function statusWords(node: FlowNode, language: Language): string {
  const status = 'status' in node ? node.status : undefined;
  return status === undefined ? '' : `${status}. ${textOf(language).statuses[status]}`;
}

/** An action and where it leads, in one line. */
export const actionWords = (edge: FlowEdge, { document, language }: Speaking): string =>
  textOf(language).table.leadsTo(
    edgeWords(document, edge, language) || textOf(language).table.actionOf,
    titleOf(document, edge.to, language),
  );
