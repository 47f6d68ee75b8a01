/**
 * Damages definitions and says what came of it, as one line of JSON:
 * `node -C motcua:src --import ./strip-types.mjs damage.ts <bases> <first seed> <how many>`.
 */
import fc from 'fast-check';
import { everyKind } from '../../engine/src/testing/every-kind.ts';
import { fuzzDefinitions } from '../../engine/src/testing/fuzz-definitions.ts';
import { parallelProcedure, serialProcedure } from '../../engine/src/testing/procedures.ts';
import { randomProcedure } from '../../engine/src/testing/random-procedure.ts';
import { bytesInUse, sharedByAll } from '../../engine/src/testing/realm.ts';
import { smallProcedures } from '../../engine/src/testing/small-procedures.ts';
import { calendars, directory, files, read } from '../definitions/world.ts';

/** What is published, without what only the eye and the scenario player look at: three quarters of the text. */
function published() {
  return files
    .map((name) => JSON.parse(read(`procedures/${name}`)) as { readonly scenarios: readonly unknown[] })
    .map((document) => ({ ...document, scenarios: document.scenarios.slice(0, 1), layout: undefined }));
}

const bases = {
  small: smallProcedures,
  many: () => [
    ...[everyKind(), everyKind(), serialProcedure(), parallelProcedure()],
    ...fc.sample(randomProcedure, { seed: 7, numRuns: 20 }),
  ],
  published,
};

const [set = 'small', from = '1', count = '100'] = process.argv.slice(2);
const chosen = bases[set as keyof typeof bases]();
const world =
  set === 'published' ? { register: directory.register('2026-11-02'), calendars } : { oneRunsIn: 5 };

const shared = sharedByAll();
const warm = fuzzDefinitions(chosen, { from: Number(from), count: 100 }, world);
const before = bytesInUse();
const rest = fuzzDefinitions(chosen, { from: Number(from) + 100, count: Number(count) - 100 }, world);

process.stdout.write(
  JSON.stringify({
    rounds: [warm, rest],
    sharedIsAsItWas: sharedByAll() === shared,
    megabytesGrown: Math.round((bytesInUse() - before) / 2 ** 20),
  }),
);
