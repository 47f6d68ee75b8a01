/**
 * `node --import` this, and Node runs the engine's TypeScript as it lies there. Jest runs tests inside a sandbox in
 * which everything global is looked up in detours; fuzzing twenty thousand documents there takes three times as long.
 */
import { register } from 'node:module';

register('./strip-types-hook.mjs', import.meta.url);
