import { jsonPointer } from '../problem/pointer.ts';
import type { Names } from '../clock/word-explanation.ts';
import type { LocalText } from '../document/primitives.ts';
import type { ProcedureDocument } from '../document/procedure-document.ts';
import type { Change, VersionComparison, JsonValue, Thing } from './change.ts';
import { listAt, listIn, titleOf, type NamedList } from './lists.ts';
import { areaOfThing, partOf } from './properties.ts';
import { own, same } from './same.ts';
import { ValueWords } from './value-words.ts';

type Item = Readonly<Record<string, unknown>>;

/**
 * What differs between two versions of a procedure: things by their ids, what changed inside a thing part by part. What
 * only the drawing shows stands apart. No changes are found exactly where both mean the same.
 */
export function compareDocuments(
  before: ProcedureDocument,
  after: ProcedureDocument,
  names?: Names,
): VersionComparison {
  const comparer = new Comparer(before, after, names);
  const changes = comparer.document();
  return { same: changes.length === 0, changes, layout: comparer.layout() };
}

/** A thing as it is in both versions, and where it stands. */
interface Place {
  readonly thing: Thing;
  readonly at: string;
  readonly title: LocalText;
  readonly of?: NonNullable<Change['of']>;
}

class Comparer {
  private readonly before: ProcedureDocument;
  private readonly after: ProcedureDocument;
  private readonly words: { readonly before: ValueWords; readonly after: ValueWords };
  private changes: Change[] = [];

  constructor(before: ProcedureDocument, after: ProcedureDocument, names: Names | undefined) {
    this.before = before;
    this.after = after;
    this.words = { before: new ValueWords(before, names), after: new ValueWords(after, names) };
  }

  document(): readonly Change[] {
    this.changes = [];
    const head: Place = { thing: 'head', at: this.after.head.id, title: this.after.head.title };
    const form: Place = { thing: 'form', at: 'form', title: { vi: 'Biểu mẫu', en: 'Form' } };
    for (const part of ['format', 'head', 'facts', 'papers', 'form', 'flow'] as const)
      this.part(part === 'form' ? form : head, part);
    for (const part of ['milestones', 'limits', 'pauseRules', 'scenarios', 'acknowledgements'] as const)
      this.part(head, part);
    return this.changes;
  }

  layout(): readonly Change[] {
    this.changes = [];
    for (const part of ['nodes', 'edges'] as const) {
      const [was, is] = [this.before.layout[part], this.after.layout[part]];
      const drawn = new Map(
        [...this.before.flow[part], ...this.after.flow[part]].map((one) => [one.id, one]),
      );
      for (const id of new Set([...Object.keys(was), ...Object.keys(is)])) {
        const title = titleOf(drawn.get(id) ?? { id });
        this.property(
          { thing: 'layout', at: id, title },
          '',
          `/layout/${part}/${id}`,
          own(was, id),
          own(is, id),
        );
      }
    }
    return this.changes;
  }

  /** One part of the document: a list of named things, or an object of such parts and of plain ones. */
  private part(place: Place, name: string): void {
    const [was, is] = [this.before, this.after].map((document) => own(document, name));
    this.value(place, name, `/${name}`, was, is, name);
  }

  private value(place: Place, name: string, path: string, was: unknown, is: unknown, at: string): void {
    if (same(was, is)) return;
    const named = listAt(at);
    if (named) {
      this.list(null, named, path, path, was, is);
      return;
    }
    if (['head', 'form', 'flow'].includes(at) || at === 'form/schema' || at === 'form/schema/properties') {
      const [old, now] = [itemOf(was), itemOf(is)];
      for (const key of namesOf(old, now))
        this.value(
          place,
          at === name ? key : `${name}/${key}`,
          `${path}${jsonPointer([key])}`,
          own(old, key),
          own(now, key),
          `${at}/${key}`,
        );
      return;
    }
    const property = at.split('/').slice(1).join('/') || at;
    if (place.thing === 'form' && property.startsWith('schema/properties/')) {
      this.field(property.slice('schema/properties/'.length), path, was, is);
      return;
    }
    this.parts(place, property, path, was, is);
  }

  /** A field of the form's schema: there is a title for it only where a page shows it. */
  private field(name: string, path: string, was: unknown, is: unknown): void {
    const shown = [...this.after.form.pages, ...this.before.form.pages]
      .flatMap(({ fields }) => fields)
      .find(({ field }) => field === name);
    const place: Place = { thing: 'field', at: name, title: shown?.label ?? { vi: name, en: name } };
    this.property(place, was === undefined || is === undefined ? '' : 'schema', path, was, is);
  }

  /** Things told apart by their names; `holder` is the thing that the list is a part of. */
  private list(
    holder: Place | null,
    named: NamedList,
    path: string,
    pathBefore: string,
    was: unknown,
    is: unknown,
  ): void {
    const [old, now] = [byKey(named, was), byKey(named, is)];
    const placeOf = (key: string, item: Item, words = this.words.after): Place => ({
      thing: typeof named.thing === 'function' ? named.thing(item) : named.thing,
      at: holder?.at ?? key,
      title: titleIn(named, item, words),
      ...(holder ? { of: { thing: holder.thing, title: holder.title } } : {}),
    });
    for (const [key, { item, index }] of old)
      if (!now.has(key))
        this.property(placeOf(key, item, this.words.before), '', `${pathBefore}/${index}`, item, undefined);
    for (const [key, { item, index }] of now) {
      const known = old.get(key);
      const place = placeOf(key, item);
      if (known) this.thing(place, `${path}/${index}`, `${pathBefore}/${known.index}`, known.item, item);
      else this.property(place, '', `${path}/${index}`, undefined, item);
    }
    this.order(holder, named, path, [...old.keys()], [...now.keys()]);
  }

