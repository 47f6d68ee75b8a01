import type { Fact } from '../document/facts.ts';
import type { FlowEdge } from '../document/flow.ts';
import type { ProcedureDocument } from '../document/procedure-document.ts';
import type { ProcedureIndex } from '../machine/procedure-index.ts';
import { judge, type Assignment } from './guards/partial.ts';
import { hingesOf, type Hinges } from './hinges.ts';
import { movesFrom, startOf, type Move } from './ways.ts';

/** A way through the drawing as a dossier can really take it, with what a rule has noticed on it. */
export interface Story<T> {
  readonly id: string;
  /** Facts said so far: those fixed at reception, and those that actions on the way have set. */
  readonly said: Assignment;
  readonly noticed: T;
  readonly from: Story<T> | null;
}

/** What a rule makes of the ways: what it notices on a move, and what it says of where a way has come. */
export interface Listener<T> {
  readonly begins: T;
  /** Two ways to one node about which the same was noticed go on alike. */
  readonly key: (noticed: T) => string;
  readonly after: (story: Story<T>, move: Move) => T;
  readonly comes: (story: Story<T>) => void;
  readonly goes?: (story: Story<T>, move: Move) => void;
}

/** More stories than this are not told apart; then every way counts as possible. */
const mostStories = 20_000;

/**
 * Tells every way through a drawing, the shortest to each place first. A rule of a decision or a condition of an action
 * that cannot hold with the facts said so far is not followed, so that no rule complains of a way nobody can take.
 */
export function tellStories<T>(
  document: ProcedureDocument,
  index: ProcedureIndex,
  listener: Listener<T>,
): void {
  const start = startOf(index);
  if (start === undefined) return;
  if (!tell(index, start, hingesOf(document, index), listener)) tell(index, start, nothingAsked, listener);
}

/** The nodes of a story in order. */
export function wayOf<T>(story: Story<T>): readonly string[] {
  const way: string[] = [];
  for (let at: Story<T> | null = story; at !== null; at = at.from) way.unshift(at.id);
  return way;
}

/** False when there are too many stories to tell; nothing was said then. */
function tell<T>(
  index: ProcedureIndex,
  start: string,
  { cells, judged, stillAsked }: Hinges,
  listener: Listener<T>,
): boolean {
  const stories: Story<T>[] = [];
  const known = new Set<string>();
  const moves: (readonly [Story<T>, Move])[] = [];
  const textOf = texts();
  const visit = (story: Story<T>): void => {
    const sender = leadsBack(index, story.id) ? senderOf(story, index) : '';
    const said = textOf(story.said, stillAsked(story.id));
    const key = `${story.id}|${sender}|${listener.key(story.noticed)}|${said}`;
    if (known.has(key)) return;
    known.add(key);
    stories.push(story);
  };
  for (const said of cells) visit({ id: start, said, noticed: listener.begins, from: null });
  for (let at = 0; at < stories.length; at += 1) {
    if (judged.size > 0 && stories.length > mostStories) return false;
    const story = stories[at]!;
    for (const move of movesFrom(index, story.id)) {
      if (move.edge && !mayTake(move.edge, story.said, index)) continue;
      if (move.edge?.backTo && !isBack(move.edge, move.to, senderOf(story, index))) continue;
      moves.push([story, move]);
      visit({
        id: move.to,
        said: move.edge ? afterEdge(move.edge, story.said, judged) : story.said,
        noticed: listener.after(story, move),
        from: story,
      });
    }
  }
  stories.forEach(listener.comes);
  if (listener.goes) for (const [story, move] of moves) listener.goes(story, move);
  return true;
}

/** Every way counts as possible. */
const nothingAsked: Hinges = { judged: new Map(), cells: [new Map()], stillAsked: () => [] };

/**
 * What is said of some facts, as a text to compare. Most moves say nothing new and most neighbours ask for the same, so
 * that one text serves many stories.
 */
function texts(): (said: Assignment, asked: readonly string[]) => string {
  const known = new Map<Assignment, Map<readonly string[], string>>();
  return (said, asked) => {
    let ofSaid = known.get(said);
    if (!ofSaid) known.set(said, (ofSaid = new Map<readonly string[], string>()));
    let text = ofSaid.get(asked);
    if (text === undefined) {
      text = JSON.stringify(asked.map((fact) => (said.has(fact) ? [said.get(fact)] : 0)));
      ofSaid.set(asked, text);
    }
    return text;
  };
}

/** The node that was left to come here; decisions and containers on the way are nobody's. */
function senderOf<T>({ from }: Story<T>, index: ProcedureIndex): string {
  const passed = ['decision', 'group', 'parallel'];
  let at = from;
  while (at && passed.includes(index.nodes.get(at.id)?.kind ?? '')) at = at.from;
  return at?.id ?? '';
}

function leadsBack(index: ProcedureIndex, id: string): boolean {
  return movesFrom(index, id).some(({ edge }) => edge?.backTo !== undefined);
}

/** An edge back leads to where the dossier came from; to its own target when it came from none of these. */
function isBack({ backTo = [], to: usual }: FlowEdge, to: string, sender: string): boolean {
  return backTo.includes(sender) ? to === sender : to === usual;
}

/** Whether an edge may be taken as far as the facts said so far tell. */
function mayTake(edge: FlowEdge, said: Assignment, index: ProcedureIndex): boolean {
  const asked = (edge.demands?.facts ?? []).map(({ fact }) => fact);
  const open = asked.length === 0 ? said : new Map([...said].filter(([id]) => !asked.includes(id)));
  if (edge.when && judge(edge.when, open) === false) return false;
  if (index.nodes.get(edge.from)?.kind !== 'decision') return true;
  const ways = index.leaving.get(edge.from) ?? [];
  const before = edge.otherwise ? ways.filter((way) => way !== edge) : ways.slice(0, ways.indexOf(edge));
  return before.every(({ when, otherwise }) => otherwise || !when || judge(when, said) !== true);
}

function afterEdge(edge: FlowEdge, said: Assignment, judged: ReadonlyMap<string, Fact>): Assignment {
  const asked = (edge.demands?.facts ?? []).filter(({ fact }) => judged.has(fact));
  const set = edge.sets.filter(({ fact }) => judged.has(fact));
  if (asked.length === 0 && set.length === 0) return said;
  const next = new Map(said);
  for (const { fact } of asked) next.delete(fact);
  for (const { fact, value } of set) next.set(fact, value);
  return next;
}
