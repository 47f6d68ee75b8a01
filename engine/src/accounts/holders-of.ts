import type { LinkedNode, WaitNode } from '../document/flow.ts';
import { findRespondent } from '../dossier/consultation.ts';
import type { Dossier, OpenInstance } from '../dossier/dossier.ts';
import { isWork } from '../dossier/work.ts';
import type { CompiledProcedure } from '../machine/compile-procedure.ts';
import { openRegions, regionAt } from '../machine/regions.ts';
import type { Holder } from './holder.ts';

/** The agency that answers for a unit. The register knows; where nobody says, every unit answers for itself. */
export type AgencyOf = (unit: string) => string;

/**
 * Who has the dossier in this state, by what gives it to them: an open instance, a child of one, a region that is open
 * after the flow has ended.
 *
 * A step is with its performer, also between sending and receipt. A consultation is with those who have not answered
 * yet, and with the asker once they all have. A wait is with whom the document names, the applicant only where somebody
 * can record that they came. A service is with the other system until that fails: then with whoever must see to it; a
 * linked procedure likewise with each dossier that is not closed. While the whole dossier is stopped it stays with those
 * who had it: what does not count then, the clock says.
 */
export function holdersOf(
  procedure: CompiledProcedure,
  dossier: Dossier,
  agencyOf: AgencyOf,
): ReadonlyMap<string, Holder> {
  const holders = new Map<string, Holder>();
  for (const instance of dossier.open)
    if (isWork(instance) || instance.kind === 'respondent')
      for (const [source, holder] of holdersAt(procedure, dossier, instance, agencyOf))
        holders.set(source, holder);
  if (dossier.outcome !== null && dossier.closedAt === null)
    for (const { region } of openRegions(dossier.position))
      holders.set(`region.${region}`, afterwards(dossier, region, agencyOf));
  return holders;
}

type Sourced = readonly (readonly [source: string, holder: Holder])[];

function holdersAt(
  procedure: CompiledProcedure,
  dossier: Dossier,
  instance: OpenInstance,
  agencyOf: AgencyOf,
): Sourced {
  const node = procedure.index.nodes.get(instance.node);
  const performer = performing(dossier, instance, agencyOf);
  const alone = (holder: Holder): Sourced => [[instance.id, holder]];
  switch (node?.kind) {
    case 'wait':
      return alone({ kind: waitedFor(node), node: node.id });
    case 'service':
      return alone(
        dossier.services?.[instance.id]?.state === 'failed' ? performer : { kind: 'system', node: node.id },
      );
    case 'linked':
      return linkedWith(dossier, node, instance.id, performer);
    case 'consultation': {
      if (instance.kind === 'respondent') {
        const drawn = node.respondents.find(({ id }) => instance.id.endsWith(`/${id}`));
        return alone(drawn?.party ? { kind: 'outside', node: node.id, child: drawn.id } : performer);
      }
      // While somebody who was asked has it, the one who asked does not.
      return dossier.open.some(({ id }) => id.startsWith(`${instance.id}/`)) ? [] : alone(performer);
    }
    default:
      return alone(performer);
  }
}

/** The post of an instance; the receiving desk where nobody is drawn; an incident where nobody was found. */
function performing(dossier: Dossier, instance: OpenInstance, agencyOf: AgencyOf): Holder {
  const { node, role } = instance;
  const unit = role === null ? dossier.receivingAgency : instance.agency;
  if (unit === null) return { kind: 'incident', ...(role === null ? {} : { role }), node };
  return {
    kind: 'agency',
    agency: agencyOf(unit),
    unit,
    ...(role === null ? {} : { role }),
    node,
    ...(isUnacknowledged(dossier, instance) ? { unacknowledged: true as const } : {}),
  };
}

function isUnacknowledged(dossier: Dossier, instance: OpenInstance): boolean {
  if (instance.kind !== 'respondent')
    return instance.sent !== undefined && instance.sent.acknowledgedAt === undefined;
  return findRespondent(dossier.consultations, instance.id)?.respondent.receivedAt === undefined;
}

/** A wait that nobody's coming ends keeps nobody busy, whatever is drawn by default. */
function waitedFor({ holder, arms }: WaitNode): Holder['kind'] {
  if (holder === 'outsideAgency') return 'outside';
  return holder === 'applicant' && arms.some(({ kind }) => kind === 'event') ? 'applicant' : 'waiting';
}

/** Every child that is on its way elsewhere; the performer for those that need somebody, or when none is left. */
function linkedWith(dossier: Dossier, node: LinkedNode, id: string, performer: Holder): Sourced {
  const children = Object.entries(dossier.children?.[id] ?? {});
  const elsewhere = children.flatMap(([child, { state, dossier: code }]): Sourced => {
    // One that is to be attached is nowhere before somebody names it.
    const isAsked =
      code !== undefined || node.children.some((one) => one.id === child && one.mode === 'open');
    return state === 'open' || (state === 'requested' && isAsked)
      ? [[`${id}/${child}`, { kind: 'dossier', node: node.id, child }]]
      : [];
  });
  const needsSomebody = children.some(([, { state }]) => state === 'failed');
  return needsSomebody || elsewhere.length === 0 ? [...elsewhere, [id, performer]] : elsewhere;
}

/** The flow has ended and something is still to be paid, issued or handed over. */
function afterwards(dossier: Dossier, region: string, agencyOf: AgencyOf): Holder {
  if (region === 'finance') return { kind: 'applicant' };
  if (region === 'delivery')
    return regionAt(dossier.position, 'delivery') === 'atDesk' ? { kind: 'applicant' } : { kind: 'outside' };
  const unit = dossier.competentAgency ?? dossier.receivingAgency;
  return { kind: 'agency', agency: agencyOf(unit), unit };
}
