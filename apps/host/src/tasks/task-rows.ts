import { allowedActions, type CompiledProcedure, type Deadlines, type Dossier } from '@motcua/engine';

/** One row of the work list: an open instance and one who can perform it. */
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
}

/** First sign of the sort key: what runs by its due instant, then what stands still, then what has no due date. */
export const running = '0';
export const paused = '1';
export const undated = '2';

/** The work list of one dossier, worked out from its state alone. */
export function taskRowsOf(
  procedure: CompiledProcedure,
  dossier: Dossier,
  deadlines: Deadlines,
  about: { procedure: string; applicantName: string; searchKey: string },
): TaskRow[] {
  const limitDueAt = deadlines.promise === null ? null : (deadlines.limits[deadlines.promise]?.dueAt ?? null);
  return dossier.open.flatMap((instance) => {
    if (instance.kind !== 'step' && instance.kind !== 'wait') return [];
    const deadline = deadlines.tasks[instance.id];
    const dueAt = deadline?.dueAt ?? null;
    const counts = deadline?.counts ?? instance.counts;
    const { kind, performers } = performersOf(procedure, dossier, instance);
    return performers.map(({ role, agency }) => ({
      dossier: dossier.code,
      instance: instance.id,
      role,
      agency,
      node: instance.node,
      kind,
      procedure: about.procedure,
      version: procedure.version,
      opened_at: instance.openedAt,
      due_at: dueAt,
      limit_due_at: limitDueAt,
      counts: counts ? 1 : 0,
      urgency: urgencyKey(counts, dueAt, instance.openedAt),
      status: dossier.status,
      applicant_name: about.applicantName,
      search_key: about.searchKey,
    }));
  });
}

function urgencyKey(counts: boolean, dueAt: string | null, openedAt: string): string {
  if (!counts) return `${paused}${openedAt}`;
  return dueAt === null ? `${undated}${openedAt}` : `${running}${dueAt}`;
}

/** What nobody can be found for is put before the receiving desk under this kind, so that it does not lie unseen. */
export const unperformed = 'unperformed';

/** A step has one performer; what a wait waits for may be recorded by several. */
function performersOf(procedure: CompiledProcedure, dossier: Dossier, instance: Dossier['open'][number]) {
  const found = new Map<string, { role: string; agency: string }>();
  let wanted = false;
  const add = (role: string | null, agency: string | null) => {
    wanted ||= role !== null;
    if (role !== null && agency !== null) found.set(`${role}@${agency}`, { role, agency });
  };
  add(instance.role, instance.agency);
  if (instance.kind === 'wait')
    for (const action of allowedActions(procedure, dossier))
      if (action.task === instance.id) add(action.role, action.agency);
  if (wanted && found.size === 0) {
    const agency = dossier.receivingAgency;
    return {
      kind: unperformed,
      performers: procedure.document.head.openableBy.map((role) => ({ role, agency })),
    };
  }
  return { kind: instance.kind, performers: [...found.values()] };
}
