import { timersOf } from '../../clock/timers.ts';
import type { Scalar } from '../../document/primitives.ts';
import { allowedActions, type AllowedAction } from '../../dossier/allowed-actions.ts';
import type { Dossier, InstanceId } from '../../dossier/dossier.ts';
import type { TimerKey } from '../../dossier/events.ts';
import type { CompiledProcedure } from '../../machine/compile-procedure.ts';
import type { PlayWorld } from '../play-world.ts';
import type { SignalLine, TakeLine } from '../scenario-events.ts';
import { signalsIn } from '../signals.ts';
import { suggestionsFor, valuesFor, type Question } from '../suggest.ts';

/** Something that can be done or can happen next, without a moment. */
export type Move =
  | { readonly take: Omit<TakeLine, 'at' | 'expect' | 'occurredAt'>; readonly occurred: boolean }
  | { readonly signal: Omit<SignalLine, 'at' | 'expect'> }
  /** Time passes until this timer has fired. */
  | { readonly expire: string };

/** A move and the open instance it belongs to; an empty one: the dossier as a whole. */
export interface PlacedMove {
  readonly at: InstanceId;
  readonly move: Move;
}

/** Actions that are not drawn and without which a flow may not go on. */
const onward: readonly string[] = [
  'consultation.answer',
  'task.sign',
  'task.openSideStep',
  'linked.attach',
  'dossier.settle',
];

/** Timers that move the flow. The others only remind. */
const moving: readonly TimerKey['purpose'][] = ['arm', 'silence', 'certain', 'retry'];

/** Most ways tried to answer what one action asks. */
const maxAnswers = 24;

/** Everything that could be next: actions with the answers that make a difference, reports, and time that runs out. */
export function movesIn(
  procedure: CompiledProcedure,
  dossier: Dossier,
  now: string,
  world: PlayWorld,
): readonly PlacedMove[] {
  return [
    ...actionMoves(procedure, dossier, now, world),
    ...signalMoves(procedure, dossier, now),
    ...timerMoves(procedure, dossier, world),
  ];
}

function actionMoves(
  procedure: CompiledProcedure,
  dossier: Dossier,
  now: string,
  world: PlayWorld,
): readonly PlacedMove[] {
  const seen = new Set<string>();
  return allowedActions(procedure, dossier).flatMap((offer): PlacedMove[] => {
    // After an escalation several posts are offered the same.
    const one = `${offer.action} ${offer.task}`;
    if (!offer.possible || seen.has(one) || !bringsOn(dossier, offer)) return [];
    if (!offer.standing) seen.add(one);
    const suggestions = suggestionsFor(procedure, dossier, offer, now, world);
    const { note, document, papers, respondents, occurredAt } = suggestions;
    const { decisive } = valuesFor(procedure);
    const facts = combined(suggestions.facts, (name) => decisive.has(name));
    const data = combined(withinReach(procedure, dossier, offer, suggestions.data), () => true);
    const asked = respondents ? [respondents.slice(0, 2), []] : [undefined];
    const fixed = {
      take: offer.action,
      on: offer.task,
      ...(note === undefined ? {} : { note }),
      ...(document === undefined ? {} : { document }),
      ...(papers.length > 0 ? { papers: [...papers] } : {}),
    };
    return facts
      .flatMap((given) => data.flatMap((told) => asked.map((who) => ({ given, told, who }))))
      .slice(0, maxAnswers)
      .map(({ given, told, who }) => ({
        at: offer.task === 'dossier' ? '' : offer.task,
        move: {
          take: {
            ...fixed,
            ...(given ? { facts: given } : {}),
            ...(told ? { data: told } : {}),
            ...(who ? { respondents: [...who] } : {}),
          },
          occurred: occurredAt !== undefined,
        },
      }));
  });
}

function bringsOn(dossier: Dossier, { standing, action, task, agency }: AllowedAction): boolean {
  if (!standing) return true;
  const open = dossier.open.find(({ id }) => id === task);
  // Some respondents' limits run from the moment at which they acknowledge.
  if (action === 'task.acknowledge') return open?.kind === 'respondent';
  if (action === 'consultation.answer') return open !== undefined && agency !== null;
  return onward.includes(action);
}

