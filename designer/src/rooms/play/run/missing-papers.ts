import {
  findingsAtOpening,
  missingPapers,
  paperRequired,
  type CompiledProcedure,
  type PlayOpening,
  type PlayWorld,
} from '@motcua/engine';

export interface PapersAtOpening {
  /** Without these the desk refuses the reception. */
  readonly lacking: ReturnType<typeof missingPapers>;
  /** Ids of those that are due only because of what the form answers. */
  readonly due: ReadonlySet<string>;
}

/** What the desk says of the papers. Nothing of a draft that cannot be asked yet: trying it says what is wrong. */
export function papersAt(
  procedure: CompiledProcedure,
  opening: PlayOpening,
  { directory, calendars }: PlayWorld,
): PapersAtOpening {
  try {
    const at = calendars(opening.receivingAgency).instantOf(opening.at);
    const asked = { ...opening, date: opening.at.slice(0, 10) };
    const { findings } = findingsAtOpening(procedure, asked, directory, { at, calendars });
    const view = { ...opening, facts: findings.facts, visits: {} };
    const due = procedure.document.papers.filter(
      (paper) => typeof paper.required !== 'boolean' && paperRequired(procedure, paper, view),
    );
    return { lacking: missingPapers(procedure, view), due: new Set(due.map(({ id }) => id)) };
  } catch {
    return { lacking: [], due: new Set() };
  }
}
