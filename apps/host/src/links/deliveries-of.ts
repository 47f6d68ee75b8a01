import type { CompiledProcedure, Dossier, HistoryEntry } from '@motcua/engine';
import { linkedChild, systemOf } from '../events/messages.ts';
import { reportsTo, type Standing, type StoodBefore } from './child-report.ts';
import type { Delivery } from './delivery.store.ts';
import type { Link } from './link.store.ts';

/** What the entries ask of other dossiers kept here, each to be delivered to the one dossier it concerns. */
export function asksOf(
  procedure: CompiledProcedure,
  { code }: Pick<Dossier, 'code'>,
  entries: readonly HistoryEntry[],
  former: CompiledProcedure = procedure,
): Delivery[] {
  return entries
    .flatMap(({ effects = [] }) => effects)
    .flatMap((effect): Delivery[] => {
      if (systemOf(procedure, effect, former) !== null) return [];
      switch (effect.kind) {
        case 'openChild':
          return [{ dossier: code, content: effect }];
        case 'attachChild': {
          const factsOut = linkedChild(procedure, effect.instance, effect.child)?.factsOut ?? [];
          return [{ dossier: effect.dossier, content: { ...effect, factsOut } }];
        }
        case 'withdrawChild':
        case 'watch':
          return [{ dossier: effect.dossier, content: effect }];
        default:
          return [];
      }
    });
}

/** What those who listen to a dossier must hear of how it changed. */
export function tellsOf(
  procedure: CompiledProcedure,
  before: StoodBefore | null,
  after: Standing,
  links: readonly Link[],
): Delivery[] {
  return links.flatMap((link) =>
    reportsTo(procedure, before, after, link).map((signal) => ({
      dossier: link.listener,
      content: { kind: 'signal' as const, signal },
    })),
  );
}
