import type { CalendarDocument, DirectoryRows, ProcedureDocument } from '@motcua/engine';

/**
 * What a draft is played against: an installation's register and calendars, as plain data that can be handed to a
 * worker. The application that holds the designer gives it along with what the checker asks; the designer asks nobody.
 */
export interface PlayData extends Pick<DirectoryRows, 'attributes' | 'relations'> {
  readonly agencies: readonly (DirectoryRows['agencies'][number] & {
    /** Id of its calendar. Absent: the calendar that inherits from no other. */
    readonly calendar?: string | undefined;
    /** Its own office hours, where it has some. */
    readonly windows?: readonly (readonly [string, string])[] | null | undefined;
  })[];
  /** Which roles somebody holds where. Not by whom. */
  readonly posts: DirectoryRows['people'][number]['posts'];
  readonly roles: readonly { readonly id: string }[];
  readonly calendars: readonly CalendarDocument[];
  /** Procedures that can be linked to, by their codes, as they are in force. Absent: none is known. */
  readonly published?: Readonly<Record<string, ProcedureDocument>>;
}
