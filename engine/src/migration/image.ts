import { factAccepts } from '../condition/fact-view.ts';
import type { Fact } from '../document/facts.ts';
import type { Consultation, Dossier, InstanceId } from '../dossier/dossier.ts';
import type { Refusal } from '../dossier/demands.ts';
import { refuse } from '../dossier/outcome.ts';
import type { CompiledProcedure } from '../machine/compile-procedure.ts';
import type { Mapping } from './mapping.ts';
import { performerAnew } from './performers.ts';

/**
 * Everything of a dossier that hangs on names, under the names of the new version. Where it stands and what is open are
 * not among it. Nothing is lost: what the new version does not know keeps its name.
 */
export function renamed(mapping: Mapping, dossier: Dossier): Dossier {
  const limit = (id: string) => mapping.limit(id);
  const instance = (id: InstanceId) => mapping.instance(id);
  const { after } = mapping;
  const { overdue, missedAgain, dueSoon, proposedDueDates, letters, consultations, children, services } =
    dossier;
  return {
    ...dossier,
    procedure: { ...dossier.procedure, version: after.version, meaning: after.meaning },
    visits: mapping.visits,
    milestones: keyed(dossier.milestones, (id) => mapping.milestone(id), earlier),
    ledgers: keyed(dossier.ledgers, limit),
    overdue: keyed(overdue, limit),
    late: dossier.late.map(instance),
    taken: [...new Set(dossier.taken.map((id) => mapping.edge(id)))],
    ...(missedAgain ? { missedAgain: keyed(missedAgain, limit) } : {}),
    ...(dueSoon ? { dueSoon: keyed(dueSoon, limit) } : {}),
    ...(proposedDueDates ? { proposedDueDates: keyed(proposedDueDates, limit) } : {}),
    ...(letters ? { letters: letters.map((letter) => ({ ...letter, limit: limit(letter.limit) })) } : {}),
    ...(consultations ? { consultations: consultationsOf(mapping, dossier) } : {}),
    ...(children ? { children: keyed(children, instance) } : {}),
    ...(services ? { services: keyed(services, instance) } : {}),
    ...(dossier.fired ? { fired: dossier.fired.map((key) => firedKey(mapping, key)) } : {}),
    ...aliases(mapping, dossier),
  };
}

function keyed<T>(
  record: Readonly<Record<string, T>>,
  name: (key: string) => string,
  join: (one: T, other: T) => T = (one) => one,
): Record<string, T> {
  const found: Record<string, T> = {};
  for (const [key, value] of Object.entries(record)) {
    const next = name(key);
    found[next] = Object.hasOwn(found, next) ? join(found[next]!, value) : value;
  }
  return found;
}

const earlier = (one: string, other: string): string => (one < other ? one : other);

function firedKey(mapping: Mapping, key: string): string {
  const colon = key.lastIndexOf(':');
  return `${mapping.instance(key.slice(0, colon))}${key.slice(colon)}`;
}

function consultationsOf(mapping: Mapping, dossier: Dossier): Record<InstanceId, Consultation> {
  return Object.fromEntries(
    Object.entries(dossier.consultations ?? {}).map(([id, consultation]) => [
      mapping.instance(id),
      {
        ...consultation,
        node: mapping.named(consultation.node),
        respondents: consultation.respondents.map((one) => ({
          ...one,
          ...(one.state === 'waiting' ? askedNow(mapping, dossier, id, consultation.node, one.id) : {}),
          id: mapping.respondent(consultation.node, one.id),
        })),
      },
    ]),
  );
}

function askedNow(mapping: Mapping, dossier: Dossier, consultation: InstanceId, node: string, id: string) {
  const who = performerAnew(mapping, dossier, { id: `${consultation}/${id}`, node, kind: 'respondent' });
  return who ? { role: who.role ?? '', agency: who.agency } : {};
}

/**
 * Other dossiers and systems report under the names they were given: those are kept, each with what it is called now. Of
 * what is over, only as long as nothing else can come to have that name.
 */
function aliases(mapping: Mapping, dossier: Dossier): Pick<Dossier, 'renamed'> {
  const names = [...heardStays(mapping, dossier)];
  const changed = names.filter(([old, name]) => old !== name && isNameFree(mapping, old));
  return dossier.renamed || changed.length > 0 ? { renamed: Object.fromEntries(changed) } : {};
}

/** Stays about which others report, by the names they use, and what they are called now. */
export function heardStays(mapping: Mapping, dossier: Dossier): ReadonlyMap<InstanceId, InstanceId> {
  const { renamed: known, children, services, open } = dossier;
  const names = new Map(Object.entries(known ?? {}).map(([old, name]) => [old, mapping.instance(name)]));
  const heard = open.filter(({ kind }) => kind === 'wait').map(({ id }) => id);
  for (const id of [...heard, ...Object.keys(children ?? {}), ...Object.keys(services ?? {})])
    names.set(id, mapping.instance(id));
  return names;
}

/** Will no later stay of the new version have this name? */
export function isNameFree({ after, visits }: Mapping, id: InstanceId): boolean {
  const dot = id.lastIndexOf('.');
  const node = id.slice(0, dot);
  const visited = Object.hasOwn(visits, node) ? visits[node]! : 0;
  return !after.index.nodes.has(node) || visited >= Number(id.slice(dot + 1));
}

/** A value that the new version's fact could not have: nothing that was found out is reinterpreted. */
export function refusalOfFacts({ before, after }: Mapping, dossier: Dossier): Refusal | null {
  for (const [id, value] of Object.entries(dossier.facts)) {
    const fact = after.index.facts.get(id);
    if (!fact || factAccepts(fact, value) || sameFact(before.index.facts.get(id), fact)) continue;
    return refuse('migration-fact-wrong', { fact: id, type: fact.type, value: String(value) }, id);
  }
  return null;
}

function sameFact(one: Fact | undefined, other: Fact): boolean {
  return one?.type === other.type && JSON.stringify(one.choices) === JSON.stringify(other.choices);
}

/** A reference of the new version of which nobody has looked up the agency. */
export function refusalOfAgencies(after: CompiledProcedure, agencies: Dossier['agencies']): Refusal | null {
  const missing = after.agencyRefs.find(({ key }) => !Object.hasOwn(agencies, key));
  return missing ? refuse('migration-agency-missing', { reference: missing.key }) : null;
}
