import { Injectable } from '@nestjs/common';
import type { FastifyInstance } from 'fastify';
import { ProblemException } from '../problem/problem-exception.ts';

/** Milliseconds without a request after which nobody seems to knock any more. */
const quiet = 50;
const mostKnocking = 1_000;

/** Whether the host has started and whether it is stopping: then what came before is answered, and nothing new taken. */
@Injectable()
export class Lifecycle {
  started = false;
  stopping = false;
  #answering = 0;
  #lastAnswered = 0;

  /** Counts requests under way and turns new ones away while stopping. */
  watch(fastify: FastifyInstance): void {
    // Counted first: whoever is turned away must hear that too.
    fastify.addHook('onRequest', async (request, reply) => {
      this.#answering += 1;
      let counted = true;
      const done = () => {
        if (!counted) return;
        counted = false;
        this.#answering -= 1;
        this.#lastAnswered = performance.now();
      };
      reply.raw.once('finish', done);
      reply.raw.once('close', done);
      request.raw.once('aborted', done);
    });
    fastify.addHook('onRequest', async (_request, reply) => {
      if (!this.stopping) return;
      void reply.header('connection', 'close');
      throw new ProblemException('shutting-down', { headers: { 'retry-after': '2', connection: 'close' } });
    });
    // Whoever is answered while the host stops is asked to hang up, so that no connection is cut under a request.
    fastify.addHook('onSend', async (_request, reply) => {
      if (this.stopping) void reply.header('connection', 'close');
    });
  }

  /**
   * Resolves when every request under way has been answered, or after this long. Who hung up with the last answer may
   * have knocked again meanwhile: so there must have been nobody for a moment, but no longer than `mostKnocking`.
   */
  async drained(patience: number): Promise<void> {
    const begun = performance.now();
    for (;;) {
      const now = performance.now();
      if (now - begun >= patience) return;
      const calm = now - Math.max(this.#lastAnswered, begun) >= quiet || now - begun >= mostKnocking;
      if (this.#answering === 0 && calm) return;
      await new Promise((resolve) => setTimeout(resolve, 10));
    }
  }
}
