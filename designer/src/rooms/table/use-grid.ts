import { type KeyboardEvent, useRef, useState } from 'react';

export interface CellAt {
  readonly line: string;
  readonly column: string;
}

export interface GridLine {
  readonly id: string;
  readonly columns: readonly string[];
  /** An action under its step: going down a column passes it over; Tab and what stands beside it lead there. */
  readonly minor?: boolean;
}

export interface Grid {
  readonly active: CellAt | undefined;
  /** A cell is being written in, so that arrows belong to its text. */
  readonly editing: boolean;
  /** True while the active cell should take the focus: never before somebody came into the table. */
  readonly entered: boolean;
  readonly go: (to: CellAt) => void;
  readonly edit: (editing: boolean) => void;
  readonly onKeyDown: (event: KeyboardEvent) => void;
}

interface GridActs {
  /** Empties a cell, where it can be empty. */
  readonly clear: (at: CellAt) => void;
  readonly addBelow: (line: string) => void;
  readonly remove: (line: string) => void;
  readonly move: (line: string, by: 1 | -1) => void;
  /** Writes what a cell says into the lines below; false where that cannot be. */
  readonly copyDown: (at: CellAt) => boolean;
  readonly leave: () => void;
}

/**
 * The keys of a spreadsheet: arrows, Tab and Enter go from cell to cell, F2 or Enter edits, Escape gives up. While a
 * Vietnamese input method is composing a letter every key belongs to it.
 */
export function useGrid(lines: readonly GridLine[], acts: GridActs): Grid {
  const [chosen, choose] = useState<CellAt>();
  const [editing, edit] = useState(false);
  const [entered, enter] = useState(false);
  const latest = useRef(acts);
  latest.current = acts;

  const at = lines.findIndex((line) => line.id === chosen?.line);
  const line = lines[at] ?? lines[0];
  const column = line?.columns.includes(chosen?.column ?? '') === true ? chosen?.column : line?.columns[0];
  const active = line === undefined || column === undefined ? undefined : { line: line.id, column };

  const go = (to: CellAt): void => {
    edit(false);
    enter(true);
    choose(to);
  };
  const goBy = (rows: number, from = Math.max(0, at)): boolean => {
    if (active === undefined) return false;
    const passes = (next: GridLine): boolean =>
      line?.minor === true || (next.minor !== true && next.columns.includes(active.column));
    let to = from + rows;
    while (lines[to] !== undefined && !passes(lines[to] as GridLine)) to += rows;
    const next = lines[to];
    if (next === undefined) return false;
    go({ line: next.id, column: next.columns.includes(active.column) ? active.column : 'task' });
    return true;
  };
  const goAlong = (by: 1 | -1): boolean => {
    if (line === undefined || active === undefined) return false;
    const next = line.columns[line.columns.indexOf(active.column) + by];
    if (next !== undefined) {
      go({ line: line.id, column: next });
      return true;
    }
    const row = lines[Math.max(0, at) + by];
    const column = by > 0 ? row?.columns[0] : row?.columns.at(-1);
    if (row === undefined || column === undefined) return false;
    go({ line: row.id, column });
    return true;
  };

  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing || event.defaultPrevented || active === undefined) return;
    // A sheet over the table has fields and keys of its own.
    if (event.target instanceof Element && event.target.closest('.mc-cell-sheet') !== null) return;
    if (event.key === 'Tab' && !event.ctrlKey && !event.altKey) {
      if (goAlong(event.shiftKey ? -1 : 1)) event.preventDefault();
      return;
    }
    if (act(event)) event.preventDefault();
  };

  const act = (event: KeyboardEvent): boolean => {
    if (active === undefined) return false;
    const acts = latest.current;
    const { key } = event;
    const bare = !event.ctrlKey && !event.metaKey && !event.altKey && !event.shiftKey;
    if (event.altKey && (key === 'ArrowUp' || key === 'ArrowDown')) {
      acts.move(active.line, key === 'ArrowUp' ? -1 : 1);
      return true;
    }
    if (event.ctrlKey && key === 'Enter') {
      acts.addBelow(active.line);
      return true;
    }
    if (event.ctrlKey && key === 'Delete') {
      acts.remove(active.line);
      return true;
    }
    if (event.ctrlKey && !event.altKey && !event.shiftKey && key.toLowerCase() === 'd')
      return acts.copyDown(active);
    if (editing) {
      if (!bare || (key !== 'Enter' && key !== 'Escape')) return false;
      edit(false);
      if (key === 'Enter') goBy(1);
      return true;
    }
    if (!bare) return false;
    if (key === 'ArrowUp' || key === 'ArrowDown') return goBy(key === 'ArrowUp' ? -1 : 1) || true;
    if (key === 'ArrowLeft' || key === 'ArrowRight') return goAlong(key === 'ArrowLeft' ? -1 : 1) || true;
    if (key === 'Enter' || key === 'F2') edit(true);
    else if (key === 'Delete' || key === 'Backspace') acts.clear(active);
    else if (key === 'Escape') acts.leave();
    else return false;
    return true;
  };

  return { active, editing, entered, go, edit, onKeyDown };
}
