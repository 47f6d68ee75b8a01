/** The test suites of the house, in the order they run: the quick and fundamental ones first. */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { root } from '../../apps/host/scripts/system.mjs';

/** @typedef {{ passed: number, failed: number, skipped: number }} Count */

export const suites = [
  { name: 'engine', folder: 'engine', run: jest },
  { name: 'designer', folder: 'designer', run: jest },
  { name: 'web', folder: 'apps/web', run: jest },
  { name: 'host', folder: 'apps/host', run: jest },
  { name: 'house', folder: 'test', run: jest },
  { name: 'browser', folder: 'test', run: playwright, needsBrowser: true },
];

/**
 * Runs one suite in sight of the user.
 * @returns {Count & { seconds: number }} a suite that could not run at all counts as one failure
 */
export function runSuite(suite, { environment = {} } = {}) {
  const folder = mkdtempSync(join(tmpdir(), 'motcua-test-'));
  const report = join(folder, 'report.json');
  const startedAt = performance.now();
  const status = suite.run(join(root, suite.folder), report, environment);
  const count = existsSync(report) ? suite.run.read(JSON.parse(readFileSync(report, 'utf8'))) : noReport;
  rmSync(folder, { recursive: true, force: true });
  if (status !== 0 && count.failed === 0) count.failed = 1;
  return { ...count, seconds: (performance.now() - startedAt) / 1000 };
}

const noReport = { passed: 0, failed: 1, skipped: 0 };

function jest(cwd, report, environment) {
  const args = ['--experimental-vm-modules', '--no-warnings', join(root, 'node_modules/jest/bin/jest.js')];
  args.push('--json', `--outputFile=${report}`, '--reporters=default');
  // The report goes to the file; that Jest prints it as well is not for the eyes.
  return execute(args, cwd, { ...environment, LONG_TESTS: '1' }, 'ignore');
}

jest.read = (report) => ({
  passed: report.numPassedTests,
  // A file that does not even load holds no tests, so it is counted as one.
  failed: report.numFailedTests + report.numRuntimeErrorTestSuites,
  skipped: report.numPendingTests + report.numTodoTests,
});

function playwright(cwd, report, environment) {
  const args = [join(root, 'node_modules/@playwright/test/cli.js'), 'test', '--reporter=list,json'];
  return execute(args, cwd, { ...environment, PLAYWRIGHT_JSON_OUTPUT_FILE: report }, process.stderr);
}

playwright.read = ({ stats, errors }) => ({
  passed: stats.expected,
  failed: stats.unexpected + stats.flaky + errors.length,
  skipped: stats.skipped,
});

function execute(args, cwd, environment, output) {
  const env = { ...process.env, ...environment };
  return spawnSync(process.execPath, args, { cwd, env, stdio: ['ignore', output, 'inherit'] }).status;
}
