import type { CompiledProcedure, Effect, HistoryEntry, NoticeKind } from '@motcua/engine';

/** A message to another system, as a CloudEvent 1.0. `system` says whose it is. */
export interface Addressed {
  readonly system: string;
  readonly event: Readonly<Record<string, unknown>>;
}

/**
 * What the entries of a dossier ask of other systems: services, linked dossiers kept elsewhere, and telling people.
 * `former` is the version the dossier followed before: what a migration closes is drawn there alone.
 */
export function addressedIn(
  procedure: CompiledProcedure,
  dossier: string,
  entries: readonly HistoryEntry[],
  former: CompiledProcedure = procedure,
): ReadonlyMap<number, readonly Addressed[]> {
  const found = new Map<number, readonly Addressed[]>();
  for (const { seq, event, effects = [] } of entries) {
    const asked = effects.flatMap((effect, part): Addressed[] => {
      const system = isNotice(effect) ? noticeSystem : systemOf(procedure, effect, former);
      if (system === null) return [];
      const { kind, ...content } = effect;
      return [
        {
          system,
          event: {
            specversion: '1.0',
            id: `${dossier}/${seq}/${part}`,
            source: 'urn:motcua',
            type: types[kind] ?? `vn.motcua.${kind}`,
            subject: dossier,
            time: event.at,
            datacontenttype: 'application/json',
            data: { code: dossier, system, ...content },
          },
        },
      ];
    });
    if (asked.length > 0) found.set(seq, asked);
  }
  return found;
}

/** The system that tells people by mail or message. What it is told holds no personal data: a post, a dossier, a date. */
export const noticeSystem = 'notices';

/** What people are told outside this application too: dates that come near or pass, and what waits for them because of it. */
const noticed: readonly string[] = [
  'dueSoon',
  'overdue',
  'receptionLate',
  'supplementExpired',
  'letter',
  'appointmentMissed',
  'escalated',
] satisfies NoticeKind[];

function isNotice(effect: Effect): boolean {
  return effect.kind === 'notify' && effect.agency !== null && noticed.includes(effect.about);
}

const types: Partial<Record<Effect['kind'], string>> = {
  send: 'vn.motcua.service.request',
  openChild: 'vn.motcua.child.open',
  attachChild: 'vn.motcua.child.attach',
  withdrawChild: 'vn.motcua.child.withdraw',
  notify: 'vn.motcua.notice',
};

/** The system an effect is for; null when it is done here. */
export function systemOf(procedure: CompiledProcedure, effect: Effect, former = procedure): string | null {
  if (effect.kind === 'send') return effect.service;
  if (!('child' in effect)) return null;
  const { instance, child } = effect;
  return (linkedChild(procedure, instance, child) ?? linkedChild(former, instance, child))?.system ?? null;
}

/** What was drawn of a child of a linked node's instance. */
export function linkedChild(procedure: CompiledProcedure, instance: string, child: string) {
  const node = procedure.index.nodes.get(instance.slice(0, instance.lastIndexOf('.')));
  return node?.kind === 'linked' ? node.children.find(({ id }) => id === child) : undefined;
}
