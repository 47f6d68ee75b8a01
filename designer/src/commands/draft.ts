import type { ProcedureDocument } from '@motcua/engine';
import { type FlowIndex, indexOf } from '../model/flow-index.ts';
import { applyEdit, type Edit, type Item, type ListName, listOf, type PartName } from './edit.ts';

/** A document being changed by one command: what it looks like so far, and the edits that led there. */
export class Draft {
  /** The document as it was before the command. */
  readonly before: ProcedureDocument;
  #document: ProcedureDocument;
  readonly #edits: Edit[] = [];

  constructor(document: ProcedureDocument) {
    this.before = document;
    this.#document = document;
  }

  get document(): ProcedureDocument {
    return this.#document;
  }

  get index(): FlowIndex {
    return indexOf(this.#document);
  }

  get edits(): readonly Edit[] {
    return this.#edits;
  }

  /** Puts the item at the end of the list. */
  add<L extends ListName>(list: L, item: Item<L>): void {
    this.#make({ list, at: listOf(this.#document, list).length, after: item } as Edit);
  }

  /** Puts the item where it is wanted in the list. */
  insert<L extends ListName>(list: L, at: number, item: Item<L>): void {
    this.#make({ list, at, after: item } as Edit);
  }

  /** Moves an item up (negative) or down its list, as far as the list goes. */
  move<L extends ListName>(list: L, id: string, by: number): void {
    const at = this.#indexIn(list, id);
    const to = Math.max(0, Math.min(listOf(this.#document, list).length - 1, at + by));
    if (to === at) return;
    const item = listOf(this.#document, list)[at] as Item<L>;
    this.remove(list, id);
    this.insert(list, to, item);
  }

  remove(list: ListName, id: string): void {
    const at = this.#indexIn(list, id);
    this.#make({ list, at, before: listOf(this.#document, list)[at] } as Edit);
  }

  /** Replaces an item by what `change` makes of it; nothing is recorded when that is the same object. */
  change<L extends ListName>(list: L, id: string, change: (item: Item<L>) => Item<L>): void {
    const at = this.#indexIn(list, id);
    const before = listOf(this.#document, list)[at] as Item<L>;
    const after = change(before);
    if (after !== before) this.#make({ list, at, before, after } as Edit);
  }

  set<P extends PartName>(part: P, after: ProcedureDocument[P]): void {
    const before = this.#document[part];
    if (after !== before) this.#make({ part, before, after } as Edit);
  }

  #make(edit: Edit): void {
    this.#document = applyEdit(this.#document, edit);
    this.#edits.push(edit);
  }

  #indexIn(list: ListName, id: string): number {
    const at = listOf(this.#document, list).findIndex((item) => item.id === id);
    if (at < 0) throw new Error(`'${id}' is not among the ${list} of this procedure`);
    return at;
  }
}
