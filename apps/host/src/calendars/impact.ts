import { movedLimits, type Calendars, type CompiledProcedure, type Dossier } from '@motcua/engine';
import { named } from '../dossiers/named.ts';
import type { LoadedRegister } from '../register/register.ts';
import type { CalendarImpact, ImpactItem } from './shapes.ts';

type Counts = Omit<CalendarImpact['moved'], 'limits'>;

/** How many dossiers the answer names one by one. */
export const mostItems = 200;
/** So many of each rank are kept while counting; memory does not grow with the number of dossiers. */
const ranks = 3;

/** Adds up what other calendars would do to open dossiers, one dossier at a time. */
export class ImpactSum {
  readonly #before: Calendars;
  readonly #after: Calendars;
  readonly #now: string;
  readonly #register: LoadedRegister;
  readonly #byAgency = new Map<string, Counts>();
  readonly #byProcedure = new Map<string, Counts & { title: ImpactItem['procedure']['title'] }>();
  readonly #items: ImpactItem[][] = Array.from({ length: ranks }, () => []);
  readonly #moved = { ...none(), limits: 0 };
  #open = 0;

  constructor(before: Calendars, after: Calendars, register: LoadedRegister, now: string) {
    this.#before = before;
    this.#after = after;
    this.#register = register;
    this.#now = now;
  }

  add(code: string, procedure: CompiledProcedure, dossier: Dossier): void {
    this.#open += 1;
    const moved = Object.entries(movedLimits(procedure, dossier, this.#before, this.#after, this.#now));
    if (moved.length === 0) return;
    const agency = dossier.competentAgency ?? dossier.receivingAgency;
    const title = titleOf(procedure);
    const items = moved.map(([id, { dueBefore, dueAfter }]): ImpactItem => {
      const limit = procedure.document.limits.find((one) => one.id === id);
      return {
        dossier: dossier.code,
        procedure: { code, title },
        agency: named(this.#register, agency),
        limit: { id, title: limit?.title ?? { vi: id, en: id }, promise: limit?.promise ?? false },
        dueBefore,
        dueAfter,
        direction: dueAfter < dueBefore ? 'earlier' : 'later',
        becomes: becomes(dueBefore, dueAfter, this.#now),
      };
    });
    this.#moved.limits += items.length;
    const perProcedure = this.#byProcedure.get(code) ?? { ...none(), title };
    this.#byProcedure.set(code, perProcedure);
    const perAgency = this.#byAgency.get(agency) ?? none();
    this.#byAgency.set(agency, perAgency);
    for (const counts of [this.#moved, perProcedure, perAgency]) count(counts, items);
    for (const item of items) {
      const rank = this.#items[item.becomes === 'late' ? 0 : item.becomes === 'onTime' ? 1 : 2]!;
      if (rank.length < mostItems) rank.push(item);
    }
  }

  result(): Omit<CalendarImpact, 'token' | 'warnings'> {
    const most = <T extends Counts>(a: T, b: T) => b.becomeLate - a.becomeLate || b.dossiers - a.dossiers;
    return {
      open: this.#open,
      moved: this.#moved,
      byAgency: [...this.#byAgency]
        .map(([agency, counts]) => ({ agency: named(this.#register, agency), ...counts }))
        .sort(most),
      byProcedure: [...this.#byProcedure].map(([procedure, counts]) => ({ procedure, ...counts })).sort(most),
      items: this.#items.flat().slice(0, mostItems),
    };
  }
}

/** The title of the procedure, with the case where it has several. */
function titleOf({ document: { head } }: CompiledProcedure): ImpactItem['procedure']['title'] {
  const { title, caseTitle } = head;
  if (caseTitle === undefined) return title;
  return { vi: `${title.vi}: ${caseTitle.vi}`, en: `${title.en}: ${caseTitle.en}` };
}

function none(): Counts {
  return { dossiers: 0, earlier: 0, later: 0, becomeLate: 0, becomeOnTime: 0 };
}

/** A dossier counts once under each heading, however many of its limits move. */
function count(counts: Counts, items: readonly ImpactItem[]): void {
  counts.dossiers += 1;
  if (items.some(({ direction }) => direction === 'earlier')) counts.earlier += 1;
  if (items.some(({ direction }) => direction === 'later')) counts.later += 1;
  if (items.some((item) => item.becomes === 'late')) counts.becomeLate += 1;
  if (items.some((item) => item.becomes === 'onTime')) counts.becomeOnTime += 1;
}

function becomes(dueBefore: string, dueAfter: string, now: string): ImpactItem['becomes'] {
  if (dueBefore >= now && dueAfter < now) return 'late';
  return dueBefore < now && dueAfter >= now ? 'onTime' : null;
}
