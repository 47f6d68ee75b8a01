/** `npm start`: prepares whatever is missing, then becomes the host. */
import { main, root } from './system.mjs';
import { prepare } from './prepare.mjs';

await main(async () => {
  prepare();
  process.chdir(root);
  // In this very process: a signal then reaches the host once and directly, and nothing is left behind when it ends.
  await import('../dist/main.js');
});
