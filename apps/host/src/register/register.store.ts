import type { LocalText, Scalar } from '@motcua/engine';
import type { PendingChange } from '../calendars/catch-up.ts';
import { latestChange, pendingChanges } from '../calendars/change.store.ts';
import { calendarVersions, type CalendarVersion } from '../calendars/calendar.store.ts';
import type { Transaction } from '../database/transaction.ts';
import type { Agency, AttributeValue, RelationPair, RoleTitle } from './register.ts';

interface AgencyRow {
  id: string;
  name_vi: string;
  name_en: string;
  kind: string;
  level: string;
  parent: string | null;
  calendar: string | null;
  windows: string | null;
  valid_from: string;
  valid_to: string | null;
  successor: string | null;
  details: string;
}

export interface RegisterRows {
  agencies: Agency[];
  roles: RoleTitle[];
  relations: { id: string; title: LocalText }[];
  pairs: RelationPair[];
  attributes: AttributeValue[];
  calendars: CalendarVersion[];
  pending: PendingChange[];
  latestChange: number;
  posts: { role: string; agency: string; validFrom: string; validTo: string | null }[];
}

/**
 * How often the register changed. A command that only adds a dossier holds no lock by which it would wait for a change
 * under way, so it holds the stamp itself.
 */
export async function registerStamp(tx: Transaction, hold: boolean): Promise<number> {
  const lock = hold && tx.dialect.name === 'postgres' ? ' FOR SHARE' : '';
  const row = await tx.one<{ value: number }>(
    `SELECT value FROM register_stamp WHERE name = 'register'${lock}`,
  );
  return row?.value ?? 0;
}

/** Says that the register has changed. Changes wait for each other here, so that they come one after another. */
export const stampRegister = (tx: Transaction) =>
  tx.run("UPDATE register_stamp SET value = value + 1 WHERE name = 'register'");

/** Reads the whole register: some hundreds of rows, once. */
export async function loadRegister(tx: Transaction): Promise<RegisterRows> {
  const agencies = await tx.all<AgencyRow>('SELECT * FROM agencies ORDER BY id');
  const roles = await tx.all<{ id: string; title_vi: string; title_en: string }>(
    'SELECT id, title_vi, title_en FROM roles ORDER BY ordinal',
  );
  const relations = await tx.all<{ id: string; title_vi: string; title_en: string }>(
    'SELECT id, title_vi, title_en FROM relations ORDER BY id',
  );
  const pairs = await tx.all<{
    relation: string;
    f: string;
    t: string;
    valid_from: string;
    valid_to: string | null;
  }>('SELECT relation, from_agency AS f, to_agency AS t, valid_from, valid_to FROM relation_pairs');
  const attributes = await tx.all<{ agency: string; attribute: string; value: string; valid_from: string }>(
    'SELECT agency, attribute, value, valid_from FROM agency_attributes ORDER BY valid_from',
  );
  const calendars = await calendarVersions(tx);
  const pending = await pendingChanges(tx);
  const latest = await latestChange(tx);
  const posts = await tx.all<{ role: string; agency: string; valid_from: string; valid_to: string | null }>(
    'SELECT DISTINCT role, agency, valid_from, valid_to FROM posts',
  );
  const values = attributes.map((row) => ({
    attribute: row.attribute,
    agency: row.agency,
    value: JSON.parse(row.value) as Scalar,
    validFrom: row.valid_from,
  }));
  return {
    agencies: agencies.map((row) => agencyOf(row, values)),
    roles: roles.map((row) => ({ id: row.id, title: { vi: row.title_vi, en: row.title_en } })),
    relations: relations.map((row) => ({ id: row.id, title: { vi: row.title_vi, en: row.title_en } })),
    pairs: pairs.map((row) => ({
      relation: row.relation,
      from: row.f,
      to: row.t,
      validFrom: row.valid_from,
      validTo: row.valid_to,
    })),
    attributes: values,
    calendars,
    pending,
    latestChange: latest,
    posts: posts.map(({ role, agency, valid_from, valid_to }) => ({
      role,
      agency,
      validFrom: valid_from,
      validTo: valid_to,
    })),
  };
}

function agencyOf(row: AgencyRow, values: readonly AttributeValue[]): Agency {
  return {
    id: row.id,
    name: { vi: row.name_vi, en: row.name_en },
    kind: row.kind,
    level: row.level,
    parent: row.parent,
    calendar: row.calendar,
    windows: row.windows === null ? null : (JSON.parse(row.windows) as [string, string][]),
    validFrom: row.valid_from,
    validTo: row.valid_to,
    successor: row.successor,
    details: JSON.parse(row.details) as Record<string, unknown>,
    attributes: Object.fromEntries(
      values.filter((value) => value.agency === row.id).map((value) => [value.attribute, value.value]),
    ),
  };
}
