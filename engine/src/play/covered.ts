import { compileCondition, type Predicate } from '../condition/compile-condition.ts';
import { replayHistory, type Replayed } from '../dossier/fold.ts';
import type { HistoryEntry } from '../dossier/outcome.ts';
import type { CompiledProcedure } from '../machine/compile-procedure.ts';
import { itemKey, rowTables, staysAt, type CoverageKind, type RowTable } from './coverage-items.ts';

interface CompiledTable extends RowTable {
  readonly holds: readonly Predicate[];
}

/** Reads from histories which parts of a procedure they went through, as keys of items. */
export class CoveredParts {
  private readonly procedure: CompiledProcedure;
  private readonly tables: readonly CompiledTable[];

  constructor(procedure: CompiledProcedure) {
    this.procedure = procedure;
    this.tables = rowTables(procedure).map((table) => ({
      ...table,
      holds: table.rows.map(({ when }) =>
        when ? compileCondition(when, procedure.index.facts) : () => true,
      ),
    }));
  }

  /** What one history, from its opening on, went through. */
  of(entries: readonly HistoryEntry[]): ReadonlySet<string> {
    const found = new Set<string>();
    const add = (kind: CoverageKind, id: string, part?: string) =>
      found.add(itemKey({ kind, id, ...(part === undefined ? {} : { part }) }));
    const events = entries.map(({ event }) => event);
    if (events.length === 0) return found;
    let last: Replayed | undefined;
    for (const after of replayHistory(this.procedure, events)) {
      this.read(after, add);
      last = after;
    }
    for (const { id } of this.procedure.document.limits) {
      const ledger = last?.dossier.ledgers[id] ?? [];
      const missed = last !== undefined && Object.hasOwn(last.dossier.overdue, id);
      if (missed) add('limit', id, 'missed');
      else if (ledger.at(-1)?.kind === 'ended') add('limit', id, 'kept');
    }
    return found;
  }

  /** What one event went through, given the state after it. */
  step(after: Replayed): ReadonlySet<string> {
    const found = new Set<string>();
    this.read(after, (kind, id, part) =>
      found.add(itemKey({ kind, id, ...(part === undefined ? {} : { part }) })),
    );
    return found;
  }

  private read(after: Replayed, add: Add): void {
    this.flow(after, add);
    this.clocks(after, add);
    this.rows(after, add);
  }

  private flow({ dossier, entry }: Replayed, add: Add): void {
    const { index } = this.procedure;
    const { event } = entry;
    for (const { node } of entry.entered) {
      add('node', node);
      // Before the limit runs there is no clock that could stand still, and the rule holds all the same.
      const rule = this.procedure.pauseRules.get(node);
      if (rule) add('pause', rule.id);
      const drawn = index.nodes.get(node);
      if (drawn?.kind !== 'parallel') continue;
      const entered = dossier.branches[node]?.entered ?? [];
      for (const { id } of drawn.branches) add('branch', id, entered.includes(id) ? 'entered' : 'skipped');
    }
    for (const id of entry.edges) {
      const edge = index.edges.get(id);
      if (!edge) continue;
      add('edge', id);
      const place = index.nodes.get(edge.to);
      if (place && !staysAt(place)) add('node', edge.to);
      // A decision that a group or a branch begins with is reached by no edge.
      if (index.nodes.get(edge.from)?.kind === 'decision') add('node', edge.from);
      if (edge.backTo)
        add(
          'return',
          id,
          event.type === 'action' && event.action === id ? (event.returnTo ?? edge.to) : edge.to,
        );
    }
  }

  private clocks({ entry }: Replayed, add: Add): void {
    for (const lines of Object.values(entry.ledger))
      for (const line of lines) if (line.kind === 'paused') add('pause', line.rule);
  }

  private rows({ dossier, entry }: Replayed, add: Add): void {
    for (const { id, chosenAt, rows, holds } of this.tables) {
      const held = holds.findIndex((row) => row(dossier));
      if ('node' in chosenAt) {
        if (held >= 0 && entry.entered.some(({ node }) => node === chosenAt.node))
          add('row', id, String(held + 1));
        continue;
      }
      for (const line of entry.ledger[chosenAt.limit] ?? []) {
        if (line.kind !== 'started' && line.kind !== 'restarted') continue;
        // The event may have changed a fact after the clock had started: the ledger says which amount it was.
        const { value, unit } = line.amount;
        const isIt = (row: number) => rows[row]?.value === value && rows[row]?.unit === unit;
        const row = isIt(held) ? held : rows.findIndex((_, i) => isIt(i));
        if (row >= 0) add('row', id, String(row + 1));
      }
    }
  }
}

type Add = (kind: CoverageKind, id: string, part?: string) => void;
