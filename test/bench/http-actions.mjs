import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { demoPassword, personIn } from '../harness/accounts.mjs';
import { ApiClient } from '../harness/api-client.mjs';
import { burstAgency, burstProcedure, burstProcedureCode } from '../harness/burst-procedure.mjs';
import { startHost } from '../harness/host-process.mjs';
import { publish } from '../harness/publish.mjs';
import { median, print } from './figures.mjs';
import { rawSqliteRates } from './raw-sqlite.mjs';

const levels = [1, 16, 64];
const runs = 3;
const seconds = 3;

/**
 * Durable clerk actions a second over HTTP, each answered only when it is on the disk, beside what SQLite itself does
 * on the same disk with the same statements and rows: one commit for each action, and one for as many actions as
 * there are clients. Host, clients and raw run share this machine's processors.
 */
export async function benchHttpActions() {
  const folder = mkdtempSync(join(tmpdir(), 'motcua-bench-'));
  const dataDir = join(folder, 'data');
  const host = await startHost({ dataDir, environment: { LOG_LEVEL: 'warn' } });
  const rates = new Map();
  try {
    await publish(host.url, burstProcedure);
    const session = new ApiClient(host.url);
    await session.signIn(personIn('receptionClerk', burstAgency).username, demoPassword);
    for (const clients of levels) rates.set(clients, await measure(session, clients));
    session.close();
  } finally {
    await host.stop();
  }
  const raw = rawSqliteRates(join(dataDir, 'motcua.sqlite'), folder, levels);
  for (const clients of levels) {
    const { perSecond, p50, p99 } = rates.get(clients);
    print({
      figure: 'durable clerk actions over HTTP',
      database: 'sqlite',
      clients,
      actionsPerSecond: perSecond,
      p50Milliseconds: p50,
      p99Milliseconds: p99,
      rawSqliteOneCommitEach: raw.get(1),
      rawSqliteCommitPerGroup: raw.get(clients),
      shareOfRaw: Number((perSecond / raw.get(clients)).toFixed(3)),
    });
  }
  rmSync(folder, { recursive: true, force: true });
}

/**
 * @param {ApiClient} session
 * @param {number} count
 */
async function measure(session, count) {
  const clerks = await Promise.all(
    Array.from({ length: count }, () => Clerk.withNewDossier(session.another())),
  );
  const perSecond = [];
  const latencies = [];
  // The first run warms compiled procedures, statements and connections; it is not counted.
  for (let run = 0; run <= runs; run += 1) {
    const until = performance.now() + seconds * 1000;
    const startedAt = performance.now();
    const done = await Promise.all(clerks.map((clerk) => clerk.workUntil(until)));
    const elapsed = (performance.now() - startedAt) / 1000;
    if (run === 0) continue;
    perSecond.push(done.flat().length / elapsed);
    latencies.push(...done.flat());
  }
  for (const clerk of clerks) clerk.client.close();
  latencies.sort((a, b) => a - b);
  const quantile = (/** @type {number} */ q) =>
    Number((latencies[Math.floor(latencies.length * q)] ?? 0).toFixed(2));
  return { perSecond: Math.round(median(perSecond)), p50: quantile(0.5), p99: quantile(0.99) };
}

/** One clerk with one dossier, moving it to and fro. */
class Clerk {
  #there = true;

  /**
   * @param {ApiClient} client
   * @param {string} path
   */
  constructor(client, path) {
    this.client = client;
    this.path = path;
  }

  /** @param {ApiClient} client */
  static async withNewDossier(client) {
    const { code } = await client.mustPost('/api/dossiers', {
      procedure: burstProcedureCode,
      agency: burstAgency,
      channel: 'counter',
      applicant: { name: 'Nguyễn Văn Thử' },
      form: {},
      papers: [],
    });
    const path = `/api/dossiers/${code}/actions`;
    await client.mustPost(path, { action: 'receive_both' });
    return new Clerk(client, path);
  }

  /**
   * @param {number} moment
   * @returns {Promise<number[]>} milliseconds each action took
   */
  async workUntil(moment) {
    const took = [];
    while (performance.now() < moment) {
      const startedAt = performance.now();
      await this.client.mustPost(this.path, { action: this.#there ? 'left_a_left_b' : 'left_b_left_a' });
      this.#there = !this.#there;
      took.push(performance.now() - startedAt);
    }
    return took;
  }
}
