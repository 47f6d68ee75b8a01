import type { LocalText } from '../document/primitives.ts';

/** What was given, what of it is used and how far it is overdrawn, now, while the dossier is still on its way. */
export interface BudgetAccount {
  /** The limit whose time is shared, and the budget; null where the steps' plans are the budget. */
  readonly limit: string | null;
  readonly budget: string | null;
  readonly title: LocalText | null;
  /** The agency it was given to, where it was given to one. */
  readonly agency: string | null;
  readonly nodes: readonly string[];
  /** Null where no amount applies to this dossier. */
  readonly amountMs: number | null;
  readonly usedMs: number;
  /** By how much more than the amount was used; 0 while it holds. */
  readonly overMs: number;
  /** Time is running against it at this moment. */
  readonly isRunning: boolean;
  /** Stays of the agency for which no plan is stated in working time: neither given nor used here. */
  readonly unplanned: number;
}
