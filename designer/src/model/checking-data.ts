import type { CalendarDocument, DirectoryRows, LocalText, ProcedureDocument } from '@motcua/engine';

/** An agency as a register keeps it, with the calendar it works by and, where they differ, its own office hours. */
export type RegisteredAgency = DirectoryRows['agencies'][number] & {
  readonly name?: LocalText | undefined;
  /** Id of its calendar. Absent: the calendar that inherits from no other. */
  readonly calendar?: string | undefined;
  readonly windows?: readonly (readonly [from: string, to: string])[] | null | undefined;
};

/** The register of an installation as rows: who is there, and what leads where. */
export interface RegisterData extends Omit<DirectoryRows, 'agencies'> {
  readonly agencies: readonly RegisteredAgency[];
}

/**
 * What a draft is checked and played against. Plain data, which can be handed to a worker as it is: the application
 * that holds the designer gives it, the designer asks nobody. Each part may be missing; what hangs on it is then left
 * out, or played with a stand-in that says so.
 */
export interface CheckingData {
  readonly register?: RegisterData | undefined;
  readonly calendars?: readonly CalendarDocument[] | undefined;
  /** Procedures in force that this one may link to, by code. */
  readonly published?: Readonly<Record<string, ProcedureDocument>> | undefined;
}
