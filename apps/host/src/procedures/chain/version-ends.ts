import { Standing, type ChainState } from './chain-machine.ts';

interface Begins {
  readonly version: number;
  readonly effective_from: string;
}

const published = Standing.after([
  { type: 'submitted', person: '' },
  { type: 'agreed', person: '' },
  { type: 'agreed', person: '' },
  { type: 'agreed', person: '' },
  { type: 'agreed', person: '' },
  { type: 'published', person: '' },
]);

/** Was it repealed before it began? Then it never was in force, and nothing ends or begins by it. */
export function neverBegan(row: Begins, lastDays: ReadonlyMap<number, string>): boolean {
  const lastDay = lastDays.get(row.version);
  return lastDay !== undefined && lastDay < row.effective_from;
}

/** The version that follows: the next one that begins. */
export function successorOf<Row extends Begins>(
  row: Row,
  rows: readonly Row[],
  lastDays: ReadonlyMap<number, string>,
): Row | undefined {
  return rows.find((next) => next.version > row.version && !neverBegan(next, lastDays));
}

/** The last day on which dossiers are received under it: the earliest of what ends it; null while nothing does. */
export function endsOn(...days: readonly (string | null | undefined)[]): string | null {
  return days.filter((day) => day !== null && day !== undefined).sort()[0] ?? null;
}

/** What a published version is on a day, once its successor's day or that of a decision has come. */
export function versionState(
  {
    successorFrom,
    lastDay,
  }: { readonly successorFrom: string | undefined; readonly lastDay: string | undefined },
  today: string,
): ChainState {
  if (lastDay !== undefined && lastDay < today && (successorFrom === undefined || lastDay < successorFrom))
    return published.then({ type: 'repealed' }).state;
  if (successorFrom !== undefined && successorFrom <= today)
    return published.then({ type: 'superseded' }).state;
  return published.state;
}
