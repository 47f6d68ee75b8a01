import { Injectable } from '@nestjs/common';
import type { FastifyInstance } from 'fastify';
import { ProblemException } from '../problem/problem-exception.ts';

/** Whether the host has started and whether it is stopping: then what came before is answered, and nothing new taken. */
@Injectable()
export class Lifecycle {
  started = false;
  stopping = false;
  #answering = 0;
  #whenIdle: (() => void) | null = null;

  /** Counts requests under way and turns new ones away while stopping. */
  watch(fastify: FastifyInstance): void {
    fastify.addHook('onRequest', async (_request, reply) => {
      if (!this.stopping) return;
      void reply.header('connection', 'close');
      throw new ProblemException('shutting-down', { headers: { 'retry-after': '2', connection: 'close' } });
    });
    // Whoever is answered while the host stops is asked to hang up, so that no connection is cut under a request.
    fastify.addHook('onSend', async (_request, reply) => {
      if (this.stopping) void reply.header('connection', 'close');
    });
    fastify.addHook('onRequest', async (request, reply) => {
      this.#answering += 1;
      let counted = true;
      const done = () => {
        if (!counted) return;
        counted = false;
        this.#answering -= 1;
        if (this.#answering === 0) this.#whenIdle?.();
      };
      reply.raw.once('finish', done);
      reply.raw.once('close', done);
      request.raw.once('aborted', done);
    });
  }

  /** Resolves when every request under way has been answered, or after this long. */
  async drained(patience: number): Promise<void> {
    if (this.#answering === 0) return;
    await new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, patience);
      this.#whenIdle = () => {
        clearTimeout(timer);
        resolve();
      };
    });
  }
}
