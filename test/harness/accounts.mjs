import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';

/** The password of every demonstration account unless `DEMO_PASSWORD` set another before the first start. */
export const demoPassword = 'mot-cua-trinh-dien';

const people = JSON.parse(
  readFileSync(resolve(import.meta.dirname, '..', '..', 'definitions', 'register', 'people.json'), 'utf8'),
);

/**
 * The demonstration person who holds a role in an agency.
 * @param {string} role
 * @param {string} agency
 * @returns {{ username: string, name: string }}
 */
export function personIn(role, agency) {
  const found = people.find((/** @type {any} */ person) =>
    person.posts.some((/** @type {any} */ post) => post.role === role && post.agency === agency),
  );
  if (!found) throw new Error(`Nobody in the demonstration province is ${role} at ${agency}`);
  return found;
}
