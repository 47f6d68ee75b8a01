/**
 * `npm run verify`: everything the build server checks: format, lint with the import arrows, builds, types of sources
 * and tests, whether the published OpenAPI document is the one the host gives, and all tests.
 * `npm run verify -- --no-tests` stops before the tests.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { prepare } from '../../apps/host/scripts/prepare.mjs';
import { main, root, say } from '../../apps/host/scripts/system.mjs';

const bin = (path) => join(root, 'node_modules', path);
const typeScript = bin('typescript-7/bin/tsc');

/** Each project with the settings that include its tests, where those differ from the build's. */
const typed = ['engine', 'designer', 'apps/host', 'apps/web', 'test'].map((folder) => {
  const withSpecs = join(root, folder, 'tsconfig.spec.json');
  return { folder, project: existsSync(withSpecs) ? withSpecs : join(root, folder, 'tsconfig.json') };
});

const checks = [
  { name: 'format', args: [bin('prettier/bin/prettier.cjs'), '--check', '--log-level=warn', '.'] },
  { name: 'lint and import arrows', args: [bin('eslint/bin/eslint.js'), '.', '--max-warnings=0'] },
  ...typed.map(({ folder, project }) => ({
    name: `types of ${folder}`,
    args: [typeScript, '-p', project, '--noEmit'],
  })),
].map(({ name, args }) => ({ name, holds: () => succeeds(process.execPath, args) }));

checks.push({ name: 'OpenAPI document is up to date', holds: openApiIsUpToDate });

await main(async () => {
  prepare();
  const failed = checks.filter(({ name, holds }) => {
    const startedAt = performance.now();
    const ok = holds();
    say(`${ok ? 'ok  ' : 'FAIL'} ${name} (${((performance.now() - startedAt) / 1000).toFixed(1)} s)`);
    return !ok;
  });
  if (failed.length > 0) {
    say(`\nNot verified: ${failed.map(({ name }) => name).join(', ')}.`);
    process.exitCode = 1;
  } else if (!process.argv.includes('--no-tests')) {
    process.argv.splice(2);
    await import('./test.mjs');
  }
});

/** Writes the document anew and compares: after a failure the right one lies there, ready to be committed. */
function openApiIsUpToDate() {
  const file = join(root, 'apps/host/openapi.json');
  const read = () => (existsSync(file) ? readFileSync(file, 'utf8') : '');
  const committed = read();
  return succeeds('npm', ['run', '--silent', 'openapi', '-w', '@motcua/host']) && read() === committed;
}

function succeeds(command, args) {
  return spawnSync(command, args, { cwd: root, stdio: ['ignore', 'inherit', 'inherit'] }).status === 0;
}
