import { addOpinion, findRespondent } from '../dossier/consultation.ts';
import { decide } from '../dossier/decide.ts';
import type { Consultation, Dossier, InstanceId, OpinionGiven, Respondent } from '../dossier/dossier.ts';
import { refuse } from '../dossier/outcome.ts';
import { patchChild, requestOf } from '../dossier/linked.ts';
import { sendService } from '../dossier/service.ts';
import { answerService } from '../dossier/signal.ts';
import { offer, text, type Input, type StandingAction } from './standing-action.ts';
import { performersOf } from './task-actions.ts';

const answers = [
  { value: 'agree', title: text('Đồng ý', 'Agree') },
  { value: 'disagree', title: text('Không đồng ý', 'Disagree') },
  { value: 'opinion', title: text('Có ý kiến', 'Opinion') },
];

const answerInputs: readonly Input[] = [
  { name: 'answer', title: text('Ý kiến', 'Answer'), type: 'choice', required: true, choices: answers },
  { name: 'text', title: text('Nội dung', 'Text'), type: 'text', required: false },
];

/**
 * A respondent answers, or answers again before the end: the last answer counts, all are kept. After the deadline or
 * the end an answer is kept and marked, without effect.
 */
export const answer: StandingAction = {
  name: 'consultation.answer',
  label: text('Trả lời ý kiến', 'Give an answer'),
  order: 1,
  offers: (procedure, dossier) =>
    isOngoing(dossier)
      ? Object.entries(dossier.consultations ?? {}).flatMap(([id, consultation]) =>
          consultation.respondents.flatMap((respondent) => {
            const task = `${id}/${respondent.id}`;
            const escalated = dossier.open.find((open) => open.id === task)?.escalated ?? [];
            return [respondent, ...escalated].map((who) =>
              offer({ task, node: consultation.node }, who, {
                inputs: answerInputs,
                since: consultation.sentAt,
              }),
            );
          }),
        )
      : [],
  apply: (turn, event) => {
    const { id, consultation, respondent } = findRespondent(turn.draft.consultations, event.task)!;
    const given = String(event.data?.['answer']) as OpinionGiven['answer'];
    const said = event.data?.['text'];
    const isLate = isOver(consultation, respondent);
    if (!isLate && respondent.opinions.at(-1)?.certain)
      return refuse('answer-final', { respondent: respondent.id }, consultation.node);
    addOpinion(
      turn,
      event.task,
      {
        answer: given,
        at: turn.when,
        ...(typeof said === 'string' && said !== '' ? { text: said } : {}),
        ...(isLate ? { late: true } : {}),
      },
      isLate ? respondent.state : 'answered',
    );
    if (isLate) return turn.stay();
    turn.closing.set(event.task, 'completed');
    return decide(turn, id);
  },
};

const isOngoing = ({ outcome }: Dossier) => outcome === null;

function isOver({ endedAt }: Consultation, { state }: Respondent): boolean {
  return endedAt !== undefined || (state !== 'waiting' && state !== 'answered');
}

/** Open linked instances and the children of each that need somebody. */
function childrenIn(dossier: Dossier, needs: (child: NonNullable<ReturnType<typeof childOf>>) => boolean) {
  return dossier.open
    .filter(({ kind }) => kind === 'linked')
    .map((instance) => ({
      instance,
      ids: Object.keys(dossier.children?.[instance.id] ?? {}).filter((id) => {
        const child = childOf(dossier, instance.id, id);
        return child !== undefined && needs(child);
      }),
    }))
    .filter(({ ids }) => ids.length > 0);
}

function childOf(dossier: Dossier, instance: InstanceId, id: string) {
  return dossier.children?.[instance]?.[id];
}

const childInput = (ids: readonly string[]): Input => ({
  name: 'child',
  title: text('Thủ tục liên thông', 'Linked procedure'),
  type: 'choice',
  required: ids.length > 1,
  choices: ids.map((id) => ({ value: id, title: text(id, id) })),
});

