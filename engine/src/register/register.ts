import type { Head } from '../document/head.ts';
import type { ProcedureDocument } from '../document/procedure-document.ts';

/**
 * What the checker needs to know of the outside world: which agencies, roles, relations and attributes exist and who
 * is there. Hosts and the command line build it from the agency register; pass none to check the document alone.
 */
export interface Register {
  readonly roles: ReadonlySet<string>;
  readonly agencies: ReadonlySet<string>;
  readonly relations: ReadonlySet<string>;
  readonly attributes: ReadonlySet<string>;
  /** True when at least one person holds the role in the agency. */
  readonly staffed: (role: string, agency: string) => boolean;
  /** The version of another procedure that would be linked to today. Absent: links are not checked. */
  readonly procedure?: (code: string) => ProcedureDocument | undefined;
  /**
   * Agencies where a dossier of this procedure can be opened: in force, within its scope, with somebody who may. Absent:
   * nothing is said of where dossiers are received.
   */
  readonly desks?: (head: Head) => readonly string[];
  /** Where a relation leads from an agency; none or several is an incident. Absent with `desks`. */
  readonly related?: (relation: string, from: string) => readonly string[];
  /** The register on each later day, up to this one, on which an agency, a relation or a post changes; null: for ever. */
  readonly later?: (
    until: string | null,
  ) => readonly { readonly from: string; readonly register: Register }[];
  /** Every agency the relation can lead to. */
  readonly reachableBy: (relation: string) => readonly string[];
}

/** Roles of one-stop-rules 2.6. */
export const roles = [
  'applicant',
  'representative',
  'receptionClerk',
  'resultClerk',
  'cashier',
  'specialist',
  'divisionLeader',
  'agencyLeader',
  'recordsClerk',
  'centreManager',
  'procedureController',
  'processAuthor',
  'reviewer',
  'systemOperator',
] as const;
export type Role = (typeof roles)[number];
