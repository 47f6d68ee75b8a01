import fc from 'fast-check';
import type { Amount } from '../../document/amount.ts';
import type { ProcedureDocument } from '../../document/procedure-document.ts';
import { blocks, days, hours, type Tone } from './blocks.ts';
import { drawn } from './draw.ts';

const promised = fc.record({
  amount: fc.constantFrom<Amount>(
    ...[hours(4), hours(12), days(1), days(2), days(3), days(5), days(8)],
    { value: 5, unit: 'CALENDAR_DAY' },
    { value: 0, unit: 'SAME_DAY_CUTOFF' },
  ),
  online: fc.option(fc.constantFrom(days(1), days(4))),
});

/**
 * Procedures small enough for every way through them to be walked: choices by facts and by clerks, loops that are
 * bounded by visits, by a phase's limit, by nothing; branches that wait, for time, for people and for each other;
 * consultations, supplements under every kind of pause; plans and limits in every unit.
 */
export function smallProcedure(tone: Tone, maxDepth: number): fc.Arbitrary<ProcedureDocument> {
  return fc.tuple(blocks(tone, maxDepth), promised).map(([body, promise]) => drawn(body, promise));
}
