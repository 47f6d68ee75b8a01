/** Everything a fresh clone needs before anything can run: a fitting Node, the dependencies, the builds. */
import { ensureBuilt } from './builds.mjs';
import { ensureDependencies } from './dependencies.mjs';
import { requireNode } from './system.mjs';

/**
 * Takes some minutes on a fresh clone and a fraction of a second when nothing changed.
 * @param {('engine' | 'host' | 'web')[]} [builds] in the order they depend on each other
 */
export function prepare(builds = ['engine', 'host', 'web']) {
  requireNode();
  ensureDependencies();
  ensureBuilt(builds);
}
