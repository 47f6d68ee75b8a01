import type { HistoryEntry, Ledger } from '@motcua/engine';
import type { LocalText } from '../http/shapes.ts';
import { labelOf } from '../dossiers/history-words.ts';
import { localDate } from '../text/local-date.ts';
import { nameNow, renameKeys } from '../procedures/name-after.ts';
import { stayDue } from './stay-due.ts';
import { actionOf, holderOf, nameOf, samePost, theApplicant, type Party } from './views/party.ts';
import { asOf, momentOf, peopleOf, type SlipSource } from './views/slip-source.ts';

/** One row of the process-control slip: a dossier passes from one to the next. */
export interface HandOver {
  /** The line of the history it is read from. */
  readonly seq: number;
  readonly giver: Party;
  readonly giverName: string | null;
  /** Null where a branch is done and waits for the others. */
  readonly receiver: Party | null;
  receiverName: string | null;
  readonly at: string;
  acknowledgedAt: string | null;
  /** Of the giver's stay, by date; null where nothing was to be done in a stated time. */
  readonly result: 'early' | 'onTime' | 'overdue' | null;
  /** What was done, and what was said about it. */
  readonly action: LocalText | null;
  readonly note: string | null;
}

interface Stay {
  readonly instance: string;
  readonly node: string;
  readonly enteredAt: string;
  holder: Party;
  /** The row by which it came here. */
  row: HandOver | undefined;
}

/**
 * The hand-overs of a dossier, read from its history line by line and never typed: whenever work passes to another post,
 * to the applicant or back. Work that stays in the same hands is no hand-over.
 */
export function handOversOf(source: SlipSource): HandOver[] {
  const rows: HandOver[] = [];
  const open = new Map<string, Stay>();
  let ledgers: Readonly<Record<string, Ledger>> = {};
  for (const entry of source.entries) {
    noteReceiver(source, entry, open);
    rows.push(...rowsOf(asOf(source, entry), entry, open, ledgers));
    ledgers = withLines(ledgers, entry);
  }
  return rows;
}

/** Who acknowledges a dossier, or first acts on it, is the one who received it. */
function noteReceiver(source: SlipSource, entry: HistoryEntry, open: ReadonlyMap<string, Stay>): void {
  const action = actionOf(entry);
  const stay = action === null ? undefined : open.get(action.task);
  if (action === null || stay?.row === undefined) return;
  const { holder, row } = stay;
  if (holder.role !== action.actor.role || holder.agency !== action.actor.agency) return;
  row.receiverName ??= nameOf(source, action.actor);
  if (action.action === 'task.acknowledge') row.acknowledgedAt ??= momentOf(entry);
}

function rowsOf(
  source: SlipSource,
  entry: HistoryEntry,
  open: Map<string, Stay>,
  ledgers: Readonly<Record<string, Ledger>>,
): HandOver[] {
  const at = momentOf(entry);
  const left = entry.left.flatMap(({ instance, reason }) => {
    const stay = open.get(instance);
    open.delete(instance);
    return stay === undefined ? [] : [{ stay, reason }];
  });
  renameKeys(entry, open);
  const entered = entry.entered.flatMap(({ instance, node }) => {
    const holder = holderOf(source, nameNow(source.entries, entry.seq, instance), node);
    return holder === null ? [] : [{ instance, node, enteredAt: at, holder, row: undefined } as Stay];
  });
  for (const stay of entered) open.set(stay.instance, stay);
  const done = left.find(({ reason }) => reason === 'completed' || reason === 'expired') ?? left[0];
  const moved = reassigned(source, entry, open);
  if (moved !== null) return [moved];
  const giver = entry.event.type === 'opened' ? theApplicant : (done?.stay.holder ?? sender(entry));
  if (giver === null) return [];
  const common = {
    seq: entry.seq,
    giver,
    giverName: giverName(source, entry, giver),
    at,
    acknowledgedAt: null,
    receiverName: null,
    action: labelOf(source.procedure, entry),
    note: entry.event.type === 'action' ? (entry.event.note ?? null) : null,
  };
  const result =
    done?.reason === 'completed' || done?.reason === 'expired'
      ? judged({ ...source, procedure: source.versions.before(entry.seq) }, done.stay, at, ledgers)
      : null;
  const rows = entered
    .filter(({ holder }) => !samePost(holder, giver))
    .map((stay): HandOver => {
      const row: HandOver = { ...common, receiver: stay.holder, result };
      stay.row = row;
      return row;
    });
  if (entered.length > 0) return rows;
  if (done === undefined) return [];
  return [{ ...common, receiver: whoIsNext(source, entry, done.stay, open), result }];
}

