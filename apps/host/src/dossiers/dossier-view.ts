import {
  paperRequired,
  type AllowedAction,
  type CompiledProcedure,
  type Deadlines,
  type Dossier,
} from '@motcua/engine';
import type { Person } from '../authorisation/person.ts';
import type { LetterSource } from '../letters/letter-source.ts';
import { letterSuggestions, lettersView } from '../letters/letter-view.ts';
import type { LoadedRegister } from '../register/register.ts';
import { actionsView } from './action-view.ts';
import type { Paper } from './other-papers.ts';
import { clockView } from './clock-view.ts';
import type { DossierRow } from './dossier.store.ts';
import type { Kin } from './kin.ts';
import { childrenView, consultationsView, servicesView } from './multiplicity-view.ts';
import { named } from './named.ts';
import type { DossierView, PersonDetails, ReceivedPaper } from './shapes.ts';
import { statusTitle } from './status-titles.ts';
import { tasksView } from './task-view.ts';

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
  /** What the dossier offers anybody: `allowedActions`. */
  readonly offered: readonly AllowedAction[];
  /** The dossiers this one is linked to, as far as this person may see them. */
  readonly kin: Kin;
  /** Papers it has that its version does not name (`otherPapers`). */
  readonly otherPapers?: readonly Paper[];
  /** What its letters of apology say beside its state. */
  readonly letters: LetterSource;
}

/** A dossier as one person sees it: the same for everybody but for whose the tasks and actions are. */
export function dossierView(seen: Seen): DossierView {
  const { row, dossier, procedure, register, person, now, offered } = seen;
  const { head } = procedure.document;
  const people = JSON.parse(row.people) as { applicant: PersonDetails; submitter: PersonDetails | null };
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
    tasks: tasksView(seen, offered),
    actions: actionsView(procedure, dossier, person, offered, letterSuggestions(seen)),
    letters: lettersView(seen),
    consultations: consultationsView(seen),
    children: childrenView(seen),
    services: servicesView(seen),
    parent: seen.kin.parent,
    stoppedSince: stoppedSince(dossier),
    withdrawalAskedAt: dossier.withdrawalAskedAt ?? null,
    receptionLateAt: dossier.receptionLateAt ?? null,
    corrections: (dossier.corrections ?? []).map(({ at, reason, document }) => ({
      at,
      reason,
      document: document ?? null,
    })),
    clock: clockView(procedure, dossier, register, now, seen.deadlines),
    receipt: true,
    documentUrl: `/api/procedures/${row.procedure}/versions/${procedure.version}`,
  };
}

/** Since when the whole dossier has been stopped; null while it is not. */
export function stoppedSince({ stops }: Pick<Dossier, 'stops'>): string | null {
  const last = stops?.at(-1);
  return last === undefined || last.to !== undefined ? null : last.from;
}

function papersOf({ row, dossier, procedure, otherPapers = [] }: Seen): DossierView['papers'] {
  const received = new Map((JSON.parse(row.papers) as ReceivedPaper[]).map((paper) => [paper.paper, paper]));
  const asked = procedure.document.papers.map((paper) => ({
    paper,
    required: paperRequired(procedure, paper, dossier),
  }));
  return [...asked, ...otherPapers.map((paper) => ({ paper, required: false }))].map(
    ({ paper, required }) => ({
      paper: paper.id,
      title: paper.title,
      originals: received.get(paper.id)?.originals ?? paper.originals,
      copies: received.get(paper.id)?.copies ?? paper.copies,
      required,
      present: dossier.papers.includes(paper.id),
    }),
  );
}
