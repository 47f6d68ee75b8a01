import { Inject, Injectable } from '@nestjs/common';
import { may } from '../../authorisation/may.ts';
import type { Person } from '../../authorisation/person.ts';
import type { Transaction } from '../../database/transaction.ts';
import { problemDocument } from '../../problem/problem-document.ts';
import type { ProblemException } from '../../problem/problem-exception.ts';
import type { LoadedRegister } from '../../register/register.ts';
import type { Checked } from '../document-checker.ts';
import type { DraftRow } from '../procedures.store.ts';
import { chainWorks, type ChainWork } from './chain-machine.ts';
import { authorsOf, postsFor, questionOf, whyNot, type JudgingWork } from './chain-question.ts';
import { CHAIN_RULES, type ChainRules } from './chain-rules.ts';
import type { ChainView } from './chain-shapes.ts';
import { holdersOf, type NamedChainRow } from './chain.store.ts';
import { wayOf, type Way } from './on-the-way.ts';
import { remindOn } from './remind-on.ts';

interface Asked {
  readonly person: Person;
  readonly register: LoadedRegister;
  readonly date: string;
  readonly checked: Checked;
}

/** The way of a draft as a person sees it: what is done, who has it, what they may do or why they may not. */
@Injectable()
export class ChainViews {
  readonly #rules: ChainRules;

  constructor(@Inject(CHAIN_RULES) rules: ChainRules) {
    this.#rules = rules;
  }

  async of(tx: Transaction, row: DraftRow, asked: Asked): Promise<ChainView> {
    const way = await wayOf(tx, row);
    const { person, register, checked } = asked;
    const { standing } = way;
    const { work } = standing;
    const judging = work === undefined || work === 'draft' ? null : work;
    const refusal = judging && whyNot(this.#rules, person, judging, way, register);
    const { coverage, publishWithinWorkingDays } = this.#rules;
    const people = judging === null ? [] : await this.#people(tx, judging, way, asked);
    return {
      stage: standing.state,
      since: row.stage_since,
      stages: chainWorks.map((one) => ({
        ...this.#stage(one, way, register),
        people: one === work ? people : [],
      })),
      acts: actsOf(person, way, judging, refusal),
      refusal: refusal && {
        code: refusal.code,
        text: { vi: words(refusal, 'vi'), en: words(refusal, 'en') },
      },
      announcedOn: row.announced_on,
      remindOn: remindOn(
        row.announced_on,
        publishWithinWorkingDays,
        register.calendarOf(way.authorAgency ?? ''),
      ),
      coverageAsked: coverage,
      coverage: checked.coverage && { ...checked.coverage, ...coverage },
    };
  }

  #stage(work: ChainWork, { standing, lines, authorAgency }: Way, register: LoadedRegister) {
    const done = lineOf(work, lines);
    const now = standing.work === work;
    return {
      work,
      state: done && !now ? ('done' as const) : now ? ('now' as const) : ('ahead' as const),
      by: done && !now ? (done.name ?? done.person) : null,
      at: done && !now ? done.at : null,
      posts:
        work === 'draft'
          ? []
          : postsFor(this.#rules, work, authorAgency, register).flatMap(({ role, agencies }) =>
              (agencies === 'any' || agencies.length === 0 ? [null] : agencies).map((agency) => ({
                role,
                roleTitle: register.roleTitle(role),
                agency,
                agencyName: agency === null ? null : register.agencyName(agency),
              })),
            ),
    };
  }

  /** Who holds a post for the present stage and has taken no other. */
  async #people(tx: Transaction, work: JudgingWork, way: Way, { register, date }: Asked): Promise<string[]> {
    const { posts, excluded } = questionOf(this.#rules, work, way, register);
    const holders = await holdersOf(tx, [...new Set(posts.map(({ role }) => role))], date);
    const names = holders
      .filter(
        ({ person, role, agency }) =>
          !excluded.includes(person) &&
          posts.some(
            (post) => post.role === role && (post.agencies === 'any' || post.agencies.includes(agency)),
          ),
      )
      .map(({ name }) => name);
    return [...new Set(names)];
  }
}

/** The line by which a work was done since the draft was last submitted. */
function lineOf(work: ChainWork, lines: readonly NamedChainRow[]): NamedChainRow | undefined {
  // Lines after the submission are agreements in the order of the works, or the draft has gone back.
  const line = lines[chainWorks.indexOf(work)];
  return line && ['submitted', 'agreed', 'published'].includes(line.act) ? line : undefined;
}

function actsOf(
  person: Person,
  way: Way,
  judging: JudgingWork | null,
  refusal: ProblemException | null,
): ChainView['acts'] {
  if (judging === null) return may(person, { act: 'procedure.draw' }) ? ['submit'] : [];
  const acts: ChainView['acts'] = [];
  if (refusal === null) acts.push(judging === 'publication' ? 'publish' : 'agree', 'return');
  const withdraws = way.standing.can({ type: 'withdrawn', person: person.id });
  if (withdraws && may(person, { act: 'procedure.withdraw', authors: authorsOf(way) })) acts.push('withdraw');
  return acts;
}

function words(refusal: ProblemException, language: 'vi' | 'en'): string {
  return problemDocument(refusal, language).detail;
}
