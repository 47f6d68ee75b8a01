import { checkProcedure } from '../../check/check-procedure.ts';
import type { Scenario } from '../../document/scenario.ts';
import { offersOf } from '../../dossier/allowed-actions.ts';
import { fireDueTimers } from '../../clock/timers.ts';
import type { CompiledProcedure } from '../../machine/compile-procedure.ts';
import type { Problem } from '../../problem/problem.ts';
import { coverageItems, itemKey, type CoverageItem, type CoverageKind } from '../coverage-items.ts';
import { CoveredParts } from '../covered.ts';
import { lineFor, type Line } from '../perform-line.ts';
import { startPlay, type Play } from '../play.ts';
import type { PlayWorld } from '../play-world.ts';
import { choose, type Candidate } from './choose.ts';
import { Completion } from './complete.ts';
import type { Focus } from './focus.ts';
import { favours, openingsOf, type Opened } from './openings.ts';
import { linesTo, partsOf, search, type Reached, type SearchWorld } from './search.ts';
import { titleOf } from './title.ts';

export interface GenerateOptions {
  /** The day on which dossiers are received where no scenario of the procedure says it, `yyyy-MM-dd`. */
  readonly date?: string;
  /** What must be covered. Absent: every edge, every place a way back leads to, every branch entered and skipped. */
  readonly kinds?: readonly CoverageKind[];
  /** Parts that need no scenario any more, as `itemKey` names them. */
  readonly covered?: ReadonlySet<string>;
  /** Moves tried altogether. */
  readonly most?: number;
}

/** Something no generated scenario goes through, and why. */
export interface Uncovered {
  readonly item: CoverageItem;
  /**
   * `checker`: a problem of the procedure keeps it shut. `refused`: it was tried and refused. `notReached`: nothing leads
   * to where it begins. `notTaken`: it was never possible there. `capped`: the search gave up before.
   */
  readonly why: 'checker' | 'refused' | 'notReached' | 'notTaken' | 'capped';
  readonly problem?: Problem;
}

export interface Generated {
  readonly scenarios: readonly Scenario[];
  readonly uncovered: readonly Uncovered[];
  /** Parts covered, of those that had to be. */
  readonly covered: number;
  readonly wanted: number;
  readonly tried: number;
}

const usualKinds: readonly CoverageKind[] = ['edge', 'return', 'branch'];
const usualMost = 12_000;
/** Moves tried from one opening; the first of them looks at most. */
const perSearch = 4_000;

/**
 * Scenarios from the model: shortest ways that together go through every action, rule, arm and join that can be gone
 * through, each brought to its end. The same procedure and world give the same scenarios. What they expect is what the
 * engine did: they keep a procedure from changing unnoticed, and do not say that it was right.
 */
export function generateScenarios(
  procedure: CompiledProcedure,
  world: PlayWorld,
  options: GenerateOptions = {},
): Generated {
  return new Generator(procedure, world, options).run();
}

interface Way {
  readonly reached: Reached;
  readonly completion: Completion;
}

class Generator {
  private readonly where: SearchWorld;
  private readonly date: string;
  private readonly wanted: readonly CoverageItem[];
  private readonly most: number;
  private readonly ways = new Map<string, Way>();
  private readonly refusals = new Map<string, Problem>();
  private readonly seen = new Set<string>();
  private tried = 0;
  /** All moves are used up. */
  private capped = false;
  /** Some search was given up. */
  private narrowed = false;

  constructor(procedure: CompiledProcedure, world: PlayWorld, options: GenerateOptions) {
    this.where = { procedure, world, parts: new CoveredParts(procedure) };
    this.date = options.date ?? procedure.document.head.effectiveFrom ?? '2026-03-02';
    this.most = options.most ?? usualMost;
    const kinds = options.kinds ?? usualKinds;
    this.wanted = coverageItems(procedure).filter(
      (item) => kinds.includes(item.kind) && !options.covered?.has(itemKey(item)),
    );
  }

  run(): Generated {
    const openings = openingsOf(this.where.procedure, this.where.world, this.date);
    this.lookFrom(openings, 'drawn');
    for (const branch of this.openBranches()) this.lookFrom(openings, { branch });
    this.lookFrom(openings, 'all');
    const scenarios = this.scenarios();
    const missing = this.missing();
    const errors =
      missing.length === 0
        ? []
        : checkProcedure(this.where.procedure.document).problems.filter(
            ({ severity }) => severity === 'error',
          );
    const uncovered = missing.map((item) => this.reasonOf(item, errors));
    const wanted = this.wanted.length;
    return { scenarios, uncovered, wanted, covered: wanted - uncovered.length, tried: this.tried };
  }

  private missing(): readonly CoverageItem[] {
    return this.wanted.filter((item) => !this.ways.has(itemKey(item)));
  }

  /** From one opening after the other, always the one that favours most of what is missing. */
  private lookFrom(openings: readonly Opened[], focus: Focus): void {
    const left = new Set(openings);
    while (left.size > 0 && this.missing().length > 0 && !this.capped) {
      const missing = this.missing();
      let best: { readonly opened: Opened; readonly count: number } | null = null;
      for (const opened of left) {
        const count = missing.filter((item) => favours(this.where.procedure, opened, item)).length;
        if (best === null || count > best.count) best = { opened, count };
      }
      if (best === null || best.count === 0) return;
      left.delete(best.opened);
      this.look(best.opened, focus);
    }
  }

