import type { LoggerService } from '@nestjs/common';
import type { FastifyInstance } from 'fastify';
import { pino, type Logger } from 'pino';

/** JSON lines on standard error. Secrets and what a citizen wrote never get into them. */
export function makeLogger(level: string): Logger {
  return pino(
    {
      level,
      base: null,
      timestamp: pino.stdTimeFunctions.isoTime,
      redact: {
        paths: [
          'req.headers.cookie',
          'req.headers.authorization',
          '*.password',
          '*.applicant',
          '*.submitter',
          '*.form',
          'password',
        ],
        censor: '[redacted]',
      },
      serializers: { err: errorOf },
    },
    pino.destination({ fd: 2, sync: false }),
  );
}

// A database error carries its parameters, which may hold what a citizen wrote; the message and the stack do not.
function errorOf(error: unknown) {
  if (!(error instanceof Error)) return { message: String(error) };
  return { name: error.name, message: error.message, stack: error.stack };
}

/** One line per request, never its query or body: of interest when something is looked for, or when it failed. */
export function logRequests(fastify: FastifyInstance): void {
  fastify.addHook('onResponse', async (request, reply) => {
    const person = 'person' in request ? (request.person as { id?: string } | undefined)?.id : undefined;
    request.log[reply.statusCode >= 500 ? 'error' : 'debug'](
      {
        method: request.method,
        path: request.url.split('?')[0],
        status: reply.statusCode,
        ms: Math.round(reply.elapsedTime * 10) / 10,
        ...(person === undefined ? {} : { person }),
      },
      'answered',
    );
  });
}

/** Lets Nest write into the same log. */
export class NestLog implements LoggerService {
  readonly #logger: Logger;

  constructor(logger: Logger) {
    this.#logger = logger;
  }

  log(message: unknown, context?: string): void {
    this.#logger.debug({ context }, String(message));
  }

  warn(message: unknown, context?: string): void {
    this.#logger.warn({ context }, String(message));
  }

  error(message: unknown, ...rest: unknown[]): void {
    this.#logger.error({ context: rest.at(-1) }, String(message));
  }

  debug(message: unknown, context?: string): void {
    this.#logger.trace({ context }, String(message));
  }

  verbose(message: unknown, context?: string): void {
    this.#logger.trace({ context }, String(message));
  }
}
