import { Module, type DynamicModule, type Type } from '@nestjs/common';
import { CalendarJobs } from './calendars/calendar-jobs.ts';
import { CalendarsController } from './calendars/calendars.controller.ts';
import { CalendarsService } from './calendars/calendars.service.ts';
import { ImpactService } from './calendars/impact.service.ts';
import { Clock } from './clock/clock.ts';
import { CONFIG, type Config } from './config/config.ts';
import { CommentsController } from './comments/comments.controller.ts';
import { CommentsService } from './comments/comments.service.ts';
import type { Database } from './database/transaction.ts';
import { UnitOfWork } from './database/unit-of-work.ts';
import { ActService } from './dossiers/act.service.ts';
import { DossiersController } from './dossiers/dossiers.controller.ts';
import { DossiersService } from './dossiers/dossiers.service.ts';
import { ReceiveService } from './dossiers/receive.service.ts';
import { EventsController } from './events/events.controller.ts';
import { MessagesController } from './events/messages.controller.ts';
import { OutboxFeed } from './events/outbox-feed.ts';
import { FormValidator } from './forms/form-validator.ts';
import { HealthController } from './health/health.controller.ts';
import { Lifecycle } from './health/lifecycle.ts';
import { SessionController } from './identity/session.controller.ts';
import { SessionService } from './identity/session.service.ts';
import { BlueprintsService } from './library/blueprints.service.ts';
import { LibraryController } from './library/library.controller.ts';
import { AttachChild } from './links/attach-child.ts';
import { Bell } from './links/bell.ts';
import { Courier } from './links/courier.ts';
import { Hearing } from './links/hearing.ts';
import { OpenChild } from './links/open-child.ts';
import { SignalService } from './links/signal.service.ts';
import { SignalsController } from './links/signals.controller.ts';
import { WithdrawChild } from './links/withdraw-child.ts';
import { DraftImpactService } from './migrations/draft-impact.service.ts';
import { MigrationJobs } from './migrations/migration-jobs.ts';
import { MigrationsController } from './migrations/migrations.controller.ts';
import { MigrationsService } from './migrations/migrations.service.ts';
import { VersionsService } from './migrations/versions.service.ts';
import { openApiDocument } from './openapi/build-document.ts';
import { OPENAPI, OpenApiController } from './openapi/openapi.controller.ts';
import { PresenceController } from './presence/presence.controller.ts';
import { CatalogueService } from './procedures/catalogue.service.ts';
import { DocumentChecker } from './procedures/document-checker.ts';
import { CheckingService } from './procedures/checking.service.ts';
import { CHAIN_RULES, readChainRules } from './procedures/chain/chain-rules.ts';
import { ChainController } from './procedures/chain/chain.controller.ts';
import { ChainService } from './procedures/chain/chain.service.ts';
import { ChainViews } from './procedures/chain/chain-views.ts';
import { RepealService } from './procedures/chain/repeal.service.ts';
import { DraftChanges } from './procedures/draft-changes.ts';
import { DraftsService } from './procedures/drafts.service.ts';
import { ProceduresController } from './procedures/procedures.controller.ts';
import { PublishedProcedures } from './procedures/published-procedures.ts';
import { PublicPace } from './public/public-pace.ts';
import { PublicProceduresController } from './public/public-procedures.controller.ts';
import { PublicProceduresService } from './public/public-procedures.service.ts';
import { RegisterController } from './register/register.controller.ts';
import { RegisterService } from './register/register.service.ts';
import { Seeder } from './seed/seeder.ts';
import { SlipsController } from './slips/slips.controller.ts';
import { SlipsService } from './slips/slips.service.ts';
import { TrackingBookController } from './slips/tracking-book.controller.ts';
import { TrackingBookService } from './slips/tracking-book.service.ts';
import { TasksController } from './tasks/tasks.controller.ts';
import { WorkListService } from './tasks/work-list.service.ts';
import { Housekeeping } from './timers/housekeeping.ts';
import { Sweeper } from './timers/sweeper.ts';

/** Every controller of the host: what is served, documented and guarded. */
export const controllers: Type[] = [
  SessionController,
  RegisterController,
  CalendarsController,
  ProceduresController,
  CommentsController,
  PresenceController,
  ChainController,
  LibraryController,
  PublicProceduresController,
  MigrationsController,
  DossiersController,
  SlipsController,
  TrackingBookController,
  SignalsController,
  TasksController,
  EventsController,
  MessagesController,
  HealthController,
  OpenApiController,
];

@Module({})
export class AppModule {
  static with(config: Config, database: Database, clock: Clock): DynamicModule {
    let document: Record<string, unknown> | undefined;
    return {
      module: AppModule,
      controllers,
      providers: [
        { provide: CONFIG, useValue: config },
        { provide: Clock, useValue: clock },
        { provide: UnitOfWork, useFactory: () => new UnitOfWork(database) },
        { provide: OPENAPI, useValue: () => (document ??= openApiDocument(controllers)) },
        { provide: CHAIN_RULES, useFactory: () => readChainRules(config.publicationChain) },
        ActService,
        AttachChild,
        Bell,
        BlueprintsService,
        CalendarJobs,
        CalendarsService,
        CatalogueService,
        CommentsService,
        Courier,
        DossiersService,
        DocumentChecker,
        DraftImpactService,
        ChainService,
        ChainViews,
        DraftChanges,
        DraftsService,
        CheckingService,
        FormValidator,
        Hearing,
        Housekeeping,
        ImpactService,
        Lifecycle,
        MigrationJobs,
        MigrationsService,
        OpenChild,
        OutboxFeed,
        PublicPace,
        PublicProceduresService,
        PublishedProcedures,
        ReceiveService,
        RegisterService,
        Seeder,
        RepealService,
        SessionService,
        SignalService,
        SlipsService,
        Sweeper,
        TrackingBookService,
        VersionsService,
        WithdrawChild,
        WorkListService,
      ],
    };
  }
}
