import { Injectable } from '@nestjs/common';
import { linkedCodes, type CheckingData, type ProcedureDocument } from '@motcua/engine';
import { Clock } from '../clock/clock.ts';
import { UnitOfWork } from '../database/unit-of-work.ts';
import { RegisterService } from '../register/register.service.ts';
import type { LoadedRegister } from '../register/register.ts';
import { localDate } from '../text/local-date.ts';
import { PublishedProcedures } from './published-procedures.ts';

/** Gives what the checker asks of this installation, so that a drawing is checked in the browser as it is here. */
@Injectable()
export class CheckingService {
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

  /** `codes` are the procedures that a drawing links to; those which these link to come with them. */
  async data(codes: readonly string[]): Promise<CheckingData> {
    const date = localDate(this.#clock.now());
    const register = await this.#register.current();
    return { date, ...ofRegister(register), published: await this.#linked(codes, date) };
  }

  async #linked(codes: readonly string[], date: string): Promise<Record<string, ProcedureDocument>> {
    const found = new Map<string, ProcedureDocument>();
    const open = [...codes];
    const seen = new Set<string>();
    await this.#database.read(async (tx) => {
      for (let code = open.pop(); code !== undefined; code = open.pop()) {
        if (seen.has(code)) continue;
        seen.add(code);
        const linked = await this.#published.inForce(tx, code, date);
        if (linked === undefined) continue;
        found.set(code, linked.document);
        open.push(...linkedCodes(linked.document));
      }
    });
    return Object.fromEntries(found);
  }
}

function ofRegister(register: LoadedRegister): Omit<CheckingData, 'date' | 'published'> {
  const { agencies, relations, pairs, attributes, posts, roles, calendars } = register;
  return {
    agencies: [...agencies.values()].map(({ id, name, parent, validFrom, validTo, windows }) => ({
      ...{ id, name, parent, validFrom, validTo, windows },
      calendar: calendars.idOf(id),
    })),
    relations: relations.map(({ id, title }) => ({
      relation: id,
      title,
      pairs: pairs
        .filter(({ relation }) => relation === id)
        .map(({ from, to, validFrom, validTo }) => ({ from, to, validFrom, validTo })),
    })),
    attributes: [...attributes],
    posts: [...posts],
    roles: roles.map(({ id }) => ({ id })),
    calendars: calendars.ids.flatMap((id) => calendars.document(id) ?? []),
  };
}
