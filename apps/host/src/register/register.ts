import type { Calendars, Directory, LocalText, Register, Scalar } from '@motcua/engine';

import type { CalendarBook } from '../calendars/calendar-book.ts';
import type { PendingChange } from '../calendars/catch-up.ts';

export interface Agency {
  readonly id: string;
  readonly name: LocalText;
  readonly kind: string;
  readonly level: string;
  readonly parent: string | null;
  readonly calendar: string | null;
  readonly windows: [string, string][] | null;
  readonly validFrom: string;
  readonly validTo: string | null;
  readonly successor: string | null;
  readonly details: Readonly<Record<string, unknown>>;
  readonly attributes: Readonly<Record<string, Scalar>>;
}

export interface RelationPair {
  readonly relation: string;
  readonly from: string;
  readonly to: string;
  readonly validFrom: string;
  readonly validTo: string | null;
}

/** What an attribute was worth from a date on. */
export interface AttributeValue {
  readonly attribute: string;
  readonly agency: string;
  readonly value: Scalar;
  readonly validFrom: string;
}

export interface RoleTitle {
  readonly id: string;
  readonly title: LocalText;
}

/** The agency register as it stands: agencies, relations, attributes, roles, calendars. Read whole, kept in memory. */
export interface LoadedRegister {
  readonly agencies: ReadonlyMap<string, Agency>;
  readonly roles: readonly RoleTitle[];
  readonly relations: readonly { readonly id: string; readonly title: LocalText }[];
  readonly pairs: readonly RelationPair[];
  readonly attributes: readonly AttributeValue[];
  /** Which roles somebody holds where, and from when to when. */
  readonly posts: readonly { role: string; agency: string; validFrom: string; validTo: string | null }[];
  readonly calendars: CalendarBook;
  /** Versions that have not been applied to every open dossier yet, oldest first. */
  readonly pending: readonly PendingChange[];
  /** The number of the newest change of a calendar among the versions known here; 0 where none was changed yet. */
  readonly latestChange: number;
  /** Working time of each agency, now or as it was known at an instant. */
  readonly calendarOf: Calendars;
  /** Relations and attributes by date. */
  readonly directory: Directory;
  /** What the checker of procedures asks, as of a date. */
  forChecker(date: string): Register;
  /** The agency when it is in force on this date. */
  activeAgency(id: string, date: string): Agency | undefined;
  agencyName(id: string): LocalText;
  roleTitle(id: string): LocalText;
}
