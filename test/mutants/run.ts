/**
 * Tries mutants and prints each as a line of JSON:
 * `node -C motcua:src --import ../fuzz/strip-types.mjs run.ts <seed> <of each kind> <every so manieth document>`.
 */
import { tryMutants } from './trial.ts';

const [seed = 1, each = 2, step = 1, maxStates = 600, maxWalks = 25] = process.argv.slice(2).map(Number);
for (const trial of tryMutants({ seed, each, step, maxStates, maxWalks }))
  process.stdout.write(`${JSON.stringify(trial)}\n`);
