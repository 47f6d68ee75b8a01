import { CalendarDocument } from '@motcua/engine';
import { insertCalendarVersion } from '../calendars/calendar.store.ts';
import type { Transaction } from '../database/transaction.ts';
import { searchKey } from '../text/search-key.ts';
import { readDefinition, readDefinitions } from './definitions-folder.ts';
import type { PeopleFile } from './register-files.ts';
import { AgencyFile, RelationFile, RoleFile } from './register-files.ts';

/** Before anything that the demonstration province remembers. */
const registerBegan = '2000-01-01T00:00:00.000Z';

/** Writes agencies, relations, attributes, roles and calendars of the demonstration province. */
export async function seedRegister(tx: Transaction): Promise<void> {
  for (const agency of AgencyFile.parse(readDefinition('register/agencies.json'))) {
    const { id, name, kind, level, parent, validFrom, validTo, successor, calendar, windows, ...details } =
      agency;
    await tx.run(
      `INSERT INTO agencies (id, name_vi, name_en, kind, level, parent, calendar, windows, valid_from, valid_to,
         successor, details) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)`,
      [
        id,
        name.vi,
        name.en,
        kind,
        level,
        parent,
        calendar,
        windows === undefined ? null : JSON.stringify(windows),
        validFrom,
        validTo,
        successor,
        JSON.stringify(details),
      ],
    );
  }
  const { relations, attributes } = RelationFile.parse(readDefinition('register/relations.json'));
  for (const { relation, title, pairs } of relations) {
    await tx.run('INSERT INTO relations (id, title_vi, title_en) VALUES ($1, $2, $3)', [
      relation,
      title.vi,
      title.en,
    ]);
    for (const pair of pairs)
      await tx.run(
        `INSERT INTO relation_pairs (relation, from_agency, to_agency, valid_from, valid_to)
         VALUES ($1, $2, $3, $4, $5)`,
        [relation, pair.from, pair.to, pair.validFrom, pair.validTo],
      );
  }
  for (const { agency, attribute, value, validFrom } of attributes)
    await tx.run(
      'INSERT INTO agency_attributes (agency, attribute, value, valid_from) VALUES ($1, $2, $3, $4)',
      [agency, attribute, JSON.stringify(value), validFrom],
    );
  const roles = RoleFile.parse(readDefinition('register/roles.json'));
  for (const [ordinal, { id, title }] of roles.entries())
    await tx.run('INSERT INTO roles (id, title_vi, title_en, ordinal) VALUES ($1, $2, $3, $4)', [
      id,
      title.vi,
      title.en,
      ordinal,
    ]);
  for (const json of readDefinitions('calendars')) {
    const calendar = CalendarDocument.parse(json);
    await insertCalendarVersion(tx, {
      id: calendar.id,
      version: 1,
      document: calendar,
      notice: '',
      savedAt: registerBegan,
      savedBy: 'motcua',
      reason: '',
    });
  }
}

/** Writes people, their posts and their accounts. A person's id is their first user name. */
export async function seedPeople(
  tx: Transaction,
  people: PeopleFile,
  passwordHashes: ReadonlyMap<string, string>,
): Promise<void> {
  for (const { username, name, posts, demo, shows } of people) {
    await tx.run('INSERT INTO people (id, name, search_key) VALUES ($1, $2, $3)', [
      username,
      name,
      searchKey(name),
    ]);
    for (const post of posts)
      await tx.run(
        'INSERT INTO posts (person, role, agency, valid_from, valid_to) VALUES ($1, $2, $3, $4, $5)',
        [username, post.role, post.agency, post.validFrom, post.validTo ?? null],
      );
    await tx.run('INSERT INTO accounts (username, person, password_hash, shows) VALUES ($1, $2, $3, $4)', [
      username,
      username,
      passwordHashes.get(username) ?? '',
      demo === true ? JSON.stringify(shows ?? null) : null,
    ]);
  }
}
