import {
  allowedActions,
  describeProblem,
  type AllowedAction,
  type CompiledProcedure,
  type Deadlines,
  type Dossier,
} from '@motcua/engine';
import { may } from '../authorisation/may.ts';
import type { Person } from '../authorisation/person.ts';
import type { Named } from '../http/shapes.ts';
import type { LoadedRegister } from '../register/register.ts';
import { paperRequired } from './check-papers.ts';
import { clockView } from './clock-view.ts';
import type { DossierRow } from './dossier.store.ts';
import type { ActionView, DossierView, PersonDetails, ReceivedPaper, TaskView } from './shapes.ts';
import { statusTitle } from './status-titles.ts';

/** What a view of a dossier is made from. */
export interface Seen {
  readonly row: DossierRow;
  readonly dossier: Dossier;
  readonly procedure: CompiledProcedure;
  readonly register: LoadedRegister;
  readonly person: Person;
  readonly now: string;
  /** The due dates as of `now`. */
  readonly deadlines: Deadlines;
}

/** A dossier as one person sees it: the same for everybody but for whose the tasks and actions are. */
export function dossierView(seen: Seen): DossierView {
  const { row, dossier, procedure, register, person, now } = seen;
  const { head } = procedure.document;
  const people = JSON.parse(row.people) as { applicant: PersonDetails; submitter: PersonDetails | null };
  const offered = allowedActions(procedure, dossier);
  const openNodes = [...new Set(dossier.open.map((instance) => instance.node))];
  return {
    code: dossier.code,
    seq: dossier.seq,
    procedure: {
      code: row.procedure,
      version: procedure.version,
      title: head.title,
      nationalCode: head.nationalCode,
      meaning: procedure.meaning,
    },
    applicant: people.applicant,
    submitter: people.submitter,
    form: { ...dossier.form },
    papers: papersOf(seen),
    note: row.note,
    channel: dossier.channel,
    receivingAgency: named(register, dossier.receivingAgency),
    competentAgency: dossier.competentAgency === null ? null : named(register, dossier.competentAgency),
    receivedAt: dossier.openedAt,
    status: dossier.status,
    statusTitle: statusTitle(dossier.status),
    outcome: dossier.outcome,
    closedAt: dossier.closedAt,
    position: {
      openNodes,
      doneNodes: Object.keys(dossier.visits)
        .filter((node) => !openNodes.includes(node))
        .sort(),
      takenEdges: [...seen.dossier.taken],
    },
    tasks: tasksOf(seen, offered),
    actions: mineOf(person, offered).map((action, index, all) =>
      actionView(seen, action, isPrimary(index, all)),
    ),
    clock: clockView(procedure, dossier, register.calendarOf, now, seen.deadlines),
    receipt: true,
    documentUrl: `/api/procedures/${row.procedure}/versions/${procedure.version}`,
  };
}

export function named(register: LoadedRegister, id: string): Named {
  return { id, name: register.agencyName(id) };
}

function mineOf(person: Person, offered: readonly AllowedAction[]): AllowedAction[] {
  return offered
    .filter((action) => may(person, { act: 'dossier.act', role: action.role, agency: action.agency }))
    .sort((a, b) => a.order - b.order);
}

/** The first thing that can be done and leads forward. */
function isPrimary(index: number, all: readonly AllowedAction[]): boolean {
  return index === all.findIndex((action) => action.possible && !action.returns);
}

function actionView({ procedure }: Seen, action: AllowedAction, primary: boolean): ActionView {
  const { refusal } = action;
  return {
    task: action.task,
    action: action.action,
    label: action.label,
    primary,
    returns: action.returns,
    demands: {
      reason: action.demands.reason,
      papers: [...action.demands.papers],
      facts: action.demands.facts.map(({ fact }) => fact),
    },
    possible: action.possible,
    ...(refusal === undefined
      ? {}
      : {
          refusal: {
            code: refusal.code,
            what: { vi: describeProblem(refusal, 'vi').what, en: describeProblem(refusal, 'en').what },
            cure: { vi: describeProblem(refusal, 'vi').cure, en: describeProblem(refusal, 'en').cure },
          },
        }),
    asks: action.demands.facts.flatMap(({ fact: id, required }) => {
      const fact = procedure.index.facts.get(id);
      return fact === undefined
        ? []
        : [
            {
              fact: id,
              title: fact.title,
              type: fact.type,
              ...(fact.choices === undefined ? {} : { choices: [...fact.choices] }),
              required,
            },
          ];
    }),
  };
}

function tasksOf(
  { procedure, dossier, register, person, deadlines }: Seen,
  offered: readonly AllowedAction[],
): TaskView[] {
  const mine = new Set(mineOf(person, offered).map((action) => action.task));
  return dossier.open.flatMap((instance) => {
    if (instance.kind !== 'step' && instance.kind !== 'wait') return [];
    const node = procedure.index.nodes.get(instance.node);
    const deadline = deadlines.tasks[instance.id];
    return [
      {
        task: instance.id,
        node: instance.node,
        kind: instance.kind,
        title: node?.title ?? { vi: instance.node, en: instance.node },
        role: instance.role,
        roleTitle: instance.role === null ? null : register.roleTitle(instance.role),
        agency: instance.agency === null ? null : named(register, instance.agency),
        openedAt: instance.openedAt,
        planDueAt: deadline?.planDueAt ?? null,
        dueAt: deadline?.dueAt ?? null,
        counts: instance.counts,
        mine: mine.has(instance.id),
        incident: instance.role !== null && instance.agency === null ? 'performer-not-found' : null,
      },
    ];
  });
}

function papersOf({ row, dossier, procedure }: Seen): DossierView['papers'] {
  const received = new Map((JSON.parse(row.papers) as ReceivedPaper[]).map((paper) => [paper.paper, paper]));
  return procedure.document.papers.map((paper) => ({
    paper: paper.id,
    title: paper.title,
    originals: received.get(paper.id)?.originals ?? paper.originals,
    copies: received.get(paper.id)?.copies ?? paper.copies,
    required: paperRequired(procedure, paper, dossier),
    present: dossier.papers.includes(paper.id),
  }));
}
