import { type AgencyRef, type Head, isUnchosen } from '../document/head.ts';
import type { ProcedureDocument } from '../document/procedure-document.ts';
import { agencyRefKey } from '../machine/agency-ref.ts';
import type { ProcedureIndex } from '../machine/procedure-index.ts';
import { nearest } from '../problem/nearest.ts';
import type { Register } from '../register/register.ts';
import { performersIn, type NamedPerformer } from './performers.ts';
import { Report } from './report.ts';

/**
 * Everybody the document names against the agency register: each reference leads to an agency where somebody holds the
 * role, for every desk in scope, on the day asked and on every later day while the procedure is in force.
 */
export function checkStaffing(
  document: ProcedureDocument,
  index: ProcedureIndex,
  register: Register,
  report: Report,
): void {
  const now = new Report(document);
  checkDay(document, index, register, now);
  report.problems.push(...now.problems);
  const known = new Set(now.problems.map(keyOf));
  for (const { from, register: later } of register.later?.(document.head.effectiveTo) ?? []) {
    const then = new Report(document);
    checkDay(document, index, later, then);
    for (const problem of then.problems) {
      const code = laterCodes[problem.code];
      if (code === undefined || known.has(keyOf(problem))) continue;
      known.add(keyOf(problem));
      // There is time to mend it, so it keeps nobody from publishing.
      report.problems.push({ ...problem, code, severity: 'warning', facts: { ...problem.facts, from } });
    }
  }
}

const laterCodes: Readonly<Record<string, string>> = {
  unstaffed: 'unstaffed-later',
  'agency-unknown': 'agency-ends',
  'relation-nowhere': 'relation-ends',
};

function keyOf({ code, path, facts }: Report['problems'][number]): string {
  return JSON.stringify([code, path, facts['role'], facts['agency'], facts['agencies'], facts['relation']]);
}

function checkDay(
  document: ProcedureDocument,
  index: ProcedureIndex,
  register: Register,
  report: Report,
): void {
  const { head } = document;
  const places = new Places(head, register);
  const { openableBy } = head;
  if (places.desks?.length === 0 && openableBy.length > 0)
    report.add('nobody-receives', '/head/openableBy', undefined, {
      roles: openableBy.map((role) => `{${role}}`),
    });
  const competent: NamedPerformer['complain'] = (code, facts, more) =>
    report.add(code, '/head/competentAgency', undefined, { node: '{competent}', ...facts }, more);
  checkReference(head.competentAgency, places, register, competent);
  for (const { performer, elsewhere, complain } of performersIn(document, index, report)) {
    if (elsewhere || isUnchosen(performer.agency)) continue;
    if (!register.roles.has(performer.role)) continue;
    const found = checkReference(performer.agency, places, register, complain);
    if (!found) continue;
    const empty = found.agencies.filter((agency) => !register.staffed(performer.role, agency));
    if (empty.length > 0 && (found.every || empty.length === found.agencies.length))
      complain('unstaffed', { role: performer.role, agencies: empty });
  }
}

/** Agencies a reference can lead to; `every`: each of them will have the work, not merely one or another. */
interface Led {
  readonly agencies: readonly string[];
  readonly every: boolean;
}

/** Complains of a reference that leads nowhere; answers with where it leads, or null where that is not known. */
function checkReference(
  ref: AgencyRef,
  places: Places,
  register: Register,
  complain: NamedPerformer['complain'],
): Led | null {
  if ('agency' in ref) {
    if (register.agencies.has(ref.agency)) return { agencies: [ref.agency], every: true };
    complain('agency-unknown', {
      agency: ref.agency,
      nearest: nearest(ref.agency, [...register.agencies]) ?? '',
    });
    return null;
  }
  if ('relation' in ref) {
    if (!register.relations.has(ref.relation)) {
      complain('relation-unknown', {
        relation: ref.relation,
        nearest: nearest(ref.relation, [...register.relations]) ?? '',
      });
      return null;
    }
    const { agencies, everywhere } = places.nowhere(ref);
    if (agencies.length > 0 && places.isNew(ref)) {
      // An agency given by a fact is not known here, so a relation of one is never found to lead nowhere.
      const place = ref.of === 'receiving' ? '{place-receiving}' : '{place-competent}';
      const facts = { relation: ref.relation, place, agencies };
      if (everywhere) complain('relation-nowhere', facts);
      else complain('relation-nowhere-from-some', facts, { severity: 'note' });
    }
  }
  return places.of(ref);
}

/** Agencies from which a relation leads to nothing; `everywhere`: from no desk a dossier would get on. */
interface Lost {
  readonly agencies: readonly string[];
  readonly everywhere: boolean;
}

/** Where references lead, from the desks in scope on. */
class Places {
  /** Where dossiers can be opened; null where the register does not say. */
  readonly desks: readonly string[] | null;
  private readonly head: Head;
  private readonly register: Register;
  private readonly said = new Set<string>();

  constructor(head: Head, register: Register) {
    this.head = head;
    this.register = register;
    this.desks = register.desks?.(head) ?? null;
  }

  of(ref: AgencyRef): Led | null {
    if ('agency' in ref) return { agencies: [ref.agency], every: true };
    if ('is' in ref)
      return ref.is === 'receiving'
        ? this.desks && { agencies: this.desks, every: this.head.unitScope !== 'all' }
        : isItself(this.head.competentAgency)
          ? null
          : this.of(this.head.competentAgency);
    const from = this.startsOf(ref);
    if (!from || !this.register.related)
      return { agencies: this.register.reachableBy(ref.relation), every: true };
    const led = from.agencies.flatMap((agency) => this.register.related!(ref.relation, agency));
    return { agencies: [...new Set(led)], every: true };
  }

  /**
   * Where a relation starts and leads to nothing. A procedure for everywhere may be opened at more desks than it is meant
   * for, so there a relation that leads nowhere from some of them is only worth a note.
   */
  nowhere(ref: Extract<AgencyRef, { relation: string }>): Lost {
    const from = this.startsOf(ref);
    const { related } = this.register;
    if (!from || !related) return { agencies: [], everywhere: false };
    const agencies = from.agencies.filter((agency) => related(ref.relation, agency).length === 0);
    return { agencies, everywhere: from.every || agencies.length === from.agencies.length };
  }

  /** True the first time: a relation that leads nowhere is said once, not at everybody found by it. */
  isNew(ref: AgencyRef): boolean {
    const key = agencyRefKey(ref);
    const isNew = !this.said.has(key);
    this.said.add(key);
    return isNew;
  }

  private startsOf(ref: Extract<AgencyRef, { relation: string }>): Led | null {
    if (typeof ref.of === 'object') return null;
    if (
      ref.of === 'competent' &&
      'relation' in this.head.competentAgency &&
      this.head.competentAgency.of === 'competent'
    )
      return null;
    return this.of({ is: ref.of });
  }
}

function isItself(ref: AgencyRef): boolean {
  return ('is' in ref && ref.is === 'competent') || ('relation' in ref && ref.of === 'competent');
}
