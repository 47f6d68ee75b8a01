import { may, postFor, type ChainPosts, type StageQuestion } from '../../authorisation/may.ts';
import type { Person, Post } from '../../authorisation/person.ts';
import { ProblemException } from '../../problem/problem-exception.ts';
import type { LoadedRegister } from '../../register/register.ts';
import type { ChainWork, Standing } from './chain-machine.ts';
import type { ChainPost, ChainRules } from './chain-rules.ts';
import { doneWords, workWords } from './chain-words.ts';

export type JudgingWork = Exclude<ChainWork, 'draft'>;

/** A draft on its way, as far as it matters for who may do something with it. */
export interface OnTheWay {
  readonly standing: Standing;
  /** Where the author was who submitted it; null when that is not known. */
  readonly authorAgency: string | null;
  /** Everybody who has edited it since it was opened. */
  readonly editors: readonly string[];
}

type Agencies = Pick<LoadedRegister, 'agencies'>;

/** The posts that do a work on this draft: the rules of the installation, with the agencies they come to. */
export function postsFor(
  rules: ChainRules,
  work: JudgingWork,
  authorAgency: string | null,
  register: Agencies,
): StageQuestion['posts'] {
  return rules.stages[work].map(({ role, at }) => ({
    role,
    agencies: agenciesAt(at, authorAgency, register),
  }));
}

function agenciesAt(
  at: ChainPost['at'],
  authorAgency: string | null,
  { agencies }: Agencies,
): 'any' | readonly string[] {
  if (at === 'anywhere') return 'any';
  if (at === 'authorAgency') return authorAgency === null ? [] : [authorAgency];
  if ('agencies' in at) return at.agencies;
  return [...agencies.values()].filter(({ kind }) => at.kinds.includes(kind)).map(({ id }) => id);
}

/** Who drew the draft: whoever edited it, and whoever submitted it. */
export function authorsOf({ editors, standing }: OnTheWay): string[] {
  const submitted = standing.taken.filter(({ work }) => work === 'draft').map(({ person }) => person);
  return [...new Set([...editors, ...submitted])];
}

/** The question `may` is asked about a work on this draft. */
export function questionOf(
  rules: ChainRules,
  work: JudgingWork,
  draft: OnTheWay,
  register: Agencies,
): StageQuestion {
  return {
    posts: postsFor(rules, work, draft.authorAgency, register),
    excluded: [...authorsOf(draft), ...takenBefore(rules, work, draft).map(({ person }) => person)],
  };
}

/** The stages whose people may not do this work as well. */
function takenBefore(rules: ChainRules, work: JudgingWork, { standing }: OnTheWay) {
  return standing.taken.filter(
    (taken) => !(work === 'publication' && taken.work === 'appraisal' && rules.appraiserMayPublish),
  );
}

const actOf = (work: JudgingWork) => (work === 'publication' ? 'procedure.publish' : 'procedure.judge');

/** May somebody do a work on this draft? */
export function mayTake(
  rules: ChainRules,
  person: Person,
  work: JudgingWork,
  draft: OnTheWay,
  register: Agencies,
): boolean {
  return may(person, { act: actOf(work), stage: questionOf(rules, work, draft, register) });
}

/** Why somebody may not do a work on this draft, or null when they may. */
export function whyNot(
  rules: ChainRules,
  person: Person,
  work: JudgingWork,
  draft: OnTheWay,
  register: LoadedRegister,
): ProblemException | null {
  const stage = questionOf(rules, work, draft, register);
  const act = actOf(work);
  if (mayTake(rules, person, work, draft, register)) return null;
  const words = { stage: work, stageVi: workWords[work].vi, stageEn: workWords[work].en };
  if (!may(person, { act, stage: { ...stage, excluded: [] } })) {
    const roles = [...new Set(stage.posts.map(({ role }) => role))].map((role) => register.roleTitle(role));
    const who = { whoVi: roles.map(({ vi }) => vi).join(', '), whoEn: roles.map(({ en }) => en).join(', ') };
    return new ProblemException('stage-not-yours', { facts: { ...words, ...who } });
  }
  if (authorsOf(draft).includes(person.id))
    return new ProblemException('author-cannot-judge', { facts: { ...words, person: person.name } });
  const before = takenBefore(rules, work, draft).find((taken) => taken.person === person.id);
  const done = doneWords[before?.work ?? work];
  return new ProblemException('stage-taken-by-you', {
    facts: { ...words, person: person.name, taken: before?.work, doneVi: done.vi, doneEn: done.en },
  });
}

/** The post in which somebody does this work; the authorisation has been asked before. */
export function postOf(
  rules: ChainRules,
  person: Person,
  work: JudgingWork,
  draft: OnTheWay,
  register: Agencies,
): Post {
  const post = postFor(person, questionOf(rules, work, draft, register));
  if (post === undefined) throw new Error(`${person.id} takes the ${work} without a post for it`);
  return post;
}

/** The posts that could ever take a stage on a day: those of the author's agency wherever there are authors. */
export function couldEver(rules: ChainRules, register: LoadedRegister, date: string): ChainPosts {
  const { staffed } = register.forChecker(date);
  const withAuthors = [...register.agencies.keys()].filter((agency) => staffed('processAuthor', agency));
  const of = (works: readonly JudgingWork[]): StageQuestion => ({
    posts: works.flatMap((work) =>
      rules.stages[work].map(({ role, at }) => ({
        role,
        agencies: at === 'authorAgency' ? withAuthors : agenciesAt(at, null, register),
      })),
    ),
    excluded: [],
  });
  return { judge: of(['review', 'check', 'appraisal', 'approval']), publish: of(['publication']) };
}
