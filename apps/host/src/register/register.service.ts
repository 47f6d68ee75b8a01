import { Injectable } from '@nestjs/common';
import { compileCalendar, Directory, type Register, type WorkCalendar } from '@motcua/engine';
import { UnitOfWork } from '../database/unit-of-work.ts';
import type { LoadedRegister } from './register.ts';
import { loadRegister, type RegisterRows } from './register.store.ts';

/** The register, read once and kept until somebody says that it changed. */
@Injectable()
export class RegisterService {
  readonly #database: UnitOfWork;
  #loaded: Promise<LoadedRegister> | null = null;

  constructor(database: UnitOfWork) {
    this.#database = database;
  }

  current(): Promise<LoadedRegister> {
    this.#loaded ??= this.#database
      .read(loadRegister)
      .then(arrange)
      .catch((error: unknown) => {
        this.#loaded = null;
        throw error;
      });
    return this.#loaded;
  }

  forget(): void {
    this.#loaded = null;
  }
}

export function arrange(rows: RegisterRows): LoadedRegister {
  const agencies = new Map(rows.agencies.map((agency) => [agency.id, agency]));
  const calendars = new Map(rows.calendars.map((calendar) => [calendar.id, calendar]));
  const titles = new Map(rows.roles.map((role) => [role.id, role.title]));
  const compiled = new Map<string, WorkCalendar>();
  const directory = new Directory({
    agencies: rows.agencies,
    relations: rows.relations.map(({ id }) => ({
      relation: id,
      pairs: rows.pairs.filter((pair) => pair.relation === id),
    })),
    attributes: rows.attributes,
    people: [{ posts: rows.posts }],
    roles: rows.roles,
  });
  const registers = new Map<string, Register>();
  const calendarOf = (id: string): WorkCalendar => {
    let calendar = compiled.get(id);
    if (calendar === undefined) {
      const agency = agencies.get(id);
      const document = (agency?.calendar && calendars.get(agency.calendar)) || rows.calendars[0];
      if (document === undefined) throw new Error('The register holds no calendar');
      calendar = compileCalendar(document, agency?.windows ?? undefined);
      compiled.set(id, calendar);
    }
    return calendar;
  };
  return {
    agencies,
    calendars,
    calendarOf,
    roles: rows.roles,
    relations: rows.relations,
    pairs: rows.pairs,
    attributes: rows.attributes,
    agencyName: (id) => agencies.get(id)?.name ?? { vi: id, en: id },
    roleTitle: (id) => titles.get(id) ?? { vi: id, en: id },
    directory,
    forChecker: (date) => {
      const known = registers.get(date) ?? directory.register(date);
      registers.set(date, known);
      return known;
    },
    activeAgency: (id, date) => {
      const agency = agencies.get(id);
      const active =
        agency && agency.validFrom <= date && (agency.validTo === null || date <= agency.validTo);
      return active ? agency : undefined;
    },
  };
}
