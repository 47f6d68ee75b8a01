import type { NationalStatus } from '@motcua/engine';
import type { WrittenTime } from '../../model/parse-time.ts';

export interface WrittenStep {
  readonly kind: 'step';
  readonly order: string;
  readonly task: string;
  /** Role and agency in the table's own words. */
  readonly unit: string;
  /** Of these the agency alone, where it has a column of its own: merged cells and "-nt-" below mean it. */
  readonly office: string;
  readonly time: WrittenTime | undefined;
  /** The time in areas with difficult conditions, where the table gives one. */
  readonly hard: WrittenTime | undefined;
  /** What the cells of times say and could not be read. */
  readonly unread: string;
  readonly output: string;
  readonly status: NationalStatus | undefined;
  /** Lines below the task that only explain it. */
  readonly notes: readonly string[];
}

/** What is waited for: the applicant's money, papers that were missing, or something else. */
export type WaitFor = 'payment' | 'supplement' | 'other';

/** A line of a published table as the office meant it. */
export type WrittenRow =
  | WrittenStep
  | { readonly kind: 'phase'; readonly title: string }
  /** The clock stands still, or nobody in an office has the dossier. */
  | { readonly kind: 'wait'; readonly title: string; readonly waitFor: WaitFor }
  /** A button of the place above and where it leads, as our own table lists them. */
  | { readonly kind: 'action'; readonly label: string; readonly target: string }
  /** The applicant hands the dossier in: the procedure begins so anyway. */
  | { readonly kind: 'begin'; readonly title: string }
  /** A line that is none of these; its words are told to the author instead of vanishing. */
  | { readonly kind: 'left'; readonly title: string };
