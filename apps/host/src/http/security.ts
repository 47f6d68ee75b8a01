import type { FastifyInstance } from 'fastify';
import type { Config } from '../config/config.ts';
import { ProblemException } from '../problem/problem-exception.ts';

/** Sent with everything. Scripts come from this host alone; nothing may frame it. */
export const securityHeaders: Readonly<Record<string, string>> = {
  'content-security-policy':
    "default-src 'self'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; " +
    "font-src 'self' data:; connect-src 'self'; object-src 'none'; base-uri 'none'; form-action 'self'; " +
    "frame-ancestors 'none'",
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
  'referrer-policy': 'same-origin',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'permissions-policy': 'camera=(), geolocation=(), microphone=(), payment=()',
};

const safeMethods = new Set(['GET', 'HEAD', 'OPTIONS']);

/**
 * Headers on every answer, and a wall against forged requests: what changes something must carry a header that no
 * form on another site can send, and must not name another origin.
 */
export function guardRequests(fastify: FastifyInstance, config: Config): void {
  fastify.addHook('onRequest', async (request, reply) => {
    void reply.headers(securityHeaders);
    // No text of ours holds a zero character, and PostgreSQL refuses to be asked for one.
    if (request.url.includes('%00')) throw new ProblemException('bad-request');
    if (config.publicUrl?.startsWith('https://') === true)
      void reply.header('strict-transport-security', 'max-age=31536000');
    // The router decodes an address before it looks for its route, so the route is asked and not the address.
    const route = request.routeOptions.url ?? '';
    if (route.startsWith('/api') || request.url.startsWith('/api'))
      void reply.header('cache-control', 'no-store');
    if (safeMethods.has(request.method)) return;
    const { origin } = request.headers;
    const own = config.publicUrl ?? `http://${request.headers.host ?? ''}`;
    if (origin !== undefined && origin !== own) throw new ProblemException('origin-not-allowed');
    if (request.headers['sec-fetch-site'] === 'cross-site') throw new ProblemException('origin-not-allowed');
    if (request.headers['x-motcua-request'] !== '1') throw new ProblemException('csrf-header-missing');
  });
}
