import { CalendarRangeError } from '../../calendar/work-calendar.ts';
import { compileCondition, type Predicate } from '../../condition/compile-condition.ts';
import { conditionsIn } from '../../check/condition-uses.ts';
import type { FactView } from '../../condition/fact-view.ts';
import type { FlowEdge } from '../../document/flow.ts';
import type { Fact } from '../../document/facts.ts';
import type { Scalar } from '../../document/primitives.ts';
import type { Dossier } from '../../dossier/dossier.ts';
import type { HistoryEntry } from '../../dossier/outcome.ts';
import type { CompiledProcedure } from '../../machine/compile-procedure.ts';
import { branchesAround } from '../../machine/procedure-index.ts';
import type { CoverageItem } from '../coverage-items.ts';
import { performOpening, type Opening } from '../open-line.ts';
import type { PlayWorld } from '../play-world.ts';
import { findingsAtOpening } from '../../register/findings.ts';
import { valuesFor } from '../suggest.ts';
import { suggestedOpening } from './plain-opening.ts';

/** An opening, and the dossier it gives. */
export interface Opened {
  readonly opening: Opening;
  readonly dossier: Dossier;
  readonly entry: HistoryEntry;
}

/** Most openings that are looked at, and most that are kept. */
const maxTried = 600;
const maxKept = 24;

/**
 * Openings that differ in what the procedure's conditions say of them. Those of its scenarios come first, because their
 * forms are whole and their dates make sense; then one fact after the other is changed, then two at a time. Of openings
 * of which every condition says the same, the first is kept.
 */
export function openingsOf(procedure: CompiledProcedure, world: PlayWorld, date: string): readonly Opened[] {
  const told = procedure.document.scenarios.map(({ open: { expect: _, ...opening } }) => opening);
  const base = suggestedOpening(procedure, world, date);
  const changes = changesOf(procedure, world, told, base);
  const conditions = conditionsIn(procedure.document)
    .filter(({ judgedAt }) => judgedAt !== undefined)
    .map(({ condition }) => compileCondition(condition, procedure.index.facts));
  const kept = new Map<string, Opened>();
  let tried = 0;
  const attempt = (opening: Opening): void => {
    tried += 1;
    const view = viewOf(procedure, opening, world);
    const key = view && signature(conditions, view);
    if (key === null || kept.has(key)) return;
    const opened = performOpening(procedure, 'play', opening, world);
    if (opened.ok) kept.set(key, { opening, dossier: opened.dossier, entry: opened.entries[0]! });
  };
  for (const opening of [base, ...told.slice(1)]) attempt(opening);
  for (const change of changes) if (tried < maxTried) attempt(change(base));
  for (const [i, first] of changes.entries())
    for (const second of changes.slice(i + 1)) if (tried < maxTried) attempt(second(first(base)));
  return [...kept.values()].slice(0, maxKept);
}

function signature(conditions: readonly Predicate[], view: FactView): string {
  return conditions.map((holds) => (holds(view) ? '1' : '0')).join('');
}

/** What is known at reception, without opening a dossier; null where no calendar reaches. */
function viewOf(procedure: CompiledProcedure, opening: Opening, world: PlayWorld): FactView | null {
  try {
    const at = world.calendars(opening.receivingAgency).instantOf(opening.at);
    const date = opening.at.slice(0, 10);
    const { findings } = findingsAtOpening(procedure, { ...opening, date }, world.directory, {
      at,
      calendars: world.calendars,
    });
    return { ...opening, facts: findings.facts, visits: {} };
  } catch (error) {
    if (error instanceof CalendarRangeError) return null;
    throw error;
  }
}

type Change = (opening: Opening) => Opening;

/** One change for every value worth trying of every fact that is there at reception and on which something hangs. */
function changesOf(
  procedure: CompiledProcedure,
  world: PlayWorld,
  told: readonly Opening[],
  base: Opening,
): readonly Change[] {
  const { document } = procedure;
  const values = valuesFor(procedure);
  const today = base.at.slice(0, 10);
  const channels = document.head.channels.map((channel): Change => (opening) => ({ ...opening, channel }));
  const desks = new Set([
    ...told.map(({ receivingAgency }) => receivingAgency),
    ...desksOf(procedure, world, today),
  ]);
  const facts = document.facts.filter(({ id }) => values.decisive.has(id));
  return [
    ...channels,
    ...[...desks].map((receivingAgency): Change => (opening) => ({ ...opening, receivingAgency })),
    ...facts.flatMap((fact): readonly Change[] => {
      const { source } = fact;
      if (source.kind === 'paper')
        return [true, false].map((held) => (opening) => ({
          ...opening,
          papers: [...opening.papers.filter((id) => id !== source.paper), ...(held ? [source.paper] : [])],
        }));
      if (source.kind !== 'form') return [];
      const { field } = source;
      const seen = told.flatMap(({ form }) => (isScalar(form[field]) ? [form[field]] : []));
      const given = [...new Set([...valuesOf(fact, values.of(fact, today), world, today), ...seen])];
      return [
        ...given.map((value): Change => (opening) => ({
          ...opening,
          form: { ...opening.form, [field]: value },
        })),
        ({ form, ...opening }) => ({
          ...opening,
          form: Object.fromEntries(Object.entries(form).filter(([name]) => name !== field)),
        }),
      ];
    }),
  ];
}

const isScalar = (value: unknown): value is Scalar => ['string', 'number', 'boolean'].includes(typeof value);

/** Agencies that could be named are those of the register. */
function valuesOf(fact: Fact, known: readonly Scalar[], world: PlayWorld, today: string): readonly Scalar[] {
  return fact.type === 'agency' ? [...known, ...world.directory.agencies(today)] : known;
}

/** Agencies in which somebody may open a dossier of this procedure. */
export function desksOf(
  { document }: CompiledProcedure,
  { directory }: PlayWorld,
  today: string,
): readonly string[] {
  const { openableBy } = document.head;
  const posts = directory.posts(today);
  return [...new Set(posts.flatMap(({ role, agency }) => (openableBy.includes(role) ? [agency] : [])))];
}

/** Do the facts at reception let this be gone through, as far as its own conditions and those around it tell? */
export function favours(
  procedure: CompiledProcedure,
  { dossier }: Opened,
  { kind, id, part }: CoverageItem,
): boolean {
  const { index, edgeConditions } = procedure;
  const holds = (edge: FlowEdge) => edgeConditions.get(edge.id)?.(dossier) ?? true;
  const enters = (branch: string) => {
    const entry = index.branches.get(branch)?.branch.entry;
    return entry === undefined || compileCondition(entry, index.facts)(dossier);
  };
  if (kind === 'branch') return enters(id) === (part === 'entered');
  const edge = index.edges.get(id);
  const from = edge && index.nodes.get(edge.from);
  if (!edge || !from) return true;
  if (!branchesAround(index, from).every(enters)) return false;
  if (from.kind !== 'decision') return holds(edge);
  const rules = (index.leaving.get(from.id) ?? []).filter(({ otherwise }) => !otherwise);
  return edge.otherwise ? !rules.some(holds) : rules.find(holds) === edge;
}
