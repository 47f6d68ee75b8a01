import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import { fingerprintOf, keyOf } from '../idempotency/idempotency.ts';
import type { SignedInRequest } from './route.ts';

/** The parts of a changing request that make its retry recognisable; the service adds the person and the time. */
export interface RequestKey {
  readonly person: string;
  readonly key: string;
  readonly fingerprint: string;
}

/** Demands an Idempotency-Key and takes the fingerprint of what came with it. */
export const Keyed = createParamDecorator((_: unknown, context: ExecutionContext): RequestKey => {
  const request = context.switchToHttp().getRequest<SignedInRequest>();
  return {
    person: request.person?.id ?? '',
    key: keyOf(request.headers['idempotency-key']),
    fingerprint: fingerprintOf(request.method, request.url, request.body ?? null),
  };
});

/** The number in an If-Match header such as `"7"`; undefined when there is none, NaN when it names nothing of ours. */
export const IfMatch = createParamDecorator((_: unknown, context: ExecutionContext): number | undefined => {
  const header = context.switchToHttp().getRequest<SignedInRequest>().headers['if-match'];
  if (header === undefined || header.trim() === '*') return undefined;
  const match = /^(?:W\/)?"(\d{1,9})"$/.exec(header.trim());
  return match === null ? Number.NaN : Number(match[1]);
});
