import type { CompiledProcedure, DossierEvent, Procedures } from '@motcua/engine';

type VersionOf = (version: number) => CompiledProcedure;

interface Move {
  readonly seq: number;
  readonly from: number;
  readonly to: number;
}

/** Where a history tells that its dossier moved to another version. */
export function movesIn(events: readonly DossierEvent[]): readonly Move[] {
  return events.flatMap((event, seq) =>
    event.type === 'migrated' ? [{ seq, from: event.plan.from.version, to: event.plan.to.version }] : [],
  );
}

/** The versions a dossier has followed, as its history tells: one, unless it was moved to another. */
export class FollowedVersions {
  readonly #moves: readonly Move[];
  readonly #version: VersionOf;
  readonly #current: number;

  constructor(moves: readonly Move[], version: VersionOf, current: number) {
    this.#moves = moves;
    this.#version = version;
    this.#current = current;
  }

  /** The version it was received under, by which its history begins. */
  get first(): CompiledProcedure {
    return this.#version(this.#moves[0]?.from ?? this.#current);
  }

  /** Each once, the one it follows now first. */
  get all(): readonly CompiledProcedure[] {
    const numbers = this.#moves.flatMap(({ from, to }) => [from, to]);
    return [...new Set([this.#current, ...numbers.reverse()])].map((version) => this.#version(version));
  }

  /** What a fold of the history, or of its beginning, asks for. */
  readonly procedures: Procedures = (version) =>
    version === undefined ? this.first : this.#version(version);

  /** The version that an entry speaks of; a move speaks of the one it leads to. */
  after(seq: number): CompiledProcedure {
    return this.#version(
      this.#moves.findLast((move) => move.seq <= seq)?.to ?? this.#moves[0]?.from ?? this.#current,
    );
  }

  /** The version that the dossier followed until this entry. */
  before(seq: number): CompiledProcedure {
    return seq === 0 ? this.first : this.after(seq - 1);
  }
}
