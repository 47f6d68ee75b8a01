/**
 * The machine this runs on: what it must have, and how to get what is missing. No dependency may be used here,
 * because this runs before the dependencies are installed.
 */
import { spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync, readFileSync } from 'node:fs';
import { delimiter, dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = resolve(dirname(fileURLToPath(import.meta.url)), '..', '..', '..');

const leastNode = [20, 19];

export function say(line) {
  process.stderr.write(`${line}\n`);
}

/** A reason to stop that the person at the keyboard can act on: printed as it is, without a stack. */
export class CannotContinue extends Error {}

/** Runs a script's main function; a `CannotContinue` becomes its text and exit code 1. */
export async function main(work) {
  try {
    await work();
  } catch (error) {
    if (!(error instanceof CannotContinue)) throw error;
    say(`\n${error.message}`);
    process.exitCode = 1;
  }
}

export function requireNode() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major > leastNode[0] || (major === leastNode[0] && minor >= leastNode[1])) return;
  throw new CannotContinue(
    `Motcua needs Node ${leastNode.join('.')} or later; this is Node ${process.versions.node}.\n` +
      'Install a current Node from https://nodejs.org or through your package manager.',
  );
}

/** True when the command is on the path. Asked of the path itself: some tools answer `--version` with a dialog. */
export function hasCommand(name) {
  return (process.env.PATH ?? '').split(delimiter).some((folder) => isExecutable(join(folder, name)));
}

function isExecutable(file) {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** Runs a command in sight of the user and throws `CannotContinue` with `failure` when it does not succeed. */
export function run(command, args, { cwd = root, env = {}, quiet = false, failure }) {
  const result = spawnSync(command, args, {
    cwd,
    env: { ...process.env, ...env },
    stdio: quiet ? ['ignore', 'pipe', 'pipe'] : ['ignore', 2, 2],
    shell: process.platform === 'win32',
    maxBuffer: 64 * 1024 * 1024,
  });
  if (result.status === 0) return;
  if (result.signal) process.kill(process.pid, result.signal);
  if (quiet) say(`${result.stdout ?? ''}${result.stderr ?? ''}`.trimEnd());
  throw new CannotContinue(failure ?? `"${command} ${args.join(' ')}" failed.`);
}

function isDebian() {
  if (process.platform !== 'linux' || !existsSync('/etc/os-release')) return false;
  return /^ID(_LIKE)?=.*\b(debian|ubuntu)\b/m.test(readFileSync('/etc/os-release', 'utf8'));
}

/**
 * Gets Debian packages: by itself when root on Debian or its kin, otherwise by saying exactly what to install.
 * `because` completes the sentence "Missing: … ".
 */
export function ensurePackages(packages, because) {
  if (packages.length === 0) return;
  const command = `apt-get install --no-install-recommends -y ${packages.join(' ')}`;
  if (!isDebian() || process.getuid?.() !== 0 || !hasCommand('apt-get')) {
    throw new CannotContinue(
      `Missing: ${because}.\n` +
        (isDebian()
          ? `Install with:\n\n  sudo ${command}\n`
          : `On Debian these are: ${packages.join(', ')}.\n`) +
        'Then start again.',
    );
  }
  say(`Installing ${packages.join(', ')} (${because}) …`);
  const env = { DEBIAN_FRONTEND: 'noninteractive' };
  const install = ['install', '--no-install-recommends', '-y', ...packages];
  try {
    run('apt-get', install, { env, quiet: true });
  } catch {
    // Most often the package lists are old or absent, as in a fresh container.
    run('apt-get', ['update'], { env, quiet: true, failure: 'apt-get update failed.' });
    run('apt-get', install, { env, quiet: true, failure: `Could not install: ${packages.join(', ')}.` });
  }
}
