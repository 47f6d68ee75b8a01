import { compileCalendar, readClock } from '@motcua/engine';
import { nationalCalendar } from '../harness/demonstration.mjs';
import { compareRates, print } from './figures.mjs';
import { withOneMoreHoliday } from './late-holiday.mjs';
import { ledgerOf, officeMoments } from './ledgers.mjs';
import { lookUpsIn } from './raw-look-ups.mjs';

const span = { rounds: 41, seconds: 0.1 };
const atOnce = 100;
const million = 1_000_000;

/**
 * What a changed calendar costs the engine: every open clock is read under the calendar as it was and as it is now, and
 * the two dates are compared. Beside it the binary searches alone, as in `due-dates.mjs`, under both. The clocks are of
 * the lengths that open dossiers have: most were never stopped.
 */
export function benchRecompute() {
  const before = compileCalendar(nationalCalendar());
  const after = compileCalendar(withOneMoreHoliday('2026-06-10'));
  const lengths = [1, 1, 1, 1, 1, 1, 3, 3, 4, 6];
  const clocks = officeMoments().map((from, i) => ledgerOf(lengths[i % lengths.length] ?? 1, from));
  const lookUps = clocks.map(({ ledger }) => 2 * (ledger.length + 2));
  const lookUp = lookUpsIn(before);
  let moved = 0;
  let i = 0;
  let j = 0;
  const rates = compareRates(
    span,
    () => {
      for (let n = 0; n < atOnce; n += 1) {
        const clock = clocks[i];
        i = (i + 1) % clocks.length;
        if (!clock) continue;
        const was = readClock(clock.ledger, before, clock.now).dueAt;
        if (readClock(clock.ledger, after, clock.now).dueAt !== was) moved += 1;
      }
    },
    () => {
      for (let n = 0; n < atOnce; n += 1) {
        lookUp(lookUps[j] ?? 0);
        j = (j + 1) % lookUps.length;
      }
    },
  );
  if (moved === 0) throw new Error('The changed calendar moved no date at all');
  print({
    figure: 'open clocks recomputed after a change of the calendar',
    clocksPerSecond: rates.perSecond * atOnce,
    secondsForAMillion: Number((million / (rates.perSecond * atOnce)).toFixed(2)),
    rawLookUpsOnlySecondsForAMillion: Number((million / (rates.otherPerSecond * atOnce)).toFixed(2)),
    share: rates.share,
  });
}