  private thing(place: Place, path: string, pathBefore: string, was: Item, is: Item): void {
    if (same(was, is)) return;
    for (const name of namesOf(was, is)) {
      const named = listIn(name);
      const [old, now] = [own(was, name), own(is, name)];
      if (same(old, now)) continue;
      const next = `${path}${jsonPointer([name])}`;
      if (named && isList(old) && isList(now))
        this.list(place, named, next, `${pathBefore}${jsonPointer([name])}`, old ?? [], now ?? []);
      else this.parts(place, name, next, old, now);
    }
  }

  /** A part of a thing; what has parts of a kind of their own is reported by these. */
  private parts(place: Place, name: string, path: string, was: unknown, is: unknown): void {
    if (same(was, is)) return;
    const { printed } = partOf(place.thing, name);
    // Whether somebody else acts or the same post elsewhere are different pieces of news.
    if (printed === 'performer' && isItem(was) && isItem(is)) {
      this.property(place, `${name}/role`, `${path}/role`, own(was, 'role'), own(is, 'role'));
      this.property(place, `${name}/agency`, `${path}/agency`, own(was, 'agency'), own(is, 'agency'));
      return;
    }
    if (
      dividable.includes(name) &&
      (isItem(was) || isItem(is)) &&
      (isItem(was) || was === undefined) &&
      (isItem(is) || is === undefined)
    ) {
      const [old, now] = [itemOf(was), itemOf(is)];
      for (const key of namesOf(old, now))
        this.parts(place, `${name}/${key}`, `${path}${jsonPointer([key])}`, own(old, key), own(now, key));
      return;
    }
    this.property(place, name, path, was, is);
  }

  private order(holder: Place | null, named: NamedList, path: string, old: string[], now: string[]): void {
    const [had, has] = [new Set(old), new Set(now)];
    if (
      same(
        old.filter((key) => has.has(key)),
        now.filter((key) => had.has(key)),
      )
    )
      return;
    const thing = typeof named.thing === 'function' ? 'step' : named.thing;
    this.changes.push({
      kind: 'moved',
      area: named.ordered ? areaOfThing(thing) : 'order',
      at: holder?.at ?? path.slice(1),
      path,
      thing,
      title: holder?.title ?? { vi: '', en: '' },
      ...(holder ? { of: { thing: holder.thing, title: holder.title } } : {}),
      before: old,
      after: now,
    });
  }

  private property(place: Place, property: string, path: string, was: unknown, is: unknown): void {
    if (same(was, is)) return;
    const kind =
      property !== '' ? 'changed' : was === undefined ? 'added' : is === undefined ? 'removed' : 'changed';
    const isWhole = property === '' && place.thing !== 'layout';
    const part = partOf(place.thing, property.replace(/\/(role|agency)$/, ''));
    const area = isWhole ? areaOfThing(place.thing) : property.endsWith('/agency') ? 'agencies' : part.area;
    const say = (words: ValueWords, value: unknown) =>
      isWhole || value === undefined ? undefined : words.say(place.thing, property, value);
    const [old, now] = [say(this.words.before, was), say(this.words.after, is)];
    this.changes.push({
      kind,
      area,
      path,
      ...place,
      ...(isWhole || property === '' ? {} : { property }),
      ...(was === undefined ? {} : { before: was as JsonValue }),
      ...(is === undefined ? {} : { after: is as JsonValue }),
      ...(old === undefined ? {} : { was: old }),
      ...(now === undefined ? {} : { is: now }),
    });
  }
}

/** What a thing is called in the version it is in. */
function titleIn(named: NamedList, item: Item, words: ValueWords): LocalText {
  const title = named.title(item);
  // An edge without a word of its own is known by where it leads.
  if (named.thing !== 'edge' || own(item, 'label') !== undefined) return title;
  const ends = (['from', 'to'] as const).map((end) => words.node(String(own(item, end))));
  return { vi: ends.map(({ vi }) => vi).join(' → '), en: ends.map(({ en }) => en).join(' → ') };
}

/** Parts that are only a bundle of others. */
const dividable: readonly string[] = [
  'demands',
  'extension',
  'standing',
  'covers',
  'on',
  'do',
  'fresh',
  'publishingDecision',
];

const isItem = (value: unknown): value is Item =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const isList = (value: unknown): boolean => value === undefined || Array.isArray(value);

const itemOf = (value: unknown): Item => (isItem(value) ? value : {});

const namesOf = (one: Item, other: Item): readonly string[] => [
  ...new Set([...Object.keys(one), ...Object.keys(other)]),
];

/** Items by their names; one that occurs twice is told apart by its turn. */
function byKey(
  named: NamedList,
  list: unknown,
): Map<string, { readonly item: Item; readonly index: number }> {
  const found = new Map<string, { readonly item: Item; readonly index: number }>();
  (list as readonly Item[]).forEach((item, index) => {
    let key = named.key(item);
    while (found.has(key)) key = `${key}'`;
    found.set(key, { item, index });
  });
  return found;
}
