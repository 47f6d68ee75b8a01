import { Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { Clock } from '../clock/clock.ts';
import { ProblemException } from '../problem/problem-exception.ts';

/** Requests without a session that one address may make in one minute: far above what people read, below what harms. */
export const mostRequests = 240;
const minute = 60_000;
/** Addresses remembered at once; beyond them the minute begins anew for all. */
const mostAddresses = 10_000;

/**
 * Keeps anybody from taking the host's time by asking without a session. Counted in memory, by each host for itself: what
 * it guards against is load, and a count in the database would be load of its own.
 */
@Injectable()
export class PublicPace implements CanActivate {
  readonly #clock: Clock;
  readonly #counts = new Map<string, number>();
  #minute = 0;

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  canActivate(context: ExecutionContext): boolean {
    const { ip } = context.switchToHttp().getRequest<FastifyRequest>();
    const now = Date.parse(this.#clock.now());
    const current = Math.floor(now / minute);
    if (current !== this.#minute || this.#counts.size >= mostAddresses) this.#counts.clear();
    this.#minute = current;
    const count = (this.#counts.get(ip) ?? 0) + 1;
    this.#counts.set(ip, count);
    if (count <= mostRequests) return true;
    const wait = Math.ceil(((current + 1) * minute - now) / 1000);
    throw new ProblemException('too-many-requests', {
      facts: { seconds: wait },
      headers: { 'retry-after': String(wait) },
    });
  }
}
