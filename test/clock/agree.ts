/**
 * Has the engine's clock and its naive double read random ledgers under random calendars, and says what came of it as one
 * line of JSON: `node -C motcua:src --import ../fuzz/strip-types.mjs agree.ts <seed> <calendars> <ledgers under each>`.
 */
import fc from 'fast-check';
import { disagreements } from '../../engine/src/testing/agree.ts';
import { bothCalendars, plainCalendar } from '../../engine/src/testing/random-calendar.ts';
import { randomLedger, type RandomLedger } from '../../engine/src/testing/random-ledger.ts';

const [seed = 1, calendars = 10, ledgers = 100] = process.argv.slice(2).map(Number);

const found: object[] = [];
const kinds: Record<string, number> = {};
let read = 0;
for (const [i, plain] of fc.sample(plainCalendar, { seed, numRuns: calendars }).entries()) {
  const both = bothCalendars(plain);
  const agree = (random: RandomLedger) => {
    read += 1;
    for (const { kind } of random.ledger) kinds[kind] = (kinds[kind] ?? 0) + 1;
    return disagreements(random, both).length === 0;
  };
  const { counterexample } = fc.check(fc.property(randomLedger, agree), { seed: seed + i, numRuns: ledgers });
  const least = counterexample?.[0];
  if (least && found.length < 3) found.push({ plain, ...least, differ: disagreements(least, both) });
}
process.stdout.write(JSON.stringify({ read, kinds, found }));
