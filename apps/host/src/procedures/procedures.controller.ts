import { Body, Controller, Delete, Get, Param, Post, Put, Query, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { z } from 'zod';
import type { Person } from '../authorisation/person.ts';
import { Clock } from '../clock/clock.ts';
import { IfMatch, Keyed, type RequestKey } from '../http/keyed-request.ts';
import { CurrentPerson, Route } from '../http/route.ts';
import { reply } from '../idempotency/idempotency.ts';
import { ProblemException } from '../problem/problem-exception.ts';
import { CatalogueService } from './catalogue.service.ts';
import { CheckingData, CheckingQuery } from './checking-shapes.ts';
import { CheckingService } from './checking.service.ts';
import type { DraftRequest } from './draft-changes.ts';
import { DraftsService } from './drafts.service.ts';
import * as shapes from './shapes.ts';

const ListQuery = z.strictObject({ openable: z.enum(['0', '1']).optional() });
type ListQuery = z.infer<typeof ListQuery>;

@Controller('api/procedures')
export class ProceduresController {
  readonly #catalogue: CatalogueService;
  readonly #drafts: DraftsService;
  readonly #checking: CheckingService;
  readonly #clock: Clock;

  constructor(catalogue: CatalogueService, drafts: DraftsService, checking: CheckingService, clock: Clock) {
    this.#catalogue = catalogue;
    this.#drafts = drafts;
    this.#checking = checking;
    this.#clock = clock;
  }

  @Get()
  @Route({ summary: 'The catalogue of procedures', allows: 'procedure.read', answer: shapes.Procedures })
  list(@CurrentPerson() person: Person, @Query({ schema: ListQuery }) query: ListQuery) {
    return this.#catalogue.list(person, query.openable === '1');
  }

  @Post()
  @Route({
    summary: 'A new procedure, as a draft',
    allows: 'procedure.draw',
    idempotent: true,
    status: 201,
    answer: shapes.Draft,
  })
  async create(
    @CurrentPerson() person: Person,
    @Keyed() key: RequestKey,
    @Body({ schema: shapes.WithDocument }) body: z.infer<typeof shapes.WithDocument>,
    @Res() to: FastifyReply,
  ): Promise<void> {
    reply(to, await this.#drafts.create(this.#request(person, key), body.document));
  }

  @Post('check')
  @Route({ summary: 'Checks a document', allows: 'procedure.read', status: 200, answer: shapes.CheckResult })
  async check(
    @Body({ schema: shapes.WithDocument }) body: z.infer<typeof shapes.WithDocument>,
    @Res({ passthrough: true }) to: FastifyReply,
  ) {
    const result = await this.#drafts.check(body.document);
    void to.status(200);
    return result;
  }

  @Get('checking')
  @Route({
    summary: 'What the checker asks of this installation, to check a drawing where it is drawn',
    allows: 'procedure.draw',
    answer: CheckingData,
  })
  checking(@Query({ schema: CheckingQuery }) query: CheckingQuery) {
    return this.#checking.data(query.links ?? []);
  }

  @Get(':code/versions')
  @Route({ summary: 'Versions of a procedure', allows: 'procedure.read', answer: shapes.Versions })
  versions(@Param('code', { schema: shapes.ProcedureCode }) code: string) {
    return this.#catalogue.versions(code);
  }

  @Get(':code/versions/:version')
  @Route({
    summary: 'A published version with its document',
    allows: 'procedure.read',
    answer: shapes.Version,
  })
  version(
    @Param('code', { schema: shapes.ProcedureCode }) code: string,
    @Param('version', { schema: shapes.VersionNumber }) version: number,
  ) {
    return this.#catalogue.version(code, version);
  }

  @Get(':code/draft')
  @Route({ summary: 'The draft with its problems', allows: 'procedure.read', answer: shapes.Draft })
  async draft(
    @CurrentPerson() person: Person,
    @Param('code', { schema: shapes.ProcedureCode }) code: string,
    @Res({ passthrough: true }) to: FastifyReply,
  ) {
    const draft = await this.#drafts.find(code, person);
    void to.header('etag', `"${draft.revision}"`);
    return draft;
  }

  @Post(':code/draft')
  @Route({
    summary: 'Opens a version as the draft',
    allows: 'procedure.draw',
    idempotent: true,
    status: 201,
    answer: shapes.Draft,
  })
  async open(
    @CurrentPerson() person: Person,
    @Keyed() key: RequestKey,
    @Param('code', { schema: shapes.ProcedureCode }) code: string,
    @Body({ schema: shapes.OpenDraft }) body: z.infer<typeof shapes.OpenDraft>,
    @Res() to: FastifyReply,
  ): Promise<void> {
    reply(to, await this.#drafts.open(this.#request(person, key), code, body.fromVersion));
  }

  @Put(':code/draft')
  @Route({
    summary: 'Saves the draft',
    allows: 'procedure.draw',
    idempotent: true,
    ifMatch: 'required',
    answer: shapes.Draft,
  })
  async save(
    @CurrentPerson() person: Person,
    @Keyed() key: RequestKey,
    @IfMatch() revision: number | undefined,
    @Param('code', { schema: shapes.ProcedureCode }) code: string,
    @Body({ schema: shapes.WithDocument }) body: z.infer<typeof shapes.WithDocument>,
    @Res() to: FastifyReply,
  ): Promise<void> {
    if (revision === undefined) throw new ProblemException('if-match-missing');
    reply(to, await this.#drafts.save(this.#request(person, key), code, revision, body.document));
  }

  @Delete(':code/draft')
  @Route({ summary: 'Discards the draft', allows: 'procedure.draw', idempotent: true, status: 204 })
  async discard(
    @CurrentPerson() person: Person,
    @Keyed() key: RequestKey,
    @Param('code', { schema: shapes.ProcedureCode }) code: string,
    @Res() to: FastifyReply,
  ): Promise<void> {
    reply(to, await this.#drafts.discard(this.#request(person, key), code));
  }

  #request(person: Person, key: RequestKey): DraftRequest {
    return { person, keyed: { ...key, at: this.#clock.now() } };
  }
}
