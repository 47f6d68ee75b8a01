import type { HistoryLook, Play, PlayMoment } from '@motcua/engine';
import type { Run } from './run.ts';

/** One move of a run: what was done, and the history lines it left. */
export interface Turn {
  readonly index: number;
  readonly moment: PlayMoment;
  /** Local moment of the move. */
  readonly at: string;
  readonly happened: readonly HistoryLook[];
  /** Where the dossier stood after it. */
  readonly places: readonly string[];
}

/** Every move of a run to its end, those after the moment one stands at among them. */
export function turnsOf({ tip }: Run): readonly Turn[] {
  const { history } = tip.look();
  let seen = 0;
  return tip.moments.map((moment) => {
    const happened = history.slice(seen, seen + moment.entries.length);
    seen += moment.entries.length;
    return { index: moment.index, moment, at: momentIn(tip, moment), happened, places: placesIn(moment) };
  });
}

function momentIn(play: Play, { line }: PlayMoment): string {
  if (line === null) return play.opening.at;
  return 'until' in line ? line.until : line.at;
}

function placesIn({ dossier }: PlayMoment): readonly string[] {
  return [...new Set(dossier.open.map(({ node }) => node))];
}
