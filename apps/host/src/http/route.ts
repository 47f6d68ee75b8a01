import { SetMetadata, applyDecorators, createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import type { z } from 'zod';
import type { Question } from '../authorisation/may.ts';
import type { Person } from '../authorisation/person.ts';

/** What a route promises: who may ask at all, and what comes back. Read by the guard and by the OpenAPI document. */
export interface RoutePromise {
  readonly summary: string;
  /** `anybody` needs no session. Everything else needs one, and the right to this act in at least some case. */
  readonly allows: 'anybody' | 'signedIn' | Question['act'];
  readonly answer?: z.ZodType;
  readonly status?: number;
  /** Needs an Idempotency-Key. */
  readonly idempotent?: boolean;
  /** `required`: refuses a request without If-Match. */
  readonly ifMatch?: 'honoured' | 'required';
  readonly contentType?: string;
  /** May be kept by anybody on the way for a short while: it is the same for everybody. Only for `anybody`. */
  readonly cached?: boolean;
}

export const ROUTE = 'motcua:route';

/** Says of a route who may use it and what it answers. A route without it is closed to everybody. */
export function Route(promise: RoutePromise): MethodDecorator {
  return applyDecorators(SetMetadata(ROUTE, promise));
}

export type SignedInRequest = FastifyRequest & { person?: Person };

/** The signed-in person, put on the request by the session guard. */
export const CurrentPerson = createParamDecorator((_: unknown, context: ExecutionContext): Person => {
  const { person } = context.switchToHttp().getRequest<SignedInRequest>();
  if (person === undefined) throw new Error('A route that needs a person must not allow anybody');
  return person;
});
