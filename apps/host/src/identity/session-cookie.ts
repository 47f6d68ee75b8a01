import type { FastifyRequest } from 'fastify';
import type { Config } from '../config/config.ts';

/** Behind https the cookie is bound to this very host and never sent in the clear. */
export function cookieName(config: Config): string {
  return isSecure(config) ? '__Host-motcua_session' : 'motcua_session';
}

export function cookieOptions(config: Config) {
  return { httpOnly: true, sameSite: 'strict', path: '/', secure: isSecure(config) } as const;
}

export function sessionSecret(request: FastifyRequest, config: Config): string | undefined {
  const value = request.cookies[cookieName(config)];
  return value === undefined || value === '' ? undefined : value;
}

function isSecure(config: Config): boolean {
  return config.publicUrl?.startsWith('https://') ?? false;
}
