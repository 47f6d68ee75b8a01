import type { AmountFunction } from '../../condition/amount-table.ts';
import { compileAmountChoice } from '../../condition/amount-table.ts';
import type { Predicate } from '../../condition/compile-condition.ts';
import { compileCondition } from '../../condition/compile-condition.ts';
import type { FactView } from '../../condition/fact-view.ts';
import type { WorkCalendar } from '../../calendar/work-calendar.ts';
import type { Amount, AmountChoice } from '../../document/amount.ts';
import type { Condition } from '../../document/condition.ts';
import type { Fact } from '../../document/facts.ts';
import type {
  ConsultationNode,
  FlowNode,
  LinkedNode,
  ServiceNode,
  StepNode,
  WaitNode,
} from '../../document/flow.ts';
import type { AgencyRef } from '../../document/head.ts';
import { isSideStep, type ProcedureIndex } from '../../machine/procedure-index.ts';
import { asPlan, asTerm, passing, type Span, type Stay } from './stay.ts';

type CalendarOf = (agency: AgencyRef | undefined) => WorkCalendar;

/** How long a dossier can stay at each kind of node, given the facts. Amounts and conditions are compiled once. */
export class Stays {
  private readonly index: ProcedureIndex;
  private readonly facts: ReadonlyMap<string, Fact>;
  private readonly plain: (condition: Condition) => Condition;
  private readonly calendarOf: CalendarOf;
  private readonly amounts = new Map<AmountChoice, AmountFunction>();
  private readonly predicates = new Map<Condition, Predicate>();
  /** The side steps that must be done before a step is left. */
  private readonly sides = new Map<string, StepNode[]>();

  constructor(
    index: ProcedureIndex,
    facts: ReadonlyMap<string, Fact>,
    plain: (condition: Condition) => Condition,
    calendarOf: CalendarOf,
  ) {
    this.index = index;
    this.facts = facts;
    this.plain = plain;
    this.calendarOf = calendarOf;
    for (const side of index.nodes.values())
      if (isSideStep(side) && side.mustFinish === true)
        for (const host of side.beside) this.sides.set(host, [...(this.sides.get(host) ?? []), side]);
  }

  holds(condition: Condition | undefined, view: FactView): boolean {
    if (!condition) return true;
    let predicate = this.predicates.get(condition);
    if (!predicate) {
      predicate = compileCondition(this.plain(condition), this.facts);
      this.predicates.set(condition, predicate);
    }
    return predicate(view);
  }

  amount(choice: AmountChoice, view: FactView): Amount | null {
    let find = this.amounts.get(choice);
    if (!find) {
      find = compileAmountChoice(
        'rows' in choice
          ? {
              rows: choice.rows.map(({ when, ...row }) => (when ? { ...row, when: this.plain(when) } : row)),
            }
          : choice,
        this.facts,
      );
      this.amounts.set(choice, find);
    }
    return find(view);
  }

  of(node: FlowNode, view: FactView): Stay {
    switch (node.kind) {
      case 'step':
        return this.step(node, view);
      case 'wait':
        return this.wait(node, view);
      case 'consultation':
        return this.consultation(node, view);
      case 'linked':
        return this.linked(node, view);
      case 'service':
        return this.service(node);
      default:
        return passing;
    }
  }

  private step(node: StepNode, view: FactView): Stay {
    const own = this.planned(node, view);
    const sides = this.sides.get(node.id);
    return sides
      ? { ...own, sides: sides.map((side) => ({ ...this.planned(side, view), side: side.id })) }
      : own;
  }

  private planned(node: StepNode | ConsultationNode, view: FactView): Stay {
    const { duration } = node;
    if (!duration || 'notStated' in duration) return { all: [], doubt: 'not-stated' };
    if ('restOf' in duration) return { all: [], rest: duration.restOf };
    const amount = this.amount(duration, view);
    if (!amount) return { all: [], doubt: 'not-stated' };
    // A hand-over of no time has no plan to miss.
    if (amount.value === 0 && amount.unit !== 'SAME_DAY_CUTOFF') return passing;
    return { all: [{ amount: asPlan(amount), calendar: this.calendarOf(node.performer?.agency) }] };
  }

  private wait(node: WaitNode, view: FactView): Stay {
    const calendar = this.calendarOf(undefined);
    const bounds: Span[] = [];
    for (const arm of node.arms) {
      const amount = arm.kind === 'period' ? this.amount(arm.amount, view) : null;
      if (amount) bounds.push({ amount: asTerm(amount), calendar });
    }
    const milestones = node.arms.flatMap((arm) => (arm.kind === 'milestone' ? [arm.milestone] : []));
    const isElastic = node.arms.some(({ kind }) => kind === 'event' || kind === 'dossier');
    return {
      all: [],
      ...(bounds.length > 0 ? { bounds } : {}),
      ...(milestones.length > 0 ? { milestones } : {}),
      ...(bounds.length === 0 && milestones.length === 0 ? { doubt: 'wait-unbounded' } : {}),
      ...(isElastic ? { isElastic } : {}),
    };
  }

  private consultation(node: ConsultationNode, view: FactView): Stay {
    const asked = node.respondents.filter(({ when }) => this.holds(when, view));
    // Nobody to ask: it is passed at once.
    if (asked.length === 0 && !node.chosenAtRunTime) return passing;
    const terms = [
      ...asked.map((one) => ({ choice: one.limit ?? node.limit, agency: one.performer.agency })),
      ...(node.chosenAtRunTime ? [{ choice: node.limit, agency: undefined }] : []),
    ];
    const all = terms.flatMap(({ choice, agency }): Span[] => {
      const amount = choice && this.amount(choice, view);
      return amount ? [{ amount: asTerm(amount), calendar: this.calendarOf(agency) }] : [];
    });
    const isSilenceAnAnswer = node.onSilence === 'agrees' || node.onSilence === 'skipped';
    const isBounded = isSilenceAnAnswer && node.limitFrom === 'sent' && all.length === terms.length;
    const mayClose = (this.index.leaving.get(node.id) ?? []).some(({ arm }) => arm === undefined);
    const own = mayClose && node.duration ? this.planned(node, view) : undefined;
    // The asker may close it, and has a plan by which to do so.
    if (own && own.doubt === undefined)
      return isBounded && own.rest === undefined && own.all.length > 0 ? { all, bounds: own.all } : own;
    return {
      all,
      ...(node.revocableFor
        ? { later: [{ amount: asTerm(node.revocableFor), calendar: this.calendarOf(undefined) }] }
        : {}),
      ...(isBounded ? {} : { doubt: 'wait-unbounded' }),
    };
  }

  private linked(node: LinkedNode, view: FactView): Stay {
    const isPassed = node.waitFor === 'none' || !node.children.some(({ when }) => this.holds(when, view));
    return isPassed ? passing : { all: [], doubt: 'wait-unbounded' };
  }

  private service(node: ServiceNode): Stay {
    const isBounded = (this.index.leaving.get(node.id) ?? []).some(({ arm }) => arm === 'failed');
    if (!node.answerWithin) return { all: [], doubt: 'wait-unbounded' };
    const times = node.retries + 1;
    const calendar = this.calendarOf(node.performer?.agency);
    return {
      all: [{ amount: asTerm(node.answerWithin), calendar, times }],
      ...(isBounded ? {} : { doubt: 'wait-unbounded' }),
    };
  }
}
