import {
  canonicalJson,
  deadlinesOf,
  foldHistory,
  resolvePerformer,
  type CompiledProcedure,
  type Dossier,
  type HistoryEntry,
  type LedgerEntry,
} from '@motcua/engine';
import type { LoadedRegister } from '../register/register.ts';
import { named } from './dossier-view.ts';
import type { DossierRow } from './dossier.store.ts';
import { chainHolds, entryOf, type HistoryRow } from './history.store.ts';
import type { HistoryView } from './shapes.ts';

interface Told {
  readonly row: DossierRow;
  readonly rows: readonly HistoryRow[];
  readonly dossier: Dossier;
  readonly procedure: CompiledProcedure;
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
    const when = event.occurredAt ?? event.at;
    const left = entry.left.map((stay) => leftView(told, stay, entered.get(stay.instance) ?? null, when));
    for (const stay of entry.entered) entered.set(stay.instance, when);
    const stored = told.rows[index];
    return {
      seq: entry.seq,
      at: event.at,
      occurredAt: event.occurredAt ?? null,
      type: event.type,
      actor: actorView(told, entry),
      action: event.type === 'action' ? event.action : null,
      label: labelOf(told.procedure, entry),
      note: event.type === 'timer' ? null : (event.note ?? null),
      facts: event.type === 'action' ? { ...event.facts } : {},
      entered: entry.entered.map(({ instance, node }) => ({
        instance,
        node,
        title: titleOf(told.procedure, node),
      })),
      left,
      edges: [...entry.edges],
      statusBefore: entry.statusBefore,
      statusAfter: entry.statusAfter,
      promise: promise.after(entry),
      hash: stored?.hash ?? '',
      prev: stored?.prev ?? '',
    };
  });
  return { items, verified: chainHolds(told.rows, told.row.head_hash) && foldHolds(told, entries) };
}

/** True when the history, folded through the version the dossier is pinned to, gives the stored state byte for byte. */
function foldHolds({ row, procedure }: Told, entries: readonly HistoryEntry[]): boolean {
  try {
    const folded = foldHistory(
      procedure,
      entries.map((entry) => entry.event),
    );
    return canonicalJson(folded) === row.state;
  } catch {
    return false;
  }
}

function actorView(
  { register, names }: Told,
  { event }: HistoryEntry,
): HistoryView['items'][number]['actor'] {
  if (event.type === 'timer') return null;
  const { person, role, agency } = event.actor;
  return {
    person: names.get(person) ?? person,
    role,
    roleTitle: register.roleTitle(role),
    agency: named(register, agency),
  };
}

function labelOf(procedure: CompiledProcedure, { event, edges }: HistoryEntry) {
  const edge = event.type === 'action' ? event.action : event.type === 'timer' ? edges[0] : undefined;
  return edge === undefined ? null : (procedure.index.edges.get(edge)?.label ?? null);
}

function titleOf(procedure: CompiledProcedure, node: string) {
  return procedure.index.nodes.get(node)?.title ?? { vi: node, en: node };
}

type Left = HistoryEntry['left'][number];

function leftView(
  { procedure, register, dossier }: Told,
  stay: Left,
  enteredAt: string | null,
  when: string,
) {
  const node = procedure.index.nodes.get(stay.node);
  const { agency } = resolvePerformer(node?.kind === 'step' ? (node.performer ?? null) : null, dossier);
  const calendar = register.calendarOf(agency ?? dossier.receivingAgency);
  return {
    instance: stay.instance,
    node: stay.node,
    title: titleOf(procedure, stay.node),
    reason: stay.reason,
    agency: agency === null ? null : named(register, agency),
    enteredAt,
    usedMinutes: enteredAt === null ? 0 : calendar.workingMinutesBetween(enteredAt, when),
    allowedMinutes: planMinutes(procedure, dossier, stay.node),
  };
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
    const { procedure, dossier, register } = this.#told;
    const dueBefore = this.#due;
    const added = procedure.promise === null ? [] : (entry.ledger[procedure.promise] ?? []);
    if (procedure.promise !== null && added.length > 0) {
      this.#ledger = [...this.#ledger, ...added];
      const then = { ...dossier, open: [], ledgers: { [procedure.promise]: this.#ledger } };
      const { limits } = deadlinesOf(procedure, then, register.calendarOf, entry.event.at);
      this.#due = limits[procedure.promise]?.dueAt ?? null;
    }
    return { dueBefore, dueAfter: this.#due };
  }
}
