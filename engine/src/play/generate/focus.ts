import type { Dossier, InstanceId, OpenInstance } from '../../dossier/dossier.ts';
import type { CompiledProcedure } from '../../machine/compile-procedure.ts';
import { containersOf } from '../../machine/procedure-index.ts';
import type { PlacedMove } from './moves.ts';

/**
 * In which order branches that stand open side by side are brought on. All orders multiply; to see every edge one is
 * mostly enough: the moves of one open place at a time. `all` leaves nothing out; a branch's id brings that one on first.
 */
export type Focus = 'drawn' | 'all' | { readonly branch: string };

/** The moves that are looked at. */
export function focused(
  procedure: CompiledProcedure,
  dossier: Dossier,
  moves: readonly PlacedMove[],
  focus: Focus,
): readonly PlacedMove[] {
  if (focus === 'all') return moves;
  const { index } = procedure;
  const places = dossier.open.filter(({ kind, beside }) => !isContainer(kind) && beside === undefined);
  const isFirst = ({ node }: OpenInstance) => {
    const drawn = index.nodes.get(node);
    return (
      typeof focus === 'object' && drawn !== undefined && containersOf(index, drawn).includes(focus.branch)
    );
  };
  const ordered = [...places.filter(isFirst), ...places.filter((place) => !isFirst(place))];
  const ofContainers = moves.filter(({ at }) => isContainer(openAt(dossier, at)?.kind));
  for (const place of ordered) {
    const own = moves.filter(({ at }) => belongsTo(dossier, at, place.id));
    if (own.length > 0) return [...firstAsked(own), ...ofContainers];
  }
  return moves;
}

/** Those who are asked answer one after the other, as listed: in which order they do makes no difference. */
function firstAsked(moves: readonly PlacedMove[]): readonly PlacedMove[] {
  const first = moves.find(({ at }) => at.includes('/'))?.at;
  return moves.filter(({ at }) => !at.includes('/') || at === first);
}

function openAt(dossier: Dossier, at: InstanceId): OpenInstance | undefined {
  return dossier.open.find(({ id }) => id === at);
}

/** Does a move belong to this open place: to itself, to one of those it asks, to a side step beside it? */
function belongsTo(dossier: Dossier, at: InstanceId, place: InstanceId): boolean {
  return at === place || at.startsWith(`${place}/`) || openAt(dossier, at)?.beside === place;
}

function isContainer(kind: OpenInstance['kind'] | undefined): boolean {
  return kind === 'group' || kind === 'parallel';
}
