import { Body, Controller, Delete, Get, Param, Post, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { z } from 'zod';
import type { Person } from '../../authorisation/person.ts';
import { Clock } from '../../clock/clock.ts';
import { IfMatch, Keyed, type RequestKey } from '../../http/keyed-request.ts';
import { CurrentPerson, Route } from '../../http/route.ts';
import { reply } from '../../idempotency/idempotency.ts';
import { ProblemException } from '../../problem/problem-exception.ts';
import { sendPdf } from '../../slips/send-pdf.ts';
import type { DraftRequest } from '../draft-changes.ts';
import { Draft, ProcedureCode, Version, VersionNumber } from '../shapes.ts';
import { ChainService } from './chain.service.ts';
import * as shapes from './chain-shapes.ts';
import { RepealService } from './repeal.service.ts';

/** The way of a draft to publication, and the end of a version by decision. */
@Controller('api/procedures')
export class ChainController {
  readonly #chain: ChainService;
  readonly #repeals: RepealService;
  readonly #clock: Clock;

  constructor(chain: ChainService, repeals: RepealService, clock: Clock) {
    this.#chain = chain;
    this.#repeals = repeals;
    this.#clock = clock;
  }

  @Get(':code/chain')
  @Route({
    summary: 'Everything done on the way of the drafts of a procedure',
    allows: 'procedure.chain.read',
    answer: shapes.ChainLines,
  })
  lines(@Param('code', { schema: ProcedureCode }) code: string) {
    return this.#chain.lines(code);
  }

  @Get(':code/chain/:seq/document')
  @Route({
    summary: 'The document as it was submitted in a round',
    allows: 'procedure.chain.read',
    answer: shapes.SubmittedDocument,
  })
  submitted(
    @Param('code', { schema: ProcedureCode }) code: string,
    @Param('seq', { schema: shapes.LineNumber }) seq: number,
  ) {
    return this.#chain.submitted(code, seq);
  }

  @Post(':code/draft/submission')
  @Route({
    summary: 'Submits the draft for review',
    allows: 'procedure.draw',
    idempotent: true,
    ifMatch: 'honoured',
    status: 200,
    answer: Draft,
  })
  async submit(
    @CurrentPerson() person: Person,
    @Keyed() key: RequestKey,
    @IfMatch() revision: number | undefined,
    @Param('code', { schema: ProcedureCode }) code: string,
    @Body({ schema: shapes.Submission }) body: shapes.Submission,
    @Res() to: FastifyReply,
  ): Promise<void> {
    reply(to, await this.#chain.submit(this.#request(person, key), code, body, revision));
  }

  @Delete(':code/draft/submission')
  @Route({
    summary: 'Takes a submitted draft back, as its author',
    allows: 'procedure.withdraw',
    idempotent: true,
    ifMatch: 'honoured',
    answer: Draft,
  })
  async withdraw(
    @CurrentPerson() person: Person,
    @Keyed() key: RequestKey,
    @IfMatch() revision: number | undefined,
    @Param('code', { schema: ProcedureCode }) code: string,
    @Res() to: FastifyReply,
  ): Promise<void> {
    reply(to, await this.#chain.withdraw(this.#request(person, key), code, revision));
  }

  @Post(':code/draft/agreement')
  @Route({
    summary: 'Agrees to the draft at its stage and passes it on',
    allows: 'procedure.judge',
    idempotent: true,
    ifMatch: 'required',
    status: 200,
    answer: Draft,
  })
  async agree(
    @CurrentPerson() person: Person,
    @Keyed() key: RequestKey,
    @IfMatch() revision: number | undefined,
    @Param('code', { schema: ProcedureCode }) code: string,
    @Body({ schema: shapes.Agreement }) body: shapes.Agreement,
    @Res() to: FastifyReply,
  ): Promise<void> {
    if (revision === undefined) throw new ProblemException('if-match-missing');
    reply(to, await this.#chain.agree(this.#request(person, key), code, body, revision));
  }

  @Post(':code/draft/return')
  @Route({
    summary: 'Returns the draft to its author, with a comment',
    allows: 'procedure.judge',
    idempotent: true,
    ifMatch: 'honoured',
    status: 200,
    answer: Draft,
  })
  async giveBack(
    @CurrentPerson() person: Person,
    @Keyed() key: RequestKey,
    @IfMatch() revision: number | undefined,
    @Param('code', { schema: ProcedureCode }) code: string,
    @Body({ schema: shapes.ReturnDraft }) body: shapes.ReturnDraft,
    @Res() to: FastifyReply,
  ): Promise<void> {
    reply(to, await this.#chain.giveBack(this.#request(person, key), code, body, revision));
  }

  @Post(':code/draft/publication')
  @Route({
    summary: 'Publishes the approved draft as the next version',
    allows: 'procedure.publish',
    idempotent: true,
    ifMatch: 'honoured',
    status: 201,
    answer: Version,
  })
  async publish(
    @CurrentPerson() person: Person,
    @Keyed() key: RequestKey,
    @IfMatch() revision: number | undefined,
    @Param('code', { schema: ProcedureCode }) code: string,
    @Body({ schema: shapes.Publication }) body: shapes.Publication,
    @Res() to: FastifyReply,
  ): Promise<void> {
    reply(to, await this.#chain.publish(this.#request(person, key), code, body, revision));
  }

  @Post(':code/versions/:version/repeal')
  @Route({
    summary: 'Ends a version on a day, by decision',
    allows: 'procedure.publish',
    idempotent: true,
    status: 200,
    answer: Version,
  })
  async repeal(
    @CurrentPerson() person: Person,
    @Keyed() key: RequestKey,
    @Param('code', { schema: ProcedureCode }) code: string,
    @Param('version', { schema: VersionNumber }) version: number,
    @Body({ schema: shapes.Repeal }) body: z.infer<typeof shapes.Repeal>,
    @Res() to: FastifyReply,
  ): Promise<void> {
    reply(to, await this.#repeals.repeal(this.#request(person, key), code, version, body));
  }

  @Get(':code/versions/:version/decision.pdf')
  @Route({
    summary: 'The signed decision by which a version was published',
    allows: 'procedure.read',
    contentType: 'application/pdf',
  })
  async decision(
    @Param('code', { schema: ProcedureCode }) code: string,
    @Param('version', { schema: VersionNumber }) version: number,
    @Res() to: FastifyReply,
  ): Promise<void> {
    const { name, pdf } = await this.#repeals.decisionFile(code, version);
    sendPdf(to, pdf, name.replace(/\.pdf$/i, ''));
  }

  #request(person: Person, key: RequestKey): DraftRequest {
    return { person, keyed: { ...key, at: this.#clock.now() } };
  }
}
