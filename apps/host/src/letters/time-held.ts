import {
  advanceDossier,
  isWork,
  limitCalendar,
  openDossier,
  type Calendars,
  type CompiledProcedure,
  type Dossier,
  type DossierEvent,
} from '@motcua/engine';

/** An agency and the working time during which it had open work, alone or with others. */
export interface Held {
  readonly agency: string;
  readonly ms: number;
}

/** Who had a dossier until a moment and how long, longest first, read off its history and never off today's state. */
export function timeHeld(
  procedure: CompiledProcedure,
  events: readonly DossierEvent[],
  calendars: Calendars,
  until: string,
): readonly Held[] {
  const held = new Map<string, number>();
  let dossier: Dossier | null = null;
  let since = '';
  const count = (to: string) => {
    if (dossier === null || to <= since) return;
    const calendar = limitCalendar(dossier, calendars);
    const ms = calendar.elapsed(Date.parse(to)) - calendar.elapsed(Date.parse(since));
    const agencies = dossier.open.filter(isWork).flatMap(({ agency }) => agency ?? []);
    for (const agency of new Set(agencies)) held.set(agency, (held.get(agency) ?? 0) + ms);
    since = to;
  };
  for (const event of events) {
    const at = event.occurredAt ?? event.at;
    if (at >= until) break;
    count(at);
    const outcome: ReturnType<typeof openDossier> =
      event.type === 'opened' || dossier === null
        ? openDossier(procedure, event as Extract<DossierEvent, { type: 'opened' }>)
        : advanceDossier(procedure, dossier, event);
    if (!outcome.ok) break;
    if (dossier === null) since = at;
    dossier = outcome.dossier;
  }
  count(until);
  return [...held].map(([agency, ms]) => ({ agency, ms })).sort((a, b) => b.ms - a.ms);
}
