import type { WorkCalendar } from '@motcua/engine';

/** More chains of versions than any installation has in use. */
const most = 200;

/** Compiled calendars by what they were compiled from, kept across reloads of the register. */
export class CompiledCalendars {
  readonly #known = new Map<string, WorkCalendar>();

  get(key: string, compile: () => WorkCalendar): WorkCalendar {
    const known = this.#known.get(key);
    if (known !== undefined) return known;
    const compiled = compile();
    const [oldest] = this.#known.keys();
    if (this.#known.size >= most && oldest !== undefined) this.#known.delete(oldest);
    this.#known.set(key, compiled);
    return compiled;
  }
}
