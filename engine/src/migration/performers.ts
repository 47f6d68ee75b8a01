import { canonicalJson } from '../document/canonical-json.ts';
import type { Performer } from '../document/head.ts';
import type { Dossier, OpenInstance } from '../dossier/dossier.ts';
import { performerOfNode, resolvePerformer, type ResolvedPerformer } from '../dossier/performer.ts';
import type { Mapping } from './mapping.ts';

type Stay = Pick<OpenInstance, 'id' | 'node' | 'kind'>;

/** Who performs a stay, or is asked during it, as one of the two versions draws it; null where it names nobody. */
export function performerIn(
  mapping: Mapping,
  { id, node, kind }: Stay,
  version: 'before' | 'after',
): Performer | null {
  const drawn = version === 'before' ? mapping.before.index.nodes.get(node) : mapping.node(node);
  if (!drawn) return null;
  if (kind !== 'respondent') return performerOfNode(drawn);
  if (drawn.kind !== 'consultation') return null;
  const name = id.slice(id.indexOf('/') + 1);
  const asked = version === 'before' ? name : mapping.respondent(node, name);
  return drawn.respondents.find((one) => one.id === asked)?.performer ?? null;
}

/** Who has it now where the new version names another performer; null: whoever has it keeps it. */
export function performerAnew(mapping: Mapping, dossier: Dossier, stay: Stay): ResolvedPerformer | null {
  const was = performerIn(mapping, stay, 'before');
  const is = performerIn(mapping, stay, 'after');
  if (canonicalJson(was) === canonicalJson(is)) return null;
  // One chosen at run time is in no drawing.
  return stay.kind === 'respondent' && is === null ? null : resolvePerformer(is, dossier);
}
