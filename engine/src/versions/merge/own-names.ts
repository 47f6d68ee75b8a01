import { canonicalJson } from '../../document/canonical-json.ts';
import { parseDefinition } from '../../document/parse-definition.ts';
import type { ProcedureDocument } from '../../document/procedure-document.ts';
import { same } from '../same.ts';
import { partsOfAll, type Three } from './assemble.ts';
import { namesGivenBy, textsIn } from './mentions.ts';
import { isOrder, type PartKey, type Parts } from './parts.ts';

/** Lists of things whose names are made when they are added: two who each add a step may come upon one name. */
const lists = [
  'flow/nodes',
  'flow/edges',
  'facts',
  'papers',
  'milestones',
  'limits',
  'pauseRules',
  'scenarios',
];

type Two = 'mine' | 'theirs';

/**
 * What both sides added under one name though it is not one thing: one of the two gets a name of its own, so that both are
 * kept. Of two that have the same title it cannot be told; they stay a conflict. Which of them is called otherwise depends
 * on what they are, not on whose they are.
 */
export function withOwnNames(three: Three): Three {
  let now = three;
  const asked = new Set<PartKey>();
  for (;;) {
    const parts = partsOfAll(now);
    const key = [...parts.mine.keys()]
      .toSorted()
      .find(
        (one) =>
          !asked.has(one) &&
          lists.some((list) => one.startsWith(`${list}/`)) &&
          !parts.base.has(one) &&
          areTwo(parts.mine.get(one), parts.theirs.get(one)),
      );
    if (key === undefined) return now;
    asked.add(key);
    const side: Two =
      canonicalJson(parts.mine.get(key)) < canonicalJson(parts.theirs.get(key)) ? 'theirs' : 'mine';
    const name = key.slice(key.lastIndexOf('/') + 1);
    const taken = new Set([now.base, now.mine, now.theirs].flatMap((document) => [...textsIn(document)]));
    if (!isUnique(parts[side], key, name) || textsIn(now.base).has(name)) continue;
    const document = renamed(now[side], name, freeName(name, taken));
    // A name that is also a word of the language has been changed where it is no name.
    if (parseDefinition(document).ok) now = { ...now, [side]: document };
  }
}

function areTwo(one: unknown, other: unknown): boolean {
  if (one === undefined || other === undefined || same(one, other)) return false;
  const [a, b] = [one, other] as Record<string, unknown>[];
  const tells = ['title', 'from', 'to'].filter((member) => a?.[member] !== undefined);
  return tells.some((member) => !same(a?.[member], b?.[member]));
}

/** Is the name given once, so that whoever uses it means this part? */
function isUnique(parts: Parts, key: PartKey, name: string): boolean {
  return [...parts].every(
    ([other, part]) => other === key || isOrder(other) || !namesGivenBy(other, part).has(name),
  );
}

/** As long as names may be, with room for a number. */
const mostLetters = 56;

function freeName(name: string, taken: ReadonlySet<string>): string {
  for (let i = 2; ; i += 1) {
    const free = `${name.slice(0, mostLetters)}_${i}`;
    if (!taken.has(free)) return free;
  }
}

/** The document in which a thing goes by another name, wherever it is named; what people read stays. */
function renamed(document: ProcedureDocument, from: string, to: string): ProcedureDocument {
  const put = (value: unknown, within?: string): unknown => {
    if (typeof value === 'string') return value === from && within !== 'vi' && within !== 'en' ? to : value;
    if (Array.isArray(value)) return value.map((item) => put(item));
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(
      Object.entries(value).map(([member, inner]) => [member === from ? to : member, put(inner, member)]),
    );
  };
  return put(document) as ProcedureDocument;
}
