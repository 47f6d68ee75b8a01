import { Body, Controller, Get, Param, Post, Put, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { z } from 'zod';
import type { Person } from '../authorisation/person.ts';
import { Clock } from '../clock/clock.ts';
import { Keyed, type RequestKey } from '../http/keyed-request.ts';
import { CurrentPerson, Route } from '../http/route.ts';
import { reply } from '../idempotency/idempotency.ts';
import { CalendarsService } from './calendars.service.ts';
import { ImpactService } from './impact.service.ts';
import * as shapes from './shapes.ts';

const { CalendarId } = shapes;
const VersionNumber = z.coerce.number().int().min(1).max(1_000_000);

@Controller('api')
export class CalendarsController {
  readonly #calendars: CalendarsService;
  readonly #impact: ImpactService;
  readonly #clock: Clock;

  constructor(calendars: CalendarsService, impact: ImpactService, clock: Clock) {
    this.#calendars = calendars;
    this.#impact = impact;
    this.#clock = clock;
  }

  @Get('calendars')
  @Route({ summary: 'Working-time calendars', allows: 'calendar.read', answer: shapes.Calendars })
  list() {
    return this.#calendars.list();
  }

  @Get('calendars/:id')
  @Route({
    summary: 'A calendar with what it inherits',
    allows: 'calendar.read',
    answer: shapes.CalendarView,
  })
  view(@CurrentPerson() person: Person, @Param('id', { schema: CalendarId }) id: string) {
    return this.#calendars.view(person, id);
  }

  @Get('calendars/:id/versions')
  @Route({ summary: 'Versions of a calendar', allows: 'calendar.read', answer: shapes.CalendarVersions })
  versions(@Param('id', { schema: CalendarId }) id: string) {
    return this.#calendars.versions(id);
  }

  @Get('calendars/:id/versions/:version')
  @Route({
    summary: 'A version of a calendar as it was saved',
    allows: 'calendar.read',
    answer: shapes.CalendarVersionDocument,
  })
  version(
    @Param('id', { schema: CalendarId }) id: string,
    @Param('version', { schema: VersionNumber }) version: number,
  ) {
    return this.#calendars.version(id, version);
  }

  @Post('calendars/:id/check')
  @Route({ summary: 'Checks a calendar', allows: 'calendar.read', status: 200, answer: shapes.CalendarCheck })
  async check(
    @Param('id', { schema: CalendarId }) id: string,
    @Body({ schema: shapes.WithCalendar }) body: z.infer<typeof shapes.WithCalendar>,
    @Res({ passthrough: true }) to: FastifyReply,
  ) {
    const result = await this.#calendars.check(id, body.document);
    void to.status(200);
    return result;
  }

  @Post('calendars/:id/impact')
  @Route({
    summary: 'What a changed calendar would do to open dossiers',
    allows: 'calendar.edit',
    status: 200,
    answer: shapes.CalendarImpact,
  })
  async impact(
    @Param('id', { schema: CalendarId }) id: string,
    @Body({ schema: shapes.WithCalendar }) body: z.infer<typeof shapes.WithCalendar>,
    @Res({ passthrough: true }) to: FastifyReply,
  ) {
    const result = await this.#impact.foretell(id, body.document);
    void to.status(200);
    return result;
  }

  @Put('calendars/:id')
  @Route({
    summary: 'Saves a calendar as its next version and begins to apply it',
    allows: 'calendar.edit',
    idempotent: true,
    answer: shapes.SavedCalendar,
  })
  async save(
    @CurrentPerson() person: Person,
    @Keyed() key: RequestKey,
    @Param('id', { schema: CalendarId }) id: string,
    @Body({ schema: shapes.SaveCalendar }) body: shapes.SaveCalendar,
    @Res() to: FastifyReply,
  ): Promise<void> {
    reply(to, await this.#calendars.save(person, { ...key, at: this.#clock.now() }, id, body));
  }

  @Get('calendars/:id/ics')
  @Route({
    summary: 'A calendar as iCalendar',
    allows: 'calendar.read',
    contentType: 'text/calendar',
  })
  async exportIcs(@Param('id', { schema: CalendarId }) id: string, @Res() to: FastifyReply): Promise<void> {
    const text = await this.#calendars.exportIcs(id);
    void to
      .header('content-type', 'text/calendar; charset=utf-8')
      .header('content-disposition', `attachment; filename="${id}.ics"`)
      .send(text);
  }

  @Post('calendars/:id/ics')
  @Route({
    summary: 'What a calendar file proposes; nothing is saved',
    allows: 'calendar.edit',
    status: 200,
    answer: shapes.IcsProposal,
  })
  async importIcs(
    @Param('id', { schema: CalendarId }) id: string,
    @Body({ schema: shapes.IcsFile }) body: z.infer<typeof shapes.IcsFile>,
    @Res({ passthrough: true }) to: FastifyReply,
  ) {
    const proposal = await this.#calendars.importIcs(id, Buffer.from(body.base64, 'base64'));
    void to.status(200);
    return proposal;
  }

  @Get('calendar-changes/:id')
  @Route({
    summary: 'How far a saved calendar has been applied',
    allows: 'calendar.read',
    answer: shapes.CalendarChange,
  })
  change(@Param('id', { schema: shapes.ChangeId }) id: string) {
    return this.#calendars.change(id);
  }
}
