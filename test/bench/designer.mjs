import { parseDefinition } from '@motcua/engine';
import { createServer } from 'node:http';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { extname, join } from 'node:path';
import { bigProcedure } from '../harness/big-procedure.mjs';
import { nationalCalendar } from '../harness/demonstration.mjs';
import { browserArguments, ensureBrowser } from '../scripts/browser.mjs';
import { benchArranging } from './designer-arranging.mjs';
import { median, print } from './figures.mjs';

/** So many steps make a thousand nodes and a few more. */
const steps = 690;
const edits = 7;

/**
 * The designer with a procedure of a thousand nodes in Chromium: how long it takes to open, how many frames a second it
 * draws while the paper is pushed and a card is dragged, how long after an edit its problems are there, and how long the
 * command palette takes to answer a key. Beside it React Flow alone with as many bare nodes and edges.
 */
export async function benchDesigner() {
  const folder = mkdtempSync(join(tmpdir(), 'motcua-designer-bench-'));
  await buildPage(folder);
  const server = await serve(folder);
  const { chromium } = await import('@playwright/test');
  const browser = await chromium.launch({
    executablePath: await ensureBrowser(),
    chromiumSandbox: process.getuid?.() !== 0,
    args: browserArguments,
  });
  try {
    const document = documentOf();
    const nodes = document.flow.nodes.length;
    const page = async () => {
      const opened = await browser.newPage({ viewport: { width: 1366, height: 768 } });
      opened.on('pageerror', (error) => {
        throw error;
      });
      await opened.addInitScript('globalThis.bench = () => globalThis.theBench');
      await opened.goto(server.url);
      await opened.waitForFunction(() => 'theBench' in globalThis);
      return opened;
    };
    const raw = await measureRaw(await page(), document);
    const first = await arrange(await page(), document);
    const ours = await measureDesigner(await page(), first.document);
    const opened = { nodes, rawMilliseconds: raw.open, aim: '< 2000' };
    print({ figure: 'designer opened', arranged: 'by its author', milliseconds: ours.open, ...opened });
    print({ figure: 'designer opened', arranged: 'automatically', milliseconds: first.open, ...opened });
    for (const what of /** @type {const} */ (['pan', 'panOfAll', 'drag']))
      print({
        figure: `designer, frames a second: ${what}`,
        nodes,
        ...ours[what],
        raw: raw[what === 'drag' ? 'drag' : 'pan'],
        aim: '>= 30',
      });
    print({ figure: 'designer, problems after an edit', nodes, ...ours.problems, aim: '< 200' });
    print({ figure: 'designer, command palette after a key', nodes, ...ours.palette, aim: '< 50' });
    await benchArranging(page, checkingData());
  } finally {
    await browser.close();
    server.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

export function documentOf() {
  const parsed = parseDefinition(bigProcedure(steps));
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems.slice(0, 3)));
  return parsed.document;
}

/** What the checker asks about: one agency, with everybody it needs. */
export function checkingData() {
  const agency = {
    id: 'H99.12',
    name: { vi: 'Sở', en: 'Department' },
    parent: null,
    validFrom: '2020-01-01',
  };
  return {
    date: '2026-11-02',
    agencies: [{ ...agency, calendar: 'vn_public' }],
    relations: [],
    attributes: [],
    posts: [{ role: 'specialist', agency: 'H99.12', validFrom: '2020-01-01' }],
    roles: [{ id: 'specialist' }],
    calendars: [nationalCalendar()],
    published: {},
  };
}

/** @param {import('@playwright/test').Page} page @param {ReturnType<typeof documentOf>} document */
async function measureRaw(page, document) {
  const inRow = 40;
  const nodes = document.flow.nodes.map(({ id }, i) => ({
    id,
    position: { x: (i % inRow) * 260, y: Math.floor(i / inRow) * 160 },
    data: { label: id },
  }));
  const edges = document.flow.edges.map(({ id, from, to }) => ({ id, source: from, target: to }));
  const open = await page.evaluate((given) => bench().raw(given.nodes, given.edges), { nodes, edges });
  await page.waitForTimeout(1500);
  const pan = await framesWhile(page, () => swing(page, 700, 60));
  const card = await cardIn(page);
  const drag = await framesWhile(page, () => swing(page, card.x, card.y));
  await page.close();
  return { open: round(open), pan: pan.framesPerSecond, drag: drag.framesPerSecond };
}

