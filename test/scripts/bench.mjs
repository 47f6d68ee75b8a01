/** `npm run bench`: measured figures as JSON lines, each beside the raw limit measured in the same run. */
import { arch, cpus, totalmem } from 'node:os';
import { prepare } from '../../apps/host/scripts/prepare.mjs';
import { main } from '../../apps/host/scripts/system.mjs';

await main(async () => {
  prepare(['engine', 'host']);
  const { print } = await import('../bench/figures.mjs');
  const { benchEngine } = await import('../bench/engine.mjs');
  const { benchDueDates } = await import('../bench/due-dates.mjs');
  const { benchCheck } = await import('../bench/check.mjs');
  const { benchDesigner } = await import('../bench/designer.mjs');
  const { benchCaps } = await import('../bench/caps.mjs');
  const { benchRecompute } = await import('../bench/recompute.mjs');
  const { benchTimers } = await import('../bench/timers.mjs');
  const { benchCalendarChange } = await import('../bench/calendar-change.mjs');
  const { benchMigration } = await import('../bench/migration.mjs');
  const { benchHttpActions } = await import('../bench/http-actions.mjs');
  print({
    figure: 'machine',
    node: process.versions.node,
    processor: cpus()[0]?.model ?? 'unknown',
    processors: cpus().length,
    architecture: arch(),
    memoryGigabytes: Math.round(totalmem() / 2 ** 30),
  });
  benchEngine();
  benchCaps();
  await benchCheck();
  await benchDesigner();
  benchDueDates();
  benchRecompute();
  await benchHttpActions();
  await benchTimers();
  await benchCalendarChange();
  await benchMigration();
});
