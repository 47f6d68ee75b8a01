import { Controller, Get, Headers, Param, Res, UseGuards } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { Route } from '../http/route.ts';
import { ProcedureCode } from '../procedures/shapes.ts';
import { type Marked, PublicProceduresService } from './public-procedures.service.ts';
import { PublicPace } from './public-pace.ts';
import * as shapes from './shapes.ts';

/** How long a copy may be shown unasked: a procedure changes by a decision, not by the minute. */
const keep = 'public, max-age=60, must-revalidate';

/** The procedures in force, for anybody. */
@Controller('api/public/procedures')
@UseGuards(PublicPace)
export class PublicProceduresController {
  readonly #procedures: PublicProceduresService;

  constructor(procedures: PublicProceduresService) {
    this.#procedures = procedures;
  }

  @Get()
  @Route({
    summary: 'The procedures in force, for anybody',
    allows: 'anybody',
    cached: true,
    answer: shapes.PublicProcedures,
  })
  async list(@Headers('if-none-match') known: string | undefined, @Res() to: FastifyReply): Promise<void> {
    send(to, known, await this.#procedures.list());
  }

  @Get(':code')
  @Route({
    summary: 'A procedure in force, for anybody',
    allows: 'anybody',
    cached: true,
    answer: shapes.PublicProcedure,
  })
  async find(
    @Param('code', { schema: ProcedureCode }) code: string,
    @Headers('if-none-match') known: string | undefined,
    @Res() to: FastifyReply,
  ): Promise<void> {
    send(to, known, await this.#procedures.find(code));
  }
}

/** A reader whose copy is still right is told so, without the copy. */
function send(to: FastifyReply, known: string | undefined, { body, etag }: Marked<unknown>): void {
  void to.header('etag', etag).header('cache-control', keep);
  const marks = (known ?? '').split(',').map((mark) => mark.trim().replace(/^W\//, ''));
  if (marks.includes(etag)) void to.status(304).send();
  else void to.send(body);
}
