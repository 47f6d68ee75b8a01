import { Controller, Get, Query } from '@nestjs/common';
import { WholeCalendar } from '../calendars/shapes.ts';
import { wholeView } from '../calendars/whole-view.ts';
import { z } from 'zod';
import { Route } from '../http/route.ts';
import { LocalText } from '../http/shapes.ts';
import { ProblemException } from '../problem/problem-exception.ts';
import { RegisterService } from './register.service.ts';

const Agencies = z
  .object({
    items: z.array(
      z.object({
        id: z.string(),
        name: LocalText,
        kind: z.string(),
        level: z.string(),
        parent: z.string().nullable(),
        validTo: z.string().nullable(),
        attributes: z.record(z.string(), z.union([z.string(), z.number(), z.boolean()])),
      }),
    ),
  })
  .meta({ id: 'Agencies' });
const Titles = z
  .object({ items: z.array(z.object({ id: z.string(), title: LocalText })) })
  .meta({ id: 'Titles' });
const CalendarQuery = z.strictObject({ agency: z.string().max(50).optional() });
type CalendarQuery = z.infer<typeof CalendarQuery>;

@Controller('api')
export class RegisterController {
  readonly #register: RegisterService;

  constructor(register: RegisterService) {
    this.#register = register;
  }

  @Get('agencies')
  @Route({ summary: 'Agencies of the register', allows: 'register.read', answer: Agencies })
  async agencies(): Promise<z.infer<typeof Agencies>> {
    const { agencies } = await this.#register.current();
    return {
      items: [...agencies.values()].map(({ id, name, kind, level, parent, validTo, attributes }) => ({
        id,
        name,
        kind,
        level,
        parent,
        validTo,
        attributes: { ...attributes },
      })),
    };
  }

  @Get('roles')
  @Route({ summary: 'Roles a post can have', allows: 'register.read', answer: Titles })
  async roles(): Promise<z.infer<typeof Titles>> {
    return { items: [...(await this.#register.current()).roles] };
  }

  @Get('relations')
  @Route({ summary: 'Relations by which agencies are found', allows: 'register.read', answer: Titles })
  async relations(): Promise<z.infer<typeof Titles>> {
    return { items: [...(await this.#register.current()).relations] };
  }

  @Get('calendar')
  @Route({ summary: 'Working-time calendar of an agency', allows: 'register.read', answer: WholeCalendar })
  async calendar(@Query({ schema: CalendarQuery }) query: CalendarQuery): Promise<WholeCalendar> {
    const { agencies, calendars } = await this.#register.current();
    const agency = query.agency === undefined ? undefined : agencies.get(query.agency);
    if (query.agency !== undefined && agency === undefined)
      throw new ProblemException('agency-not-found', { facts: { agency: query.agency } });
    const whole = calendars.resolved(calendars.idOf(query.agency ?? '') ?? '');
    if (whole === undefined) throw new ProblemException('calendar-not-found');
    const view = wholeView(whole);
    return { ...view, windows: agency?.windows ?? view.windows };
  }
}
