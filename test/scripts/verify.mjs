/**
 * `npm run verify`: everything the build server checks: format, lint with the import arrows, builds, types of sources
 * and tests, whether the published OpenAPI document is the one the host gives, and all tests.
 * `npm run verify -- --no-tests` stops before the tests.
 */
import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { prepare } from '../../apps/host/scripts/prepare.mjs';
import { main, root, say } from '../../apps/host/scripts/system.mjs';

const bin = (path) => join(root, 'node_modules', path);
const typeScript = bin('typescript-7/bin/tsc');
const lint = 'lint and import arrows';

/** Each project with the settings that include its tests, where those differ from the build's. */
const typed = ['engine', 'designer', 'apps/host', 'apps/web', 'test'].map((folder) => {
  const withSpecs = join(root, folder, 'tsconfig.spec.json');
  return { folder, project: existsSync(withSpecs) ? withSpecs : join(root, folder, 'tsconfig.json') };
});

const checks = [
  { name: 'format', args: [bin('prettier/bin/prettier.cjs'), '--check', '--log-level=warn', '.'] },
  { name: lint, args: [bin('eslint/bin/eslint.js'), '.', '--max-warnings=0'] },
  ...typed.map(({ folder, project }) => ({
    name: `types of ${folder}`,
    args: [typeScript, '-p', project, '--noEmit'],
  })),
].map(({ name, args }) => ({ name, holds: () => succeeds(process.execPath, args) }));

checks.push({ name: 'OpenAPI document is up to date', holds: openApiIsUpToDate });

/** Lint takes as long as all the others together, so it runs beside them; more at once would only share two processors. */
const lanes = [checks.filter(({ name }) => name === lint), checks.filter(({ name }) => name !== lint)];

await main(async () => {
  prepare();
  const failed = (await Promise.all(lanes.map(oneAfterTheOther))).flat();
  if (failed.length > 0) {
    say(`\nNot verified: ${failed.map(({ name }) => name).join(', ')}.`);
    process.exitCode = 1;
  } else if (!process.argv.includes('--no-tests')) {
    process.argv.splice(2);
    await import('./test.mjs');
  }
});

/** Holds each check, says at its end what it printed and how it went, and returns those that failed. */
async function oneAfterTheOther(lane) {
  const failed = [];
  for (const check of lane) {
    const startedAt = performance.now();
    const { ok, printed } = await check.holds();
    const seconds = ((performance.now() - startedAt) / 1000).toFixed(1);
    say(`${printed}${ok ? 'ok  ' : 'FAIL'} ${check.name} (${seconds} s)`);
    if (!ok) failed.push(check);
  }
  return failed;
}

/** Writes the document anew and compares: after a failure the right one lies there, ready to be committed. */
async function openApiIsUpToDate() {
  const file = join(root, 'apps/host/openapi.json');
  const read = () => (existsSync(file) ? readFileSync(file, 'utf8') : '');
  const committed = read();
  const written = await succeeds('npm', ['run', '--silent', 'openapi', '-w', '@motcua/host']);
  return { ...written, ok: written.ok && read() === committed };
}

/** What it prints is kept until its end: two that speak at once cannot be read. */
function succeeds(command, args) {
  return new Promise((done) => {
    const child = spawn(command, args, { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] });
    let printed = '';
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding('utf8');
      stream.on('data', (text) => {
        printed += text;
      });
    }
    child.on('error', (error) => done({ ok: false, printed: `${printed}${error.message}\n` }));
    child.on('close', (code) => done({ ok: code === 0, printed }));
  });
}