/**
 * Opens a document that nobody has arranged yet and moves one card, by which every place is fixed, as in a drawing that
 * somebody works on.
 * @param {import('@playwright/test').Page} page @param {ReturnType<typeof documentOf>} document
 */
async function arrange(page, document) {
  const open = await page.evaluate((given) => bench().designer(given.document, given.checking), {
    document,
    checking: checkingData(),
  });
  await page
    .locator('.react-flow__node-step')
    .nth(1)
    .click({ position: { x: 90, y: 12 } });
  await page.keyboard.press('ArrowDown');
  await page.waitForTimeout(2000);
  const moved = /** @type {typeof document} */ (await page.evaluate(() => bench().value()));
  if (Object.keys(moved.layout.nodes).length === 0) throw new Error('Nothing was moved');
  await page.close();
  return { open: round(open), document: moved };
}

/** @param {import('@playwright/test').Page} page @param {ReturnType<typeof documentOf>} document */
async function measureDesigner(page, document) {
  const open = await page.evaluate((given) => bench().designer(given.document, given.checking), {
    document,
    checking: checkingData(),
  });
  await page.waitForFunction(() => bench().answers.length > 0 && !bench().answers.at(-1)?.limitsPending);
  await page.waitForTimeout(1500);
  const pan = await framesWhile(page, () => swing(page, 700, 500));
  const card = await cardIn(page);
  const drag = await framesWhile(page, () => swing(page, card.x, card.y));
  // The card was let go of somewhere, perhaps on another one that is clicked next.
  await page.keyboard.press('Control+z');
  await page.waitForTimeout(500);
  const problems = await measureProblems(page);
  const palette = await measurePalette(page);
  await page.keyboard.press('Escape');
  await page.locator('.react-flow__pane').click({ position: { x: 600, y: 20 } });
  await page.keyboard.press('1');
  await page.waitForTimeout(1500);
  const panOfAll = await framesWhile(page, () => swing(page, 700, 600));
  await page.close();
  return { open: round(open), pan, drag, problems, palette, panOfAll };
}

/** From the key that removes a step to the answer of the checker: the first one, and the one that knows the limits. */
async function measureProblems(/** @type {import('@playwright/test').Page} */ page) {
  /** @type {number[]} */
  const first = [];
  /** @type {number[]} */
  const whole = [];
  for (let edit = 0; edit < edits; edit += 1) {
    await page
      .locator('.react-flow__node-step')
      .nth(1)
      .click({ position: { x: 90, y: 12 } });
    await page.waitForTimeout(400);
    const times = await page.evaluate(async () => {
      const { answers } = bench();
      const before = answers.length;
      const startedAt = performance.now();
      document.activeElement?.dispatchEvent(new KeyboardEvent('keydown', { key: 'Delete', bubbles: true }));
      const waitFor = async (/** @type {() => boolean} */ is) => {
        while (!is()) await new Promise((resolve) => setTimeout(resolve, 2));
      };
      await waitFor(() => answers.length > before);
      const one = answers[before]?.at ?? 0;
      await waitFor(() => answers.at(-1)?.limitsPending === false);
      return [one - startedAt, (answers.at(-1)?.at ?? 0) - startedAt];
    });
    first.push(times[0] ?? 0);
    whole.push(times[1] ?? 0);
    await page.keyboard.press('Control+z');
    await page.waitForTimeout(1500);
  }
  return {
    medianMilliseconds: round(median(first)),
    mostMilliseconds: round(Math.max(...first)),
    limitsMedianMilliseconds: round(median(whole)),
  };
}

