import { Body, Controller, Param, Post, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import type { Person } from '../authorisation/person.ts';
import { Clock } from '../clock/clock.ts';
import { DossierCode } from '../dossiers/shapes.ts';
import { Keyed, type RequestKey } from '../http/keyed-request.ts';
import { CurrentPerson, Route } from '../http/route.ts';
import { reply } from '../idempotency/idempotency.ts';
import { Heard, Report } from './signal-shapes.ts';
import { SignalService } from './signal.service.ts';

@Controller('api/dossiers')
export class SignalsController {
  readonly #signals: SignalService;
  readonly #clock: Clock;

  constructor(signals: SignalService, clock: Clock) {
    this.#signals = signals;
    this.#clock = clock;
  }

  @Post(':code/signals')
  @Route({
    summary: 'Another system reports',
    allows: 'dossier.signal',
    idempotent: true,
    status: 200,
    answer: Heard,
  })
  async report(
    @CurrentPerson() person: Person,
    @Keyed() key: RequestKey,
    @Param('code', { schema: DossierCode }) code: string,
    @Body({ schema: Report }) body: Report,
    @Res() to: FastifyReply,
  ): Promise<void> {
    reply(to, await this.#signals.report({ person, code, body, keyed: { ...key, at: this.#clock.now() } }));
  }
}
