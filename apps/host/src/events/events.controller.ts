import { Controller, Get, Req, Res, type OnApplicationShutdown } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import type { ServerResponse } from 'node:http';
import { may } from '../authorisation/may.ts';
import type { Person } from '../authorisation/person.ts';
import { CurrentPerson, Route, type SignedInRequest } from '../http/route.ts';
import { securityHeaders } from '../http/security.ts';
import { SessionService } from '../identity/session.service.ts';
import { OutboxFeed, type Told } from './outbox-feed.ts';

const heartbeat = 25_000;
/** More than this is not caught up; the browser then loads its lists anew. */
const mostMissed = 1_000;

/** Server-sent events: which dossiers of mine have changed. */
@Controller('api/events')
export class EventsController implements OnApplicationShutdown {
  readonly #feed: OutboxFeed;
  readonly #open = new Set<ServerResponse>();
  readonly #sessions: SessionService;

  constructor(feed: OutboxFeed, sessions: SessionService) {
    this.#feed = feed;
    this.#sessions = sessions;
  }

  @Get()
  @Route({
    summary: 'Changes of my dossiers as they happen',
    allows: 'dossier.use',
    contentType: 'text/event-stream',
  })
  async stream(
    @CurrentPerson() person: Person,
    @Req() request: SignedInRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    reply.hijack();
    const raw = reply.raw;
    raw.writeHead(200, {
      ...securityHeaders,
      'content-type': 'text/event-stream; charset=utf-8',
      'cache-control': 'no-store',
      'x-accel-buffering': 'no',
    });
    raw.write('retry: 3000\n\n');
    this.#open.add(raw);
    let sent = 0;
    const tell = (told: Told) => {
      if (told.number <= sent || !may(person, { act: 'dossier.read', legs: told.audience })) return;
      sent = told.number;
      raw.write(
        `id: ${told.number}\nevent: dossier\ndata: ${JSON.stringify({ code: told.code, seq: told.seq })}\n\n`,
      );
    };
    const missed: Told[] = [];
    let replaying = true;
    const stop = await this.#feed.listen((told) => void (replaying ? missed.push(told) : tell(told)));
    const last = Number(request.headers['last-event-id'] ?? Number.NaN);
    if (Number.isSafeInteger(last) && last >= 0) (await this.#feed.since(last, mostMissed)).forEach(tell);
    replaying = false;
    missed.forEach(tell);
    const beat = setInterval(() => void this.#beat(raw, person), heartbeat);
    raw.on('close', () => {
      clearInterval(beat);
      stop();
      this.#open.delete(raw);
    });
  }

  onApplicationShutdown(): void {
    this.endAll();
  }

  /** Ends every stream, so that the host can stop; browsers come back by themselves. */
  endAll(): void {
    for (const raw of this.#open) raw.end();
  }

  /** Keeps the connection alive, and ends it when its person may no longer listen. */
  async #beat(raw: ServerResponse, person: Person): Promise<void> {
    const allowed = await this.#sessions.stillThere(person).catch(() => true);
    if (allowed) raw.write(': \n\n');
    else raw.end();
  }
}
