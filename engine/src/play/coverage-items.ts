import { compileCondition, factsIn } from '../condition/compile-condition.ts';
import type { AmountChoice, AmountTable } from '../document/amount.ts';
import type { Condition } from '../document/condition.ts';
import type { FlowEdge, FlowNode } from '../document/flow.ts';
import type { LocalText } from '../document/primitives.ts';
import type { CompiledProcedure } from '../machine/compile-procedure.ts';
import { nodesUnder } from '../machine/procedure-index.ts';

/** What scenarios may cover, in the groups in which it is counted. */
export type CoverageKind = 'node' | 'branch' | 'edge' | 'return' | 'limit' | 'pause' | 'row';

/** One thing a set of scenarios may cover. */
export interface CoverageItem {
  readonly kind: CoverageKind;
  /** Id in the document: of a node, branch, edge, limit, pause rule, or of what has the table. */
  readonly id: string;
  /**
   * Of a branch `entered` or `skipped`; of a limit `kept` or `missed`; of a way back the node it leads to; of a table's
   * row its number, from 1.
   */
  readonly part?: string;
  readonly title: LocalText;
}

/** One text per item. */
export function itemKey({ kind, id, part }: Pick<CoverageItem, 'kind' | 'id' | 'part'>): string {
  return [kind, id, ...(part === undefined ? [] : [part])].join(':');
}

/** A table of amounts and where its rows are chosen. */
export interface RowTable {
  readonly id: string;
  /** `limit`: whenever its clock starts; `node`: whenever it is entered. */
  readonly chosenAt: { readonly limit: string } | { readonly node: string };
  readonly rows: AmountTable;
}

/** Everything in a procedure that a scenario can cover. */
export function coverageItems(procedure: CompiledProcedure): readonly CoverageItem[] {
  const { document, index } = procedure;
  const items: CoverageItem[] = [];
  for (const node of document.flow.nodes) {
    if (node.kind === 'start') continue;
    items.push({ kind: 'node', id: node.id, title: node.title });
    if (node.kind !== 'parallel') continue;
    for (const { id, title, entry } of node.branches) {
      items.push({ kind: 'branch', id, part: 'entered', title });
      if (entry)
        items.push({
          kind: 'branch',
          id,
          part: 'skipped',
          title: both(title, 'không phải thực hiện', 'not needed'),
        });
    }
  }
  for (const edge of document.flow.edges) {
    items.push({ kind: 'edge', id: edge.id, title: edgeTitle(procedure, edge) });
    const places = placesBack(procedure, edge);
    if (places.length > 1)
      for (const to of places)
        items.push({ kind: 'return', id: edge.id, part: to, title: index.nodes.get(to)?.title ?? same(to) });
  }
  for (const { id, title } of document.limits) {
    items.push({ kind: 'limit', id, part: 'kept', title: both(title, 'đúng hạn', 'kept') });
    items.push({ kind: 'limit', id, part: 'missed', title: both(title, 'quá hạn', 'overdue') });
  }
  for (const { id, ground } of document.pauseRules) items.push({ kind: 'pause', id, title: ground });
  for (const table of rowTables(procedure))
    table.rows.forEach(({ when }, i) => {
      // A row that never holds is the publication's way of not stating an amount.
      if (when && neverHolds(when)) return;
      const title = tableTitle(procedure, table);
      items.push({
        kind: 'row',
        id: table.id,
        part: String(i + 1),
        title: both(title, `dòng ${i + 1}`, `row ${i + 1}`),
      });
    });
  return items;
}

/** Where a way back may lead: to those of its places the dossier may have come from, else to where it is drawn to. */
function placesBack({ index }: CompiledProcedure, { from, to, backTo }: FlowEdge): readonly string[] {
  if (!backTo) return [];
  const origins = (index.entering.get(from) ?? []).flatMap((edge) => {
    const node = index.nodes.get(edge.from);
    // Whoever takes an action of a group leaves the step that was open inside it.
    const inside = node?.kind === 'group' ? nodesUnder(index, edge.from).slice(1) : [];
    return inside.length > 0 ? inside : [edge.from];
  });
  const isDrawnWay = origins.some((origin) => !backTo.includes(origin));
  return [...new Set([...backTo, ...(isDrawnWay ? [to] : [])])];
}

/** Tables of amounts with more than one row: of limits, durations and periods. */
export function rowTables({ document }: CompiledProcedure): readonly RowTable[] {
  const tables: RowTable[] = [];
  const add = (id: string, chosenAt: RowTable['chosenAt'], rows: AmountTable | undefined): void => {
    if (rows && rows.length > 1) tables.push({ id, chosenAt, rows });
  };
  const rowsOf = (choice: AmountChoice | undefined) => (choice && 'rows' in choice ? choice.rows : undefined);
  for (const { id, amount } of document.limits) add(id, { limit: id }, amount);
  for (const node of document.flow.nodes) {
    const here = { node: node.id };
    if ((node.kind === 'step' || node.kind === 'consultation') && node.duration && 'rows' in node.duration)
      add(node.id, here, node.duration.rows);
    if (node.kind === 'consultation') add(`${node.id}.limit`, here, rowsOf(node.limit));
    if (node.kind === 'wait')
      for (const arm of node.arms)
        if (arm.kind === 'period') add(`${node.id}.${arm.id}`, here, rowsOf(arm.amount));
  }
  return tables;
}

/** A condition over no fact at all that does not hold: `{ "any": [] }`. */
function neverHolds(condition: Condition): boolean {
  const nothing = { form: {}, papers: [], facts: {}, channel: 'counter', visits: {} } as const;
  return factsIn(condition).length === 0 && !compileCondition(condition, new Map())(nothing);
}

function tableTitle({ document, index }: CompiledProcedure, { id, chosenAt }: RowTable): LocalText {
  if ('limit' in chosenAt) return document.limits.find((limit) => limit.id === id)?.title ?? same(id);
  return index.nodes.get(chosenAt.node)?.title ?? same(id);
}

/** What an edge is called: its button, or where it leads from and to. */
export function edgeTitle({ index }: CompiledProcedure, edge: FlowEdge): LocalText {
  if (edge.label) return edge.label;
  const title = (id: string) => index.nodes.get(id)?.title ?? same(id);
  const [from, to] = [title(edge.from), title(edge.to)];
  return { vi: `${from.vi} → ${to.vi}`, en: `${from.en} → ${to.en}` };
}

/** Nodes that somebody or something stays at, and so stand in the history as entered. */
export function staysAt({ kind }: FlowNode): boolean {
  return kind !== 'start' && kind !== 'decision' && kind !== 'end';
}

function both(title: LocalText, vi: string, en: string): LocalText {
  return { vi: `${title.vi}: ${vi}`, en: `${title.en}: ${en}` };
}

function same(text: string): LocalText {
  return { vi: text, en: text };
}