  private look(opened: Opened, focus: Focus): void {
    const most = Math.min(perSearch, this.most - this.tried);
    if (most <= 0) {
      this.capped = true;
      return;
    }
    const found = search(this.where, opened, focus, most);
    this.tried += found.tried;
    this.narrowed ||= found.capped;
    const completion = new Completion(this.where, found);
    for (const [part, reached] of found.ways)
      if (!this.ways.has(part)) this.ways.set(part, { reached, completion });
    for (const [action, problem] of found.refusals) this.refusals.set(action, problem);
    for (const part of found.ways.keys()) this.seen.add(part);
  }

  /** Branches with something in them that was not gone through while others were brought on first. */
  private openBranches(): readonly string[] {
    const { index } = this.where.procedure;
    const inBranch = this.missing().flatMap(({ kind, id }) => {
      const from = kind === 'branch' ? undefined : index.nodes.get(index.edges.get(id)?.from ?? id);
      const within = from?.within;
      return within !== undefined && index.branches.has(within) ? [within] : [];
    });
    return [...new Set(inBranch)];
  }

  private scenarios(): readonly Scenario[] {
    const { procedure } = this.where;
    const wanted = this.wanted.map(itemKey);
    const candidates = this.completed(wanted);
    const titles = new Set<string>();
    const ids = new Set(procedure.document.scenarios.map(({ id }) => id));
    return choose(candidates, wanted).map(({ candidate: { end }, shows }) => {
      const items = this.wanted.filter((item) => shows.includes(itemKey(item)));
      const { title, about } = titleOf(procedure, end, items, titles);
      titles.add(title.vi);
      const id = idOf(about, ids);
      ids.add(id);
      return this.played(end).record(id, title);
    });
  }

  /**
   * Dossiers brought to their end that go through all that can be gone through. Every way could be one; those that are
   * likely to be needed are brought to their end first, and others only for what they then leave out.
   */
  private completed(wanted: readonly string[]): readonly (Candidate & { readonly end: Reached })[] {
    const ways = wanted.flatMap((part) => this.ways.get(part) ?? []);
    const likely = choose(
      ways.map(({ reached, completion }) => ({ reached, completion, ...completion.foreseen(reached) })),
      wanted,
    ).map(({ candidate }) => this.end(candidate));
    const shown = new Set(likely.flatMap(({ parts }) => [...parts]));
    const others = wanted.flatMap((part) => {
      const way = this.ways.get(part);
      if (!way || shown.has(part)) return [];
      const end = this.end(way);
      for (const one of end.parts) shown.add(one);
      return [end];
    });
    return [...likely, ...others];
  }

  private end({ reached, completion }: Way): Candidate & { readonly end: Reached } {
    const end = completion.of(reached);
    return { end, parts: partsOf(end), length: linesTo(end).length };
  }

  /** The way played again, each line as short as it can be. */
  private played({ opened, ...end }: Reached): Play {
    const { procedure, world } = this.where;
    const start = startPlay(procedure, world, opened.opening);
    if (!start.ok) throw new Error(start.refusal.code);
    return linesTo({ opened, ...end }).reduce((play, line) => {
      const done = play.do(this.shortened(play, line));
      if (!done.ok) throw new Error(`${done.refusal.code} ${JSON.stringify(line)}`);
      return done.play;
    }, start.play);
  }

  private shortened({ procedure, world, dossier }: Play, line: Line): Line {
    if (!('take' in line)) return line;
    const { take, on, ...rest } = line;
    const at = world.calendars(dossier.receivingAgency).instantOf(line.at);
    const now = fireDueTimers(procedure, dossier, at, world.calendars).dossier;
    const offer = offersOf(procedure, now, take).find(({ task }) => task === on);
    return offer ? lineFor(procedure, now, offer, rest) : line;
  }

  private reasonOf(item: CoverageItem, errors: readonly Problem[]): Uncovered {
    const { index } = this.where.procedure;
    const edge = index.edges.get(item.id);
    const known = errors.find(({ at }) => at !== undefined && [item.id, edge?.from].includes(at));
    if (known) return { item, why: 'checker', problem: known };
    const refusal = this.refusals.get(item.id);
    if (refusal) return { item, why: 'refused', problem: refusal };
    if (this.capped || this.narrowed) return { item, why: 'capped' };
    const isReached = edge === undefined || this.seen.has(itemKey({ kind: 'node', id: edge.from }));
    return { item, why: isReached ? 'notTaken' : 'notReached' };
  }
}

/** Named after the most telling thing it shows. */
function idOf({ id, part }: CoverageItem, taken: ReadonlySet<string>): string {
  const base = `sinh_${id}${part === undefined ? '' : `_${part}`}`.slice(0, 60);
  for (let n = 2; ; n += 1) {
    const name = n === 2 ? base : `${base}_${n - 1}`;
    if (!taken.has(name)) return name;
  }
}
