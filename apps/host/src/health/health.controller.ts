import { Controller, Get, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { z } from 'zod';
import { UnitOfWork } from '../database/unit-of-work.ts';
import { Route } from '../http/route.ts';
import { Lifecycle } from './lifecycle.ts';

const Health = z
  .object({ status: z.enum(['ok', 'failing']), checks: z.record(z.string(), z.enum(['ok', 'failing'])) })
  .meta({ id: 'Health' });
type Health = z.infer<typeof Health>;

@Controller('api/health')
export class HealthController {
  readonly #database: UnitOfWork;
  readonly #lifecycle: Lifecycle;

  constructor(database: UnitOfWork, lifecycle: Lifecycle) {
    this.#database = database;
    this.#lifecycle = lifecycle;
  }

  @Get('live')
  @Route({ summary: 'The process answers', allows: 'anybody', answer: Health })
  live(): Health {
    return { status: 'ok', checks: { process: 'ok' } };
  }

  @Get('ready')
  @Route({ summary: 'The host can take work', allows: 'anybody', answer: Health })
  async ready(@Res({ passthrough: true }) reply: FastifyReply): Promise<Health> {
    const checks: Health['checks'] = {
      started: this.#lifecycle.started ? 'ok' : 'failing',
      accepting: this.#lifecycle.stopping ? 'failing' : 'ok',
      reading: await works(this.#database.read((tx) => tx.one('SELECT 1 AS one'))),
      // A write that changes nothing still has to get its transaction through.
      writing: await works(
        this.#database.write((tx) => tx.run("DELETE FROM login_failures WHERE username = ''")),
      ),
    };
    const status = Object.values(checks).every((check) => check === 'ok') ? 'ok' : 'failing';
    void reply.status(status === 'ok' ? 200 : 503);
    return { status, checks };
  }
}

const patience = 3_000;

async function works(attempt: Promise<unknown>): Promise<'ok' | 'failing'> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error('The database did not answer in time')), patience);
  });
  try {
    await Promise.race([attempt, late]);
    return 'ok';
  } catch {
    return 'failing';
  } finally {
    clearTimeout(timer);
  }
}
