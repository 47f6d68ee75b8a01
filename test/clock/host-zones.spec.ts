import { describe, expect, it } from '@jest/globals';
import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** Where the machine may stand: no offset, the offset of the calendars, and a zone that moves its clocks. */
const zones = ['UTC', 'Asia/Ho_Chi_Minh', 'America/Los_Angeles'];

interface Report {
  readonly numPassedTests: number;
  readonly numFailedTests: number;
  readonly numRuntimeErrorTestSuites: number;
}

/** Runs the specs of a project on a machine that stands in another time zone. */
async function specs(project: string, pattern: string, zone: string): Promise<Report> {
  const args = ['--experimental-vm-modules', '--no-warnings', `${root}/node_modules/jest/bin/jest.js`];
  const child = spawn(process.execPath, [...args, '--json', '--silent', '-w', '1', pattern], {
    cwd: `${root}/${project}`,
    env: { ...process.env, TZ: zone, LONG_TESTS: '0', NIGHT_TESTS: '0' },
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  let text = '';
  for await (const part of child.stdout) text += String(part);
  return JSON.parse(text) as Report;
}

describe('a due date does not depend on where the machine stands', () => {
  it.each(zones)('%s: calendar, clock, and what the host shows of them', async (zone) => {
    const reports = [
      await specs('engine', 'src/(calendar|clock)/', zone),
      await specs('apps/host', 'src/dossiers/read', zone),
    ];
    for (const { numPassedTests, numFailedTests, numRuntimeErrorTestSuites } of reports) {
      expect({ numFailedTests, numRuntimeErrorTestSuites }).toEqual({
        numFailedTests: 0,
        numRuntimeErrorTestSuites: 0,
      });
      expect(numPassedTests).toBeGreaterThan(0);
    }
  });
});
