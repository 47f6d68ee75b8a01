import { fold } from '../model/ids.ts';
import { type Mend, type Mender, ofNode } from './mend.ts';

/** Gives the work of a node to a role of the agency that has it. */
const toRole = (label: string, id: string, role: string): Mend => ({
  label,
  act: (draft) =>
    draft.change('nodes', id, (now) =>
      'performer' in now && now.performer !== undefined
        ? { ...now, performer: { ...now.performer, role } }
        : now,
    ),
});

const misspelt = ofNode((node, { problem, text, words }) => {
  const nearest = problem.facts['nearest'];
  if (typeof nearest !== 'string' || nearest === '') return [];
  const names: Readonly<Record<string, string>> = words.roles;
  return [toRole(text.role(names[nearest] ?? nearest), node.id, nearest)];
});

/** What the name of a step says of whoever does it, in an agency that is known. */
const roleByTask: readonly (readonly [role: string, task: RegExp])[] = [
  ['recordsClerk', /\b(dong dau|vao so|phat hanh|van thu)\b/],
  ['agencyLeader', /\b(phe duyet|ky|ky duyet|quyet dinh|approve|sign)\b/],
  ['divisionLeader', /^(phan cong|trinh|kiem tra lai)\b/],
];
const usualRoles = ['specialist', 'agencyLeader', 'divisionLeader'];

/** The likeliest role first; the others that work in every agency after it. */
const unchosenRole = ofNode((node, { text, words }) => {
  const names: Readonly<Record<string, string>> = words.roles;
  const task = fold(node.title.vi);
  const guessed = roleByTask.find(([, pattern]) => pattern.test(task))?.[0];
  return [...new Set([...(guessed === undefined ? [] : [guessed]), ...usualRoles])]
    .slice(0, 3)
    .map((role) => toRole(text.role(names[role] ?? role), node.id, role));
});

export const peopleMends: Readonly<Record<string, Mender>> = {
  'role-unknown': misspelt,
  'role-missing': unchosenRole,
};
