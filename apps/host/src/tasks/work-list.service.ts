import { Injectable } from '@nestjs/common';
import type { CompiledProcedure, LocalText } from '@motcua/engine';
import { workingPosts } from '../authorisation/may.ts';
import type { Person } from '../authorisation/person.ts';
import { Clock } from '../clock/clock.ts';
import type { Transaction } from '../database/transaction.ts';
import { UnitOfWork } from '../database/unit-of-work.ts';
import { wordsOf } from '../dossiers/find-dossiers.store.ts';
import { named } from '../dossiers/named.ts';
import { statusTitle } from '../dossiers/status-titles.ts';
import { letterTitle } from '../letters/letter-words.ts';
import { readCursor, writeCursor } from '../http/cursor.ts';
import { PublishedProcedures } from '../procedures/published-procedures.ts';
import { RegisterService } from '../register/register.service.ts';
import type { LoadedRegister } from '../register/register.ts';
import type { TaskQuery, Urgency, WorkList } from './shapes.ts';
import type { TaskRow } from './task-rows.ts';
import { stretchesAt, urgencyOf, type Stretch } from './urgency.ts';
import { countTasks, findTasks } from './work-list.store.ts';

/** A clerk's work list: the tasks of all their posts, least legal time left first. */
@Injectable()
export class WorkListService {
  readonly #database: UnitOfWork;
  readonly #register: RegisterService;
  readonly #published: PublishedProcedures;
  readonly #clock: Clock;

  constructor(database: UnitOfWork, register: RegisterService, published: PublishedProcedures, clock: Clock) {
    this.#database = database;
    this.#register = register;
    this.#published = published;
    this.#clock = clock;
  }

  async list(person: Person, query: TaskQuery): Promise<WorkList> {
    const register = await this.#register.current();
    const now = this.#clock.now();
    const after = readCursor(query.cursor, 3);
    const posts = workingPosts(person).map((post) => ({
      post,
      stretches: stretchesAt(now, register.calendarOf(post.agency)),
    }));
    return this.#database.read(async (tx) => {
      const rows = await findTasks(tx, {
        posts: posts.map(({ post, stretches }) => ({
          post,
          stretch: stretches.find((stretch) => stretch.urgency === query.urgency) ?? null,
        })),
        words: wordsOf(query.q),
        after,
        limit: query.limit + 1,
      });
      const counts: WorkList['counts'] = { overdue: 0, today: 0, soon: 0, later: 0, paused: 0, none: 0 };
      for (const [index, { post, stretches }] of posts.entries()) {
        const counted = posts.slice(0, index).map((earlier) => earlier.post);
        for (const stretch of stretches)
          counts[stretch.urgency] += await countTasks(tx, post, stretch, counted);
      }
      const shown = rows.slice(0, query.limit);
      const items: WorkList['items'] = [];
      for (const row of onceEach(shown)) items.push(await this.#item(tx, row, register, now));
      const last = shown.at(-1);
      return {
        items,
        counts,
        next:
          rows.length > query.limit && last ? writeCursor([last.urgency, last.dossier, last.instance]) : null,
      };
    });
  }

  async #item(
    tx: Transaction,
    row: TaskRow,
    register: LoadedRegister,
    now: string,
  ): Promise<WorkList['items'][number]> {
    const procedure = await this.#published.pinned(tx, row.procedure, row.version);
    const calendar = register.calendarOf(row.agency);
    const stretches: readonly Stretch[] = stretchesAt(now, calendar);
    const urgency: Urgency = urgencyOf(row.urgency, stretches);
    return {
      task: row.instance,
      dossier: row.dossier,
      applicant: row.applicant_name,
      procedure: { code: row.procedure, title: procedure.document.head.title },
      node: row.node,
      title: titleOf(procedure, row),
      kind: row.kind as WorkList['items'][number]['kind'],
      ...whyShown(row.why),
      unacknowledged: row.unacknowledged === 1,
      role: row.role,
      agency: named(register, row.agency),
      openedAt: row.opened_at,
      dueAt: row.due_at,
      limitDueAt: row.limit_due_at,
      remainingMinutes: row.due_at === null || row.counts === 0 ? null : remaining(calendar, now, row.due_at),
      urgency,
      counts: row.counts === 1,
      status: row.status,
      statusTitle: statusTitle(row.status),
    };
  }
}

const wholeTitles: Readonly<Record<string, LocalText>> = {
  withdrawal: { vi: 'Trả lời yêu cầu rút hồ sơ', en: 'Answer the request to withdraw' },
  finance: { vi: 'Ghi nhận nghĩa vụ tài chính', en: 'Record the payment' },
  result: { vi: 'Phát hành kết quả', en: 'Issue the result' },
  delivery: { vi: 'Trả kết quả', en: 'Hand over the result' },
};

function titleOf(procedure: CompiledProcedure, { kind, node, why }: TaskRow): LocalText {
  if (kind === 'letter') return letterTitle;
  const title =
    kind === 'dossier' ? wholeTitles[node || (why ?? '')] : procedure.index.nodes.get(node)?.title;
  return title ?? { vi: node, en: node };
}

/** An incident is everybody's worry; the other reasons say what is wanted of this one. */
function whyShown(why: string | null): Pick<WorkList['items'][number], 'incident' | 'wants'> {
  switch (why) {
    case 'performer-not-found':
    case 'child-failed':
    case 'child-not-named':
    case 'service-failed':
      return { incident: why };
    case 'signature':
    case 'escalated':
    case 'withdrawal':
    case 'settle':
      return { wants: why };
    default:
      return {};
  }
}

/** What several posts of one person could record is one task to them. */
function onceEach(rows: readonly TaskRow[]): TaskRow[] {
  return [...new Map(rows.map((row) => [`${row.dossier} ${row.instance}`, row])).values()];
}

/** Working minutes from now to the due instant; negative when it is past. */
function remaining(calendar: ReturnType<LoadedRegister['calendarOf']>, now: string, dueAt: string): number {
  return now <= dueAt
    ? calendar.workingMinutesBetween(now, dueAt)
    : -calendar.workingMinutesBetween(dueAt, now);
}
