import type { SqlValue, Transaction } from '../database/transaction.ts';
import type { DossierRow } from '../dossiers/dossier.store.ts';

export type ReceivedRow = Pick<
  DossierRow,
  | 'code'
  | 'procedure'
  | 'version'
  | 'competent_agency'
  | 'status'
  | 'outcome'
  | 'opened_at'
  | 'closed_at'
  | 'due_at'
  | 'applicant_name'
  | 'people'
  | 'state'
>;

/** What an agency received from one instant to another, oldest first: one range of the index, however many there are. */
export function receivedIn(
  tx: Transaction,
  asked: {
    readonly agency: string;
    readonly from: string;
    /** The last instant of the period. */
    readonly until: string;
    /** Received at, and code, of the last row of the page before. */
    readonly after: readonly [string, string] | null;
    readonly limit: number;
  },
): Promise<ReceivedRow[]> {
  const params: SqlValue[] = [asked.agency, asked.from, asked.until, asked.limit];
  if (asked.after !== null) params.push(...asked.after);
  return tx.all(
    `SELECT code, procedure, version, competent_agency, status, outcome, opened_at, closed_at, due_at, applicant_name,
       people, state
     FROM dossiers WHERE receiving_agency = $1 AND opened_at >= $2 AND opened_at <= $3
       ${asked.after === null ? '' : 'AND (opened_at, code) > ($5, $6)'}
     ORDER BY opened_at, code LIMIT $4`,
    params,
  );
}
