import type { Fact } from '../document/facts.ts';
import type { ConsultationNode } from '../document/flow.ts';
import type { Scalar } from '../document/primitives.ts';
import type { CompiledProcedure } from '../machine/compile-procedure.ts';
import type { Invited } from '../machine/event-record.ts';
import type { Consultation, InstanceId, OpenInstance, OpinionGiven, Respondent } from './dossier.ts';
import { resolvePerformer } from './performer.ts';
import type { Turn } from './turn.ts';

/** How the consultation stands: the arm by which it is over, or null while that is uncertain. */
export type Certainty = 'reached' | 'failed' | null;

const defaultRole = 'specialist';

/** Opens a task for everybody invited and begins the record. */
export function beginConsultation(
  turn: Turn,
  node: ConsultationNode,
  instance: OpenInstance,
): readonly OpenInstance[] {
  const invited = turn.record.invited.get(node.id) ?? [];
  const asked = invited.map((one) => ({ one, performer: performerOf(turn, node, one) }));
  setConsultation(turn, instance.id, {
    node: node.id,
    sentAt: turn.when,
    respondents: asked.map(({ one, performer }) => ({
      id: one.id,
      role: performer.role,
      agency: performer.agency,
      state: 'waiting',
      opinions: [],
    })),
  });
  return asked.map(({ one, performer }) => ({
    id: `${instance.id}/${one.id}`,
    node: node.id,
    visit: instance.visit,
    kind: 'respondent',
    openedAt: turn.when,
    ...performer,
    counts: true,
  }));
}

function performerOf(turn: Turn, node: ConsultationNode, one: Invited) {
  if ('agency' in one) return { role: node.chosenRole ?? defaultRole, agency: one.agency };
  const { agency } = resolvePerformer(one.drawn.performer, turn.draft);
  return { role: one.drawn.performer.role, agency };
}

/** The consultation and the respondent an instance id of a respondent names. */
export function findRespondent(
  consultations: Readonly<Record<InstanceId, Consultation>> | undefined,
  instance: InstanceId,
): { readonly id: InstanceId; readonly consultation: Consultation; readonly respondent: Respondent } | null {
  const slash = instance.indexOf('/');
  const id = instance.slice(0, Math.max(0, slash));
  if (slash < 0 || consultations === undefined || !Object.hasOwn(consultations, id)) return null;
  const consultation = consultations[id]!;
  const respondent = consultation.respondents.find((one) => one.id === instance.slice(slash + 1));
  return respondent ? { id, consultation, respondent } : null;
}

/** Writes one more opinion of a respondent and the state it puts them in. */
export function addOpinion(
  turn: Turn,
  instance: InstanceId,
  opinion: OpinionGiven,
  state: Respondent['state'],
): void {
  const found = findRespondent(turn.draft.consultations, instance);
  if (!found) return;
  patchRespondent(turn, instance, { state, opinions: [...found.respondent.opinions, opinion] });
}

export function patchRespondent(turn: Turn, instance: InstanceId, change: Partial<Respondent>): void {
  const found = findRespondent(turn.draft.consultations, instance);
  if (!found) return;
  const { id, consultation, respondent } = found;
  setConsultation(turn, id, {
    ...consultation,
    respondents: consultation.respondents.map((one) =>
      one.id === respondent.id ? { ...one, ...change } : one,
    ),
  });
}

/**
 * Whether the quorum is certain, either way. `all` means all but those skipped; a number beyond those asked means all of
 * them. An opinion that can still be changed is certain for neither side.
 */
export function certaintyOf(node: ConsultationNode, consultation: Consultation): Certainty {
  const asked = consultation.respondents.filter(({ state }) => state !== 'skipped' && state !== 'withdrawn');
  // Nobody is left to count: that is no agreement, but nothing is missing either.
  if (asked.length === 0) return node.counts === 'agreements' ? 'failed' : 'reached';
  const needed = node.quorum === 'all' ? asked.length : Math.min(node.quorum, asked.length);
  let counted = 0;
  let open = 0;
  for (const respondent of asked) {
    const opinion = opinionThatCounts(respondent);
    const isOpen =
      opinion === null || (node.revocableFor !== undefined && !opinion.certain && !opinion.silent);
    if (isOpen) open += 1;
    else if (node.counts !== 'agreements' || opinion.answer === 'agree') counted += 1;
  }
  if (counted >= needed) return 'reached';
  return counted + open < needed ? 'failed' : null;
}

/** The last opinion given in time. */
function opinionThatCounts({ opinions }: Respondent): OpinionGiven | null {
  return opinions.findLast(({ late }) => !late) ?? null;
}

/** Closes the record: the edge taken says how it ended. Whoever has not answered is no longer asked. */
export function endConsultation(turn: Turn, instance: OpenInstance, edge: string | undefined): void {
  const consultation = turn.draft.consultations?.[instance.id];
  if (!consultation) return;
  const arm = edge === undefined ? undefined : turn.procedure.index.edges.get(edge)?.arm;
  const outcome = arm === 'reached' || arm === 'failed' || arm === 'nobody' ? arm : 'left';
  setConsultation(turn, instance.id, {
    ...consultation,
    respondents: consultation.respondents.map((one) =>
      one.state === 'waiting' ? { ...one, state: 'withdrawn' } : one,
    ),
    endedAt: turn.when,
    outcome,
  });
}

function setConsultation(turn: Turn, id: InstanceId, consultation: Consultation): void {
  turn.draft.consultations = { ...turn.draft.consultations, [id]: consultation };
}

/** The values of the facts that are read from a consultation when it ends by this arm. */
export function consultationFacts(
  procedure: CompiledProcedure,
  consultation: Consultation,
  outcome: string,
): Readonly<Record<string, Scalar>> {
  const facts: Record<string, Scalar> = {};
  for (const fact of procedure.document.facts)
    if (fact.source.kind === 'consultation' && fact.source.node === consultation.node)
      facts[fact.id] = valueOf(fact, fact.source.of, consultation, outcome);
  return facts;
}

function valueOf(
  fact: Fact,
  of: Extract<Fact['source'], { kind: 'consultation' }>['of'],
  { respondents }: Consultation,
  outcome: string,
): Scalar {
  if (of === 'outcome') return fact.type === 'boolean' ? outcome === 'reached' : outcome;
  const counting = respondents.map(opinionThatCounts);
  const number = counting.filter((opinion) => {
    if (of === 'silent') return opinion?.silent === true;
    if (opinion === null) return false;
    return of === 'answers' || opinion.answer === (of === 'agreements' ? 'agree' : 'disagree');
  }).length;
  const silent = of === 'silent' ? respondents.filter(({ state }) => state === 'skipped').length : 0;
  return number + silent;
}
