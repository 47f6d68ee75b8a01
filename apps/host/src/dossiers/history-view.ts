import {
  canonicalJson,
  deadlinesOf,
  foldHistory,
  resolvePerformer,
  stateFormat,
  type CompiledProcedure,
  type Dossier,
  type DossierEvent,
  type FlowNode,
  type HistoryEntry,
  type LedgerEntry,
} from '@motcua/engine';
import { nameNow, renameKeys } from '../procedures/name-after.ts';
import type { FollowedVersions } from '../procedures/followed-versions.ts';
import type { LoadedRegister } from '../register/register.ts';
import { named } from './named.ts';
import type { DossierRow } from './dossier.store.ts';
import { chainHolds, entryOf, type HistoryRow } from './history.store.ts';
import { givenOf, labelOf } from './history-words.ts';
import { noticesOf } from './notice-words.ts';
import type { HistoryView } from './shapes.ts';
import { systemName, systemPerson } from './system-person.ts';

interface Told {
  readonly row: DossierRow;
  readonly rows: readonly HistoryRow[];
  readonly dossier: Dossier;
  readonly versions: FollowedVersions;
  readonly register: LoadedRegister;
  readonly names: ReadonlyMap<string, string>;
}

/** Who had the dossier, how long, what was allowed, and how the promised date moved. */
export function historyView(told: Told): HistoryView {
  const entries = told.rows.map(entryOf);
  const entered = new Map<string, string>();
  const promise = new PromiseReplay(told);
  const items = entries.map((entry, index): HistoryView['items'][number] => {
    const { event } = entry;
    // Each line in the words of the version that was followed then; what a move ends is named by the older one.
    const procedure = told.versions.after(entry.seq);
    const former = told.versions.before(entry.seq);
    const when = event.occurredAt ?? event.at;
    const left = entry.left.map((stay) =>
      leftView(
        told,
        { procedure: former, name: nameNow(entries, entry.seq - 1, stay.instance) },
        stay,
        entered.get(stay.instance) ?? null,
        when,
      ),
    );
    renameKeys(entry, entered);
    for (const stay of entry.entered) entered.set(stay.instance, when);
    const stored = told.rows[index];
    return {
      seq: entry.seq,
      at: event.at,
      occurredAt: event.occurredAt ?? null,
      type: event.type,
      backdated: isBackdated(event),
      actor: actorView(told, entry),
      action: event.type === 'action' ? event.action : null,
      label: labelOf(procedure, entry, told.versions.all),
      note: noteOf(event),
      document: event.type === 'action' ? (event.document ?? null) : null,
      facts: factsOf(event),
      given: givenOf(procedure, told.register, entry),
      respondents:
        event.type === 'action' ? (event.respondents ?? []).map((id) => named(told.register, id)) : [],
      supplements: supplementsOf(procedure, event),
      entered: entry.entered.map(({ instance, node }) => ({
        instance,
        node,
        title: titleOf(procedure, node),
      })),
      left,
      notices: noticesOf(told.register, entry),
      edges: [...entry.edges],
      statusBefore: entry.statusBefore,
      statusAfter: entry.statusAfter,
      promise: promise.after(entry),
      migration: migrationOf(event),
      hash: stored?.hash ?? '',
      prev: stored?.prev ?? '',
    };
  });
  return { items, verified: chainHolds(told.rows, told.row.head_hash) && foldHolds(told, entries) };
}

/**
 * True when the history, folded through the versions the dossier has followed, gives the stored state byte for byte. What
 * an older release stored in another shape cannot be compared so; then it must give what the lists show of the dossier.
 */
function foldHolds({ row, versions }: Told, entries: readonly HistoryEntry[]): boolean {
  try {
    const events = entries.map((entry) => entry.event);
    const folded = foldHistory(versions.procedures, events);
    const stored = JSON.parse(row.state) as { stateFormat?: number };
    if (stored.stateFormat === stateFormat) return canonicalJson(folded) === row.state;
    return (
      folded.seq === row.seq &&
      folded.status === row.status &&
      folded.outcome === row.outcome &&
      folded.closedAt === row.closed_at
    );
  } catch {
    return false;
  }
}

function actorView(
  { register, names }: Told,
  { event }: HistoryEntry,
): HistoryView['items'][number]['actor'] {
  if (!('actor' in event)) return null;
  const { person, role, agency } = event.actor;
  return {
    person: person === systemPerson ? systemName : (names.get(person) ?? person),
    role,
    roleTitle: register.roleTitle(role),
    agency: named(register, agency),
  };
}

