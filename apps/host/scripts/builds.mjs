/** Builds the projects whose sources changed since they were last built. */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { root, run, say } from './system.mjs';

/** What each build reads and the file that shows it is there. `cleans`: the build empties its folder itself. */
const projects = {
  engine: { reads: ['engine'], output: 'engine/dist/index.js' },
  host: { reads: ['engine', 'apps/host'], output: 'apps/host/dist/main.js' },
  web: { reads: ['engine', 'designer', 'apps/web'], output: 'apps/web/dist/index.html', cleans: true },
};

/** Folders of a project that hold no input of its build. */
const skipped = new Set(['node_modules', 'dist', 'scripts', 'coverage', 'docs', 'data']);

/** @param {('engine' | 'host' | 'web')[]} names in the order they depend on each other */
export function ensureBuilt(names) {
  for (const name of names) {
    const project = projects[name];
    const stampFile = join(root, 'node_modules', '.cache', 'motcua', `${name}.build`);
    const sources = hashSources(project);
    if (existsSync(stampFile) && readFileSync(stampFile, 'utf8') === stampOf(project, sources)) continue;
    say(`Building ${name} …`);
    build(name, project);
    mkdirSync(dirname(stampFile), { recursive: true });
    writeFileSync(stampFile, stampOf(project, sources));
  }
}

function build(name, project) {
  const startedAt = Date.now();
  run('npm', ['run', 'build', '--silent', '-w', `@motcua/${name}`], {
    quiet: true,
    failure: `Building ${name} failed; the lines above say where.`,
  });
  if (!project.cleans) removeOlderThan(dirname(join(root, project.output)), startedAt);
}

/**
 * The sources, and when the output was written: so that a build made by other means, from other sources, is not
 * taken for ours.
 */
function stampOf(project, sources) {
  const output = join(root, project.output);
  return existsSync(output) ? `${sources} ${statSync(output).mtimeMs}\n` : 'nothing built';
}

function hashSources(project) {
  const hash = createHash('sha256').update(process.versions.node);
  for (const folder of project.reads) {
    for (const file of filesUnder(join(root, folder), skipped))
      hash.update(`${file}\0`).update(readFileSync(file));
  }
  for (const file of ['tsconfig.json', 'package-lock.json']) hash.update(readFileSync(join(root, file)));
  return hash.digest('hex');
}

function filesUnder(folder, except = new Set()) {
  return readdirSync(folder, { withFileTypes: true })
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) => {
      if (entry.name.startsWith('.') || except.has(entry.name)) return [];
      const path = join(folder, entry.name);
      if (entry.isDirectory()) return filesUnder(path);
      return /\.spec\.tsx?$|\.md$/.test(entry.name) ? [] : [path];
    });
}

/** The compiler overwrites but never deletes: what it did not write this time stems from a deleted source. */
function removeOlderThan(folder, moment) {
  for (const entry of readdirSync(folder, { withFileTypes: true, recursive: true })) {
    if (!entry.isFile()) continue;
    const path = join(entry.parentPath ?? entry.path, entry.name);
    if (statSync(path).mtimeMs < moment - 2000) rmSync(path);
  }
}
