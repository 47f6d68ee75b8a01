import { isByDate, isByHour } from '../../calendar/work-calendar.ts';
import type { Beginning, CellScene } from './beginnings.ts';
import { isDisturbed } from './disturbed.ts';
import { doubtAfterWalks, strongest, unitDoubts } from './doubts.ts';
import type { LimitVerdict } from './limit-verdict.ts';
import type { OtherAmounts } from './longest.ts';
import { relied } from './reliance.ts';
import { Shown } from './shown.ts';
import { Walks } from './walks.ts';

/** Judges a limit in one cell from each of its beginnings. */
export class Judge {
  private readonly scene: CellScene;
  private readonly others: OtherAmounts;
  private readonly walks: Walks;

  constructor(scene: CellScene, others: OtherAmounts) {
    this.scene = scene;
    this.others = others;
    this.walks = new Walks(scene);
  }

  of(beginning: Beginning): LimitVerdict {
    const { scene, others, walks } = this;
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
      if (real.longest.end > real.due && !isDisturbed(scene, real.longest.way))
        return { ...shown.of(beginning, real), verdict: 'refuted', ...(season ? { season } : {}) };
    }
    const reliesOn = relied(scene.model, limit, course);
    const proved = {
      ...worstShown,
      verdict: 'proved' as const,
      ...(reliesOn.length > 0 ? { reliesOn } : {}),
    };
    if (isClear || (doubts.length === 0 && missed.length === 0 && this.isInTime(beginning))) return proved;
    const doubt = strongest(doubts) ?? doubtAfterWalks(scene, walked, missed, walks.hasPauses());
    return { ...worstShown, verdict: 'notProved', ...doubt, ...shown.loops() };
  }

  /** Is it over in time from every start, with everything taken as late as it may be? */
  private isInTime(beginning: Beginning): boolean {
    // After a pause another day begins than those that were looked at; of hours every minute would be a start.
    if (this.walks.hasPauses() || isByHour(beginning.amount)) return false;
    const walked = this.walks.walks(beginning, this.others, false, true);
    return walked.length > 0 && walked.every(({ isLate }) => !isLate);
  }
}
