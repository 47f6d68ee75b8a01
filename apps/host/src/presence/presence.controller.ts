import { Body, Controller, Delete, HttpCode, Param, Put } from '@nestjs/common';
import { z } from 'zod';
import type { Person } from '../authorisation/person.ts';
import { Clock, later } from '../clock/clock.ts';
import { UnitOfWork } from '../database/unit-of-work.ts';
import { CurrentPerson, Route } from '../http/route.ts';
import { Instant } from '../http/shapes.ts';
import { ProblemException } from '../problem/problem-exception.ts';
import { findDraftHead, namesOf } from '../procedures/procedures.store.ts';
import { ProcedureCode } from '../procedures/shapes.ts';
import { left, othersAt, seen } from './presence.store.ts';

/** A tab that was killed is seen for so long; one that says good-bye is gone at once. */
export const lease = 30_000;

/** Any name that no other tab has. */
const Tab = z.string().regex(/^[A-Za-z0-9-]{16,64}$/);
const Here = z.strictObject({ tab: Tab });
const Presence = z
  .object({
    others: z.array(z.object({ id: z.string(), name: z.string(), isMe: z.boolean() })),
    revision: z.number().int().describe('The draft as it is stored now'),
    updatedAt: Instant,
    updatedBy: z.string(),
  })
  .meta({ id: 'DraftPresence' });

/** Who has a draft open, as each open tab says every few seconds. */
@Controller('api/procedures/:code/draft/presence')
export class PresenceController {
  readonly #database: UnitOfWork;
  readonly #clock: Clock;

  constructor(database: UnitOfWork, clock: Clock) {
    this.#database = database;
    this.#clock = clock;
  }

  @Put()
  @Route({
    summary: 'Says that this tab has the draft open, and learns who else has',
    allows: 'procedure.read',
    answer: Presence,
  })
  here(
    @CurrentPerson() person: Person,
    @Param('code', { schema: ProcedureCode }) code: string,
    @Body({ schema: Here }) { tab }: z.infer<typeof Here>,
  ): Promise<z.infer<typeof Presence>> {
    const at = this.#clock.now();
    const since = later(at, -lease);
    return this.#database.write(async (tx) => {
      const draft = await findDraftHead(tx, code);
      if (draft === undefined) throw new ProblemException('draft-not-found');
      await seen(tx, { code, tab, person: person.id, at }, since);
      const others = await othersAt(tx, code, tab, since);
      const names = await namesOf(tx, [draft.updated_by]);
      return {
        others: others.map((other) => ({
          id: other.person,
          name: other.name,
          isMe: other.person === person.id,
        })),
        revision: draft.revision,
        updatedAt: draft.updated_at,
        updatedBy: names.get(draft.updated_by) ?? draft.updated_by,
      };
    });
  }

  @Delete(':tab')
  @HttpCode(204)
  @Route({ summary: 'Says that this tab is closed', allows: 'procedure.read', status: 204 })
  async gone(
    @CurrentPerson() person: Person,
    @Param('code', { schema: ProcedureCode }) code: string,
    @Param('tab', { schema: Tab }) tab: string,
  ): Promise<void> {
    await this.#database.write((tx) => left(tx, code, tab, person.id));
  }
}
