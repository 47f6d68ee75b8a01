import { randomUUID } from 'node:crypto';
import { type ApiClient, ConnectionLost } from '../harness/api-client.mjs';
import { burstAgency, burstProcedureCode, toAndFro } from '../harness/burst-procedure.mjs';
import type { Acknowledgements } from './acknowledgements.ts';

/** A request whose connection broke: nobody knows yet whether it took effect. */
interface Unknown {
  readonly key: string;
  readonly path: string;
  readonly body: unknown;
}

const applicant = { name: 'Nguyễn Văn Thử', idNumber: '001090000001' };

/**
 * One client in the burst: opens dossiers and moves them to and fro, one request after the other, until the host is
 * gone; after the restart it first finds out what became of its last request, by repeating it under the same key.
 */
export class BurstClient {
  readonly #client: ApiClient;
  readonly #acknowledgements: Acknowledgements;
  /** Dossiers of its own, and some that all clients push around at the same time. */
  readonly #dossiers: string[];
  #pending: Unknown | null = null;
  #turn = 0;
  decidedByRetry = 0;

  constructor(client: ApiClient, acknowledgements: Acknowledgements, shared: readonly string[]) {
    this.#client = client;
    this.#acknowledgements = acknowledgements;
    this.#dossiers = [...shared];
  }

  /** Acts until the connection breaks. */
  async runUntilTheHostIsGone(): Promise<void> {
    try {
      for (;;) await this.#act();
    } catch (error) {
      if (!(error instanceof ConnectionLost)) throw error;
    }
  }

  /** Repeats the request that was under way when the host died. Its key makes the repetition harmless. */
  async settlePending(): Promise<void> {
    if (!this.#pending) return;
    this.decidedByRetry += 1;
    await this.#send(this.#pending);
  }

  async #act(): Promise<void> {
    this.#turn += 1;
    if (this.#turn % 10 === 1) return this.#open();
    const dossier = this.#dossiers[this.#turn % this.#dossiers.length]!;
    const { status, body } = await this.#client.get(`/api/dossiers/${dossier}`);
    if (status !== 200) throw new Error(`GET ${dossier}: ${status} ${JSON.stringify(body)}`);
    const tasks = body.tasks as { node: keyof typeof toAndFro | 'receive' }[];
    const task = tasks[this.#turn % tasks.length]!;
    const action = task.node === 'receive' ? 'receive_both' : toAndFro[task.node];
    const key = randomUUID();
    await this.#send({ key, path: `/api/dossiers/${dossier}/actions`, body: { action, note: key } });
  }

  async #open(): Promise<void> {
    const key = randomUUID();
    const opened = await this.#send({ key, path: '/api/dossiers', body: opening(key) });
    if (opened) this.#dossiers.push(opened);
  }

  /** The dossier's code when the request was accepted. A refusal is fine: another client was quicker. */
  async #send(request: Unknown): Promise<string | null> {
    this.#pending = request;
    const { status, body } = await this.#client.post(request.path, request.body, { key: request.key });
    this.#pending = null;
    if (status >= 500) throw new Error(`${request.path}: ${status} ${JSON.stringify(body)}`);
    if (status >= 300) return null;
    this.#acknowledgements.add({ key: request.key, dossier: body.code });
    return body.code;
  }
}

export function opening(note: string): object {
  return {
    procedure: burstProcedureCode,
    agency: burstAgency,
    channel: 'counter',
    applicant,
    form: {},
    papers: [],
    note,
  };
}
