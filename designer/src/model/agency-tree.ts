import { fold } from './ids.ts';

interface Agency {
  readonly id: string;
  readonly title: string;
  readonly parent?: string | null | undefined;
}

/** An agency as a line of a list: how deep it lies, or to which ones it belongs when it was searched for. */
export interface AgencyLine {
  readonly agency: Agency;
  readonly depth: number;
  readonly path: string;
  readonly hasUnits: boolean;
}

/** The agencies whose name or code holds what was typed, marks and case ignored. */
export function searchAgencies(agencies: readonly Agency[], query: string): AgencyLine[] {
  const wanted = fold(query.trim());
  const byId = new Map(agencies.map((agency) => [agency.id, agency]));
  return agencies
    .filter(({ id, title }) => fold(title).includes(wanted) || fold(id).includes(wanted))
    .map((agency) => ({ agency, depth: 0, path: pathOf(agency, byId), hasUnits: false }));
}

/** The tree as far as it is unfolded, top agencies first. An agency whose parent is unknown stands at the top. */
export function unfoldedAgencies(agencies: readonly Agency[], unfolded: ReadonlySet<string>): AgencyLine[] {
  const known = new Set(agencies.map(({ id }) => id));
  const units = new Map<string, Agency[]>();
  const tops: Agency[] = [];
  for (const agency of agencies) {
    const { parent } = agency;
    if (parent === undefined || parent === null || !known.has(parent)) tops.push(agency);
    else units.set(parent, [...(units.get(parent) ?? []), agency]);
  }
  const lines = (list: readonly Agency[], depth: number): AgencyLine[] =>
    list.flatMap((agency) => {
      const inside = units.get(agency.id) ?? [];
      const line = { agency, depth, path: '', hasUnits: inside.length > 0 };
      return unfolded.has(agency.id) && depth < 12 ? [line, ...lines(inside, depth + 1)] : [line];
    });
  return lines(tops, 0);
}

function pathOf(agency: Agency, byId: ReadonlyMap<string, Agency>): string {
  const names: string[] = [];
  let above = byId.get(agency.parent ?? '');
  while (above !== undefined && names.length < 12) {
    names.unshift(above.title);
    above = byId.get(above.parent ?? '');
  }
  return names.join(' › ');
}
