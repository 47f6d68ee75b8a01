import type {
  Condition,
  Duration,
  Fact,
  FlowNode,
  LocalText,
  PauseRule,
  ProcedureDocument,
  StepNode,
} from '@motcua/engine';
import { communePlaces } from '../../model/commune-places.ts';
import { factFrom } from '../../model/fact-of-field.ts';
import { isHardAreaFact } from '../../model/hard-area.ts';
import { freeId, idFromLabel } from '../../model/ids.ts';
import { newNode } from '../../model/new-node.ts';
import { agenciesOffered } from '../../model/agencies-offered.ts';
import type { Designer } from '../../state/designer-context.ts';
import { dayOf } from '../../state/use-agencies.ts';
import { textOf } from '../../text/text.ts';
import { matchPerformer } from './match-performer.ts';
import type { PastedWay } from '../../commands/rows-paste.ts';
import type { PasteQuestion } from './paste-report.ts';
import { waysFrom } from './pasted-ways.ts';
import type { WaitFor, WrittenRow, WrittenStep } from './written-rows.ts';

/** What a pasted table adds to the procedure, and what is still to be asked about it. */
export interface PastedNodes {
  readonly nodes: readonly FlowNode[];
  /** First words for the way that leads on from a node, where the table says more than the names. */
  readonly onward: ReadonlyMap<string, LocalText>;
  /** Ways beside the line: back to an earlier step, past some. */
  readonly ways: readonly PastedWay[];
  /** Buttons whose target the table does not list. */
  readonly left: readonly string[];
  readonly facts: readonly Fact[];
  readonly pauseRules: readonly PauseRule[];
  readonly questions: readonly PasteQuestion[];
  /** The fact by which the second column of times is chosen, where the table has one. */
  readonly hardArea: Fact | undefined;
}

/** Turns the rows of a table into nodes that are not connected yet. */
export function nodesFrom(designer: Designer, rows: readonly WrittenRow[]): PastedNodes {
  const { document, index } = designer;
  const taken = new Set(index.placeIds);
  const questions: PasteQuestion[] = [];
  const onward = new Map<string, LocalText>();
  const needsHard = rows.some((row) => row.kind === 'step' && lastsLonger(row));
  const known = document.facts.find(isHardAreaFact);
  const made = needsHard && known === undefined ? hardAreaFacts(document) : [];
  const hardArea = needsHard ? (known ?? made.at(-1)) : undefined;
  const rules = new Map<WaitFor, PauseRule>();

  const placed = new Map<WrittenRow, { id: string; title: string }>();
  const nodes = rows.flatMap((row): FlowNode[] => {
    if (row.kind === 'left' || row.kind === 'begin' || row.kind === 'action') return [];
    const title = (row.kind === 'step' ? row.task : row.title).slice(0, 2000);
    const id = freeId(idFromLabel(title, 'buoc'), taken);
    taken.add(id);
    placed.set(row, { id, title });
    const place = { id, title: { vi: title, en: '' }, within: undefined };
    if (row.kind === 'phase') return [newNode('group', place, [])];
    if (row.kind === 'step')
      return [stepFrom(designer, row, newNode('step', place, []) as StepNode, hardArea?.id, questions)];
    const wait = newNode('wait', place, []);
    onward.set(
      id,
      both((language) => textOf(language).table.waits[row.waitFor]),
    );
    const rule = ruleFor(designer, row.waitFor, title);
    if (rule !== undefined) rules.set(row.waitFor, rule);
    return [waitFrom(designer, wait, row.waitFor, rule?.id)];
  });
  const { ways, left } = waysFrom(rows, placed, onward);
  return {
    nodes,
    onward,
    ways,
    left,
    facts: made,
    pauseRules: [...rules.values()].filter((rule) => !document.pauseRules.includes(rule)),
    questions,
    hardArea,
  };
}

const both = (words: (language: 'vi' | 'en') => string): LocalText => ({ vi: words('vi'), en: words('en') });

/** The desk hears that the applicant has paid; while it waits the clock stands still and the status says so. */
function waitFrom(
  { roles }: Designer,
  node: FlowNode,
  waitFor: WaitFor,
  pauseRule: string | undefined,
): FlowNode {
  if (node.kind !== 'wait') return node;
  const desk = roles.length === 0 || roles.some(({ id }) => id === 'receptionClerk');
  const performer = { role: 'receptionClerk', agency: { is: 'receiving' as const } };
  const status = waitFor === 'payment' ? 6 : waitFor === 'supplement' ? 5 : undefined;
  return {
    ...node,
    arms: [{ id: 'happened', kind: 'event', ...(desk ? { performer } : {}) }],
    ...(status === undefined ? {} : { status }),
    ...(pauseRule === undefined ? {} : { clock: { counts: false, pauseRule } }),
  };
}

