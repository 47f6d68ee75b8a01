import { compileCalendar, readClock } from '@motcua/engine';
import { nationalCalendar } from '../harness/demonstration.mjs';
import { compareRates, print } from './figures.mjs';
import { ledgerOf, officeMoments } from './ledgers.mjs';
import { lookUpsIn } from './raw-look-ups.mjs';

const span = { rounds: 41, seconds: 0.05 };
/** How many are computed before somebody looks at the watch. */
const atOnce = 100;

/** @type {readonly import('@motcua/engine').Amount[]} */
const amounts = [
  { value: 15, unit: 'WORKING_DAY' },
  { value: 30, unit: 'CALENDAR_DAY' },
  { value: 2, unit: 'MONTH' },
  { value: 8, unit: 'HOUR' },
  { value: 1, unit: 'SAME_DAY_CUTOFF' },
];

/**
 * Due dates a second: of an amount that starts at a moment, and of whole ledgers read anew as the host does it at every
 * event. The raw limit is what no reading of a calendar gets by without: one binary search among the office windows
 * for every moment that has to be found in them; no texts, no rules, no objects.
 */
export function benchDueDates() {
  const calendar = compileCalendar(nationalCalendar());
  const raw = lookUpsIn(calendar);
  const moments = officeMoments();
  for (const amount of amounts) {
    const due = inTurn(moments, (from) => calendar.dueOf(from, amount).at);
    print({
      figure: 'due dates of an amount',
      amount: `${amount.value} ${amount.unit}`,
      // Where it starts and where it ends.
      ...compared(2, due, raw),
    });
  }
  for (const lines of [1, 4, 12]) {
    const ledgers = moments.map((from) => ledgerOf(lines, from));
    const read = inTurn(ledgers, ({ ledger, now }) => readClock(ledger, calendar, now).remainingMinutes ?? 0);
    print({
      figure: 'due dates of a ledger',
      lines,
      // Every line, where it ends, and now.
      ...compared(lines + 2, read, raw),
    });
  }
}

/**
 * @param {number} found moments to be found for each due date
 * @param {() => void} act
 * @param {(times: number) => void} lookUp
 */
function compared(found, act, lookUp) {
  const rates = compareRates(span, act, () => lookUp(found * atOnce));
  return {
    lookUps: found,
    perSecond: rates.perSecond * atOnce,
    rawLookUpsOnlyPerSecond: rates.otherPerSecond * atOnce,
    share: rates.share,
  };
}

/** Where results go: what nobody looks at, a compiler may leave out. */
const kept = new Float64Array(1);

/**
 * @template T
 * @param {readonly T[]} inputs
 * @param {(input: T) => number} act
 */
function inTurn(inputs, act) {
  let i = 0;
  return () => {
    for (let n = 0; n < atOnce; n += 1) {
      kept[0] = (kept[0] ?? 0) + act(/** @type {T} */ (inputs[i]));
      i = (i + 1) % inputs.length;
    }
  };
}
