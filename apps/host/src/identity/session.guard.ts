import { Inject, Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { may, type Question } from '../authorisation/may.ts';
import { CONFIG, type Config } from '../config/config.ts';
import { ROUTE, type RoutePromise, type SignedInRequest } from '../http/route.ts';
import { ProblemException } from '../problem/problem-exception.ts';
import { sessionSecret } from './session-cookie.ts';
import { SessionService } from './session.service.ts';

/** Lets a request reach its route only when the route says who may use it, and the asker is one of those. */
@Injectable()
export class SessionGuard implements CanActivate {
  readonly #reflector: Reflector;
  readonly #sessions: SessionService;
  readonly #config: Config;

  constructor(reflector: Reflector, sessions: SessionService, @Inject(CONFIG) config: Config) {
    this.#reflector = reflector;
    this.#sessions = sessions;
    this.#config = config;
  }

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const promise = this.#reflector.get<RoutePromise | undefined>(ROUTE, context.getHandler());
    if (promise === undefined) throw new ProblemException('not-allowed');
    if (promise.allows === 'anybody') return true;
    const request = context.switchToHttp().getRequest<SignedInRequest>();
    const secret = sessionSecret(request, this.#config);
    const person = secret === undefined ? null : await this.#sessions.personOf(secret);
    if (person === null) throw new ProblemException('not-signed-in');
    request.person = person;
    if (promise.allows !== 'signedIn' && !mayEver(person, promise.allows)) {
      request.log.warn({ person: person.id, act: promise.allows }, 'refused: not allowed');
      throw new ProblemException('not-allowed');
    }
    return true;
  }
}

function mayEver(person: Parameters<typeof may>[0], act: Question['act']): boolean {
  return act === 'dossier.read' ? may(person, { act: 'dossier.use' }) : may(person, { act });
}
