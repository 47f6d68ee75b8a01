import { Injectable, Logger, type OnApplicationShutdown } from '@nestjs/common';
import { CalendarJobs } from '../calendars/calendar-jobs.ts';
import { Clock, later } from '../clock/clock.ts';
import { UnitOfWork } from '../database/unit-of-work.ts';
import { OutboxFeed } from '../events/outbox-feed.ts';
import { forgetKeys, keyLifetime } from '../idempotency/idempotency.ts';
import { Courier } from '../links/courier.ts';
import { MigrationJobs } from '../migrations/migration-jobs.ts';
import { SessionService } from '../identity/session.service.ts';
import { Sweeper } from './sweeper.ts';

const sweepEvery = 1_000;
const tidyEvery = 5 * 60_000;

/**
 * What a host does by itself: sweeps timers, delivers between dossiers, applies saved calendars and works on migrations
 * at start and every second, reads the outbox, forgets what is stale.
 */
@Injectable()
export class Housekeeping implements OnApplicationShutdown {
  readonly #sweeper: Sweeper;
  readonly #courier: Courier;
  readonly #calendars: CalendarJobs;
  readonly #migrations: MigrationJobs;
  readonly #feed: OutboxFeed;
  readonly #sessions: SessionService;
  readonly #database: UnitOfWork;
  readonly #clock: Clock;
  readonly #log = new Logger('Housekeeping');
  #timer: NodeJS.Timeout | undefined;
  #running: Promise<void> = Promise.resolve();
  #tidied = 0;
  #stopped = false;
  #lastSweep: string | null = null;

  constructor(
    sweeper: Sweeper,
    courier: Courier,
    calendars: CalendarJobs,
    migrations: MigrationJobs,
    feed: OutboxFeed,
    sessions: SessionService,
    database: UnitOfWork,
    clock: Clock,
  ) {
    this.#sweeper = sweeper;
    this.#courier = courier;
    this.#calendars = calendars;
    this.#migrations = migrations;
    this.#feed = feed;
    this.#sessions = sessions;
    this.#database = database;
    this.#clock = clock;
  }

  /** When the last sweep ended well; readiness shows it. */
  get lastSweep(): string | null {
    return this.#lastSweep;
  }

  /** Sweeps at once, then every second until the host stops. */
  begin(): void {
    this.#courier.begin();
    this.#schedule(0);
  }

  async onApplicationShutdown(): Promise<void> {
    this.#stopped = true;
    clearTimeout(this.#timer);
    await this.#running;
    await this.#feed.idle();
  }

  #schedule(delay: number): void {
    if (this.#stopped) return;
    this.#timer = setTimeout(() => {
      this.#running = this.#round().finally(() => this.#schedule(sweepEvery));
    }, delay);
    this.#timer.unref();
  }

  async #round(): Promise<void> {
    try {
      await this.#sweeper.sweep();
      this.#courier.wake();
      this.#calendars.wake();
      this.#migrations.wake();
      this.#lastSweep = this.#clock.now();
      this.#feed.wake();
      if (Date.now() - this.#tidied > tidyEvery) {
        this.#tidied = Date.now();
        await this.#sessions.forgetStale();
        await this.#database.write((tx) => forgetKeys(tx, later(this.#clock.now(), -keyLifetime)));
      }
    } catch (error) {
      this.#log.error(`A round of housekeeping failed: ${String(error)}`);
    }
  }
}