/** Names the existing dossier that belongs here. */
export const attach: StandingAction = {
  name: 'linked.attach',
  label: text('Gắn hồ sơ đã có', 'Attach an existing dossier'),
  order: 1050,
  offers: (procedure, dossier) =>
    childrenIn(
      dossier,
      ({ state, dossier: code }) => state === 'failed' || (state === 'requested' && !code),
    ).flatMap(({ instance, ids }) => {
      const node = procedure.index.nodes.get(instance.node);
      const attachable = ids.filter(
        (id) =>
          node?.kind === 'linked' && node.children.some((one) => one.id === id && one.mode === 'attach'),
      );
      if (attachable.length === 0) return [];
      const inputs: Input[] = [
        childInput(attachable),
        { name: 'dossier', title: text('Mã hồ sơ', 'Dossier code'), type: 'text', required: true },
      ];
      return performersOf(procedure, dossier, instance).map((who) =>
        offer({ task: instance.id, node: instance.node }, who, { inputs }),
      );
    }),
  apply: (turn, event, offered) => {
    const id = childNamed(event.data, offered.inputs);
    const code = String(event.data?.['dossier']);
    return request(turn, event.task, id, code);
  },
};

/** Asks once more for a child that could not be opened. */
export const retryChild: StandingAction = {
  name: 'linked.retry',
  label: text('Mở lại thủ tục liên thông', 'Try the linked procedure again'),
  order: 1060,
  offers: (procedure, dossier) =>
    childrenIn(dossier, ({ state }) => state === 'failed').flatMap(({ instance, ids }) =>
      performersOf(procedure, dossier, instance).map((who) =>
        offer({ task: instance.id, node: instance.node }, who, { inputs: [childInput(ids)] }),
      ),
    ),
  apply: (turn, event, offered) => request(turn, event.task, childNamed(event.data, offered.inputs)),
};

function childNamed(data: Readonly<Record<string, unknown>> | undefined, inputs: readonly Input[]): string {
  return String(data?.['child'] ?? inputs[0]?.choices?.[0]?.value);
}

function request(turn: Parameters<typeof requestOf>[0], task: InstanceId, id: string, code?: string) {
  const instance = turn.draft.open.find((open) => open.id === task);
  const node = instance && turn.procedure.index.nodes.get(instance.node);
  const child = node?.kind === 'linked' ? node.children.find((one) => one.id === id) : undefined;
  if (!child) return refuse('input-wrong', { input: 'child', value: id });
  const { effect, dossier } = requestOf(turn, child, task, code);
  if (effect) turn.effects.push(effect);
  patchChild(turn, task, id, { state: 'requested', ...(dossier === undefined ? {} : { dossier }) });
  return turn.stay();
}

/** Sends a message again that was never answered. */
export const retryService: StandingAction = {
  name: 'service.retry',
  label: text('Gửi lại', 'Send again'),
  order: 1070,
  offers: (procedure, dossier) =>
    dossier.open
      .filter(({ kind, id }) => kind === 'service' && dossier.services?.[id]?.state === 'failed')
      .flatMap((instance) =>
        performersOf(procedure, dossier, instance).map((who) =>
          offer({ task: instance.id, node: instance.node }, who),
        ),
      ),
  apply: (turn, event) => {
    const instance = turn.draft.open.find(({ id }) => id === event.task);
    const node = instance && turn.procedure.index.nodes.get(instance.node);
    if (node?.kind !== 'service')
      return refuse('action-not-open', { action: event.action, task: event.task });
    sendService(turn, node, event.task, 1);
    return turn.stay();
  },
};

/** Records by hand, from a document, what the other system should have answered. */
export const recordService: StandingAction = {
  name: 'service.record',
  label: text('Ghi nhận kết quả bằng văn bản', 'Record the answer from a document'),
  order: 1080,
  offers: (procedure, dossier) =>
    dossier.open
      .filter(({ kind, id }) => kind === 'service' && dossier.services?.[id]?.state !== 'answered')
      .flatMap((instance) =>
        performersOf(procedure, dossier, instance).map((who) =>
          offer({ task: instance.id, node: instance.node }, who, { document: true }),
        ),
      ),
  apply: (turn, event) => answerService(turn, event.task, event.facts),
};
