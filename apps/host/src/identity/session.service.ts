import { Injectable } from '@nestjs/common';
import { createHash, randomBytes } from 'node:crypto';
import type { Person } from '../authorisation/person.ts';
import { Clock, later } from '../clock/clock.ts';
import { UnitOfWork } from '../database/unit-of-work.ts';
import { ProblemException } from '../problem/problem-exception.ts';
import { localDate } from '../text/local-date.ts';
import { passwordMatches } from './password.ts';
import * as store from './identity.store.ts';

const minute = 60_000;
/** A session ends after this long without a request, and in any case after `absolute`. */
const idle = 30 * minute;
const absolute = 12 * 60 * minute;
const failureWindow = 15 * minute;
const mostFailures = 10;

/** Signing in and out, and who a browser's secret belongs to. Sessions live in the database and survive restarts. */
@Injectable()
export class SessionService {
  readonly #database: UnitOfWork;
  readonly #clock: Clock;
  /** By username, the last attempt that is waiting or being judged. */
  readonly #judging = new Map<string, Promise<void>>();

  constructor(database: UnitOfWork, clock: Clock) {
    this.#database = database;
    this.#clock = clock;
  }

  /**
   * Answers the new session's secret. One refusal for every reason, after the same work. Attempts under one name are
   * judged one after another: else many at once would all be judged before the first of them counts as a failure.
   */
  signIn(given: string, password: string): Promise<string> {
    const username = given.trim().toLowerCase();
    const before = this.#judging.get(username) ?? Promise.resolve();
    const turn = before.then(() => this.#judge(username, password));
    const judged = turn.then(
      () => undefined,
      () => undefined,
    );
    this.#judging.set(username, judged);
    void judged.then(() => {
      if (this.#judging.get(username) === judged) this.#judging.delete(username);
    });
    return turn;
  }

  async #judge(username: string, password: string): Promise<string> {
    const now = this.#clock.now();
    const { account, failures } = await this.#database.read(async (tx) => ({
      account: await store.findAccount(tx, username),
      failures: await store.countFailures(tx, username, later(now, -failureWindow)),
    }));
    if (failures >= mostFailures)
      throw new ProblemException('too-many-sign-ins', {
        headers: { 'retry-after': String(failureWindow / 1000) },
      });
    const matches = await passwordMatches(account?.password_hash, password);
    if (!matches || account === undefined || account.disabled_at !== null) {
      await this.#database.write((tx) =>
        store.insertFailure(tx, username, now, randomBytes(8).toString('hex')),
      );
      throw new ProblemException('sign-in-failed');
    }
    const secret = randomBytes(32).toString('base64url');
    await this.#database.write((tx) =>
      store.insertSession(tx, { idHash: hashOf(secret), username, person: account.person, at: now }),
    );
    return secret;
  }

  /** Who this secret belongs to, or null when the session is unknown, ended or stale. */
  async personOf(secret: string): Promise<Person | null> {
    const idHash = hashOf(secret);
    const now = this.#clock.now();
    const found = await this.#database.read(async (tx) => {
      const session = await store.findSession(tx, idHash);
      return session && { session, posts: await store.postsOf(tx, session.person, localDate(now)) };
    });
    if (found === undefined) return null;
    const { session, posts } = found;
    if (session.disabled_at !== null) return null;
    if (session.last_seen_at < later(now, -idle) || session.created_at < later(now, -absolute)) return null;
    if (session.last_seen_at < later(now, -minute))
      await this.#database.write((tx) => store.touchSession(tx, idHash, now));
    return { id: session.person, username: session.username, name: session.name, posts };
  }

  /**
   * This person with the posts held now, or null when they have no session left that has not been ended. Does not
   * count as activity.
   */
  async stillThere(person: Person): Promise<Person | null> {
    const now = this.#clock.now();
    return this.#database.read(async (tx) =>
      (await store.hasSession(tx, person.username, later(now, -idle), later(now, -absolute)))
        ? { ...person, posts: await store.postsOf(tx, person.id, localDate(now)) }
        : null,
    );
  }

  async signOut(secret: string): Promise<void> {
    await this.#database.write((tx) => store.deleteSession(tx, hashOf(secret)));
  }

  /** Removes what no longer matters; called now and then by the housekeeping. */
  async forgetStale(): Promise<void> {
    const now = this.#clock.now();
    await this.#database.write(async (tx) => {
      await store.deleteStaleSessions(tx, later(now, -idle), later(now, -absolute));
      await store.forgetFailures(tx, later(now, -failureWindow));
    });
  }
}

function hashOf(secret: string): string {
  return createHash('sha256').update(secret).digest('hex');
}
