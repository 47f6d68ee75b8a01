import { checkProcedure, compileCalendar, parseDefinition } from '@motcua/engine';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { bigProcedure } from '../harness/big-procedure.mjs';
import { nationalCalendar } from '../harness/demonstration.mjs';
import { browserArguments, ensureBrowser } from '../scripts/browser.mjs';
import { median, print } from './figures.mjs';

const sizes = [10, 100, 500];
const rounds = 9;

/**
 * How long the whole check of a procedure takes, limits walked by the calendar, in Node and in Chromium, the first time
 * and as a median. Beside it what no checker gets by without: reading the document from its text once.
 */
export async function benchCheck() {
  const calendar = compileCalendar(nationalCalendar());
  const calendars = { usual: calendar, of: () => undefined };
  for (const steps of sizes) {
    const text = JSON.stringify(documentOf(steps));
    const check = () => checkProcedure(JSON.parse(text), undefined, calendars);
    const { verdicts } = check();
    const times = timed(check);
    print(
      figureOf('Node', steps, {
        ...times,
        limits: verdicts.length,
        rawParsingMilliseconds: timed(() => JSON.parse(text)).medianMilliseconds,
      }),
    );
  }
  await benchInBrowser();
}

/** @param {number} steps */
function documentOf(steps) {
  const parsed = parseDefinition(bigProcedure(steps));
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
  return parsed.document;
}

/** Processor time beside what the clock says: on a machine that others use only the first is ours. @param {() => void} act */
function timed(act) {
  const times = Array.from({ length: rounds }, () => {
    const startedAt = performance.now();
    const usedBefore = process.cpuUsage();
    act();
    const { user, system } = process.cpuUsage(usedBefore);
    return { passed: performance.now() - startedAt, used: (user + system) / 1000 };
  });
  return {
    firstMilliseconds: round(times[0]?.passed ?? 0),
    medianMilliseconds: round(median(times.map(({ passed }) => passed))),
    leastMilliseconds: round(Math.min(...times.map(({ passed }) => passed))),
    medianProcessorMilliseconds: round(median(times.map(({ used }) => used))),
  };
}

async function benchInBrowser() {
  const bundle = await engineBundle();
  const { chromium } = await import('@playwright/test');
  const browser = await chromium.launch({
    executablePath: await ensureBrowser(),
    chromiumSandbox: process.getuid?.() !== 0,
    args: browserArguments,
  });
  try {
    for (const steps of sizes) {
      // A page of its own for each, so that the first time is the first time.
      const page = await browser.newPage();
      await page.addScriptTag({ content: bundle });
      const times = await page.evaluate(checkInPage, {
        text: JSON.stringify(documentOf(steps)),
        calendarDocument: nationalCalendar(),
        rounds,
      });
      print(
        figureOf('Chromium', steps, {
          firstMilliseconds: round(times.checks[0] ?? 0),
          medianMilliseconds: round(median(times.checks)),
          leastMilliseconds: round(Math.min(...times.checks)),
          limits: times.limits,
          rawParsingMilliseconds: round(median(times.parsings)),
        }),
      );
      await page.close();
    }
  } finally {
    await browser.close();
  }
}

/** Runs in the page. @param {{ text: string, calendarDocument: unknown, rounds: number }} given */
function checkInPage({ text, calendarDocument, rounds: times }) {
  const engine = /** @type {typeof import('@motcua/engine')} */ (Reflect.get(globalThis, 'engine'));
  const document = /** @type {import('@motcua/engine').CalendarDocument} */ (calendarDocument);
  const calendars = { usual: engine.compileCalendar(document), of: () => undefined };
  const timesOf = (/** @type {() => void} */ act) =>
    Array.from({ length: times }, () => {
      const startedAt = performance.now();
      act();
      return performance.now() - startedAt;
    });
  let limits = 0;
  const checks = timesOf(() => {
    limits = engine.checkProcedure(JSON.parse(text), undefined, calendars).verdicts.length;
  });
  return { checks, limits, parsings: timesOf(() => JSON.parse(text)) };
}

/** The engine as a browser gets it: one script, made as the web application is. @returns {Promise<string>} */
async function engineBundle() {
  const { build } = await import('vite');
  const folder = mkdtempSync(join(tmpdir(), 'motcua-bundle-'));
  try {
    await build({
      configFile: false,
      logLevel: 'error',
      build: {
        outDir: folder,
        lib: {
          entry: fileURLToPath(import.meta.resolve('@motcua/engine')),
          name: 'engine',
          formats: ['iife'],
          fileName: () => 'engine.js',
        },
      },
    });
    return readFileSync(join(folder, 'engine.js'), 'utf8');
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** @param {string} runtime @param {number} steps @param {Record<string, number>} measured */
function figureOf(runtime, steps, measured) {
  return { figure: 'check of a procedure', runtime, steps, ...measured };
}

const round = (/** @type {number} */ value) => Number(value.toFixed(2));
