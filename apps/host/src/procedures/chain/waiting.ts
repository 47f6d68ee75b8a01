import { may } from '../../authorisation/may.ts';
import type { Person } from '../../authorisation/person.ts';
import type { LoadedRegister } from '../../register/register.ts';
import type { DraftRow } from '../procedures.store.ts';
import { mayTake } from './chain-question.ts';
import type { ChainRules } from './chain-rules.ts';
import type { ChainRow } from './chain.store.ts';
import { fold } from './on-the-way.ts';

/** Which of all drafts wait for one person: asked of lists, so everything is read before. */
export class Waiting {
  readonly #rules: ChainRules;
  readonly #register: LoadedRegister;
  readonly #person: Person;
  readonly #lines: ReadonlyMap<string, readonly ChainRow[]>;
  readonly #editors: ReadonlyMap<string, readonly { readonly person: string }[]>;

  constructor(
    rules: ChainRules,
    register: LoadedRegister,
    person: Person,
    read: {
      readonly lines: readonly ChainRow[];
      readonly editors: readonly { readonly code: string; readonly person: string }[];
    },
  ) {
    this.#rules = rules;
    this.#register = register;
    this.#person = person;
    this.#lines = byCode(read.lines);
    this.#editors = byCode(read.editors);
  }

  /** A draft waits for its authors, a submitted one for whoever may take its stage. */
  isFor({ code }: DraftRow): boolean {
    const editors = (this.#editors.get(code) ?? []).map(({ person }) => person);
    const draft = fold(this.#lines.get(code) ?? [], editors);
    const { work } = draft.standing;
    if (work === undefined) return false;
    if (work === 'draft')
      return editors.includes(this.#person.id) && may(this.#person, { act: 'procedure.draw' });
    return mayTake(this.#rules, this.#person, work, draft, this.#register);
  }
}

function byCode<Row extends { readonly code: string }>(rows: readonly Row[]): Map<string, Row[]> {
  const groups = new Map<string, Row[]>();
  for (const row of rows) {
    const group = groups.get(row.code);
    if (group === undefined) groups.set(row.code, [row]);
    else group.push(row);
  }
  return groups;
}