/** From a key to the list on the screen. */
async function measurePalette(/** @type {import('@playwright/test').Page} */ page) {
  await page.keyboard.press('Control+k');
  await page.waitForTimeout(500);
  /** @type {number[]} */
  const times = [];
  for (const letter of 'p40_sign')
    times.push(
      await page.evaluate(async (typed) => {
        const field = /** @type {HTMLInputElement} */ (document.querySelector('.mc-commands input'));
        const set = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set;
        const startedAt = performance.now();
        set?.call(field, field.value + typed);
        field.dispatchEvent(new Event('input', { bubbles: true }));
        const done = performance.now() - startedAt;
        await new Promise((resolve) => requestAnimationFrame(resolve));
        return done;
      }, letter),
    );
  await page.keyboard.press('Escape');
  return { medianMilliseconds: round(median(times)), mostMilliseconds: round(Math.max(...times)) };
}

/** Pushes what lies at a place to and fro for two seconds. */
async function swing(
  /** @type {import('@playwright/test').Page} */ page,
  /** @type {number} */ x,
  /** @type {number} */ y,
) {
  await page.mouse.move(x, y);
  await page.mouse.down();
  const startedAt = performance.now();
  for (let i = 0; performance.now() - startedAt < 2_000; i += 1)
    await page.mouse.move(x + Math.sin(i / 12) * 260, y + Math.cos(i / 12) * 60);
  await page.mouse.up();
}

/** @param {import('@playwright/test').Page} page @param {() => Promise<void>} act */
async function framesWhile(page, act) {
  await page.evaluate(() => Reflect.set(globalThis, 'stop', bench().frames()));
  await act();
  const times = await page.evaluate(() => /** @type {() => number[]} */ (Reflect.get(globalThis, 'stop'))());
  const sorted = [...times].sort((a, b) => a - b);
  const whole = times.reduce((sum, time) => sum + time, 0);
  return {
    framesPerSecond: round((times.length * 1000) / whole),
    slowFrameMilliseconds: round(sorted[Math.floor(sorted.length * 0.95)] ?? 0),
  };
}

/** A card that lies clear of the tools. */
async function cardIn(/** @type {import('@playwright/test').Page} */ page) {
  const boxes = await page.locator('.react-flow__node-step, .react-flow__node-default').all();
  for (const box of boxes) {
    const at = await box.boundingBox();
    if (at && at.x > 300 && at.x < 900 && at.y > 200 && at.y < 600)
      return { x: at.x + at.width / 2, y: at.y + at.height / 4 };
  }
  throw new Error('No card is on the screen');
}

/** Built as the web application is. @param {string} folder */
export async function buildPage(folder, minify = true) {
  const { build } = await import('vite');
  await build({
    configFile: false,
    root: join(import.meta.dirname, 'designer-page'),
    logLevel: 'error',
    base: '/',
    resolve: { conditions: ['motcua:src', 'module', 'browser', 'production'] },
    worker: { format: 'es' },
    build: { outDir: folder, emptyOutDir: true, assetsInlineLimit: 0, minify },
  });
}

const types = { '.html': 'text/html', '.js': 'text/javascript', '.css': 'text/css' };

/** @param {string} folder @returns {Promise<{ url: string, close: () => void }>} */
export async function serve(folder) {
  const server = createServer((request, response) => {
    const path = request.url === '/' ? '/index.html' : (request.url ?? '');
    try {
      const type = types[/** @type {keyof typeof types} */ (extname(path))] ?? 'application/octet-stream';
      // The policy of the host: the checker must start under it.
      const policy =
        "default-src 'self'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:";
      response.writeHead(200, { 'content-type': type, 'content-security-policy': policy });
      response.end(readFileSync(join(folder, path)));
    } catch {
      response.writeHead(404).end();
    }
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(undefined)));
  const address = server.address();
  const port = typeof address === 'object' ? address?.port : 0;
  return { url: `http://127.0.0.1:${port}/`, close: () => server.close() };
}

/**
 * What the page offers; only the page itself can call it.
 * @returns {{
 *   answers: { at: number, problems: number, limitsPending: boolean }[],
 *   frames: () => () => number[],
 *   value: () => unknown,
 *   designer: (document: unknown, checking: unknown) => Promise<number>,
 *   raw: (nodes: unknown, edges: unknown) => Promise<number>,
 * }}
 */
function bench() {
  return Reflect.get(globalThis, 'theBench');
}

const round = (/** @type {number} */ value) => Number(value.toFixed(1));
