import { type Change, type ChangeArea, compareDocuments, type ProcedureDocument } from '@motcua/engine';
import { bothDocuments } from './both-documents.ts';
import { type ChangeMark, marksOf, placeOfChange } from './change-places.ts';

type NamesOfRegister = Parameters<typeof compareDocuments>[2];

/** A change with the place in the drawing that shows it. */
export interface PlacedChange {
  /** Its number among all that are listed, in their order. */
  readonly number: number;
  readonly change: Change;
  readonly place: string | undefined;
}

export interface ChangeGroup {
  readonly area: ChangeArea;
  readonly changes: readonly PlacedChange[];
}

export interface Compared {
  readonly both: ProcedureDocument;
  readonly marks: ReadonlyMap<string, ChangeMark>;
  readonly groups: readonly ChangeGroup[];
  /** What changes nothing for anybody: places in the drawing, the order in which the file lists its parts. */
  readonly aside: readonly PlacedChange[];
  /** All of `groups`, in their order. */
  readonly listed: readonly PlacedChange[];
}

/** The order in which an office reads what changed: the course of the dossier first, then what surrounds it. */
const readingOrder: readonly ChangeArea[] = [
  'steps',
  'actors',
  'agencies',
  'durations',
  'limits',
  'papers',
  'conditions',
  'routing',
  'form',
  'facts',
  'fees',
  'head',
  'scenarios',
  'acknowledgements',
];

/** How long a limit is belongs to the limits: what a step may take is another thing. */
const shelfOf = ({ thing, area }: Change): ChangeArea =>
  thing === 'limit' || thing === 'budget' ? 'limits' : area;

/** Two versions as they are shown side by side: one drawing, and the list of changes by what they are about. */
export function compared(
  before: ProcedureDocument,
  after: ProcedureDocument,
  names: NamesOfRegister,
): Compared {
  const { changes, layout } = compareDocuments(before, after, names);
  const both = bothDocuments(before, after);
  const place = (change: Change, number: number): PlacedChange => ({
    number,
    change,
    place: placeOfChange(both, change),
  });
  const told = changes.filter(({ area }) => area !== 'order' && area !== 'layout');
  const sorted = told.toSorted((a, b) => readingOrder.indexOf(shelfOf(a)) - readingOrder.indexOf(shelfOf(b)));
  const listed = sorted.map(place);
  const groups = readingOrder.flatMap((area) => {
    const found = listed.filter(({ change }) => shelfOf(change) === area);
    return found.length === 0 ? [] : [{ area, changes: found }];
  });
  const aside = [...layout, ...changes.filter(({ area }) => area === 'order')].map((change, i) =>
    place(change, listed.length + i),
  );
  return { both, marks: marksOf(both, told), groups, aside, listed };
}

export interface Tally {
  readonly added: number;
  readonly removed: number;
  readonly changed: number;
}

/** How many changes of each kind; what only stands in another order counts as changed. */
export function tallyOf(listed: readonly PlacedChange[]): Tally {
  const of = (...kinds: Change['kind'][]) =>
    listed.filter(({ change }) => kinds.includes(change.kind)).length;
  return { added: of('added'), removed: of('removed'), changed: of('changed', 'moved') };
}
