import { lastOf } from '../clock/ledger.ts';
import type { Dossier, Instant, InstanceId, Ledger, Letter } from '../dossier/dossier.ts';
import { resolvePerformer, type ResolvedPerformer } from '../dossier/performer.ts';
import type { CompiledProcedure } from '../machine/compile-procedure.ts';
import { atCompetent } from '../standing/who.ts';

type Letters = Pick<Dossier, 'letters'>;

/** The name of the n-th letter of a dossier; no stay at a node is ever called so. */
export const letterId = (n: number): InstanceId => `letter:${n}`;

/** Is this the name of a letter? */
export const isLetterId = (id: InstanceId): boolean => /^letter:\d+$/.test(id);

/** The letters that wait for a signature. Once the dossier is closed they are never sent. */
export function pendingLetters({ letters }: Letters): readonly Letter[] {
  return (letters ?? []).filter(
    ({ signedAt, droppedAt }) => signedAt === undefined && droppedAt === undefined,
  );
}

export function lettersOf({ letters }: Letters, limit: string): readonly Letter[] {
  return (letters ?? []).filter((letter) => letter.limit === limit);
}

export function findLetter({ letters }: Letters, id: InstanceId): Letter | undefined {
  return letters?.find((letter) => letter.id === id);
}

/** The last of a limit's letters, if it is signed: the date it gave is the one that the applicant was told. */
export function signedLast(letters: readonly Letter[]): Letter | undefined {
  const last = letters[letters.length - 1];
  return last?.signedAt === undefined ? undefined : last;
}

/** Is there nothing yet that tells the applicant of another date than this one, or is about to? */
export function needsLetter(dossier: Letters, limit: string, missed: Instant): boolean {
  return lettersOf(dossier, limit).every(
    ({ signedAt, droppedAt, newDueAt }) =>
      droppedAt !== undefined || (signedAt !== undefined && (newDueAt === undefined || newDueAt <= missed)),
  );
}

/** How often the applicant was given a new date: by an extension, with a letter or without, or by an apology alone. */
export function appointmentsGiven(dossier: Letters & Pick<Dossier, 'ledgers'>, limit: string): number {
  const extended = (dossier.ledgers[limit] ?? []).filter(({ kind }) => kind === 'extended').length;
  const apologies = lettersOf(dossier, limit).filter(
    ({ signedAt, extension }) => signedAt !== undefined && extension === undefined,
  );
  return extended + apologies.length;
}

/** The rule by which a limit may be extended, if it may at all. */
export const extensionRule = ({ document }: CompiledProcedure, limit: string) =>
  document.limits.find(({ id }) => id === limit)?.extension;

/**
 * How many new dates are allowed without a reason of their own: as many as extensions, and one where the procedure says
 * nothing (one-stop-rules 5.5).
 */
export function appointmentsAllowed(procedure: CompiledProcedure, limit: string): number {
  return Math.max(1, extensionRule(procedure, limit)?.max ?? 1);
}

/** May the limit be extended once more by its rule? One that has ended has no date left to move. */
export function mayExtend(procedure: CompiledProcedure, limit: string, ledger: Ledger): boolean {
  const rule = extensionRule(procedure, limit);
  const last = lastOf(ledger);
  const used = ledger.filter(({ kind }) => kind === 'extended').length;
  return (
    rule !== undefined &&
    used < rule.max &&
    last !== undefined &&
    last !== 'ended' &&
    !(procedure.document.head.standing?.off?.includes('extend') ?? false)
  );
}

/** Who signs: whom the extension rule names as approver, where somebody is found, else the leader of the competent agency. */
export function signerOf(
  procedure: CompiledProcedure,
  dossier: Parameters<typeof resolvePerformer>[1],
  limit: string,
): ResolvedPerformer {
  const approver = extensionRule(procedure, limit)?.approver;
  const found = approver ? resolvePerformer(approver, dossier) : null;
  return found && found.agency !== null ? found : atCompetent(dossier, 'agencyLeader');
}
