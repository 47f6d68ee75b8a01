import {
  pendingLetters,
  signerOf,
  type AllowedAction,
  type CompiledProcedure,
  type Deadlines,
  type Dossier,
} from '@motcua/engine';
import { stoppedSince } from '../dossiers/dossier-view.ts';
import { isUnacknowledged, taskKind } from '../dossiers/task-view.ts';
import { wholeDossierPosts, workersOf, type Worker } from './workers.ts';

/** One row of the work list: an open instance and one who has to do something about it. */
export interface TaskRow {
  dossier: string;
  instance: string;
  role: string;
  agency: string;
  node: string;
  kind: string;
  procedure: string;
  version: number;
  opened_at: string;
  due_at: string | null;
  limit_due_at: string | null;
  counts: number;
  urgency: string;
  status: number;
  applicant_name: string;
  search_key: string;
  /** Why it is on this one's list, where that is not simply theirs to do. */
  why: string | null;
  unacknowledged: number;
}

/** First sign of the sort key: what runs by its due instant, then what stands still, then what has no due date. */
export const running = '0';
export const paused = '1';
export const undated = '2';

/** The work list of one dossier, worked out from its state alone. */
export function taskRowsOf(
  procedure: CompiledProcedure,
  dossier: Dossier,
  { deadlines, offered }: { readonly deadlines: Deadlines; readonly offered: readonly AllowedAction[] },
  about: { procedure: string; applicantName: string; searchKey: string },
): TaskRow[] {
  const isStopped = stoppedSince(dossier) !== null;
  const common = {
    dossier: dossier.code,
    procedure: about.procedure,
    version: procedure.version,
    limit_due_at: deadlines.promise === null ? null : (deadlines.limits[deadlines.promise]?.dueAt ?? null),
    status: dossier.status,
    applicant_name: about.applicantName,
    search_key: about.searchKey,
  };
  const rows = dossier.open.flatMap((instance) => {
    const kind = taskKind(instance);
    if (kind === null) return [];
    const deadline = deadlines.tasks[instance.id];
    const dueAt = deadline?.dueAt ?? null;
    const counts = !isStopped && (deadline?.counts ?? instance.counts);
    return workersOf(procedure, dossier, instance, offered).map(({ role, agency, why }) => ({
      ...common,
      instance: instance.id,
      role,
      agency,
      node: instance.node,
      kind,
      opened_at: instance.openedAt,
      due_at: dueAt,
      counts: counts ? 1 : 0,
      urgency: urgencyKey(counts, dueAt, instance.openedAt),
      why,
      unacknowledged: why === null && isUnacknowledged(dossier, instance) ? 1 : 0,
    }));
  });
  return [
    ...rows,
    ...letterRows(procedure, dossier, common, deadlines),
    ...wholeRows(dossier, common, offered),
  ];
}

type Common = Pick<
  TaskRow,
  'dossier' | 'procedure' | 'version' | 'limit_due_at' | 'status' | 'applicant_name' | 'search_key'
>;

/** What somebody has to do about the dossier as a whole: answer a request to withdraw it, settle what is still open. */
function wholeRows(dossier: Dossier, common: Common, offered: readonly AllowedAction[]): TaskRow[] {
  const openedAt = dossier.withdrawalAskedAt ?? dossier.lastAt;
  return wholeDossierPosts(offered).map(({ role, agency, why, node }: Worker & { node: string }) => ({
    ...common,
    instance: 'dossier',
    role,
    agency,
    node,
    kind: 'dossier',
    opened_at: openedAt,
    due_at: null,
    counts: 1,
    urgency: urgencyKey(true, null, openedAt),
    why,
    unacknowledged: 0,
  }));
}

/** Letters of apology before whoever signs them, by the time within which they are signed. */
function letterRows(
  procedure: CompiledProcedure,
  dossier: Dossier,
  common: Common,
  deadlines: Deadlines,
): TaskRow[] {
  if (dossier.closedAt !== null) return [];
  return pendingLetters(dossier).flatMap(({ id, limit, draftedAt, dueAt: missed }) => {
    const { role, agency } = signerOf(procedure, dossier, limit);
    if (role === null || agency === null) return [];
    const dueAt = deadlines.tasks[id]?.dueAt ?? null;
    return [
      {
        ...common,
        instance: id,
        role,
        agency,
        node: limit,
        kind: 'letter',
        opened_at: draftedAt,
        due_at: dueAt,
        // The date it is about, not the one that the limit may have by now.
        limit_due_at: missed,
        counts: 1,
        urgency: urgencyKey(true, dueAt, draftedAt),
        why: null,
        unacknowledged: 0,
      },
    ];
  });
}

function urgencyKey(counts: boolean, dueAt: string | null, openedAt: string): string {
  if (!counts) return `${paused}${openedAt}`;
  return dueAt === null ? `${undated}${openedAt}` : `${running}${dueAt}`;
}
