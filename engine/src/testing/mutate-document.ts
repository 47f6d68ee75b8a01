import type { Dice } from './dice.ts';

/** A place in a JSON value: the object or list that holds it, and the name or index there. */
interface Place {
  readonly holder: Record<string, unknown> | unknown[];
  readonly key: string | number;
}

/** What a document is made into: a text, or where JSON has no text for it, a value. */
export type Mutant = { readonly text: string } | { readonly value: unknown };

/** Names that every object inherits, or that change what an object is when they are set. */
export const inheritedNames = [
  '__proto__',
  'constructor',
  'prototype',
  'toString',
  'hasOwnProperty',
  'valueOf',
];

const strange: readonly unknown[] = [
  ...inheritedNames,
  ...[null, true, false, '', ' ', '0', 'NaN', [], {}, [[]], [null], [{}], { length: 3 }],
  ...[0, -0, 1, -1, 0.5, 1.5, 2 ** 31, 2 ** 53, -(2 ** 53), 1e308, -1e308, 5e-324, 10_000, 9_999.999],
  ...['\ud800', 'a\udc00b', '\u0000', '\u202e', '💥', 'đường'.normalize('NFD'), 'Ａ', 'ｉｄ'],
  ...[
    '2026-02-30',
    '9999-12-31',
    '0000-00-00',
    '2026-03-02',
    '25:61',
    '-1',
    'x'.repeat(65),
    'x'.repeat(2_001),
  ],
  ...['{{7*7}}', '${1}', "'; DROP TABLE dossiers; --", '../../etc/passwd', '(a+)+$', 'H99.12', 'H99.99.999'],
  { constructor: { prototype: { polluted: true } } },
  { not: { not: { not: { all: [] } } } },
  { fact: 'coin', op: 'eq', value: true },
  { agency: 'H99.12' },
  { rows: [{ value: 3, unit: 'WORKING_DAY' }] },
];

/** What JSON has no text for, but a caller in the same process may hand over. */
const notJson: readonly unknown[] = [
  NaN,
  Infinity,
  -Infinity,
  undefined,
  10n,
  Symbol('s'),
  () => 1,
  new Date(0),
];

/** A document as fuzzing wants it: its text, and the places from which others may take a part. */
export interface Stock {
  readonly text: string;
  readonly places: readonly Place[];
}

export function stock(document: unknown): Stock {
  return { text: JSON.stringify(document), places: placesIn(document) };
}

/**
 * A document with one fault in it, or up to four. `donor` is another document from which parts are taken. Most faults
 * keep the shape (another id, another number, a part left out or moved), because what is refused at the door tests only
 * the door.
 */
export function mutate(base: Stock, donor: Stock, dice: Dice): Mutant {
  const document = JSON.parse(base.text) as Record<string, unknown>;
  const places = placesIn(document);
  for (let left = dice.oneIn(3) ? 4 : 1 + dice.below(2); left > 0; left -= 1)
    dice.pick(faults)(anyOf(places, dice), places, dice, donor.places);
  if (dice.oneIn(12)) {
    const { holder, key } = dice.pick(places);
    put(holder, key, dice.pick(notJson));
    return { value: document };
  }
  const text = JSON.stringify(document);
  return { text: dice.oneIn(8) ? dice.pick(textFaults)(text, dice) : text };
}

/** Any place, but seldom a mere wording: half of a document is wording, and nothing hangs on it. */
function anyOf(places: readonly Place[], dice: Dice): Place {
  const place = dice.pick(places);
  return (place.key === 'vi' || place.key === 'en') && !dice.oneIn(10) ? anyOf(places, dice) : place;
}

type Fault = (place: Place, places: readonly Place[], dice: Dice, donor: readonly Place[]) => void;

