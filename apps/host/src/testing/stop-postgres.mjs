import { once } from 'node:events';
import { rmSync } from 'node:fs';

/** Stops what `start-postgres` started, and removes its folder. */
export default async function stopPostgres() {
  const started = globalThis.__motcuaPostgres;
  if (!started) return;
  const ended = once(started.server, 'exit');
  started.server.kill('SIGINT');
  await ended;
  rmSync(started.folder, { recursive: true, force: true });
}