/**
 * The pause that belongs to a wait: the procedure's own for that reason, or for a payment a fresh one. Whether a supplement
 * pauses or restarts the time the law says, not the table: that is asked.
 */
function ruleFor({ document }: Designer, waitFor: WaitFor, words: string): PauseRule | undefined {
  const { pauseRules } = document;
  if (waitFor === 'supplement')
    return pauseRules.find(({ reason }) => reason === 'SUPPLEMENT_RESTART' || reason === 'SUPPLEMENT_PAUSE');
  if (waitFor !== 'payment') return undefined;
  const own = pauseRules.find(({ reason }) => reason === 'FINANCIAL_OBLIGATION');
  if (own !== undefined) return own;
  return {
    id: freeId('cho_nghia_vu_tai_chinh', new Set(pauseRules.map(({ id }) => id))),
    reason: 'FINANCIAL_OBLIGATION',
    mode: 'PAUSE',
    scope: 'branch',
    restarts: [],
    // The table's own words are Vietnamese: they are put into no English sentence.
    ground: { vi: textOf('vi').table.paymentGround(words).slice(0, 2000), en: '' },
  };
}

/**
 * The fact that the area is difficult, last, and what it needs: it is a fact of communes, so it is taken from the commune
 * that the form asks for, and from the competent agency only where the form asks for none.
 */
function hardAreaFacts(document: ProcedureDocument): readonly Fact[] {
  const taken = new Set(document.facts.map(({ id }) => id));
  const [place] = communePlaces(document);
  const commune = place === undefined ? undefined : (place.fact ?? factFrom(place.field, taken));
  if (commune !== undefined) taken.add(commune.id);
  const hardArea: Fact = {
    id: freeId('dia_ban_kho_khan', taken),
    type: 'boolean',
    title: both((language) => textOf(language).table.hardArea),
    source: {
      kind: 'register',
      attribute: 'hardArea',
      of: commune === undefined ? 'competent' : { fact: commune.id },
    },
    knownFrom: 'reception',
    default: false,
  };
  return commune === undefined || commune === place?.fact ? [hardArea] : [commune, hardArea];
}

function stepFrom(
  { roles, agencies, relations, document }: Designer,
  row: WrittenStep,
  node: StepNode,
  hardArea: string | undefined,
  questions: PasteQuestion[],
): StepNode {
  const { performer, asks } = matchPerformer(
    row.unit,
    { roles, agencies: agenciesOffered(agencies, dayOf(document)), relations },
    row.task,
  );
  if (asks !== 'nothing') questions.push({ node: node.id, asks, words: row.unit });
  const duration = durationOf(row, hardArea);
  if (duration === undefined || row.unread !== '')
    questions.push({ node: node.id, asks: 'time', words: row.unread });
  // What the table says and the drawing has no field for stays with the step, in the table's own words.
  const { keptUnit, keptTime, keptOutput } = textOf('vi').table;
  const kept = [
    row.unit === '' ? '' : keptUnit(row.unit),
    row.unread === '' ? '' : keptTime(row.unread),
    row.output === '' ? '' : keptOutput(row.output),
    ...row.notes,
  ]
    .filter((line) => line !== '')
    .join('\n')
    .slice(0, 2000);
  return {
    ...node,
    ...(row.order === '' ? {} : { order: row.order.slice(0, 40) }),
    ...(performer === undefined ? {} : { performer }),
    ...(duration === undefined ? {} : { duration }),
    ...(row.status === undefined ? {} : { status: row.status }),
    ...(kept === '' ? {} : { instructions: { vi: kept, en: '' } }),
  };
}

/** Does the table give the difficult areas a time of their own? */
const lastsLonger = ({ time, hard }: WrittenStep): boolean =>
  time !== undefined &&
  hard !== undefined &&
  !('notStated' in time) &&
  !('notStated' in hard) &&
  (time.value !== hard.value || time.unit !== hard.unit);

function durationOf(row: WrittenStep, hardArea: string | undefined): Duration | undefined {
  const { time, hard } = row;
  if (time === undefined || 'notStated' in time) return time;
  if (hard === undefined || 'notStated' in hard || hardArea === undefined || !lastsLonger(row))
    return { rows: [time] };
  const when: Condition = { fact: hardArea, op: 'eq', value: true };
  return { rows: [{ when, ...hard }, time] };
}