/** A side step is opened once; an opinion agrees, or not where that is counted: more of the same shows nothing new. */
function withinReach(
  procedure: CompiledProcedure,
  dossier: Dossier,
  { action, node }: AllowedAction,
  questions: readonly Question[],
) {
  return questions.flatMap((question) => {
    if (action === 'task.openSideStep') {
      const answers = question.answers.filter(({ value }) => !dossier.visits[String(value)]);
      return [{ ...question, required: true, answers }];
    }
    if (action === 'consultation.answer')
      return question.required
        ? [{ ...question, answers: question.answers.slice(0, opinionsCount(procedure, node) ? 2 : 1) }]
        : [];
    return [question];
  });
}

/** Does it matter what those say who are asked? */
function opinionsCount({ document, index }: CompiledProcedure, id: string): boolean {
  const node = index.nodes.get(id);
  const read = document.facts.some(({ source }) => source.kind === 'consultation' && source.node === id);
  return read || (node?.kind === 'consultation' && node.counts === 'agreements');
}

/** Ways to answer: every answer where it makes a difference, else the first; null where nothing is asked. */
function combined(
  questions: readonly Question[],
  matters: (name: string) => boolean,
): readonly (Readonly<Record<string, Scalar>> | null)[] {
  let ways: Readonly<Record<string, Scalar>>[] = [{}];
  for (const { name, required, answers } of questions) {
    if (!matters(name) && !required) continue;
    const values = (matters(name) ? answers : answers.slice(0, 1)).map(({ value }) => value);
    const options: (Scalar | undefined)[] = required ? values : [...values, undefined];
    ways = ways
      .flatMap((way) => options.map((value) => (value === undefined ? way : { ...way, [name]: value })))
      .slice(0, maxAnswers);
  }
  return ways.map((way) => (Object.keys(way).length > 0 ? way : null));
}

function signalMoves(procedure: CompiledProcedure, dossier: Dossier, now: string): readonly PlacedMove[] {
  const values = valuesFor(procedure);
  return signalsIn(procedure, dossier).flatMap(({ report, facts }): PlacedMove[] => {
    // A child that stands still moves clocks only.
    if (report.change === 'paused' || report.change === 'resumed') return [];
    const questions = facts
      .filter(({ id }) => values.decisive.has(id))
      .map((fact): Question => ({
        name: fact.id,
        title: fact.title,
        type: fact.type === 'boolean' ? 'boolean' : 'text',
        required: true,
        answers: values.of(fact, now.slice(0, 10)).map((value) => ({ value, title: fact.title })),
      }));
    const at = `${report.node}.${dossier.visits[report.node] ?? 1}`;
    return combined(questions, () => true).map((given) => ({
      at,
      move: { signal: { ...report, ...(given ? { facts: given } : {}) } },
    }));
  });
}

function timerMoves(
  procedure: CompiledProcedure,
  dossier: Dossier,
  { calendars }: PlayWorld,
): readonly PlacedMove[] {
  const { document, index } = procedure;
  const { decisive } = valuesFor(procedure);
  const asksClock = document.facts.some(({ id, source }) => source.kind === 'clock' && decisive.has(id));
  return timersOf(procedure, dossier, calendars).flatMap(({ id, key, dueAt }): PlacedMove[] => {
    // What was due before and has not happened may not happen now.
    if (dueAt < dossier.lastAt) return [];
    const isMoving =
      moving.includes(key.purpose) ||
      (key.purpose === 'deadline' && takesEdge(index, key)) ||
      (key.purpose === 'limitDue' && asksClock);
    return isMoving ? [{ at: 'instance' in key ? key.instance : '', move: { expire: id } }] : [];
  });
}

function takesEdge(
  { nodes }: CompiledProcedure['index'],
  { instance, action }: Extract<TimerKey, { purpose: 'deadline' }>,
): boolean {
  const node = nodes.get(instance.slice(0, instance.lastIndexOf('.')));
  const actions = node?.kind === 'step' || node?.kind === 'group' ? (node.deadlineActions ?? []) : [];
  return actions.some((one) => one.id === action && one.do.kind === 'take');
}
