import type { Dossier, InstanceId, OpenInstance } from '../dossier/dossier.ts';
import type { Refusal } from '../dossier/demands.ts';
import { refuse } from '../dossier/outcome.ts';
import { heardStays, isNameFree } from './image.ts';
import type { Mapping } from './mapping.ts';

/**
 * Two things of a dossier that would have one name afterwards, of which one would be lost: two who were asked, two tasks
 * at one place, or a stay about which others still report under a name that the new version gives to another.
 */
export function refusalOfNames(
  mapping: Mapping,
  dossier: Dossier,
  open: readonly OpenInstance[],
): Refusal | null {
  return (
    refusalOfRespondents(mapping, dossier) ??
    refusalOfStays(mapping, dossier) ??
    refusalOfReports(mapping, dossier, open)
  );
}

function refusalOfRespondents(mapping: Mapping, { consultations = {} }: Dossier): Refusal | null {
  for (const [instance, { node, respondents }] of Object.entries(consultations)) {
    const known = new Map<string, string>();
    for (const { id } of respondents) {
      const name = mapping.respondent(node, id);
      const other = known.get(name);
      if (other !== undefined && other !== id)
        return refuse(
          'migration-respondents-merged',
          { respondent: id, other, to: name, node, instance },
          node,
        );
      known.set(name, id);
    }
  }
  return null;
}

/** Leaves are told apart by their places; side steps have none. */
function refusalOfStays(mapping: Mapping, { open }: Dossier): Refusal | null {
  const known = new Map<string, string>();
  for (const { node, kind } of open) {
    if (kind === 'respondent') continue;
    const name = mapping.named(node);
    const other = known.get(name);
    if (other !== undefined && other !== node && mapping.after.index.nodes.has(name))
      return refuse('migration-two-in-one', { node: name }, name);
    known.set(name, node);
  }
  return null;
}

function refusalOfReports(mapping: Mapping, dossier: Dossier, open: readonly OpenInstance[]): Refusal | null {
  const isOpen = new Set<InstanceId>(open.map(({ id }) => id));
  for (const [old, name] of heardStays(mapping, dossier)) {
    if (old === name || !isOpen.has(name)) continue;
    const node = old.slice(0, old.lastIndexOf('.'));
    if (!isNameFree(mapping, old) || isWatched(mapping, open, old))
      return refuse('migration-name-taken', { node, instance: old, to: name }, node);
  }
  return null;
}

/** Is it the name of a wait for another dossier, about which the host is asked anew under that name? */
function isWatched({ after }: Mapping, open: readonly OpenInstance[], id: InstanceId): boolean {
  const stay = open.find((one) => one.id === id);
  const node = stay && after.index.nodes.get(stay.node);
  return node?.kind === 'wait' && node.arms.some(({ kind }) => kind === 'dossier');
}
