import { Controller, Get, Query } from '@nestjs/common';
import { z } from 'zod';
import { UnitOfWork } from '../database/unit-of-work.ts';
import { Json, PageSize } from '../http/shapes.ts';
import { Route } from '../http/route.ts';
import type { Addressed } from './messages.ts';
import { OutboxFeed } from './outbox-feed.ts';
import { addressedAfter } from './outbox.store.ts';

const MessageQuery = z.strictObject({
  after: z.coerce.number().int().min(0).max(Number.MAX_SAFE_INTEGER).default(0),
  system: z.string().max(100).optional(),
  limit: PageSize,
});
type MessageQuery = z.infer<typeof MessageQuery>;

const Messages = z
  .object({
    items: z.array(Json).describe('CloudEvents 1.0, oldest first'),
    last: z.number().int().describe('Name it in `after` to go on from here'),
  })
  .meta({ id: 'Messages' });

/** What other systems are asked. Whoever carries the messages remembers how far they read; nothing is lost or taken away. */
@Controller('api/messages')
export class MessagesController {
  readonly #database: UnitOfWork;
  readonly #feed: OutboxFeed;

  constructor(database: UnitOfWork, feed: OutboxFeed) {
    this.#database = database;
    this.#feed = feed;
  }

  @Get()
  @Route({ summary: 'Messages to other systems', allows: 'dossier.signal', answer: Messages })
  async list(@Query({ schema: MessageQuery }) query: MessageQuery): Promise<z.infer<typeof Messages>> {
    await this.#feed.look();
    const rows = await this.#database.read((tx) => addressedAfter(tx, query.after, query.limit));
    const messages = rows.flatMap((row) => JSON.parse(row.messages) as Addressed[]);
    return {
      items: messages
        .filter(({ system }) => query.system === undefined || system === query.system)
        .map(({ event }) => ({ ...event })),
      last: rows.at(-1)?.number ?? query.after,
    };
  }
}