/** Said to have happened before it was recorded. Timers and linked dossiers are only noticed a little later. */
function isBackdated(event: DossierEvent): boolean {
  const isSaid = event.type !== 'timer' && (event.type !== 'signal' || event.signal.from === 'service');
  return isSaid && event.occurredAt !== undefined && event.occurredAt < event.at;
}

function noteOf(event: DossierEvent): string | null {
  switch (event.type) {
    case 'timer':
      return null;
    case 'calendar':
      return event.notice;
    case 'migrated':
      return null;
    case 'signal':
      return 'reason' in event.signal ? (event.signal.reason ?? null) : null;
    default:
      return event.note ?? null;
  }
}

function factsOf(event: DossierEvent): HistoryView['items'][number]['facts'] {
  if (event.type === 'action') return { ...event.facts };
  return event.type === 'signal' && 'facts' in event.signal ? { ...event.signal.facts } : {};
}

/** From which version to which, and by what right. */
function migrationOf(event: DossierEvent): HistoryView['items'][number]['migration'] {
  if (event.type !== 'migrated') return null;
  const { from, to, ground } = event.plan;
  return { from: from.version, to: to.version, ground };
}

function supplementsOf(
  { document }: CompiledProcedure,
  event: DossierEvent,
): HistoryView['items'][number]['supplements'] {
  if (event.type !== 'action') return [];
  return (event.supplements ?? []).map(({ paper, wrong }) => ({
    paper,
    title: document.papers.find(({ id }) => id === paper)?.title ?? { vi: paper, en: paper },
    wrong,
  }));
}

function titleOf(procedure: CompiledProcedure, node: string) {
  return procedure.index.nodes.get(node)?.title ?? { vi: node, en: node };
}

type Left = HistoryEntry['left'][number];

function leftView(
  { register, dossier }: Told,
  { procedure, name }: { readonly procedure: CompiledProcedure; readonly name: string },
  stay: Left,
  enteredAt: string | null,
  when: string,
) {
  const node = procedure.index.nodes.get(stay.node);
  const agency = agencyOf(dossier, node, name);
  // As it was known when the stay ended: a calendar changed later does not lengthen what is over.
  const calendar = register.calendarOf(agency ?? dossier.receivingAgency, when);
  return {
    instance: stay.instance,
    node: stay.node,
    title: titleOf(procedure, stay.node),
    reason: stay.reason,
    agency: agency === null ? null : named(register, agency),
    enteredAt,
    usedMinutes: enteredAt === null ? 0 : calendar.workingMinutesBetween(enteredAt, when),
    allowedMinutes: stay.instance.includes('/') ? null : planMinutes(procedure, dossier, stay.node),
  };
}

/** Who had a stay that is over: the respondent asked, or the performer drawn. */
function agencyOf(dossier: Dossier, node: FlowNode | undefined, instance: string): string | null {
  const [consultation = '', respondent] = instance.split('/');
  if (respondent !== undefined)
    return (
      dossier.consultations?.[consultation]?.respondents.find(({ id }) => id === respondent)?.agency ?? null
    );
  const performer = node && 'performer' in node ? (node.performer ?? null) : null;
  return resolvePerformer(performer, dossier).agency;
}

/** A step's plan in working minutes, a day being eight hours; null when none is stated in working time. */
function planMinutes(procedure: CompiledProcedure, dossier: Dossier, node: string): number | null {
  const amount = procedure.stepAmounts.get(node)?.(dossier);
  if (!amount) return null;
  if (amount.unit === 'WORKING_DAY') return amount.value * 8 * 60;
  return amount.unit === 'HOUR' ? amount.value * 60 : null;
}

/** Reads the promise's ledger entry by entry, so that each line shows the date before and after it. */
class PromiseReplay {
  readonly #told: Told;
  #ledger: readonly LedgerEntry[] = [];
  #due: string | null = null;

  constructor(told: Told) {
    this.#told = told;
  }

  after(entry: HistoryEntry): { dueBefore: string | null; dueAfter: string | null } {
    const { versions, dossier, register } = this.#told;
    const procedure = versions.after(entry.seq);
    const dueBefore = this.#due;
    const added = procedure.promise === null ? [] : (entry.ledger[procedure.promise] ?? []);
    if (procedure.promise !== null && added.length > 0) {
      this.#ledger = [...this.#ledger, ...added];
      const then = { ...dossier, open: [], ledgers: { [procedure.promise]: this.#ledger } };
      // Under the calendar as it was known then: a later version says so in a line of its own.
      const { at } = entry.event;
      const { limits } = deadlinesOf(procedure, then, (agency) => register.calendarOf(agency, at), at);
      this.#due = limits[procedure.promise]?.dueAt ?? null;
    }
    return { dueBefore, dueAfter: this.#due };
  }
}
