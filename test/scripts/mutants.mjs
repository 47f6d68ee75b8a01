/** `npm run mutants [-- seed each step]`: small changes of the published procedures, and the share that is caught, by kind. */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { prepare } from '../../apps/host/scripts/prepare.mjs';
import { main, root } from '../../apps/host/scripts/system.mjs';

await main(() => {
  prepare();
  const hook = join(root, 'test/fuzz/strip-types.mjs');
  const args = ['-C', 'motcua:src', '--import', hook, join(root, 'test/mutants/run.ts')];
  const { status } = spawnSync(process.execPath, [...args, ...process.argv.slice(2)], { stdio: 'inherit' });
  process.exitCode = status ?? 1;
});
