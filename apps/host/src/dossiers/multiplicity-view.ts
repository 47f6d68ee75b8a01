import type { CompiledProcedure } from '@motcua/engine';
import type { Seen } from './dossier-view.ts';
import { named } from './named.ts';
import { respondentOf } from './respondent-of.ts';
import type { ChildView, ConsultationView, ServiceView } from './shapes.ts';
import {
  answerTitle,
  childStateTitle,
  respondentStateTitle,
  serviceStateTitle,
} from './multiplicity-titles.ts';

/** Everybody who was or is asked, with every answer. */
export function consultationsView({ procedure, dossier, register, deadlines }: Seen): ConsultationView[] {
  return Object.entries(dossier.consultations ?? {}).map(([task, consultation]) => ({
    task,
    node: consultation.node,
    title: titleOf(procedure, consultation.node),
    sentAt: consultation.sentAt,
    endedAt: consultation.endedAt ?? null,
    outcome: consultation.outcome ?? null,
    respondents: consultation.respondents.map((respondent) => {
      const own = `${task}/${respondent.id}`;
      const drawn = respondentOf(procedure, { id: own, node: consultation.node });
      return {
        task: own,
        respondent: respondent.id,
        party: drawn?.party ?? null,
        question: drawn?.question ?? null,
        role: respondent.role,
        roleTitle: register.roleTitle(respondent.role),
        agency: respondent.agency === null ? null : named(register, respondent.agency),
        state: respondent.state,
        stateTitle: respondentStateTitle(respondent.state),
        receivedAt: respondent.receivedAt ?? null,
        dueAt: deadlines.tasks[own]?.planDueAt ?? null,
        opinions: respondent.opinions.map(({ answer, text, at, silent, late, certain }) => ({
          answer,
          answerTitle: answerTitle(answer),
          text: text ?? null,
          at,
          silent: silent ?? false,
          late: late ?? false,
          certain: certain ?? false,
        })),
      };
    }),
  }));
}

/** The linked dossiers. The code of one is told to whoever may see it, the rest to all who see its parent. */
export function childrenView({ procedure, dossier, kin }: Seen): ChildView[] {
  return Object.entries(dossier.children ?? {}).flatMap(([task, children]) => {
    const id = task.slice(0, task.lastIndexOf('.'));
    const node = procedure.index.nodes.get(id);
    const drawn = node?.kind === 'linked' ? node.children : [];
    return Object.entries(children).map(([name, child]) => {
      const one = drawn.find((candidate) => candidate.id === name);
      const known = kin.children.get(`${task} ${name}`);
      const isElsewhere = one?.system !== undefined;
      return {
        task,
        node: id,
        child: name,
        title: one?.title ?? titleOf(procedure, id),
        procedure: one?.procedure ?? '',
        system: one?.system ?? null,
        state: child.state,
        stateTitle: childStateTitle(child.state),
        code: isElsewhere ? (child.dossier ?? null) : (known?.code ?? null),
        paused: child.paused ?? false,
        dueAt: known?.dueAt ?? child.dueAt ?? null,
        outcome: child.outcome ?? null,
        openedAt: child.openedAt ?? null,
        closedAt: child.closedAt ?? null,
        reason: child.reason ?? null,
      };
    });
  });
}

/** What other systems were asked and whether they answered. */
export function servicesView({ procedure, dossier }: Seen): ServiceView[] {
  return Object.entries(dossier.services ?? {}).map(([task, call]) => {
    const id = task.slice(0, task.lastIndexOf('.'));
    const node = procedure.index.nodes.get(id);
    return {
      task,
      node: id,
      title: titleOf(procedure, id),
      service: node?.kind === 'service' ? node.service : '',
      state: call.state,
      stateTitle: serviceStateTitle(call.state),
      sentAt: call.sentAt,
      attempt: call.attempt,
      reason: call.reason ?? null,
    };
  });
}

function titleOf(procedure: CompiledProcedure, node: string) {
  return procedure.index.nodes.get(node)?.title ?? { vi: node, en: node };
}
