import { Body, Controller, Get, Param, Post, Query, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import type { z } from 'zod';
import type { Person } from '../authorisation/person.ts';
import { Clock } from '../clock/clock.ts';
import { Keyed, type RequestKey } from '../http/keyed-request.ts';
import { CurrentPerson, Route } from '../http/route.ts';
import { reply } from '../idempotency/idempotency.ts';
import { ProcedureCode } from '../procedures/shapes.ts';
import { DraftImpactService } from './draft-impact.service.ts';
import { MigrationsService, type OrderRequest } from './migrations.service.ts';
import * as shapes from './shapes.ts';
import { VersionsService } from './versions.service.ts';

type NoDetails = z.infer<typeof shapes.NoDetails>;

@Controller('api')
export class MigrationsController {
  readonly #migrations: MigrationsService;
  readonly #versions: VersionsService;
  readonly #impact: DraftImpactService;
  readonly #clock: Clock;

  constructor(
    migrations: MigrationsService,
    versions: VersionsService,
    impact: DraftImpactService,
    clock: Clock,
  ) {
    this.#migrations = migrations;
    this.#versions = versions;
    this.#impact = impact;
    this.#clock = clock;
  }

  @Get('procedures/:code/comparison')
  @Route({
    summary: 'How two versions of a procedure differ',
    allows: 'procedure.read',
    answer: shapes.VersionComparison,
  })
  compare(
    @Param('code', { schema: ProcedureCode }) code: string,
    @Query({ schema: shapes.VersionsQuery }) query: shapes.VersionsQuery,
  ) {
    return this.#versions.compare(code, query);
  }

  @Get('procedures/:code/migration-proposal')
  @Route({
    summary: 'How running dossiers could move from one version to another',
    allows: 'procedure.migrate.propose',
    answer: shapes.MigrationProposal,
  })
  proposal(
    @Param('code', { schema: ProcedureCode }) code: string,
    @Query({ schema: shapes.VersionsQuery }) query: shapes.VersionsQuery,
  ) {
    return this.#versions.propose(code, query);
  }

  @Get('procedures/:code/draft/impact')
  @Route({
    summary: 'How many running dossiers stand where the draft changes something',
    allows: 'procedure.impact.read',
    answer: shapes.DraftImpact,
  })
  impact(@CurrentPerson() person: Person, @Param('code', { schema: ProcedureCode }) code: string) {
    return this.#impact.of(person, code);
  }

  @Post('procedures/:code/migrations')
  @Route({
    summary: 'Proposes to move running dossiers to another version',
    allows: 'procedure.migrate.propose',
    idempotent: true,
    status: 201,
    answer: shapes.MigrationOrder,
  })
  async propose(
    @CurrentPerson() person: Person,
    @Keyed() key: RequestKey,
    @Param('code', { schema: ProcedureCode }) code: string,
    @Body({ schema: shapes.ProposeMigration }) body: shapes.ProposeMigration,
    @Res() to: FastifyReply,
  ): Promise<void> {
    reply(to, await this.#migrations.propose(this.#request(person, key), code, body));
  }

  @Get('migrations')
  @Route({
    summary: 'Migrations of running dossiers, the newest first',
    allows: 'procedure.migrate.read',
    answer: shapes.MigrationOrders,
  })
  list(@CurrentPerson() person: Person, @Query({ schema: shapes.OrdersQuery }) query: shapes.OrdersQuery) {
    return this.#migrations.list(person, query);
  }

  @Get('migrations/:id')
  @Route({
    summary: 'A migration and how far it has come',
    allows: 'procedure.migrate.read',
    answer: shapes.MigrationOrder,
  })
  view(@CurrentPerson() person: Person, @Param('id', { schema: shapes.MigrationId }) id: string) {
    return this.#migrations.view(person, id);
  }

  @Get('migrations/:id/refusals')
  @Route({
    summary: 'Dossiers that cannot be moved, with the step and the reason',
    allows: 'procedure.migrate.read',
    answer: shapes.MigrationRefusals,
  })
  refusals(
    @Param('id', { schema: shapes.MigrationId }) id: string,
    @Query({ schema: shapes.RefusalsQuery }) query: shapes.RefusalsQuery,
  ) {
    return this.#migrations.refusals(id, query);
  }

  @Post('migrations/:id/dry-run')
  @Route({
    summary: 'Begins to look what would become of every dossier; none is touched',
    allows: 'procedure.migrate.propose',
    idempotent: true,
    status: 202,
    answer: shapes.MigrationOrder,
  })
  async tryOut(
    @CurrentPerson() person: Person,
    @Keyed() key: RequestKey,
    @Param('id', { schema: shapes.MigrationId }) id: string,
    @Body({ schema: shapes.NoDetails }) _body: NoDetails,
    @Res() to: FastifyReply,
  ): Promise<void> {
    reply(to, await this.#migrations.tryOut(this.#request(person, key), id));
  }

  @Post('migrations/:id/approval')
  @Route({
    summary: 'Approves a migration that was tried, and begins to move the dossiers',
    allows: 'procedure.migrate.approve',
    idempotent: true,
    status: 200,
    answer: shapes.MigrationOrder,
  })
  async approve(
    @CurrentPerson() person: Person,
    @Keyed() key: RequestKey,
    @Param('id', { schema: shapes.MigrationId }) id: string,
    @Body({ schema: shapes.NoDetails }) _body: NoDetails,
    @Res() to: FastifyReply,
  ): Promise<void> {
    reply(to, await this.#migrations.approve(this.#request(person, key), id));
  }

  @Post('migrations/:id/stop')
  @Route({
    summary: 'Halts a migration; what has moved stays moved',
    allows: 'procedure.migrate.approve',
    idempotent: true,
    status: 200,
    answer: shapes.MigrationOrder,
  })
  async stop(
    @CurrentPerson() person: Person,
    @Keyed() key: RequestKey,
    @Param('id', { schema: shapes.MigrationId }) id: string,
    @Body({ schema: shapes.NoDetails }) _body: NoDetails,
    @Res() to: FastifyReply,
  ): Promise<void> {
    reply(to, await this.#migrations.stop(this.#request(person, key), id));
  }

  @Post('migrations/:id/continuation')
  @Route({
    summary: 'Lets a migration go on that was halted',
    allows: 'procedure.migrate.approve',
    idempotent: true,
    status: 200,
    answer: shapes.MigrationOrder,
  })
  async continue(
    @CurrentPerson() person: Person,
    @Keyed() key: RequestKey,
    @Param('id', { schema: shapes.MigrationId }) id: string,
    @Body({ schema: shapes.NoDetails }) _body: NoDetails,
    @Res() to: FastifyReply,
  ): Promise<void> {
    reply(to, await this.#migrations.continue(this.#request(person, key), id));
  }

  #request(person: Person, key: RequestKey): OrderRequest {
    return { person, keyed: { ...key, at: this.#clock.now() } };
  }
}
