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
/** What was missed is caught up in portions of this many. */
const portion = 1_000;
/** Bytes that may wait for a browser that reads too slowly; then it is hung up on, and resumes where it was. */
const mostUnread = 1024 * 1024;

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
    if (request.method === 'HEAD') {
      void reply.header('content-type', 'text/event-stream; charset=utf-8').send();
      return;
    }
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
    const listening: Listening = { raw, person, sent: 0 };
    const missed: Told[] = [];
    let replaying = true;
    const stop = await this.#feed.listen(
      (told) => void (replaying ? missed.push(told) : tell(listening, told)),
    );
    const beat = setInterval(() => void this.#beat(listening), heartbeat);
    const end = () => {
      clearInterval(beat);
      stop();
      this.#open.delete(raw);
    };
    raw.once('close', end);
    // A browser that left while we began to listen has already said so.
    if (raw.destroyed) return end();
    await this.#catchUp(listening, Number(request.headers['last-event-id'] ?? Number.NaN));
    replaying = false;
    for (const told of missed) tell(listening, told);
  }

  onApplicationShutdown(): void {
    this.endAll();
  }

  /** Ends every stream, so that the host can stop; browsers come back by themselves. */
  endAll(): void {
    for (const raw of this.#open) raw.end();
  }

  /** Tells what came after the last event that this browser has seen, if it named one. */
  async #catchUp(listening: Listening, last: number): Promise<void> {
    if (!Number.isSafeInteger(last) || last < 0) return;
    for (let from = last; !listening.raw.destroyed;) {
      const told = await this.#feed.since(from, portion);
      for (const one of told) tell(listening, one);
      const newest = told.at(-1);
      if (newest === undefined || told.length < portion) return;
      from = newest.number;
    }
  }

  /** Keeps the connection alive, learns which posts its person holds now, and ends it when they may no longer listen. */
  async #beat(listening: Listening): Promise<void> {
    const { raw, person } = listening;
    const now = await this.#sessions.stillThere(person).catch(() => person);
    if (now === null || !may(now, { act: 'dossier.use' })) return void raw.end();
    listening.person = now;
    raw.write(': \n\n');
  }
}

interface Listening {
  readonly raw: ServerResponse;
  person: Person;
  sent: number;
}

function tell(listening: Listening, { number, code, seq, audience }: Told): void {
  const { raw, person, sent } = listening;
  if (number <= sent || !may(person, { act: 'dossier.read', legs: audience })) return;
  listening.sent = number;
  raw.write(`id: ${number}\nevent: dossier\ndata: ${JSON.stringify({ code, seq })}\n\n`);
  if (raw.writableLength > mostUnread) raw.destroy();
}
