import { Injectable } from '@nestjs/common';
import {
  canonicalJson,
  checkCalendar,
  resolveCalendar,
  sha256Hex,
  type CalendarDocument,
  type Problem,
} from '@motcua/engine';
import { may } from '../authorisation/may.ts';
import type { Person } from '../authorisation/person.ts';
import { Clock, later } from '../clock/clock.ts';
import type { Transaction } from '../database/transaction.ts';
import { UnitOfWork } from '../database/unit-of-work.ts';
import { named } from '../dossiers/named.ts';
import { once, type Answer, type KeyedRequest } from '../idempotency/idempotency.ts';
import { ProblemException } from '../problem/problem-exception.ts';
import { worded } from '../procedures/check-document.ts';
import { namesOf } from '../procedures/procedures.store.ts';
import { stampRegister } from '../register/register.store.ts';
import { RegisterService } from '../register/register.service.ts';
import { affected } from './affected.ts';
import type { CalendarBook } from './calendar-book.ts';
import { CalendarJobs } from './calendar-jobs.ts';
import { insertCalendarVersion, type CalendarVersion } from './calendar.store.ts';
import * as changes from './change.store.ts';
import { propose } from './ical/propose.ts';
import { readIcs } from './ical/read-ics.ts';
import { writeIcs } from './ical/write-ics.ts';
import type * as shapes from './shapes.ts';
import { wholeView } from './whole-view.ts';

/** Calendars as versions: reading, checking, and saving one whose impact was looked at. */
@Injectable()
export class CalendarsService {
  readonly #database: UnitOfWork;
  readonly #register: RegisterService;
  readonly #jobs: CalendarJobs;
  readonly #clock: Clock;

  constructor(database: UnitOfWork, register: RegisterService, jobs: CalendarJobs, clock: Clock) {
    this.#database = database;
    this.#register = register;
    this.#jobs = jobs;
    this.#clock = clock;
  }

  async list(): Promise<shapes.Calendars> {
    const { calendars, agencies } = await this.#register.current();
    const used = [...agencies.keys()].map((agency) => calendars.idOf(agency));
    return {
      items: calendars.ids.flatMap((id) => {
        const current = calendars.current(id);
        if (current === undefined) return [];
        const { document, version, savedAt } = current;
        return [
          {
            id,
            title: document.title,
            parent: document.parent ?? null,
            version,
            savedAt,
            agencies: used.filter((one) => one === id).length,
            years: Object.entries(calendars.resolved(id)?.years ?? {}).map(([year, { status }]) => ({
              year,
              status,
            })),
          },
        ];
      }),
    };
  }

  async view(person: Person, id: string): Promise<shapes.CalendarView> {
    const register = await this.#register.current();
    const { calendars, agencies } = register;
    const current = calendars.current(id);
    const whole = calendars.resolved(id);
    if (current === undefined || whole === undefined) throw new ProblemException('calendar-not-found');
    const { document, version } = current;
    const parent = document.parent === undefined ? undefined : calendars.resolved(document.parent);
    return {
      id,
      version,
      document,
      whole: wholeView(whole),
      inherited: parent === undefined ? null : wholeView(parent),
      agencies: [...agencies.keys()]
        .filter((agency) => calendars.idOf(agency) === id)
        .map((agency) => named(register, agency)),
      problems: checkCalendar(document, calendars.document).map(worded),
      mayEdit: may(person, { act: 'calendar.edit' }),
    };
  }

