/**
 * `npm test [-- suite …]`: prepares the clone and runs every test, browser and PostgreSQL included. Runs the tests
 * directly and never from a cache: a test that did not run has not passed.
 *
 * `npm run test:long [-- suite …]`: the same for the suites that get more thorough with time, with the tests of files
 * named `*.night.spec.ts` and the greater numbers of `night`.
 */
import { prepare } from '../../apps/host/scripts/prepare.mjs';
import { CannotContinue, main, say } from '../../apps/host/scripts/system.mjs';
import { ensureBrowser } from './browser.mjs';
import { runSuite, suites } from './suites.mjs';

/** What takes too long for every day: more walks, more damaged definitions, more kills, ten thousand of everything. */
const night = { NIGHT_TESTS: '1', WALKS: '20', FUZZ: '5', KILLS: '25' };
const nightly = ['engine', 'host', 'house'];

await main(async () => {
  const words = process.argv.slice(2);
  const isLong = words.includes('--long');
  const chosen = chooseSuites(
    words.filter((word) => word !== '--long'),
    isLong,
  );
  prepare();
  const environment = isLong ? { ...night } : {};
  if (chosen.some((suite) => suite.needsBrowser)) environment.CHROMIUM = await ensureBrowser();

  const results = chosen.map((suite) => {
    say(`\n== ${suite.name} ==`);
    return { name: suite.name, ...runSuite(suite, { environment }) };
  });

  const sum = (what) => results.reduce((total, result) => total + result[what], 0);
  process.stdout.write('\n');
  for (const { name, passed, failed, skipped, seconds } of results) {
    process.stdout.write(
      `${name.padEnd(10)} ${String(passed).padStart(5)} passed ${String(failed).padStart(4)} failed` +
        `${skipped ? ` ${skipped} skipped` : ''}  ${seconds.toFixed(0).padStart(4)} s\n`,
    );
  }
  process.stdout.write(`${sum('passed')} passed, ${sum('failed')} failed\n`);
  // A skipped test would hide what it was written for.
  process.exitCode = sum('failed') + sum('skipped') === 0 ? 0 : 1;
});

function chooseSuites(names, isLong) {
  const unknown = names.filter((name) => !suites.some((suite) => suite.name === name));
  if (unknown.length > 0) {
    const known = suites.map((suite) => suite.name).join(', ');
    throw new CannotContinue(`There is no test suite '${unknown[0]}'. The suites are: ${known}.`);
  }
  const wanted = names.length === 0 && isLong ? nightly : names;
  return wanted.length === 0 ? suites : suites.filter((suite) => wanted.includes(suite.name));
}
