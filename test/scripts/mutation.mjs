/**
 * `npm run mutation [-- folder …]`: changes the engine in a thousand small ways, one at a time, and counts which of
 * them some test notices. In a copy, so that nobody's sources are touched; folder by folder, because all of it takes
 * hours. What survived is listed, and kept as JSON under `.stryker-tmp/reports`.
 */
import { spawnSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ensureDependencies } from '../../apps/host/scripts/dependencies.mjs';
import { CannotContinue, main, root, say } from '../../apps/host/scripts/system.mjs';

/** What the engine's tests read, relative to the repository. */
const copied = [
  ...['package.json', 'tsconfig.json', 'engine', 'definitions'],
  ...['test/jest-base.mjs', 'test/mutation', 'test/definitions'],
];
const notMutated = ['fuzz', 'testing', 'semantics'];

await main(() => {
  ensureDependencies();
  const folders = chooseFolders(process.argv.slice(2));
  const reports = join(root, '.stryker-tmp', 'reports');
  mkdirSync(reports, { recursive: true });
  const copy = mkdtempSync(join(tmpdir(), 'motcua-mutation-'));
  try {
    for (const path of copied)
      cpSync(join(root, path), join(copy, path), { recursive: true, filter: isSource });
    symlinkSync(join(root, 'node_modules'), join(copy, 'node_modules'));
    gatherTests(join(copy, 'engine', 'src'));
    for (const folder of folders) mutate(copy, folder, join(reports, `${folder}.json`));
  } finally {
    rmSync(copy, { recursive: true, force: true });
  }
});

/**
 * One file that holds all tests, so that the engine is loaded once for every mutant and not once for every file: that
 * is what takes the time. Left out is what drives the engine by dice: what dies by chance, no sentence describes.
 * @param {string} source
 */
function gatherTests(source) {
  const files = readdirSync(source, { recursive: true, encoding: 'utf8' })
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => path.endsWith('.spec.ts') && !/^fuzz\/|random-walk/.test(path));
  writeFileSync(join(source, 'all.spec.ts'), files.map((path) => `import './${path}';\n`).join(''));
}

/** @param {string} copy @param {string} folder @param {string} report */
function mutate(copy, folder, report) {
  say(`\n== ${folder} ==`);
  const mutated = `engine/src/${folder}/*.ts,!engine/src/${folder}/*.spec.ts`;
  const stryker = join(root, 'node_modules/@stryker-mutator/core/bin/stryker.js');
  const args = [stryker, 'run', 'test/mutation/stryker.config.mjs', '--mutate', mutated];
  const { status } = spawnSync(process.execPath, args, {
    cwd: copy,
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  const written = join(copy, 'reports', 'mutation', 'mutation.json');
  if (existsSync(written)) cpSync(written, report);
  if (status !== 0) process.exitCode = 1;
}

/** @param {readonly string[]} names */
function chooseFolders(names) {
  const known = readdirSync(join(root, 'engine', 'src'), { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && !notMutated.includes(entry.name))
    .map(({ name }) => name);
  const unknown = names.find((name) => !known.includes(name));
  if (unknown !== undefined)
    throw new CannotContinue(`The engine has no folder '${unknown}'. The folders are: ${known.join(', ')}.`);
  return names.length > 0 ? names : known;
}

/** @param {string} path */
function isSource(path) {
  return !/[\\/](node_modules|dist|\.stryker-tmp)([\\/]|$)/.test(path.slice(root.length));
}
