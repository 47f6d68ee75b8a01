import { lookUp, type Within } from '../commands/ask-commune.ts';
import type { Draft } from '../commands/draft.ts';
import { communePlaces } from '../model/commune-places.ts';
import { countRelations, isLike } from '../model/relation-refs.ts';
import { textIn } from '../model/document-types.ts';
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

/** The agency is looked up from the commune that the applicant states, where the register has one; asked for if need be. */
const elsewhere: Mender = ({ problem, index, text, language }) => {
  const { document } = index;
  const relation = String(problem.facts['relation'] ?? '');
  const of = problem.facts['place'] === '{place-receiving}' ? 'receiving' : 'competent';
  const isMeant = isLike({ relation, of });
  const within: Within | undefined =
    problem.at === undefined
      ? problem.path.startsWith('/head')
        ? { part: 'head' }
        : undefined
      : index.node(problem.at) !== undefined
        ? { node: problem.at }
        : index.edge(problem.at) !== undefined
          ? { edge: problem.at }
          : undefined;
  const count = countRelations([document.flow, document.limits, document.head], isMeant);
  const from = (label: string, field?: string): Mend => {
    const look =
      (where: Within) =>
      (draft: Draft): void =>
        lookUp(draft, { field, isMeant, within: where });
    return { label, act: look(within ?? 'all'), all: { count, act: look('all') } };
  };
  const places = communePlaces(document).slice(0, 2);
  return places.length === 0
    ? [from(text.askCommune)]
    : places.map(({ field, fact }) =>
        from(text.fromCommune(textIn(fact?.title ?? field.label, language)), field.name),
      );
};

export const peopleMends: Readonly<Record<string, Mender>> = {
  'role-unknown': misspelt,
  'role-missing': unchosenRole,
  'relation-nowhere': elsewhere,
  'relation-nowhere-from-some': elsewhere,
};
