import { Body, Controller, Delete, Get, Param, Post, Query, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import type { z } from 'zod';
import type { Person } from '../authorisation/person.ts';
import { Clock } from '../clock/clock.ts';
import { Keyed, type RequestKey } from '../http/keyed-request.ts';
import { CurrentPerson, Route } from '../http/route.ts';
import { reply } from '../idempotency/idempotency.ts';
import { ProcedureCode } from '../procedures/shapes.ts';
import { CommentsService, type CommentRequest } from './comments.service.ts';
import * as shapes from './shapes.ts';

type NoDetails = z.infer<typeof shapes.NoDetails>;

@Controller('api/procedures/:code/comments')
export class CommentsController {
  readonly #comments: CommentsService;
  readonly #clock: Clock;

  constructor(comments: CommentsService, clock: Clock) {
    this.#comments = comments;
    this.#clock = clock;
  }

  @Get()
  @Route({
    summary: 'Comments on the draft, or those kept with a version',
    allows: 'procedure.read',
    answer: shapes.Comments,
  })
  list(
    @CurrentPerson() person: Person,
    @Param('code', { schema: ProcedureCode }) code: string,
    @Query({ schema: shapes.CommentsQuery }) query: shapes.CommentsQuery,
  ) {
    return this.#comments.list(person, code, query);
  }

  @Post()
  @Route({
    summary: 'Comments on a part of the draft, or on the whole',
    allows: 'procedure.comment',
    idempotent: true,
    status: 201,
    answer: shapes.CommentThread,
  })
  async begin(
    @CurrentPerson() person: Person,
    @Keyed() key: RequestKey,
    @Param('code', { schema: ProcedureCode }) code: string,
    @Body({ schema: shapes.BeginComment }) body: shapes.BeginComment,
    @Res() to: FastifyReply,
  ): Promise<void> {
    reply(to, await this.#comments.begin(this.#request(person, key), code, body));
  }

  @Post(':id/replies')
  @Route({
    summary: 'Answers a comment',
    allows: 'procedure.comment',
    idempotent: true,
    status: 201,
    answer: shapes.CommentThread,
  })
  async answer(
    @CurrentPerson() person: Person,
    @Keyed() key: RequestKey,
    @Param('code', { schema: ProcedureCode }) code: string,
    @Param('id', { schema: shapes.CommentId }) id: string,
    @Body({ schema: shapes.ReplyToComment }) body: shapes.ReplyToComment,
    @Res() to: FastifyReply,
  ): Promise<void> {
    reply(to, await this.#comments.reply(this.#request(person, key), code, id, body));
  }

  @Post(':id/resolution')
  @Route({
    summary: 'Says that a comment is dealt with',
    allows: 'procedure.comment',
    idempotent: true,
    status: 200,
    answer: shapes.CommentThread,
  })
  async resolve(
    @CurrentPerson() person: Person,
    @Keyed() key: RequestKey,
    @Param('code', { schema: ProcedureCode }) code: string,
    @Param('id', { schema: shapes.CommentId }) id: string,
    @Body({ schema: shapes.NoDetails }) _body: NoDetails,
    @Res() to: FastifyReply,
  ): Promise<void> {
    reply(to, await this.#comments.resolve(this.#request(person, key), code, id, true));
  }

  @Delete(':id/resolution')
  @Route({
    summary: 'Opens a comment again',
    allows: 'procedure.comment',
    idempotent: true,
    answer: shapes.CommentThread,
  })
  async reopen(
    @CurrentPerson() person: Person,
    @Keyed() key: RequestKey,
    @Param('code', { schema: ProcedureCode }) code: string,
    @Param('id', { schema: shapes.CommentId }) id: string,
    @Res() to: FastifyReply,
  ): Promise<void> {
    reply(to, await this.#comments.resolve(this.#request(person, key), code, id, false));
  }

  #request(person: Person, key: RequestKey): CommentRequest {
    return { person, keyed: { ...key, at: this.#clock.now() } };
  }
}
