import type { LocalText } from '../document/primitives.ts';
import type { CompiledProcedure } from '../machine/compile-procedure.ts';
import { nearest } from '../problem/nearest.ts';
import type { Problem, Severity } from '../problem/problem.ts';
import { goesOnAs, Mapping } from './mapping.ts';
import type { MigrationPlan } from './plan.ts';
import { standable } from './standable.ts';
import { isPlanFor } from './versions.ts';

/**
 * What is wrong with a plan, whatever dossiers there are: errors keep it from being applied; a warning says that
 * dossiers which stand at a place will be refused, or what they lose there.
 */
export function checkMigration(
  plan: MigrationPlan,
  before: CompiledProcedure,
  after: CompiledProcedure,
): readonly Problem[] {
  return new PlanCheck(plan, before, after).run();
}

const mostGuesses = 100;

type Place = readonly [part: keyof MigrationPlan, ...keys: string[]];

class PlanCheck {
  private readonly problems: Problem[] = [];
  private readonly plan: MigrationPlan;
  private readonly before: CompiledProcedure;
  private readonly after: CompiledProcedure;
  private readonly mapping: Mapping;

  constructor(plan: MigrationPlan, before: CompiledProcedure, after: CompiledProcedure) {
    this.plan = plan;
    this.before = before;
    this.after = after;
    this.mapping = new Mapping(plan, before, after, {});
  }

  run(): readonly Problem[] {
    const { plan, before, after } = this;
    if (!isPlanFor(plan, before, after))
      this.report('migration-other-plan', ['from'], { from: plan.from.version, to: plan.to.version });
    this.grounded(plan.ground, ['ground']);
    this.checkNodes();
    this.checkBranches();
    this.checkRespondents();
    this.named('edges', before.index.edges, after.index.edges);
    this.named('milestones', ids(before.document.milestones), ids(after.document.milestones));
    this.named('limits', ids(before.document.limits), ids(after.document.limits));
    this.checkLimits();
    this.checkMerged();
    return this.problems;
  }

  private checkNodes(): void {
    const { before, after, plan } = this;
    for (const [old, name] of Object.entries(plan.nodes ?? {})) {
      const place: Place = ['nodes', old];
      const [was, is] = [before.index.nodes.get(old), after.index.nodes.get(name)];
      const isBranch = before.index.branches.has(old);
      if (!was && !isBranch) this.unknown(old, places(before), place);
      else if (isBranch ? !after.index.branches.has(name) : !is) this.unknown(name, places(after), place);
      else if (was && is && !goesOnAs(was, is)) {
        if (
          was.kind === 'end' ||
          is.kind === 'start' ||
          (is.kind === 'end' && !after.index.branches.has(is.within ?? ''))
        )
          this.report('migration-kind-impossible', place, { node: old, to: name }, old);
        else this.report('migration-entered-anew', place, { node: old, to: name }, old, 'warning');
      }
    }
    for (const node of standable(before)) {
      const image = this.mapping.node(node.id);
      if ((image && (goesOnAs(node, image) || this.mapping.isSaid(node.id))) || this.isClosed(node.within))
        continue;
      this.report(
        'migration-node-unmapped',
        ['nodes'],
        { node: node.id, title: node.title.vi, titleEn: node.title.en },
        node.id,
        'warning',
      );
    }
  }

  /** Does the plan close a branch around this container, or the branch itself? */
  private isClosed(container: string | undefined): boolean {
    const { index } = this.before;
    for (let id = container; id !== undefined;) {
      if (Object.hasOwn(this.plan.closed ?? {}, id)) return true;
      id = (index.branches.get(id)?.parallel ?? index.nodes.get(id))?.within;
    }
    return false;
  }

  private checkBranches(): void {
    const { before, after, plan, mapping } = this;
    const images = new Set([...before.index.branches.keys()].map((id) => mapping.named(id)));
    for (const branch of Object.keys(plan.branches ?? {}))
      if (!after.index.branches.has(branch))
        this.unknown(branch, [...after.index.branches.keys()], ['branches', branch]);
      else if (images.has(branch))
        this.report('migration-branch-not-new', ['branches', branch], { branch }, branch);
    for (const [branch, reason] of Object.entries(plan.closed ?? {})) {
      if (!before.index.branches.has(branch))
        this.unknown(branch, [...before.index.branches.keys()], ['closed', branch]);
      else if (mapping.branch(branch) !== undefined)
        this.report('migration-branch-not-removed', ['closed', branch], { branch }, branch);
      if (isEmpty(reason)) this.report('migration-reason-missing', ['closed', branch], { branch }, branch);
    }
    for (const [branch, { parallel }] of after.index.branches) {
      const said = plan.branches && Object.hasOwn(plan.branches, branch);
      if (said || images.has(branch)) continue;
      this.report('migration-branch-unsaid', ['branches'], { branch, node: parallel.id }, branch, 'warning');
    }
  }

