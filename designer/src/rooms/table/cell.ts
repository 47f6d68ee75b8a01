import type { CellAt, Grid } from './use-grid.ts';

/** What every cell of the table is told. */
export interface CellProps {
  readonly grid: Grid;
  readonly at: CellAt;
  readonly label: string;
  readonly readOnly: boolean;
  readonly className?: string | undefined;
  readonly span?: number | undefined;
}

/** Is this the chosen cell? */
export const isAt = (grid: Grid, at: CellAt): boolean =>
  grid.active?.line === at.line && grid.active.column === at.column;