  async versions(id: string): Promise<shapes.CalendarVersions> {
    const { calendars } = await this.#register.current();
    const versions = calendars.versions.filter((one) => one.id === id);
    if (versions.length === 0) throw new ProblemException('calendar-not-found');
    return this.#database.read(async (tx) => {
      const names = await namesOf(
        tx,
        versions.map(({ savedBy }) => savedBy),
      );
      const applied = new Map((await changes.changesOf(tx, id)).map((row) => [row.version, row]));
      return {
        items: versions
          .map(({ version, notice, reason, savedAt, savedBy }) => {
            const change = applied.get(version);
            return {
              version,
              notice,
              reason,
              savedAt,
              savedBy: names.get(savedBy) ?? savedBy,
              change: change === undefined ? null : changes.changeView(change),
            };
          })
          .reverse(),
      };
    });
  }

  async version(id: string, version: number) {
    const found = (await this.#register.current()).calendars.find(id, version);
    if (found === undefined) throw new ProblemException('calendar-not-found');
    return { version, document: found.document };
  }

  async check(id: string, document: CalendarDocument): Promise<shapes.CalendarCheck> {
    const { calendars } = await this.#register.current();
    refuseOtherId(id, document);
    const find = (one: string) => (one === id ? document : calendars.document(one));
    const resolved = resolveCalendar(id, find);
    return {
      problems: checkCalendar(document, calendars.document).map(worded),
      whole: resolved.ok ? wholeView(resolved.calendar) : null,
    };
  }

  async exportIcs(id: string): Promise<string> {
    const current = (await this.#register.current()).calendars.current(id);
    if (current === undefined) throw new ProblemException('calendar-not-found');
    return writeIcs(current.document, current.savedAt);
  }

  async importIcs(id: string, bytes: Uint8Array): Promise<shapes.IcsProposal> {
    const { calendars } = await this.#register.current();
    return propose(readIcs(bytes), id, calendars.resolved(id));
  }

  async change(id: string): Promise<shapes.CalendarChange> {
    const row = await this.#database.read((tx) => changes.findChange(tx, id));
    if (row === undefined) throw new ProblemException('calendar-change-not-found');
    return changes.changeView(row);
  }

  async save(person: Person, keyed: KeyedRequest, id: string, body: shapes.SaveCalendar) {
    const saved = await this.#database.write((tx) => once(tx, keyed, () => this.#save(tx, person, id, body)));
    return saved;
  }

  async #save(tx: Transaction, person: Person, id: string, body: shapes.SaveCalendar): Promise<Answer> {
    const post = person.posts.find((one) => may({ ...person, posts: [one] }, { act: 'calendar.edit' }));
    if (post === undefined) throw new ProblemException('not-allowed');
    // First of all: whoever saves at the same time waits here, and then sees what was saved.
    await stampRegister(tx);
    const register = await this.#register.reread(tx);
    const { calendars } = register;
    const { document } = body;
    refuseOtherId(id, document);
    const current = calendars.current(id);
    const basedOn = current?.version ?? 0;
    if (body.basedOn !== basedOn)
      throw new ProblemException('calendar-changed', { facts: { version: basedOn } });
    refuseProblems(checkAll(document, calendars));
    if (current !== undefined && canonicalJson(current.document) === canonicalJson(document))
      throw new ProblemException('calendar-unchanged');
    if (body.impact !== impactToken(document, calendars))
      throw new ProblemException('calendar-impact-not-seen');
    const version: CalendarVersion = {
      id,
      version: basedOn + 1,
      document,
      notice: body.notice,
      savedAt: nextMoment(calendars, this.#clock.now()),
      savedBy: person.id,
      reason: body.reason,
    };
    await insertCalendarVersion(tx, version);
    const concerned = affected({ ...register, calendars: calendars.with(version) }, id);
    await changes.insertChange(tx, {
      calendar: id,
      version: version.version,
      saved_at: version.savedAt,
      actor: JSON.stringify({ person: person.id, role: post.role, agency: post.agency }),
      expected: await changes.countConcerned(tx, concerned),
    });
    const change = await changes.findChange(tx, changes.changeId(id, version.version));
    tx.afterCommit(() => this.#register.forget());
    return {
      status: 200,
      body: { id, version: version.version, change: change && changes.changeView(change) },
    };
  }

  /** Applies what was saved, in the background. */
  apply(): void {
    this.#jobs.wake();
  }
}

/** A version of a calendar that is only thought of, as if it were saved now. */
export function proposed(document: CalendarDocument, calendars: CalendarBook, now: string): CalendarVersion {
  return {
    id: document.id,
    version: (calendars.current(document.id)?.version ?? 0) + 1,
    document,
    notice: '',
    savedAt: nextMoment(calendars, now),
    savedBy: '',
    reason: '',
    proposal: sha256Hex(canonicalJson(document)),
  };
}

/** Later than every version there is and than everything recorded so far, so that the books have one order. */
function nextMoment(calendars: CalendarBook, now: string): string {
  const last = calendars.versions.reduce((latest, { savedAt }) => (savedAt > latest ? savedAt : latest), '');
  return later(now > last ? now : last, 1);
}

/** Names a document together with the calendars against which its impact is worked out. */
export function impactToken(document: CalendarDocument, calendars: CalendarBook): string {
  const present = calendars.ids.map((id) => `${id}@${calendars.current(id)?.version}`);
  return sha256Hex(canonicalJson({ document, present }));
}

/** What is wrong with a calendar, and with those that inherit from it, were it saved. */
export function checkAll(document: CalendarDocument, calendars: CalendarBook): readonly Problem[] {
  const find = (id: string) => (id === document.id ? document : calendars.document(id));
  const below = calendars.ids
    .filter((id) => id !== document.id && calendars.chainOf(id).includes(document.id))
    .flatMap((id) => {
      const resolved = resolveCalendar(id, find);
      return resolved.ok ? [] : resolved.problems;
    });
  return [...checkCalendar(document, calendars.document), ...below];
}

export function refuseProblems(problems: readonly Problem[]): void {
  const errors = problems.filter(({ severity }) => severity === 'error').map(worded);
  if (errors.length > 0)
    throw new ProblemException('calendar-has-errors', {
      errors: errors.map(({ path, code, text }) => ({
        pointer: path,
        code,
        detail: { vi: text.vi.what, en: text.en.what },
      })),
    });
}

export function refuseOtherId(id: string, document: CalendarDocument): void {
  if (document.id !== id) throw new ProblemException('calendar-id-differs', { facts: { id } });
}
