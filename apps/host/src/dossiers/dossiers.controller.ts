import { Body, Controller, Get, Param, Post, Query, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import type { Person } from '../authorisation/person.ts';
import { Clock } from '../clock/clock.ts';
import { IfMatch, Keyed, type RequestKey } from '../http/keyed-request.ts';
import { CurrentPerson, Route } from '../http/route.ts';
import { reply } from '../idempotency/idempotency.ts';
import { AccountsView } from './accounts-shapes.ts';
import { ActService } from './act.service.ts';
import { DossiersService } from './dossiers.service.ts';
import { ReceiveService } from './receive.service.ts';
import * as shapes from './shapes.ts';

@Controller('api/dossiers')
export class DossiersController {
  readonly #dossiers: DossiersService;
  readonly #receive: ReceiveService;
  readonly #act: ActService;
  readonly #clock: Clock;

  constructor(dossiers: DossiersService, receive: ReceiveService, act: ActService, clock: Clock) {
    this.#dossiers = dossiers;
    this.#receive = receive;
    this.#act = act;
    this.#clock = clock;
  }

  @Get()
  @Route({ summary: 'Finds dossiers', allows: 'dossier.use', answer: shapes.DossierRows })
  list(@CurrentPerson() person: Person, @Query({ schema: shapes.DossierQuery }) query: shapes.DossierQuery) {
    return this.#dossiers.list(person, query);
  }

  @Post()
  @Route({
    summary: 'Receives a dossier',
    allows: 'dossier.receive',
    idempotent: true,
    status: 201,
    answer: shapes.DossierView,
  })
  async receive(
    @CurrentPerson() person: Person,
    @Keyed() key: RequestKey,
    @Body({ schema: shapes.Receive }) body: shapes.Receive,
    @Res() to: FastifyReply,
  ): Promise<void> {
    reply(to, await this.#receive.receive(person, { ...key, at: this.#clock.now() }, body));
  }

  @Get(':code')
  @Route({ summary: 'A dossier as I see it', allows: 'dossier.read', answer: shapes.DossierView })
  async view(
    @CurrentPerson() person: Person,
    @Param('code', { schema: shapes.DossierCode }) code: string,
    @Res({ passthrough: true }) to: FastifyReply,
  ) {
    const view = await this.#dossiers.view(person, code);
    void to.header('etag', `"${view.seq}"`);
    return view;
  }

  @Get(':code/history')
  @Route({ summary: 'The history, verified', allows: 'dossier.read', answer: shapes.HistoryView })
  history(@CurrentPerson() person: Person, @Param('code', { schema: shapes.DossierCode }) code: string) {
    return this.#dossiers.history(person, code);
  }

  @Get(':code/accounts')
  @Route({ summary: 'Who had the dossier, and how long', allows: 'dossier.read', answer: AccountsView })
  accounts(@CurrentPerson() person: Person, @Param('code', { schema: shapes.DossierCode }) code: string) {
    return this.#dossiers.accounts(person, code);
  }

  @Post(':code/actions')
  @Route({
    summary: 'Takes an action',
    allows: 'dossier.act',
    idempotent: true,
    ifMatch: 'honoured',
    status: 200,
    answer: shapes.DossierView,
  })
  async act(
    @CurrentPerson() person: Person,
    @Keyed() key: RequestKey,
    @IfMatch() expected: number | undefined,
    @Param('code', { schema: shapes.DossierCode }) code: string,
    @Body({ schema: shapes.Act }) body: shapes.Act,
    @Res() to: FastifyReply,
  ): Promise<void> {
    reply(
      to,
      await this.#act.act({ person, code, body, expected, keyed: { ...key, at: this.#clock.now() } }),
    );
  }
}
