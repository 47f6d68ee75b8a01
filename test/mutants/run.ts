/**
 * Tries mutants of the published procedures and prints what was caught:
 * `node -C motcua:src --import ../fuzz/strip-types.mjs run.ts <seed> <of each kind> <every so manieth document> [json]`.
 */
import { inLines } from './table.ts';
import { tryMutants } from './trial.ts';

const [seed = 2, each = 1, step = 1] = process.argv.slice(2, 5).map(Number);
const trials = [...tryMutants({ seed, each, step, maxStates: 200, maxWalks: 8 })];
if (process.argv[5] === 'json') process.stdout.write(JSON.stringify(trials));
else process.stdout.write(`${inLines(trials).join('\n')}\n`);
