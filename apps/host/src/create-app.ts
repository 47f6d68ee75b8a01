import fastifyCookie from '@fastify/cookie';
import { NestFactory, Reflector } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import {
  LogController,
  type FastifyError,
  type FastifyInstance,
  type FastifyReply,
  type FastifyRequest,
} from 'fastify';
import 'reflect-metadata';
import { fileURLToPath } from 'node:url';
import { AppModule } from './app.module.ts';
import { Clock } from './clock/clock.ts';
import type { Config } from './config/config.ts';
import { openDatabase } from './database/open-database.ts';
import { UnitOfWork } from './database/unit-of-work.ts';
import { EventsController } from './events/events.controller.ts';
import { Lifecycle } from './health/lifecycle.ts';
import { largestBody, readJsonBodies } from './http/json-body.ts';
import { SchemaPipe } from './http/schema-pipe.ts';
import { guardRequests, securityHeaders } from './http/security.ts';
import { SessionGuard } from './identity/session.guard.ts';
import { SessionService } from './identity/session.service.ts';
import { logRequests, makeLogger, NestLog } from './logging/logger.ts';
import { ProblemFilter, sendProblem } from './problem/problem-filter.ts';
import { Seeder } from './seed/seeder.ts';
import { Housekeeping } from './timers/housekeeping.ts';
import { serveWeb } from './web/serve-web.ts';

export interface Host {
  readonly app: NestFastifyApplication;
  readonly fastify: FastifyInstance;
  /** True when this start filled an empty database. */
  readonly seeded: boolean;
  /** Answers what is under way, turns away what is new, and closes the database. */
  stop(): Promise<void>;
}

export interface HostOptions {
  readonly clock?: Clock;
  /** False leaves sweeping to the caller, so that a test decides when timers are looked at. */
  readonly housekeeping?: boolean;
}

/** How long requests under way may still take when the host stops. */
const stopPatience = 7_000;

/** Builds a host that is ready to listen: database open and migrated, seeded if empty, routes in place. */
export async function createApp(config: Config, options: HostOptions = {}): Promise<Host> {
  const { clock = new Clock(config.clockOffset), housekeeping = true } = options;
  const database = await openDatabase(config);
  try {
    const logger = makeLogger(config.logLevel);
    const adapter = new FastifyAdapter({
      loggerInstance: logger,
      logController: new LogController({ disableRequestLogging: true }),
      bodyLimit: largestBody,
      requestTimeout: 30_000,
      return503OnClosing: false,
      // By then everything under way has been answered; what is left are connections kept for later.
      forceCloseConnections: true,
      // Addresses that cannot be decoded never reach a route, and so not its filter.
      frameworkErrors: (error: FastifyError, request: FastifyRequest, reply: FastifyReply) =>
        sendProblem(error, request, reply.headers(securityHeaders)),
      routerOptions: { maxParamLength: 300, ignoreTrailingSlash: true },
    });
    const app = await NestFactory.create<NestFastifyApplication>(
      AppModule.with(config, database, clock),
      adapter,
      {
        logger: new NestLog(logger),
        bodyParser: false,
        abortOnError: false,
      },
    );
    const fastify = adapter.getInstance() as unknown as FastifyInstance;
    const lifecycle = app.get(Lifecycle);
    lifecycle.watch(fastify);
    guardRequests(fastify, config);
    logRequests(fastify);
    readJsonBodies(fastify);
    await fastify.register(fastifyCookie);
    app.useGlobalPipes(new SchemaPipe());
    app.useGlobalFilters(new ProblemFilter());
    app.useGlobalGuards(new SessionGuard(app.get(Reflector), app.get(SessionService), config));
    await serveWeb(fastify, fileURLToPath(new URL('../../web/dist', import.meta.url)));
    const seeded = config.seed === 'demo' && (await app.get(Seeder).seedIfEmpty());
    await app.init();
    await fastify.ready();
    if (housekeeping) app.get(Housekeeping).begin();
    lifecycle.started = true;
    let stopping: Promise<void> | undefined;
    const stop = async () => {
      lifecycle.stopping = true;
      app.get(EventsController).endAll();
      await lifecycle.drained(stopPatience);
      await app.close();
      await app.get(UnitOfWork).close();
    };
    return { app, fastify, seeded, stop: () => (stopping ??= stop()) };
  } catch (error) {
    await database.close();
    throw error;
  }
}
