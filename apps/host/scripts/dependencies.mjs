/** Installs the npm dependencies when they are missing or no longer those of package-lock.json. */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { ensurePackages, hasCommand, root, run, say } from './system.mjs';

const lockFile = join(root, 'package-lock.json');
const installedLockFile = join(root, 'node_modules', '.package-lock.json');
const stampFile = join(root, 'node_modules', '.motcua-stamp');

export function ensureDependencies() {
  const stamp = wantedStamp();
  if (read(stampFile) === stamp) return;
  if (!isInstalled()) install();
  if (!sqliteLoads()) rebuildSqlite();
  writeFileSync(stampFile, stamp);
}

/** The lock, and what native modules are compiled for: another Node version needs them compiled anew. */
function wantedStamp() {
  const lock = createHash('sha256').update(readFileSync(lockFile)).digest('hex');
  return `${lock} ${process.platform} ${process.arch} ${process.versions.modules}\n`;
}

/**
 * True when node_modules holds what the lock names, whoever put it there. Optional packages are left out of the
 * comparison, since most are binaries for other platforms.
 */
function isInstalled() {
  if (!existsSync(installedLockFile)) return false;
  const wanted = JSON.parse(readFileSync(lockFile, 'utf8')).packages;
  const installed = JSON.parse(readFileSync(installedLockFile, 'utf8')).packages;
  return Object.entries(wanted).every(([path, entry]) => {
    if (!path.includes('node_modules/')) return true;
    if (entry.optional || entry.devOptional || entry.extraneous) return true;
    const found = installed[path];
    return found !== undefined && found.version === entry.version && found.resolved === entry.resolved;
  });
}

function install() {
  ensureCompiler();
  say('Installing dependencies (about two minutes the first time; better-sqlite3 is compiled) …');
  run('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'], {
    env: headersEnvironment(),
    failure: 'npm ci failed; the lines above say why. Is the npm registry reachable?',
  });
}

function rebuildSqlite() {
  ensureCompiler();
  say('Compiling better-sqlite3 for this version of Node (one to two minutes) …');
  run('npm', ['rebuild', 'better-sqlite3', '--loglevel=error'], {
    env: headersEnvironment(),
    failure: 'better-sqlite3 could not be compiled; the lines above say why.',
  });
}

/** better-sqlite3 publishes no binary for Node 20, so it is compiled: that takes a C++ compiler, make and Python. */
function ensureCompiler() {
  if (process.platform === 'win32') return;
  const needed = { 'g++': ['g++', 'c++', 'clang++'], make: ['make', 'gmake'], python3: ['python3'] };
  const missing = Object.keys(needed).filter((name) => !needed[name].some(hasCommand));
  ensurePackages(missing, `${missing.join(', ')}, needed to compile the SQLite driver`);
}

/** Node's own headers, where they lie beside the binary: then node-gyp need not fetch them from nodejs.org. */
function headersEnvironment() {
  const prefix = dirname(dirname(process.execPath));
  return existsSync(join(prefix, 'include', 'node', 'node.h')) ? { npm_config_nodedir: prefix } : {};
}

/** Asked in a process of its own: a binary for another Node can end the process that loads it. */
function sqliteLoads() {
  const script = "new (require('better-sqlite3'))(':memory:').close()";
  return spawnSync(process.execPath, ['-e', script], { cwd: join(root, 'apps', 'host') }).status === 0;
}

function read(file) {
  return existsSync(file) ? readFileSync(file, 'utf8') : null;
}
