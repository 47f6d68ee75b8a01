import { closeSync, fsyncSync, openSync, readFileSync, writeSync } from 'node:fs';

/** One action that the host answered with 2xx. `key` is its Idempotency-Key and, as its note, its name in the history. */
export interface Acknowledged {
  readonly key: string;
  readonly dossier: string;
}

/**
 * What the host promised to have kept, written down outside the host and on the disk before the next request is sent:
 * whatever stands here must be in the history.
 */
export class Acknowledgements {
  readonly #file: string;
  readonly #descriptor: number;

  constructor(file: string) {
    this.#file = file;
    this.#descriptor = openSync(file, 'a');
  }

  add(acknowledged: Acknowledged): void {
    writeSync(this.#descriptor, `${JSON.stringify(acknowledged)}\n`);
    fsyncSync(this.#descriptor);
  }

  all(): Acknowledged[] {
    const lines = readFileSync(this.#file, 'utf8').split('\n').filter(Boolean);
    return lines.map((line) => JSON.parse(line) as Acknowledged);
  }

  close(): void {
    closeSync(this.#descriptor);
  }
}