  private checkRespondents(): void {
    for (const [old, names] of Object.entries(this.plan.respondents ?? {})) {
      const image = this.mapping.node(old);
      if (!this.before.index.nodes.has(old)) this.unknown(old, places(this.before), ['respondents', old]);
      const known = image?.kind === 'consultation' ? image.respondents.map(({ id }) => id) : [];
      for (const [who, name] of Object.entries(names))
        if (!known.includes(name)) this.unknown(name, known, ['respondents', old, who]);
    }
  }

  private checkLimits(): void {
    const { plan, before, after, mapping } = this;
    const [was, is] = [ids(before.document.limits), ids(after.document.limits)];
    const images = new Set([...was.keys()].map((id) => mapping.limit(id)));
    for (const part of ['amounts', 'starts', 'ends'] as const)
      for (const [limit, { ground }] of Object.entries(plan[part] ?? {})) {
        const known = part === 'ends' ? was : is;
        if (!known.has(limit)) this.unknown(limit, [...known.keys()], [part, limit]);
        else if (part === 'starts' && images.has(limit))
          this.report('migration-limit-not-new', [part, limit], { limit }, limit);
        else if (part === 'ends' && is.has(mapping.limit(limit)))
          this.report('migration-limit-not-removed', [part, limit], { limit }, limit);
        this.grounded(ground, [part, limit]);
      }
    for (const limit of was.keys())
      if (!is.has(mapping.limit(limit)) && !Object.hasOwn(plan.ends ?? {}, limit))
        this.report('migration-limit-unmapped', ['limits'], { limit }, limit, 'warning');
    if (before.promise !== null && after.promise !== null && mapping.limit(before.promise) !== after.promise)
      this.report(
        'migration-promise-lost',
        ['limits'],
        { limit: before.promise, promise: after.promise },
        before.promise,
      );
  }

  /** What is counted, and who was asked, stays apart: of two that had one name, one would be lost. */
  private checkMerged(): void {
    const { before, mapping, plan } = this;
    const limits = before.document.limits.map(({ id }) => [id, mapping.limit(id)] as const);
    for (const [limit, other, to] of merged(limits))
      this.report(
        'migration-limits-merged',
        ['limits', saidOf(plan.limits, limit, other)],
        { limit, other, to },
        limit,
      );
    for (const node of before.document.flow.nodes) {
      if (node.kind !== 'consultation') continue;
      const names = plan.respondents?.[node.id];
      const asked = node.respondents.map(({ id }) => [id, mapping.respondent(node.id, id)] as const);
      for (const [respondent, other, to] of merged(asked))
        this.report(
          'migration-respondents-merged',
          ['respondents', node.id, saidOf(names, respondent, other)],
          { respondent, other, to, node: node.id },
          node.id,
        );
    }
  }

  private named(
    part: 'edges' | 'milestones' | 'limits',
    was: ReadonlyMap<string, unknown>,
    is: ReadonlyMap<string, unknown>,
  ): void {
    for (const [old, name] of Object.entries(this.plan[part] ?? {})) {
      if (!was.has(old)) this.unknown(old, [...was.keys()], [part, old]);
      else if (!is.has(name)) this.unknown(name, [...is.keys()], [part, old]);
    }
  }

  private grounded(ground: LocalText, place: Place): void {
    if (isEmpty(ground)) this.report('migration-ground-missing', place, { part: place.join('/') });
  }

  private unknown(name: string, known: readonly string[], place: Place): void {
    // Whoever wrote a thousand wrong names is not helped by a thousand guesses.
    const guess = this.problems.length < mostGuesses ? nearest(name, known) : undefined;
    this.report('migration-name-unknown', place, { name, nearest: guess ?? '' });
  }

  private report(
    code: string,
    place: Place,
    facts: Problem['facts'],
    at?: string,
    severity: Severity = 'error',
  ): void {
    const path = `/${place.join('/')}`;
    this.problems.push({ code, severity, path, facts, ...(at === undefined ? {} : { at }) });
  }
}

/** Each that has the new name of one before it, with that one and the name. */
function merged(
  names: readonly (readonly [old: string, name: string])[],
): readonly (readonly [string, string, string])[] {
  const known = new Map<string, string>();
  return names.flatMap(([old, name]) => {
    const other = known.get(name);
    if (other === undefined) known.set(name, old);
    return other === undefined ? [] : [[old, other, name] as const];
  });
}

/** Which of two the plan speaks of: that is the line to be corrected. */
function saidOf(said: Readonly<Record<string, string>> | undefined, one: string, other: string): string {
  return said !== undefined && Object.hasOwn(said, one) ? one : other;
}

const ids = (parts: readonly { readonly id: string }[]): ReadonlyMap<string, unknown> =>
  new Map(parts.map((part) => [part.id, part]));

const places = ({ index }: CompiledProcedure): readonly string[] => [
  ...index.nodes.keys(),
  ...index.branches.keys(),
];

/** Vietnamese is the language of record. */
const isEmpty = ({ vi }: LocalText): boolean => vi.trim() === '';