/** Nothing was left but something entered, such as a side step: it comes from whoever took the action. */
function sender(entry: HistoryEntry): Party | null {
  const action = actionOf(entry);
  return action === null || entry.entered.length === 0
    ? null
    : { kind: 'post', role: action.actor.role, agency: action.actor.agency };
}

/** Who has it after the last thing that was open: the asker of an opinion; at the end the applicant; else nobody yet. */
function whoIsNext(
  { dossier }: SlipSource,
  entry: HistoryEntry,
  { instance }: Stay,
  open: ReadonlyMap<string, Stay>,
): Party | null {
  const [consultation = '', asked] = instance.split('/');
  if (asked !== undefined) return open.get(consultation)?.holder ?? null;
  const isOver = dossier.outcome !== null && open.size === 0;
  return isOver || [3, 7, 10].includes(entry.statusAfter) ? theApplicant : null;
}

/** Work given to another agency by hand. */
function reassigned(
  source: SlipSource,
  entry: HistoryEntry,
  open: ReadonlyMap<string, Stay>,
): HandOver | null {
  const action = actionOf(entry);
  if (action?.action !== 'task.reassign') return null;
  const stay = open.get(action.task);
  const agency = action.data?.['agency'];
  if (stay === undefined || typeof agency !== 'string') return null;
  const giver = stay.holder;
  stay.holder = { ...giver, agency };
  const row: HandOver = {
    seq: entry.seq,
    giver,
    giverName: null,
    receiver: stay.holder,
    receiverName: null,
    at: momentOf(entry),
    acknowledgedAt: null,
    result: null,
    action: labelOf(source.procedure, entry),
    note: action.note ?? null,
  };
  stay.row = row;
  return row;
}

/** The person who handed it over, when it was one of the post that had it and not somebody who only recorded it. */
function giverName(source: SlipSource, entry: HistoryEntry, giver: Party): string | null {
  if (entry.event.type === 'opened') return peopleOf(source).submitter.name;
  if (giver.kind === 'applicant') return peopleOf(source).submitter.name;
  const action = actionOf(entry);
  return action !== null && action.actor.role === giver.role && action.actor.agency === giver.agency
    ? nameOf(source, action.actor)
    : null;
}

/** By date, never by the hour: on the due day is on time. Those who are waited for outside are not judged. */
function judged(
  source: SlipSource,
  stay: Stay,
  at: string,
  ledgers: Readonly<Record<string, Ledger>>,
): HandOver['result'] {
  if (stay.holder.kind !== 'post') return null;
  const due = stayDue(source, { ...stay, agency: stay.holder.agency }, ledgers, at);
  if (due === null) return null;
  const [day, dueDay] = [localDate(at), localDate(due)];
  return day < dueDay ? 'early' : day === dueDay ? 'onTime' : 'overdue';
}

function withLines(ledgers: Readonly<Record<string, Ledger>>, { event, ledger }: HistoryEntry) {
  const limits = event.type === 'migrated' ? (event.plan.limits ?? {}) : {};
  const next: Record<string, Ledger> = Object.fromEntries(
    Object.entries(ledgers).map(([limit, lines]) => [limits[limit] ?? limit, lines]),
  );
  for (const [limit, lines] of Object.entries(ledger)) next[limit] = [...(next[limit] ?? []), ...lines];
  return next;
}
