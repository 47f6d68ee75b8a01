import { fold } from '../model/ids.ts';

/** Something that can be chosen in the command palette. */
export interface Choice {
  readonly key: string;
  readonly group: 'command' | 'add' | 'blueprint' | 'room' | 'node' | 'edge' | 'limit';
  readonly title: string;
  readonly beside: string;
  /** How it is done without the palette: one list per way of pressing it. */
  readonly keys: readonly (readonly string[])[];
  readonly foldedTitle: string;
  readonly folded: string;
  readonly run: () => void;
}

/** So many are shown; whoever wants another types on. */
export const mostShown = 60;

/**
 * The choices that hold every word of what is typed, the best first: those whose title begins with it, then those with
 * a word of the title that does. Without anything typed: all commands.
 */
export function searchCommands(choices: readonly Choice[], query: string): readonly Choice[] {
  const wanted = fold(query.trim());
  if (wanted === '')
    return choices
      .filter(({ group }) => group === 'command' || group === 'add' || group === 'room')
      .slice(0, mostShown);
  const words = wanted.split(/\s+/);
  const ranks: Choice[][] = [[], [], [], []];
  for (const choice of choices)
    if (words.every((word) => choice.folded.includes(word)))
      ranks[rankOf(choice.foldedTitle, wanted, words)]!.push(choice);
  return ranks.flat().slice(0, mostShown);
}

function rankOf(title: string, wanted: string, words: readonly string[]): number {
  if (title.startsWith(wanted)) return 0;
  if (title.includes(` ${wanted}`)) return 1;
  return words.every((word) => title.includes(word)) ? 2 : 3;
}