const faults: readonly Fault[] = [
  // Left out.
  remove,
  remove,
  // Something else altogether.
  ({ holder, key }, _places, dice) => put(holder, key, structuredClone(dice.pick(strange))),
  // What another place of the same name says: swapped and dangling ids, other kinds, other amounts.
  likeAnother,
  likeAnother,
  likeAnother,
  likeAnother,
  // A part of another document under the same name.
  ({ holder, key }, _places, dice, donor) => {
    const others = donor.filter((place) => place.key === key);
    if (others.length > 0) put(holder, key, structuredClone(at(dice.pick(others))));
  },
  // A number that is a little or much different.
  ({ holder, key }, _places, dice) => {
    const value = at({ holder, key });
    if (typeof value === 'number')
      put(holder, key, dice.pick([-value, value + 1, value - 1, value * 1_000, value / 3, 0, 1e21, 10_000]));
    else if (typeof value === 'boolean') put(holder, key, !value);
    else if (typeof value === 'string')
      put(holder, key, dice.pick([value.normalize('NFD'), `${value}_`, value + '\ud83d']));
  },
  // Twice, three times, very often.
  ({ holder, key }, _places, dice) => {
    if (!Array.isArray(holder)) return;
    const copies = dice.oneIn(40) ? 2_100 : dice.oneIn(8) ? 70 : 1 + dice.below(2);
    const copy = holder[key as number] as unknown;
    const own = dice.oneIn(2);
    for (let i = 0; i < copies; i += 1) holder.push(own ? renamed(copy, `copy${i}`) : structuredClone(copy));
  },
  // Another order.
  ({ holder }) => {
    if (Array.isArray(holder)) holder.reverse();
  },
  // A name too many.
  ({ holder }, places, dice) => {
    if (Array.isArray(holder)) return;
    const other = dice.pick(places);
    const name = dice.oneIn(2)
      ? dice.pick([...inheritedNames, 'unknown', 'ID', 'id ', ''])
      : String(other.key);
    put(holder, name, structuredClone(dice.oneIn(2) ? at(other) : dice.pick(strange)));
  },
  // Deep inside something.
  ({ holder, key }, _places, dice) => {
    let value = at({ holder, key });
    const wrap = dice.pick<(inner: unknown) => unknown>([
      (inner) => [inner],
      (inner) => ({ not: inner }),
      (inner) => ({ all: [inner, inner] }),
      (inner) => ({ any: [inner] }),
    ]);
    for (let depth = dice.oneIn(2) ? 1 : dice.below(12); depth >= 0; depth -= 1) value = wrap(value);
    put(holder, key, value);
  },
];

function likeAnother({ holder, key }: Place, places: readonly Place[], dice: Dice): void {
  const isId = isName(at({ holder, key })) && dice.oneIn(3);
  const alike = places.filter((place) => (isId ? isName(at(place)) : place.key === key));
  if (alike.length > 0) put(holder, key, structuredClone(at(dice.pick(alike))));
}

const isName = (value: unknown) => typeof value === 'string' && /^[a-z][a-z0-9_]*$/.test(value);

function remove({ holder, key }: Place): void {
  if (Array.isArray(holder)) holder.splice(key as number, 1);
  else delete holder[key];
}

function renamed(value: unknown, suffix: string): unknown {
  const copy = structuredClone(value);
  if (copy !== null && typeof copy === 'object' && 'id' in copy) copy.id = `${String(copy.id)}_${suffix}`;
  return copy;
}

const textFaults: readonly ((text: string, dice: Dice) => string)[] = [
  // A name twice in one object.
  (text, dice) => {
    const members = [...text.matchAll(/"[a-zA-Z]+":(?:"[^"\\]*"|\d+|true|false|null)/g)];
    const member = members.length > 0 ? dice.pick(members) : null;
    return member ? `${text.slice(0, member.index)}${member[0]},${text.slice(member.index)}` : text;
  },
  (text, dice) => text.slice(0, dice.below(text.length)),
  (text, dice) =>
    splice(
      text,
      dice,
      dice.pick(['\\ud800', '\\u0000', '\\x', '"', '{', '}', ',', '\u0000', '\ufeff', '//', '1e999']),
    ),
  (text) => text.normalize('NFD'),
  (text) => `\ufeff${text}`,
  (text, dice) => '['.repeat(dice.pick([10, 63, 64, 65, 20_000])) + text,
  (text, dice) => text.replace(dice.pick([/"id"/, /"kind"/, /"flow"/, /"format"/]), '"__proto__"'),
  (text) => text.replace(/:(\d+)/, ':1e999'),
];

function splice(text: string, dice: Dice, what: string): string {
  const i = dice.below(text.length);
  return text.slice(0, i) + what + text.slice(i);
}

function at({ holder, key }: Place): unknown {
  return (holder as Record<string | number, unknown>)[key];
}

/** As a member of its own, whatever it is called. */
function put(holder: Place['holder'], key: string | number, value: unknown): void {
  Object.defineProperty(holder, key, { value, writable: true, enumerable: true, configurable: true });
}

/** Every member and item of a value, at any depth. */
function placesIn(value: unknown): readonly Place[] {
  const places: Place[] = [];
  const visit = (holder: unknown): void => {
    if (holder === null || typeof holder !== 'object') return;
    const isList = Array.isArray(holder);
    for (const name of Object.keys(holder)) {
      const key = isList ? Number(name) : name;
      places.push({ holder: holder as Place['holder'], key });
      visit((holder as Record<string | number, unknown>)[key]);
    }
  };
  visit(value);
  return places;
}
