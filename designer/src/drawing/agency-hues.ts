import type { AgencyRef, Performer, ProcedureDocument } from '@motcua/engine';

/** How many quiet hues there are; the colours themselves are `--mc-hue-1` … `--mc-hue-10` in `drawing.css`. */
export const hueCount = 10;

/** One name for each way of naming an agency: equal references give equal keys. */
export function agencyKey(ref: AgencyRef): string {
  if ('agency' in ref) return ref.agency;
  if ('is' in ref) return ref.is;
  return `${ref.relation}:${typeof ref.of === 'string' ? ref.of : ref.of.fact}`;
}

/**
 * The hue (1-10) of every agency that acts in the procedure, by `agencyKey`. An agency's own hue comes from its key,
 * so it is the same in every drawing; only when two agencies of one procedure would share it the later one moves on
 * to the next free hue.
 */
export function agencyHues(document: ProcedureDocument): ReadonlyMap<string, number> {
  const { nodes } = document.flow;
  const asked = nodes.flatMap((node) => (node.kind === 'consultation' ? node.respondents : []));
  const hues = new Map<string, number>();
  for (const { performer } of [...nodes.map(performing), ...asked]) {
    if (performer === undefined) continue;
    const key = agencyKey(performer.agency);
    if (!hues.has(key)) hues.set(key, freeHue(preferredHue(key), new Set(hues.values())));
  }
  return hues;
}

const performing = (
  node: ProcedureDocument['flow']['nodes'][number],
): { performer?: Performer | undefined } => ('performer' in node ? { performer: node.performer } : {});

function preferredHue(key: string): number {
  if (key === 'receiving') return 3;
  if (key === 'competent') return 1;
  let hash = 7;
  for (const character of key) hash = (hash * 31 + (character.codePointAt(0) ?? 0)) % 1_000_003;
  return (hash % hueCount) + 1;
}

function freeHue(preferred: number, taken: ReadonlySet<number>): number {
  if (taken.size >= hueCount) return preferred;
  let hue = preferred;
  while (taken.has(hue)) hue = (hue % hueCount) + 1;
  return hue;
}
