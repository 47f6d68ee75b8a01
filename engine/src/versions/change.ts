import type { LocalText } from '../document/primitives.ts';

/** A value as it stands in a document. */
export type JsonValue =
  string | number | boolean | null | readonly JsonValue[] | { readonly [name: string]: JsonValue };

/** What of a procedure a change is about, as an office would file it. */
export const changeAreas = [
  'head',
  'steps',
  'actors',
  'agencies',
  'durations',
  'limits',
  'papers',
  'conditions',
  'form',
  'routing',
  'facts',
  'fees',
  'scenarios',
  'acknowledgements',
  /** The parts are written in another order, where order means nothing. */
  'order',
  'layout',
] as const;
export type ChangeArea = (typeof changeAreas)[number];

/** The kinds of things a document holds. */
export type Thing =
  | 'head'
  | 'start'
  | 'step'
  | 'decision'
  | 'parallel'
  | 'group'
  | 'wait'
  | 'consultation'
  | 'linked'
  | 'service'
  | 'end'
  | 'edge'
  | 'branch'
  | 'arm'
  | 'respondent'
  | 'child'
  | 'deadlineAction'
  | 'fact'
  | 'choice'
  | 'paper'
  | 'form'
  | 'page'
  | 'field'
  | 'milestone'
  | 'limit'
  | 'budget'
  | 'pauseRule'
  | 'fee'
  | 'result'
  | 'legalReference'
  | 'scenario'
  | 'acknowledgement'
  | 'layout';

/** One difference between two versions. */
export interface Change {
  readonly kind: 'added' | 'removed' | 'changed' | 'moved';
  readonly area: ChangeArea;
  /** The node, edge, fact, … it belongs to: what lies inside another thing belongs to that. */
  readonly at: string;
  /** JSON pointer; into the version after, or into the one before where the thing is gone. */
  readonly path: string;
  readonly thing: Thing;
  readonly title: LocalText;
  /** What holds it, of something that lies inside another thing. */
  readonly of?: { readonly thing: Thing; readonly title: LocalText };
  /** The part of the thing that differs. Absent where the whole thing was added, removed or moved. */
  readonly property?: string;
  readonly before?: JsonValue;
  readonly after?: JsonValue;
  /** The same in words. */
  readonly was?: LocalText;
  readonly is?: LocalText;
}

export interface VersionComparison {
  /** Both mean the same: dossiers pinned to one are pinned to the other. */
  readonly same: boolean;
  /** Empty exactly where both mean the same. */
  readonly changes: readonly Change[];
  /** What is drawn elsewhere. Empty, and no changes: the files are the same. */
  readonly layout: readonly Change[];
}
