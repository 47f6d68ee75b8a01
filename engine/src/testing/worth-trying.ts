import type { Condition } from '../document/condition.ts';
import type { Fact } from '../document/facts.ts';
import type { ProcedureDocument } from '../document/procedure-document.ts';
import type { Scalar } from '../document/primitives.ts';
import type { AllowedAction } from '../dossier/allowed-actions.ts';
import type { Dossier } from '../dossier/dossier.ts';
import type { ActionEvent, OpenedEvent } from '../dossier/events.ts';
import type { CompiledProcedure } from '../machine/compile-procedure.ts';
import { opening } from './driver.ts';

type Comparison = Extract<Condition, { op: unknown }>;

/** Every comparison of a document, wherever it stands. */
export function comparisonsIn({
  flow,
  limits,
  pauseRules,
  papers,
}: ProcedureDocument): readonly Comparison[] {
  return comparisonsOf([flow, limits, pauseRules, papers], []);
}

/** Those alone that say where a dossier goes, not how long anything may take. */
export function turningsIn({ flow }: ProcedureDocument): readonly Comparison[] {
  return comparisonsOf(flow, ['duration', 'limit', 'amount', 'answerWithin', 'revocableFor']);
}

function comparisonsOf(part: unknown, without: readonly string[]): readonly Comparison[] {
  const found: Comparison[] = [];
  const look = (value: unknown): void => {
    if (typeof value !== 'object' || value === null) return;
    if ('op' in value && ('fact' in value || 'sum' in value)) found.push(value as Comparison);
    for (const [key, inner] of Object.entries(value)) if (!without.includes(key)) look(inner);
  };
  look(part);
  return found;
}

/** Values of a fact between which some comparison tells a difference, and one beside each. */
export function valuesOf(document: ProcedureDocument, fact: Fact): readonly Scalar[] {
  if (fact.source.kind === 'channel') return document.head.channels;
  const compared = comparisonsIn(document).flatMap((one): readonly unknown[] => {
    const about = 'sum' in one ? one.sum : [one.fact];
    if (!about.includes(fact.id)) return [];
    return Array.isArray(one.value) ? one.value : [one.value];
  });
  switch (fact.type) {
    case 'boolean':
      return [true, false];
    case 'choice':
      return (fact.choices ?? []).map(({ value }) => value);
    case 'number': {
      const numbers = compared.filter((value) => typeof value === 'number');
      return [...new Set([0, ...numbers.flatMap((n) => [n - 1, n, n + 1])])];
    }
    default: {
      const texts = compared.filter((value) => typeof value === 'string');
      return fact.type === 'date'
        ? [...new Set(['2026-03-09', ...texts])]
        : [...new Set([...texts, 'H99.12'])];
    }
  }
}

/** More combinations than this are not tried: of each fact then every value once, with the first of the others. */
const most = 64;

/** Everything of each, together. */
export function combinations(
  choices: Readonly<Record<string, readonly Scalar[]>>,
): readonly Readonly<Record<string, Scalar>>[] {
  const count = Object.values(choices).reduce((product, { length }) => product * Math.max(1, length), 1);
  if (count > most) {
    const first = Object.fromEntries(
      Object.entries(choices).flatMap(([id, [one]]) => (one === undefined ? [] : [[id, one]])),
    );
    return Object.entries(choices).flatMap(([id, values]) =>
      values.map((value) => ({ ...first, [id]: value })),
    );
  }
  return Object.entries(choices).reduce<Record<string, Scalar>[]>(
    (cells, [id, values]) => cells.flatMap((cell) => values.map((value) => ({ ...cell, [id]: value }))),
    [{}],
  );
}

/** Every way in which a dossier can be opened, as far as one of these conditions asks. */
export function openingsOf(
  { document }: CompiledProcedure,
  comparisons = comparisonsIn(document),
): readonly OpenedEvent[] {
  const asked = new Set(comparisons.flatMap((one) => ('sum' in one ? one.sum : [one.fact])));
  const forms: Record<string, readonly Scalar[]> = {};
  let channels: readonly string[] = ['counter'];
  for (const fact of document.facts) {
    if (!asked.has(fact.id)) continue;
    if (fact.source.kind === 'form') forms[fact.source.field] = valuesOf(document, fact);
    if (fact.source.kind === 'channel') channels = document.head.channels;
  }
  return combinations({ ' channel': channels, ...forms }).map(({ ' channel': channel, ...form }) =>
    opening({ channel: channel as OpenedEvent['channel'], form }),
  );
}

/** What is not drawn but moves the flow. */
const standing: readonly string[] = [
  'consultation.answer',
  'task.sign',
  'task.openSideStep',
  'linked.attach',
];

/** An offer taken by whoever it is offered to, once for each combination of answers it asks for. */
export function answersTo(
  { document, index }: CompiledProcedure,
  dossier: Dossier,
  { action, task, role, agency, demands, returnTo, possible, standing: undrawn }: AllowedAction,
): readonly ActionEvent[] {
  if (!possible || role === null || agency === null) return [];
  if (undrawn && !standing.includes(action)) return [];
  // After the deadline an answer is kept without effect.
  if (action === 'consultation.answer' && !dossier.open.some(({ id }) => id === task)) return [];
  const facts = combinations(
    Object.fromEntries(
      demands.facts.map(({ fact }) => {
        const known = index.facts.get(fact);
        return [fact, known ? valuesOf(document, known) : ['x']];
      }),
    ),
  );
  const inputs = demands.inputs.filter(({ required }) => required);
  const data = combinations(
    Object.fromEntries(
      inputs.map(({ name, choices }) => [name, (choices ?? []).map(({ value }) => value)] as const),
    ),
  );
  return facts.flatMap((given) =>
    data.map((chosen): ActionEvent => ({
      type: 'action',
      action,
      task,
      at: dossier.lastAt,
      actor: { person: `p-${role}`, role, agency },
      facts: given,
      data: chosen,
      papers: demands.papers,
      note: 'lý do',
      document: 'Công văn 12/CV',
      ...(demands.occurredAt ? { occurredAt: dossier.lastAt } : {}),
      ...(demands.respondents ? { respondents: ['H99.13'] } : {}),
      ...(returnTo === undefined ? {} : { returnTo }),
    })),
  );
}
