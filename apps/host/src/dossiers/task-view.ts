import { isWork, type AllowedAction, type Dossier, type OpenInstance } from '@motcua/engine';
import type { LoadedRegister } from '../register/register.ts';
import { mineOf } from './action-view.ts';
import type { Seen } from './dossier-view.ts';
import { named } from './named.ts';
import { respondentOf } from './respondent-of.ts';
import type { Incident, TaskKind, TaskView } from './shapes.ts';

/** What is done to somebody else's task does not make it one's own. */
const aboutOthers = new Set(['task.reassign', 'task.takeBack']);

/** Everything open in a dossier that somebody has, waits for or is asked. */
export function tasksView(
  { procedure, dossier, register, person, deadlines }: Seen,
  offered: readonly AllowedAction[],
): TaskView[] {
  const mine = new Set(
    mineOf(person, offered)
      .filter(({ action }) => !aboutOthers.has(action))
      .map(({ task }) => task),
  );
  return dossier.open.flatMap((instance) => {
    const kind = taskKind(instance);
    if (kind === null) return [];
    const node = procedure.index.nodes.get(instance.node);
    const deadline = deadlines.tasks[instance.id];
    return [
      {
        task: instance.id,
        node: instance.node,
        kind,
        title: node?.title ?? { vi: instance.node, en: instance.node },
        question: kind === 'respondent' ? (respondentOf(procedure, instance)?.question ?? null) : null,
        role: instance.role,
        roleTitle: instance.role === null ? null : register.roleTitle(instance.role),
        agency: instance.agency === null ? null : named(register, instance.agency),
        openedAt: instance.openedAt,
        planDueAt: deadline?.planDueAt ?? null,
        dueAt: deadline?.dueAt ?? null,
        counts: instance.counts,
        mine: mine.has(instance.id),
        incident: incidentOf(dossier, instance, offered),
        unacknowledged: isUnacknowledged(dossier, instance),
        signaturesMissing: offered
          .filter(({ action, task }) => action === 'task.sign' && task === instance.id)
          .map(({ role, agency }) => post(register, role ?? '', agency)),
        escalatedTo: (instance.escalated ?? []).map(({ role, agency }) => post(register, role, agency)),
      },
    ];
  });
}

/** The kind of work an open instance is; null for containers, which nobody works on. */
export function taskKind(instance: Pick<OpenInstance, 'kind'>): TaskKind | null {
  return isWork(instance) || instance.kind === 'respondent' ? (instance.kind as TaskKind) : null;
}

/** Why an open instance does not go on by itself, as far as somebody here has to know. */
export function incidentOf(
  dossier: Dossier,
  instance: OpenInstance,
  offered: readonly AllowedAction[],
): Incident | null {
  const isOffered = (name: string) =>
    offered.some(({ action, task }) => action === name && task === instance.id);
  if (instance.kind === 'linked') {
    const children = Object.values(dossier.children?.[instance.id] ?? {});
    if (children.some(({ state }) => state === 'failed')) return 'child-failed';
    if (isOffered('linked.attach')) return 'child-not-named';
  }
  if (instance.kind === 'service' && dossier.services?.[instance.id]?.state === 'failed')
    return 'service-failed';
  return instance.role !== null && instance.agency === null ? 'performer-not-found' : null;
}

/** Handed over by another agency, or put to a respondent, who has not said that it arrived. */
export function isUnacknowledged(dossier: Dossier, instance: OpenInstance): boolean {
  if (instance.kind !== 'respondent')
    return instance.sent !== undefined && instance.sent.acknowledgedAt === undefined;
  const [consultation = '', id = ''] = instance.id.split('/');
  const asked = dossier.consultations?.[consultation]?.respondents.find((one) => one.id === id);
  return asked?.state === 'waiting' && asked.receivedAt === undefined;
}

function post(register: LoadedRegister, role: string, agency: string | null) {
  return {
    role,
    roleTitle: register.roleTitle(role),
    agency: agency === null ? null : named(register, agency),
  };
}
