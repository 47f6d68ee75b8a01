import { formatCivilDay, parseCivilDay } from '../calendar/civil-day.ts';
import type { Head } from '../document/head.ts';
import type { Scalar } from '../document/primitives.ts';
import type { Register } from './register.ts';
import { roles as knownRoles } from './register.ts';

interface Dated {
  readonly validFrom: string;
  readonly validTo?: string | null | undefined;
}

/** The agency register as rows, as an installation keeps it. Dates are `yyyy-MM-dd`, `validTo` inclusive. */
export interface DirectoryRows {
  readonly agencies: readonly (Dated & {
    readonly id: string;
    readonly parent?: string | null | undefined;
  })[];
  readonly relations: readonly {
    readonly relation: string;
    readonly pairs: readonly (Dated & { readonly from: string; readonly to: string })[];
  }[];
  readonly attributes: readonly (Dated & {
    readonly attribute: string;
    readonly agency: string;
    readonly value: Scalar;
  })[];
  readonly people: readonly {
    readonly posts: readonly (Dated & { readonly role: string; readonly agency: string })[];
  }[];
  readonly roles?: readonly { readonly id: string }[];
}

function inForce(row: Dated, date: string): boolean {
  return row.validFrom <= date && (row.validTo === undefined || row.validTo === null || date <= row.validTo);
}

/** The register compiled for look-ups: relations and attributes by date. */
export class Directory {
  private readonly rows: DirectoryRows;
  private readonly pairs = new Map<string, readonly (Dated & { readonly to: string })[]>();
  private readonly values = new Map<string, readonly (Dated & { readonly value: Scalar })[]>();

  constructor(rows: DirectoryRows) {
    this.rows = rows;
    for (const { relation, pairs } of rows.relations)
      for (const pair of pairs) {
        const key = `${relation} ${pair.from}`;
        this.pairs.set(key, [...(this.pairs.get(key) ?? []), pair]);
      }
    for (const row of rows.attributes) {
      const key = `${row.attribute} ${row.agency}`;
      this.values.set(key, [...(this.values.get(key) ?? []), row]);
    }
  }

  /** Whether an agency was ever in the register. */
  has(agency: string): boolean {
    return this.rows.agencies.some(({ id }) => id === agency);
  }

  /** Every agency a relation leads to from here on this date. One is right; none or several is an incident. */
  related(relation: string, from: string, date: string): readonly string[] {
    return (this.pairs.get(`${relation} ${from}`) ?? [])
      .filter((pair) => inForce(pair, date))
      .map((pair) => pair.to);
  }

  attribute(attribute: string, agency: string, date: string): Scalar | undefined {
    return this.values.get(`${attribute} ${agency}`)?.find((row) => inForce(row, date))?.value;
  }

  /** What the checker asks about, as of a date. */
  register(date: string, procedure?: Register['procedure']): Register {
    const posts = new Set(
      this.rows.people.flatMap(({ posts: held }) =>
        held.filter((post) => inForce(post, date)).map((post) => `${post.role} ${post.agency}`),
      ),
    );
    return {
      roles: new Set(this.rows.roles ? this.rows.roles.map(({ id }) => id) : knownRoles),
      agencies: new Set(this.rows.agencies.filter((agency) => inForce(agency, date)).map(({ id }) => id)),
      relations: new Set(this.rows.relations.map(({ relation }) => relation)),
      attributes: new Set(this.rows.attributes.map(({ attribute }) => attribute)),
      ...(procedure ? { procedure } : {}),
      staffed: (role, agency) => posts.has(`${role} ${agency}`),
      desks: (head) => this.desks(head, date, posts),
      related: (relation, from) => this.related(relation, from, date),
      later: (until) =>
        this.changesAfter(date, until).map((from) => ({ from, register: this.register(from, procedure) })),
      reachableBy: (relation) => [
        ...new Set(
          (this.rows.relations.find((row) => row.relation === relation)?.pairs ?? [])
            .filter((pair) => inForce(pair, date))
            .map((pair) => pair.to),
        ),
      ],
    };
  }

  /** Agencies in force, within the scope, where somebody holds one of the roles that may open a dossier. */
  private desks(
    { unitScope, openableBy }: Head,
    date: string,
    posts: ReadonlySet<string>,
  ): readonly string[] {
    const parents = new Map(this.rows.agencies.map(({ id, parent }) => [id, parent ?? null]));
    const isInScope = (agency: string): boolean => {
      if (unitScope === 'all') return true;
      const seen = new Set<string>();
      for (let at: string | null = agency; at !== null && !seen.has(at); at = parents.get(at) ?? null) {
        if (unitScope.includes(at)) return true;
        seen.add(at);
      }
      return false;
    };
    return this.rows.agencies
      .filter((agency) => inForce(agency, date) && isInScope(agency.id))
      .filter(({ id }) => openableBy.some((role) => posts.has(`${role} ${id}`)))
      .map(({ id }) => id);
  }

  /** The days after this one on which a row begins or has ended, in order. */
  private changesAfter(date: string, until: string | null): readonly string[] {
    const rows: readonly Dated[] = [
      ...this.rows.agencies,
      ...this.rows.relations.flatMap(({ pairs }) => pairs),
      ...this.rows.people.flatMap(({ posts }) => posts),
    ];
    const days = new Set<string>();
    for (const { validFrom, validTo } of rows) {
      days.add(validFrom);
      if (validTo) days.add(formatCivilDay(parseCivilDay(validTo) + 1));
    }
    return [...days].filter((day) => day > date && (until === null || day <= until)).sort();
  }
}
