import { factsIn } from '../../condition/compile-condition.ts';
import type { CivilDay } from '../../calendar/civil-day.ts';
import type { WorkCalendar } from '../../calendar/work-calendar.ts';
import type { AmountChoice } from '../../document/amount.ts';
import type { Condition } from '../../document/condition.ts';
import type { Fact } from '../../document/facts.ts';
import type { FlowEdge, FlowNode } from '../../document/flow.ts';
import { requiredFieldsIn } from '../../document/form-schema.ts';
import type { AgencyRef } from '../../document/head.ts';
import type { Limit, Milestone, PauseRule } from '../../document/limits.ts';
import type { Scalar } from '../../document/primitives.ts';
import type { ProcedureDocument } from '../../document/procedure-document.ts';
import { agencyRefsIn } from '../../machine/agency-ref.ts';
import { compilePauseRules } from '../../machine/pause-rules.ts';
import { containersOf, nodesUnder, type ProcedureIndex } from '../../machine/procedure-index.ts';
import { cellFacts } from '../cells.ts';
import { AgencyCalendars } from './agency-calendars.ts';
import { candidatesOf } from './candidates.ts';
import { factKinds, type FactKind } from './fact-kinds.ts';
import type { CheckCalendars } from './limit-verdict.ts';
import { ordinaryCalendar } from './ordinary-calendar.ts';
import { Passages } from './passages.ts';
import { PlainConditions } from './plain-condition.ts';
import { Seasons } from './seasons.ts';
import { Stays } from './stays.ts';
import { Tracking } from './tracking.ts';
import type { KnownVariants, Variants } from './variants.ts';

/** A fact that decides something, and the values it can have as far as anything tells them apart. */
export interface DecidingFact {
  readonly id: string;
  readonly kind: FactKind;
  readonly fact: Fact;
  /** Null when there are too many. */
  readonly values: readonly (Scalar | undefined)[] | null;
  /** Ids of nodes, limits and pause rules at which it decides. */
  readonly places: ReadonlySet<string>;
}

/** What is worked out once of a document, for all its limits and cells. */
export class Model {
  readonly document: ProcedureDocument;
  readonly index: ProcedureIndex;
  readonly calendars: CheckCalendars | null;
  /** By which public limits are counted. */
  readonly limitCalendar: WorkCalendar;
  readonly stays: Stays;
  readonly seasons: Seasons;
  readonly rules: ReadonlyMap<string, PauseRule>;
  readonly deciding: ReadonlyMap<string, DecidingFact>;
  /** Groups and branches around each node, innermost first. */
  readonly around: ReadonlyMap<string, readonly string[]>;
  readonly milestones: ReadonlyMap<string, Milestone>;
  /** The deciding facts of each place. */
  readonly factsAt: ReadonlyMap<string, readonly DecidingFact[]>;
  /** The places at which a fact decides that changes on the way. */
  readonly trackedAt: ReadonlySet<string>;
  /** How nodes behave at which no fact decides anything. */
  readonly variants: KnownVariants = { stays: new Map(), joins: new Map() };
  /** The days on which limits of each amount are begun to see how they go. */
  readonly daysToBegin = new Map<string, readonly CivilDay[]>();
  /** How nodes behave in each cell that was looked at. */
  readonly variantsIn = new Map<string, Variants>();
  readonly passages = new Passages(this);
  readonly tracking: Tracking;
  private readonly covered = new Map<Limit, ReadonlySet<string> | null>();
  private readonly triggers = new Map<string, string[]>();
  private readonly entered = new Map<string, string[]>();

  constructor(document: ProcedureDocument, index: ProcedureIndex, calendars?: CheckCalendars) {
    this.document = document;
    this.index = index;
    this.calendars = calendars ?? null;
    const usual = calendars?.usual ?? ordinaryCalendar();
    const agencies = new AgencyCalendars(usual, calendars);
    const competent = document.head.competentAgency;
    this.limitCalendar = 'agency' in competent ? agencies.of(competent.agency) : usual;
    const calendarOf = (ref: AgencyRef | undefined): WorkCalendar => {
      if (ref && 'agency' in ref) return agencies.of(ref.agency);
      return ref && 'is' in ref && ref.is === 'competent' ? this.limitCalendar : usual;
    };
    const named = agencyRefsIn(document).flatMap(({ ref }) =>
      'agency' in ref ? agencies.of(ref.agency) : [],
    );
    this.seasons = new Seasons(this.limitCalendar, [usual, ...named]);
    const plain = new PlainConditions();
    const uses = this.conditionUses();
    for (const { condition } of uses) plain.of(condition);
    const facts = new Map([...index.facts, ...plain.questions]);
    this.stays = new Stays(index, cellFacts(facts), (condition) => plain.of(condition), calendarOf);
    this.rules = compilePauseRules(document, (node) => containersOf(index, node));
    this.around = new Map(document.flow.nodes.map((node) => [node.id, containersOf(index, node)]));
    this.milestones = new Map(document.milestones.map((milestone) => [milestone.id, milestone]));
    for (const { id, on } of document.milestones) {
      const key = keyOf(on);
      this.triggers.set(key, [...(this.triggers.get(key) ?? []), id]);
      if (on.kind === 'entered') this.entered.set(on.node, this.triggers.get(key)!);
    }
    this.deciding = this.decidingFacts(uses, facts, plain);
    const factsAt = new Map<string, DecidingFact[]>();
    for (const fact of this.deciding.values())
      for (const place of fact.places) factsAt.set(place, [...(factsAt.get(place) ?? []), fact]);
    this.factsAt = factsAt;
    const tracked = [...this.deciding.values()].filter(({ kind }) => kind === 'tracked');
    this.trackedAt = new Set(tracked.flatMap(({ places }) => [...places]));
    this.tracking = new Tracking(this);
  }

