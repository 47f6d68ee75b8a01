import { FlowEdge, FlowNode } from '@motcua/engine';
import type { Fragment } from '../commands/paste.ts';

/** Why what is on the clipboard cannot be pasted. */
export type NotPasted = 'nothing' | 'foreign' | 'damaged' | 'newer';

const mark = 'motcua-fragment';
const format = 1;
/** Under this name other tabs of the same browser find the piece, where the system's clipboard may not be read. */
const storageKey = 'motcua.fragment';
const longest = 4_000_000;

let kept: string | undefined;

/**
 * A piece of a drawing as a text that can lie on the system's clipboard, and so be pasted into another tab or another
 * procedure. It is data of a drawing, never of a dossier.
 */
export function fragmentText(fragment: Fragment): string {
  return JSON.stringify({ [mark]: format, ...fragment });
}

/** Keeps the piece for this page and for other tabs, beside what is done with the system's clipboard. */
export function keepFragment(text: string): void {
  kept = text;
  try {
    localStorage.setItem(storageKey, text);
  } catch {
    // Full or forbidden: this page still has it.
  }
}

/** What was last copied in this browser, on whichever page. */
export function keptFragment(): string | undefined {
  try {
    return localStorage.getItem(storageKey) ?? kept;
  } catch {
    return kept;
  }
}

/** The piece that a text holds, checked part by part: it may come from anywhere. */
export function fragmentFrom(text: string | undefined): Fragment | NotPasted {
  if (text === undefined || text.trim() === '') return 'nothing';
  if (!text.includes(mark)) return 'foreign';
  if (text.length > longest) return 'damaged';
  let read: unknown;
  try {
    read = JSON.parse(text);
  } catch {
    return 'damaged';
  }
  if (!isRecord(read) || typeof read[mark] !== 'number') return 'foreign';
  if (read[mark] > format) return 'newer';
  const nodes = all(read['nodes'], (each) => FlowNode.safeParse(each).data);
  const edges = all(read['edges'], (each) => FlowEdge.safeParse(each).data);
  const places = placesIn(read['places']);
  const { height } = read;
  if (nodes === undefined || edges === undefined || places === undefined) return 'damaged';
  if (typeof height !== 'number' || !Number.isFinite(height)) return 'damaged';
  return nodes.length === 0 ? 'nothing' : { nodes, edges, places, height };
}

function all<T>(list: unknown, read: (each: unknown) => T | undefined): T[] | undefined {
  if (!Array.isArray(list)) return undefined;
  const items = list.map(read);
  return items.every((item) => item !== undefined) ? items : undefined;
}

function placesIn(value: unknown): Fragment['places'] | undefined {
  if (!isRecord(value)) return undefined;
  const places = Object.entries(value).flatMap(([id, place]) => {
    if (!isRecord(place)) return [];
    const { x, y } = place;
    return typeof x === 'number' && typeof y === 'number' && Number.isFinite(x) && Number.isFinite(y)
      ? [[id, { x, y }] as const]
      : [];
  });
  return Object.fromEntries(places);
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
