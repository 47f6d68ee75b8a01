import type { Scenario } from '../document/scenario.ts';
import type { Parent } from '../dossier/dossier.ts';
import type { OpenedEvent } from '../dossier/events.ts';
import { currentFlags } from '../dossier/flags.ts';
import { openDossier } from '../dossier/open.ts';
import type { CompiledProcedure } from '../machine/compile-procedure.ts';
import { findingsAtOpening } from '../register/findings.ts';
import { within, type Performed } from './perform-line.ts';
import { somebody, type PlayWorld } from './play-world.ts';

/** Where, when and with what a dossier is received: the first line of a scenario. */
export type Opening = Omit<Scenario['open'], 'expect'>;

/** Receives the dossier as its first line says; who receives it is the first role that may. */
export function performOpening(
  procedure: CompiledProcedure,
  id: string,
  open: Opening,
  world: PlayWorld,
  parent?: Parent,
): Performed {
  return within(open.at, () => opened(procedure, id, open, world, parent));
}

function opened(
  procedure: CompiledProcedure,
  id: string,
  open: Opening,
  world: PlayWorld,
  parent: Parent | undefined,
): Performed {
  const at = world.calendars(open.receivingAgency).instantOf(open.at);
  const found = findingsAtOpening(procedure, { ...open, date: open.at.slice(0, 10) }, world.directory, {
    at,
    calendars: world.calendars,
  });
  const event: OpenedEvent = {
    type: 'opened',
    at,
    actor: {
      person: somebody,
      role: procedure.document.head.openableBy[0] ?? 'receptionClerk',
      agency: open.receivingAgency,
    },
    code: `SCENARIO-${id}`,
    channel: open.channel,
    receivingAgency: open.receivingAgency,
    form: open.form,
    papers: open.papers,
    flags: currentFlags,
    ...(parent ? { parent } : {}),
    ...found,
  };
  const outcome = openDossier(procedure, event);
  return outcome.ok ? { ok: true, dossier: outcome.dossier, entries: [outcome.entry], at } : outcome;
}
