import { storedSearchKey } from '../text/search-key.ts';
import type { PersonDetails } from './shapes.ts';

/** The words by which a dossier is found: its code and the people it is about. */
export function dossierSearchKey(
  code: string,
  applicant: PersonDetails,
  submitter: PersonDetails | null | undefined,
): string {
  return storedSearchKey([
    code,
    applicant.name,
    applicant.idNumber,
    applicant.phone?.replaceAll(/\D/g, ''),
    submitter?.name,
    submitter?.idNumber,
    submitter?.phone?.replaceAll(/\D/g, ''),
  ]);
}
