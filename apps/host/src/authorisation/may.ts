import type { Person } from './person.ts';

/** Something somebody wants to do, with what the decision depends on. */
export type Question =
  | { readonly act: 'register.read' }
  | { readonly act: 'calendar.read' }
  | { readonly act: 'calendar.edit' }
  | { readonly act: 'procedure.read' }
  | { readonly act: 'procedure.draw' }
  | { readonly act: 'procedure.comment' }
  | { readonly act: 'procedure.library'; readonly agency?: string }
  | { readonly act: 'procedure.return' }
  | { readonly act: 'procedure.publish'; readonly editors?: readonly string[] }
  | { readonly act: 'procedure.migrate.read' }
  | { readonly act: 'procedure.migrate.propose' }
  | { readonly act: 'procedure.migrate.approve'; readonly proposedBy?: string }
  | { readonly act: 'dossier.use' }
  | { readonly act: 'dossier.read'; readonly legs: readonly string[] }
  | { readonly act: 'dossier.receive'; readonly openableBy?: readonly string[]; readonly agency?: string }
  | { readonly act: 'dossier.act'; readonly role?: string | null; readonly agency?: string | null }
  | { readonly act: 'dossier.book'; readonly agency?: string }
  | { readonly act: 'dossier.review' }
  | { readonly act: 'dossier.signal' }
  | { readonly act: 'administration' };

/** Roles that work on dossiers. Controllers, authors and operators do not, and so see none. */
const workingRoles = new Set([
  'receptionClerk',
  'resultClerk',
  'cashier',
  'specialist',
  'divisionLeader',
  'agencyLeader',
  'recordsClerk',
  'centreManager',
]);
const deskRoles = new Set(['receptionClerk', 'centreManager']);

/**
 * The one place that says who may do what. Whatever is not allowed here is refused: a question without its details
 * (`procedure.publish` without the editors) asks whether the person could ever do such a thing.
 */
export function may(person: Person, question: Question): boolean {
  switch (question.act) {
    case 'register.read':
    case 'procedure.read':
    case 'calendar.read':
      return person.posts.length > 0;
    case 'calendar.edit':
      return hasRole(person, 'systemOperator');
    case 'procedure.draw':
      return hasRole(person, 'processAuthor');
    // Whoever draws a draft, decides on it or inspects it; everybody who reads procedures reads what they said.
    case 'procedure.comment':
      return (
        hasRole(person, 'processAuthor') ||
        hasRole(person, 'procedureController') ||
        hasRole(person, 'reviewer')
      );
    // Authors of one agency share the pieces of drawings that they keep.
    case 'procedure.library':
      return person.posts.some(
        (post) =>
          post.role === 'processAuthor' && (question.agency === undefined || post.agency === question.agency),
      );
    case 'procedure.return':
      return hasRole(person, 'processAuthor') || hasRole(person, 'procedureController');
    case 'procedure.publish':
      return hasRole(person, 'procedureController') && !(question.editors ?? []).includes(person.id);
    // Codes of dossiers and the steps at which they stand, nothing of the people.
    case 'procedure.migrate.read':
      return (
        hasRole(person, 'processAuthor') ||
        hasRole(person, 'procedureController') ||
        hasRole(person, 'reviewer')
      );
    case 'procedure.migrate.propose':
      return hasRole(person, 'processAuthor') || hasRole(person, 'procedureController');
    case 'procedure.migrate.approve':
      return hasRole(person, 'procedureController') && question.proposedBy !== person.id;
    case 'dossier.use':
      return dossierScope(person) === 'all' || dossierScope(person).length > 0;
    case 'dossier.read': {
      const scope = dossierScope(person);
      return scope === 'all' || question.legs.some((agency) => scope.includes(agency));
    }
    case 'dossier.receive':
      return person.posts.some(
        (post) =>
          (question.openableBy === undefined
            ? deskRoles.has(post.role)
            : question.openableBy.includes(post.role)) &&
          workingRoles.has(post.role) &&
          (question.agency === undefined || post.agency === question.agency),
      );
    case 'dossier.act':
      return person.posts.some(
        (post) =>
          workingRoles.has(post.role) &&
          (question.role === undefined || post.role === question.role) &&
          (question.agency === undefined || post.agency === question.agency),
      );
    case 'dossier.book':
      return (
        hasRole(person, 'reviewer') ||
        person.posts.some(
          (post) =>
            deskRoles.has(post.role) && (question.agency === undefined || post.agency === question.agency),
        )
      );
    case 'dossier.review':
      return hasRole(person, 'reviewer');
    case 'dossier.signal':
      return hasRole(person, 'integration');
    case 'administration':
      return hasRole(person, 'systemOperator');
  }
}

/** Whose dossiers a person sees: those that are, were or are about to be with these agencies, or all. */
export function dossierScope(person: Person): 'all' | readonly string[] {
  if (hasRole(person, 'reviewer')) return 'all';
  return [...new Set(person.posts.filter((post) => workingRoles.has(post.role)).map((post) => post.agency))];
}

/** The posts in which a person takes work from the list. */
export function workingPosts(person: Person) {
  return person.posts.filter((post) => workingRoles.has(post.role));
}

/** What the person could do at all, for building a screen; every request is asked again with its details. */
export function permissionsOf(person: Person): string[] {
  const questions = [
    'register.read',
    'calendar.read',
    'calendar.edit',
    'procedure.read',
    'procedure.draw',
    'procedure.comment',
    'procedure.library',
    'procedure.return',
    'procedure.publish',
    'procedure.migrate.read',
    'procedure.migrate.propose',
    'procedure.migrate.approve',
    'dossier.use',
    'dossier.receive',
    'dossier.act',
    'dossier.book',
    'dossier.review',
    'dossier.signal',
    'administration',
  ] as const;
  return questions.filter((act) => may(person, { act }));
}

function hasRole(person: Person, role: string): boolean {
  return person.posts.some((post) => post.role === role);
}
