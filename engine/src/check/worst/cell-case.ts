import { isByDate, isByHour } from '../../calendar/work-calendar.ts';
import type { Limit } from '../../document/limits.ts';
import type { Cell } from '../cells.ts';
import { beginningsOf, otherAmountsOf, type Beginning, type CellScene } from './beginnings.ts';
import { Course } from './course.ts';
import { doubtAfterWalks, strongest, unitDoubts } from './doubts.ts';
import { explore } from './explore.ts';
import { LimitClock } from './limit-clock.ts';
import type { LimitVerdict } from './limit-verdict.ts';
import type { OtherAmounts } from './longest.ts';
import type { Minutes } from './minutes.ts';
import type { Model } from './model.ts';
import { relied } from './reliance.ts';
import { Shown } from './shown.ts';
import { variantsIn } from './variants.ts';
import { Walks } from './walks.ts';

export type CellVerdict = LimitVerdict;

/** One limit in one cell. */
export class CellCase {
  private readonly scene: CellScene;
  private readonly walks: Walks;

  constructor(model: Model, minutes: Minutes, limit: Limit, cell: Cell, decided: ReadonlySet<string>) {
    const clock = new LimitClock(model, limit);
    const graph = explore(model, limit, clock, variantsIn(model, cell, decided));
    const course = new Course(model, limit, clock, minutes, graph);
    this.scene = { model, minutes, limit, cell, decided, graph, course };
    this.walks = new Walks(this.scene);
  }

  /** The nodes passed while the limit runs. */
  nodes(): ReadonlySet<string> {
    return new Set([...this.scene.course.states()].map(({ node }) => node));
  }

  verdict(): CellVerdict {
    const { limit, cell } = this.scene;
    const beginnings = beginningsOf(this.scene);
    if (beginnings === null) return { limit: limit.id, verdict: 'notProved', reason: 'no-amount', cell };
    if (beginnings.length === 0)
      return { limit: limit.id, verdict: 'notProved', reason: 'never-starts', cell };
    const others = otherAmountsOf(this.scene);
    const verdicts = beginnings.map((beginning) => this.judge(beginning, others));
    const order = ['refuted', 'notProved', 'proved'];
    return verdicts.sort(
      (a, b) =>
        order.indexOf(a.verdict) - order.indexOf(b.verdict) || (b.worstMinutes ?? 0) - (a.worstMinutes ?? 0),
    )[0]!;
  }

  private judge(beginning: Beginning, others: OtherAmounts): CellVerdict {
    const { scene, walks } = this;
    const { course, limit, minutes } = scene;
    const shown = new Shown(scene);
    const { amount } = beginning;
    const allowed = minutes.allowed(amount);
    const doubts = [...course.doubts, ...unitDoubts(scene, amount)];
    const isShifted = isByDate(amount) && walks.hasPauses();
    const isClear =
      doubts.length === 0 && !isShifted && walks.mostMinutes(beginning, others, true) <= allowed;
    const isComparable = !doubts.some(({ reason }) => reason === 'units-differ');
    // What is stated fits in any week: there is no start to look for that would be too late.
    const isFitting = isClear || (!isShifted && walks.mostMinutes(beginning, others, false) <= allowed);
    const walked = walks.walks(beginning, others, isFitting || !isComparable, false);
    const worst = walked[0];
    const worstShown = shown.of(beginning, worst);
    const missed = walked.filter(({ isLate }) => isComparable && isLate);
    const [refuted] = missed;
    if (refuted && beginning.isSure && !shown.hasConflict(refuted.longest, beginning.cell)) {
      const season = walks.seasonOf(missed);
      const real = walks.retimed(beginning, others, refuted);
      if (real.longest.end > real.due)
        return { ...shown.of(beginning, real), verdict: 'refuted', ...(season ? { season } : {}) };
    }
    const reliesOn = relied(scene.model, limit, course);
    const proved = {
      ...worstShown,
      verdict: 'proved' as const,
      ...(reliesOn.length > 0 ? { reliesOn } : {}),
    };
    if (isClear || (doubts.length === 0 && missed.length === 0 && this.isInTime(beginning, others)))
      return proved;
    const doubt = strongest(doubts) ?? doubtAfterWalks(scene, walked, missed, walks.hasPauses());
    return { ...worstShown, verdict: 'notProved', ...doubt, ...shown.loops() };
  }

  /** Is it over in time from every start, with everything taken as late as it may be? */
  private isInTime(beginning: Beginning, others: OtherAmounts): boolean {
    // After a pause another day begins than those that were looked at; of hours every minute would be a start.
    if (this.walks.hasPauses() || isByHour(beginning.amount)) return false;
    const walked = this.walks.walks(beginning, others, false, true);
    return walked.length > 0 && walked.every(({ isLate }) => !isLate);
  }
}
