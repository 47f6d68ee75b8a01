import type { Person, Post } from './person.ts';

/**
 * A stage on the way of a process to publication: the posts that take it, and the people who may not, because they
 * drew the draft or took another stage.
 */
export interface StageQuestion {
  readonly posts: readonly { readonly role: string; readonly agencies: 'any' | readonly string[] }[];
  readonly excluded: readonly string[];
}

/** Something somebody wants to do, with what the decision depends on. */
export type Question =
  | { readonly act: 'register.read' }
  | { readonly act: 'calendar.read' }
  | { readonly act: 'calendar.edit' }
  | { readonly act: 'procedure.read' }
  | { readonly act: 'procedure.draw' }
  | { readonly act: 'procedure.comment'; readonly chain?: ChainPosts }
  | { readonly act: 'procedure.withdraw'; readonly authors?: readonly string[] }
  | { readonly act: 'procedure.judge'; readonly stage?: StageQuestion }
  | { readonly act: 'procedure.publish'; readonly stage?: StageQuestion }
  | { readonly act: 'procedure.chain.read' }
  | { readonly act: 'procedure.library'; readonly agency?: string }
  | { readonly act: 'procedure.impact.read'; readonly chain?: ChainPosts }
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
/** Roles that take no stage of the approval of a process, whatever an installation has written into its rules. */
const neverJudge = new Set(['applicant', 'representative', 'reviewer', 'systemOperator', 'integration']);
const deskRoles = new Set(['receptionClerk', 'centreManager']);

/**
 * The one place that says who may do what. Whatever is not allowed here is refused: a question without its details
 * (`procedure.publish` without the stage) asks whether the person could ever do such a thing.
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
    // Whoever draws drafts, takes a stage of their way or inspects; everybody who reads procedures reads what they said.
    case 'procedure.comment':
      return (
        hasRole(person, 'processAuthor') ||
        hasRole(person, 'reviewer') ||
        postFor(person, question.chain?.judge) !== undefined ||
        postFor(person, question.chain?.publish) !== undefined
      );
    // Authors of one agency share the pieces of drawings that they keep.
    case 'procedure.library':
      return person.posts.some(
        (post) =>
          post.role === 'processAuthor' && (question.agency === undefined || post.agency === question.agency),
      );
    case 'procedure.withdraw':
      return hasRole(person, 'processAuthor') && (question.authors?.includes(person.id) ?? true);
    case 'procedure.judge':
    case 'procedure.publish':
      return postFor(person, question.stage) !== undefined && !question.stage?.excluded.includes(person.id);
    // Whoever could take a stage reads how the others were taken, and so does whoever inspects.
    case 'procedure.chain.read':
      return hasRole(person, 'reviewer') || postFor(person, undefined) !== undefined;
    // Numbers of dossiers by step: whoever has to answer for the publication, in whatever post this installation says.
    case 'procedure.impact.read':
      return (
        may(person, { act: 'procedure.migrate.read' }) ||
        postFor(person, question.chain?.judge) !== undefined ||
        postFor(person, question.chain?.publish) !== undefined
      );
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

/** The post in which a person takes a stage; without one, any post that could take some stage. */
export function postFor(person: Person, stage: StageQuestion | undefined): Post | undefined {
  return person.posts.find(
    (post) =>
      !neverJudge.has(post.role) &&
      (stage === undefined ||
        stage.posts.some(
          ({ role, agencies }) =>
            role === post.role && (agencies === 'any' || agencies.includes(post.agency)),
        )),
  );
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

/** Which posts take stages in this installation: what a screen offers somebody depends on it. */
export interface ChainPosts {
  readonly judge: StageQuestion;
  readonly publish: StageQuestion;
}

/** What the person could do at all, for building a screen; every request is asked again with its details. */
export function permissionsOf(person: Person, chain: ChainPosts): string[] {
  const questions = [
    'register.read',
    'calendar.read',
    'calendar.edit',
    'procedure.read',
    'procedure.draw',
    'procedure.withdraw',
    'procedure.chain.read',
    'procedure.library',
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
  return [
    ...questions.filter((act) => may(person, { act })),
    ...(may(person, { act: 'procedure.comment', chain }) ? ['procedure.comment'] : []),
    ...(may(person, { act: 'procedure.impact.read', chain }) ? ['procedure.impact.read'] : []),
    ...(may(person, { act: 'procedure.judge', stage: chain.judge }) ? ['procedure.judge'] : []),
    ...(may(person, { act: 'procedure.publish', stage: chain.publish }) ? ['procedure.publish'] : []),
  ];
}

function hasRole(person: Person, role: string): boolean {
  return person.posts.some((post) => post.role === role);
}