  /** The milestones that this reaches. */
  reachedBy(on: Milestone['on']): readonly string[] {
    return this.triggers.get(keyOf(on)) ?? none;
  }

  /** The milestones that entering a node or a container reaches. */
  reachedByEntering(id: string): readonly string[] {
    return this.entered.get(id) ?? none;
  }

  /** The nodes that a limit covers by name; null when it covers all. Cover by agency is known only at run time. */
  coveredBy(limit: Limit): ReadonlySet<string> | null {
    let covered = this.covered.get(limit);
    if (covered === undefined) {
      covered = limit.covers === 'all' ? null : new Set(limit.covers.nodes.flatMap((id) => this.under(id)));
      this.covered.set(limit, covered);
    }
    return covered;
  }

  /** Where control can go from a node that is being stayed at: its own edges, and those of whatever is around it. */
  waysFrom(node: FlowNode): readonly FlowEdge[] {
    const own = this.index.leaving.get(node.id) ?? none;
    const outer = (this.around.get(node.id) ?? []).flatMap((id) => {
      const place = this.index.branches.get(id);
      return place
        ? (this.index.leaving.get(place.parallel.id) ?? []).filter(({ who }) => who !== undefined)
        : (this.index.leaving.get(id) ?? []);
    });
    return outer.length > 0 ? [...own, ...outer] : own;
  }

  under(id: string): readonly string[] {
    return nodesUnder(this.index, id);
  }

  private conditionUses(): readonly { readonly condition: Condition; readonly place: string }[] {
    const uses: { condition: Condition; place: string }[] = [];
    const add = (place: string, condition: Condition | undefined) => {
      if (condition) uses.push({ condition, place });
    };
    const rows = (place: string, choice: AmountChoice | undefined) => {
      if (choice && 'rows' in choice) for (const { when } of choice.rows) add(place, when);
    };
    const { flow, limits, pauseRules } = this.document;
    for (const edge of flow.edges) {
      add(edge.from, edge.when);
      const from = this.index.nodes.get(edge.from);
      // What may be done anywhere inside a phase or a block is judged at every node of it.
      if (edge.when && (from?.kind === 'group' || from?.kind === 'parallel'))
        for (const id of nodesUnder(this.index, from.id)) add(id, edge.when);
    }
    for (const node of flow.nodes) {
      if (node.kind === 'parallel') for (const { entry } of node.branches) add(node.id, entry);
      if ((node.kind === 'step' || node.kind === 'consultation') && node.duration && 'rows' in node.duration)
        for (const place of [node.id, ...(node.kind === 'step' ? (node.beside ?? []) : [])])
          rows(place, node.duration);
      if (node.kind === 'wait')
        for (const arm of node.arms) if (arm.kind === 'period') rows(node.id, arm.amount);
      if (node.kind === 'consultation') {
        rows(node.id, node.limit);
        for (const { when, limit } of node.respondents) {
          add(node.id, when);
          rows(node.id, limit);
        }
      }
      if (node.kind === 'linked') for (const { when } of node.children) add(node.id, when);
    }
    for (const { id, amount } of limits) for (const { when } of amount) add(`limit:${id}`, when);
    for (const { id, newLimit } of pauseRules) rows(`rule:${id}`, newLimit);
    return uses;
  }

  private decidingFacts(
    uses: readonly { readonly condition: Condition; readonly place: string }[],
    facts: ReadonlyMap<string, Fact>,
    plain: PlainConditions,
  ): ReadonlyMap<string, DecidingFact> {
    const kinds = factKinds(this.document);
    const byFact = new Map<string, { conditions: Condition[]; places: Set<string> }>();
    for (const { condition, place } of uses)
      for (const id of new Set(factsIn(plain.of(condition)))) {
        const entry = byFact.get(id) ?? { conditions: [], places: new Set() };
        entry.conditions.push(condition);
        entry.places.add(place);
        byFact.set(id, entry);
      }
    const required = new Set(requiredFieldsIn(this.document.form));
    const deciding = new Map<string, DecidingFact>();
    for (const [id, { conditions, places }] of byFact) {
      const fact = facts.get(id);
      if (!fact) continue;
      const mayLack = !alwaysKnown(fact, required);
      const values = candidatesOf(fact, conditions, mayLack);
      deciding.set(id, { id, kind: kinds.get(id) ?? 'open', fact, values, places });
    }
    return deciding;
  }
}

const none: readonly never[] = [];

function keyOf(on: Milestone['on']): string {
  switch (on.kind) {
    case 'opened':
      return 'opened';
    case 'entered':
    case 'left':
      return `${on.kind}:${on.node}`;
    case 'taken':
      return `taken:${on.edge}`;
    case 'marked':
      return `marked:${on.mark}`;
  }
}

/** Is there a value whenever the fact is asked for? */
function alwaysKnown({ id, source }: Fact, required: ReadonlySet<string>): boolean {
  switch (source.kind) {
    case 'form':
      return required.has(source.field);
    case 'channel':
    case 'paper':
    case 'visits':
    case 'result':
    case 'milestone':
    case 'head':
      return true;
    default:
      return id.startsWith('?');
  }
}
