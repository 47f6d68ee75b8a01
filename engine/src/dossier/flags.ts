import type { Dossier } from './dossier.ts';

/**
 * What the engine does differently since some dossiers were opened. A dossier keeps the behaviour it was opened under:
 * its opening records the flags of that day, so that old histories fold to the same states for ever.
 */
export const currentFlags = [
  /**
   * A dossier is closed only when every region is final. Before, it was closed as soon as its drawn flow had ended, also
   * with a fee to pay or a result to hand over.
   */
  'regionsCloseLast',
  /** The status is 10 once the result is handed over and 9 once it is issued, also while branches are still open. */
  'statusOfRegions',
  /**
   * An ended limit goes on only when work under it is entered anew. Before, covered work that was merely still open in
   * another branch revived it at once.
   */
  'entryRevivesLimits',
  /** A pause in a ledger names its legal ground, who asked, by which document, and the papers asked for. */
  'pausesSayWhy',
  /** A promise that is missed drafts a letter of apology and puts it before the leader. */
  'missedPromiseDraftsLetter',
] as const;

export type Flag = (typeof currentFlags)[number];

export function hasFlag({ flags }: Pick<Dossier, 'flags'>, flag: Flag): boolean {
  return flags?.includes(flag) ?? false;
}
