import { factsHandedOut, standsStill } from '../dossier/handed-out.ts';
import type { CompiledProcedure } from '../machine/compile-procedure.ts';
import type { Opening } from './open-line.ts';
import type { PlayedChild } from './played-child.ts';
import { duesOf } from './play-scenario.ts';
import { startPlay, type Play, type Report, type Started } from './play.ts';

/**
 * Receives a child with what its parent hands over, as a host would: where the parent was received, at the moment at
 * which the parent has it or, when nobody has opened it yet, now.
 * @param procedure the child's own, as it is in force
 */
export function startChildPlay(parent: Play, child: PlayedChild, procedure: CompiledProcedure): Started {
  const { dossier, world } = parent;
  const { channels } = procedure.document.head;
  const form = child.facts.flatMap(({ field, value }) => (value === undefined ? [] : [[field, value]]));
  const opening: Opening = {
    at: child.openedAt ?? parent.now,
    channel: channels.includes(dossier.channel) ? dossier.channel : (channels[0] ?? dossier.channel),
    receivingAgency: dossier.receivingAgency,
    form: Object.fromEntries(form),
    papers: [...new Set(child.papers.flatMap(({ to, handed }) => (handed ? [to] : [])))],
  };
  return startPlay(procedure, world, opening, {
    dossier: dossier.code,
    instance: child.instance,
    child: child.child,
    depth: (dossier.parent?.depth ?? 0) + 1,
  });
}

/** That the child is there, as its parent hears it, with the date its applicant was promised. */
export function reportOpened(child: PlayedChild, run: Play): Report {
  const due = promiseDue(run);
  return { ...about(child), change: 'opened', ...(due === null ? {} : { due }) };
}

/**
 * What the parent hears of a child that was played on its own: how it ended, with the facts it hands back, or that it
 * stands still, or goes on. Null when there is nothing new. Nothing is heard before the moment at which the parent stands.
 */
export function reportOfChild(parent: Play, child: PlayedChild, run: Play): Report | null {
  const { dossier, procedure, world } = run;
  const due = promiseDue(run);
  const more = { ...about(child), ...(due === null ? {} : { due }) };
  const notBefore = (moment: string): string => (moment < parent.now ? parent.now : moment);
  if (dossier.closedAt !== null) {
    const closed = world.calendars(dossier.receivingAgency).localDateTime(dossier.closedAt);
    const facts = factsHandedOut(procedure, dossier, child.back);
    return {
      ...more,
      at: notBefore(closed),
      change: 'closed',
      outcome: dossier.outcome ?? '',
      ...(Object.keys(facts).length === 0 ? {} : { facts }),
    };
  }
  const stands = standsStill(procedure, dossier);
  if (stands === child.paused) return null;
  return { ...more, at: notBefore(run.now), change: stands ? 'paused' : 'resumed' };
}

/** How a dossier of a procedure can end: as it is drawn, and by withdrawal, which need not be. */
export function outcomesOf({ document, index }: CompiledProcedure): readonly string[] {
  const isInBranch = (within: string | undefined): boolean => {
    for (let at = within; at !== undefined; at = index.nodes.get(at)?.within)
      if (index.branches.has(at)) return true;
    return false;
  };
  const drawn = document.flow.nodes.flatMap((node) =>
    node.kind === 'end' && !isInBranch(node.within) ? [node.outcome] : [],
  );
  return [...new Set([...drawn, 'withdrawn'])];
}

const about = ({ node, child }: PlayedChild) => ({ signal: 'child' as const, node, child });

function promiseDue({ procedure, dossier, moment, world }: Play): string | null {
  if (procedure.promise === null) return null;
  return duesOf(procedure, dossier, moment.at, world)[procedure.promise] ?? null;
}
