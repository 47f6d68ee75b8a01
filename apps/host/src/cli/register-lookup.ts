import {
  compileCalendar,
  type AgencyRef,
  type Calendars,
  type Register,
  type WorkCalendar,
} from '@motcua/engine';
import type { Definitions } from './definitions-folder.ts';

/** The agencies a reference may start from. */
export interface Around {
  readonly receiving: string;
  readonly competent: string | null;
  /** The agency a fact of the form names, if any. */
  readonly named: (fact: string) => string | null;
  /** Day on which the question is asked, `yyyy-MM-dd`: relations have dates. */
  readonly date: string;
}

/** The agency register as the definitions folder gives it, for checking and playing procedures without a database. */
export class RegisterLookup {
  readonly #definitions: Definitions;
  readonly #compiled = new Map<string, WorkCalendar>();

  constructor(definitions: Definitions) {
    this.#definitions = definitions;
  }

  /** Null where nobody is found, or more than one. */
  agencyOf(ref: AgencyRef, around: Around): string | null {
    if ('agency' in ref) return ref.agency;
    if ('is' in ref) return ref.is === 'receiving' ? around.receiving : around.competent;
    const from = this.#start(ref.of, around);
    if (from === null) return null;
    const found = this.#definitions.relations.relations
      .filter(({ relation }) => relation === ref.relation)
      .flatMap(({ pairs }) => pairs)
      .filter((pair) => pair.from === from && isValid(pair, around.date))
      .map(({ to }) => to);
    return found.length === 1 ? found[0]! : null;
  }

  attribute(
    name: string,
    of: 'receiving' | 'competent' | { readonly fact: string },
    around: Around,
  ): string | number | boolean | undefined {
    const agency = this.#start(of, around);
    return this.#definitions.relations.attributes.find(
      (row) => row.attribute === name && row.agency === agency && isValid(row, around.date),
    )?.value;
  }

  /** The calendar of each agency, with its own office windows where it has some. */
  readonly calendars: Calendars = (id) => {
    const agency = this.#definitions.agencies.find((candidate) => candidate.id === id);
    const calendars = this.#definitions.calendars;
    const document = (agency && calendars.get(agency.calendar)) ?? [...calendars.values()][0];
    if (!document) throw new Error('The definitions folder holds no calendar');
    const key = `${document.id} ${JSON.stringify(agency?.windows ?? null)}`;
    let compiled = this.#compiled.get(key);
    if (!compiled) this.#compiled.set(key, (compiled = compileCalendar(document, agency?.windows)));
    return compiled;
  };

  /** What the checker asks. */
  asRegister(): Register {
    const { agencies, relations, roles, people } = this.#definitions;
    const staffed = new Set(
      people.flatMap(({ posts }) => posts.map(({ role, agency }) => `${role}@${agency}`)),
    );
    return {
      roles: new Set(roles.map(({ id }) => id)),
      agencies: new Set(agencies.map(({ id }) => id)),
      relations: new Set(relations.relations.map(({ relation }) => relation)),
      attributes: new Set(relations.attributes.map(({ attribute }) => attribute)),
      staffed: (role, agency) => staffed.has(`${role}@${agency}`),
      reachableBy: (name) => [
        ...new Set(
          relations.relations
            .filter(({ relation }) => relation === name)
            .flatMap(({ pairs }) => pairs.map(({ to }) => to)),
        ),
      ],
    };
  }

  #start(of: 'receiving' | 'competent' | { readonly fact: string }, around: Around): string | null {
    return of === 'receiving'
      ? around.receiving
      : of === 'competent'
        ? around.competent
        : around.named(of.fact);
  }
}

function isValid(row: { validFrom: string; validTo?: string | null | undefined }, date: string): boolean {
  return row.validFrom <= date && (!row.validTo || date <= row.validTo);
}
