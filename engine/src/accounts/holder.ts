/**
 * Who can have a dossier: an agency by one of its posts; the applicant who must bring, pay or confirm something; another
 * system, another dossier or somebody outside without an account; `waiting` is nobody (a period runs out, another branch
 * is awaited), `incident` nobody although somebody should (the register found no agency, or two).
 */
export type HolderKind = 'agency' | 'applicant' | 'system' | 'dossier' | 'outside' | 'waiting' | 'incident';

/** One of those who have a dossier at the same time. What is not known, or left out at a coarser level, is absent. */
export interface Holder {
  readonly kind: HolderKind;
  /** The agency that answers for it. */
  readonly agency?: string;
  /** The unit in which the post is; the agency itself where it has no units. */
  readonly unit?: string;
  readonly role?: string;
  /** The step, wait, consultation, … at which it is held. */
  readonly node?: string;
  /** Of a linked dossier: which child. */
  readonly child?: string;
  /** Sent and not yet acknowledged by the receiver, whose time it is all the same. */
  readonly unacknowledged?: true;
}

/** How finely holders are told apart. */
export type HolderLevel = 'holder' | 'step' | 'unit' | 'agency';

const kept: Readonly<Record<HolderLevel, readonly (keyof Holder)[]>> = {
  holder: ['kind', 'agency', 'unit', 'role', 'node', 'child', 'unacknowledged'],
  step: ['kind', 'agency', 'unit', 'node', 'child'],
  unit: ['kind', 'agency', 'unit'],
  agency: ['kind', 'agency'],
};

/** The holder without what a level leaves out. */
export function atLevel(holder: Holder, level: HolderLevel): Holder {
  if (level === 'holder') return holder;
  return Object.fromEntries(
    kept[level].flatMap((name) => (holder[name] === undefined ? [] : [[name, holder[name]]])),
  ) as unknown as Holder;
}

/** One text per holder: equal holders have equal keys. */
export function holderKey(holder: Holder): string {
  return kept.holder.map((name) => String(holder[name] ?? '')).join(' ');
}

/** One text per set of holders, in whatever order they come. */
export function setKey(holders: readonly Holder[]): string {
  return [...new Set(holders.map(holderKey))].sort().join('\n');
}

/** The set that these make at a level: each once, in the order of their keys. */
export function setOf(holders: Iterable<Holder>, level: HolderLevel = 'holder'): readonly Holder[] {
  const set = new Map<string, Holder>();
  for (const one of holders) {
    const holder = atLevel(one, level);
    set.set(holderKey(holder), holder);
  }
  return [...set].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, holder]) => holder);
}
