import {
  compileCalendar,
  resolveCalendar,
  type CalendarDocument,
  type Calendars,
  type ResolvedCalendar,
  type WorkCalendar,
} from '@motcua/engine';
import type { Agency } from '../register/register.ts';
import type { CalendarVersion } from './calendar.store.ts';
import { CompiledCalendars } from './compiled-calendars.ts';

type Agencies = ReadonlyMap<string, Pick<Agency, 'id' | 'calendar' | 'windows'>>;

/** Which version of each calendar was in force at one time, and what the agencies had from them. */
interface Epoch {
  readonly from: string;
  readonly versions: ReadonlyMap<string, CalendarVersion>;
  readonly byAgency: Map<string, WorkCalendar>;
}

/**
 * All versions of all calendars. Asked for an agency it answers the calendar in force now, or the one in force at an
 * instant: what ended before a change goes on being read as it was. Before the first version of a calendar that
 * version held. Each chain of versions is compiled once for each set of office windows.
 */
export class CalendarBook {
  readonly versions: readonly CalendarVersion[];
  readonly #agencies: Agencies;
  readonly #compiled: CompiledCalendars;
  readonly #epochs: readonly Epoch[];

  constructor(
    versions: readonly CalendarVersion[],
    agencies: Agencies,
    compiled: CompiledCalendars = new CompiledCalendars(),
  ) {
    this.versions = versions;
    this.#agencies = agencies;
    this.#compiled = compiled;
    this.#epochs = epochsOf(versions);
  }

  readonly calendarOf: Calendars = (agency, knownAt) => this.#calendar(this.#epochAt(knownAt), agency);

  /** The calendars as the books had them at this instant, whatever came later. */
  asOf(instant: string): Calendars {
    return (agency, knownAt) =>
      this.calendarOf(agency, knownAt !== undefined && knownAt < instant ? knownAt : instant);
  }

  /** This book with one more version, as if it had been saved now. */
  with(version: CalendarVersion): CalendarBook {
    return new CalendarBook([...this.versions, version], this.#agencies, this.#compiled);
  }

  /** Ids of the calendars, those that inherit from nobody first. */
  get ids(): string[] {
    const current = [...this.#now.versions.values()];
    const depth = (id: string): number => this.chainOf(id).length;
    return current.map(({ id }) => id).sort((a, b) => depth(a) - depth(b) || (a < b ? -1 : 1));
  }

  current(id: string): CalendarVersion | undefined {
    return this.#now.versions.get(id);
  }

  find(id: string, version: number): CalendarVersion | undefined {
    return this.versions.find((one) => one.id === id && one.version === version);
  }

  /** The present document of a calendar; what others inherit from. */
  readonly document = (id: string): CalendarDocument | undefined => this.current(id)?.document;

  /** A calendar as it is now, with what it inherits. */
  resolved(id: string): ResolvedCalendar | undefined {
    const found = resolveCalendar(id, this.document);
    return found.ok ? found.calendar : undefined;
  }

  /** The calendar of an agency: its own, or the one that everybody has. */
  idOf(agency: string): string | undefined {
    return this.#idOf(this.#now, agency);
  }

  /** The agencies whose dates a change of this calendar can move. */
  agenciesUnder(id: string): string[] {
    const under = new Set([...this.#now.versions.keys()].filter((one) => this.chainOf(one).includes(id)));
    return [...this.#agencies.keys()].filter((agency) => under.has(this.idOf(agency) ?? ''));
  }

  /** A calendar and those it inherits from. */
  chainOf(id: string): readonly string[] {
    const chain: string[] = [];
    for (let next: string | undefined = id; next !== undefined && !chain.includes(next);) {
      chain.push(next);
      next = this.document(next)?.parent;
    }
    return chain;
  }

  get #now(): Epoch {
    return this.#epochs[this.#epochs.length - 1]!;
  }

  #epochAt(instant: string | undefined): Epoch {
    if (instant === undefined) return this.#now;
    for (let i = this.#epochs.length - 1; i > 0; i -= 1)
      if (this.#epochs[i]!.from <= instant) return this.#epochs[i]!;
    return this.#epochs[0]!;
  }

  #calendar(epoch: Epoch, agency: string): WorkCalendar {
    const known = epoch.byAgency.get(agency);
    if (known !== undefined) return known;
    const id = this.#idOf(epoch, agency);
    if (id === undefined) throw new Error('The register holds no calendar');
    const found = resolveCalendar(id, (one) => epoch.versions.get(one)?.document);
    if (!found.ok)
      throw new Error(`Calendar ${id} cannot be used: ${found.problems.map(({ code }) => code).join(', ')}`);
    const windows = this.#agencies.get(agency)?.windows ?? null;
    const chain = found.calendar.chain.map((one) => nameOf(epoch.versions.get(one)));
    const calendar = this.#compiled.get(`${chain.join(' ')} ${JSON.stringify(windows)}`, () =>
      compileCalendar(found.calendar, windows ?? undefined),
    );
    epoch.byAgency.set(agency, calendar);
    return calendar;
  }

  #idOf({ versions }: Epoch, agency: string): string | undefined {
    const own = this.#agencies.get(agency)?.calendar;
    if (own != null && versions.has(own)) return own;
    return [...versions.values()].find(({ document }) => document.parent === undefined)?.id;
  }
}

/** Names what a chain is made of: two books that name the same compile the same. */
function nameOf(version: CalendarVersion | undefined): string {
  return version === undefined ? '' : `${version.id}@${version.proposal ?? version.version}`;
}

/** The stretches of time between savings, oldest first; the first reaches back for ever. */
function epochsOf(versions: readonly CalendarVersion[]): Epoch[] {
  const firsts = new Map<string, CalendarVersion>();
  for (const version of versions)
    if (version.version <= (firsts.get(version.id)?.version ?? Infinity)) firsts.set(version.id, version);
  const epochs: Epoch[] = [{ from: '', versions: firsts, byAgency: new Map() }];
  const later = versions
    .filter((version) => firsts.get(version.id) !== version)
    .sort((a, b) => (a.savedAt < b.savedAt ? -1 : a.savedAt > b.savedAt ? 1 : a.version - b.version));
  for (const version of later) {
    const before = epochs[epochs.length - 1]!;
    epochs.push({
      from: version.savedAt,
      versions: new Map(before.versions).set(version.id, version),
      byAgency: new Map(),
    });
  }
  return epochs;
}
