import { ProcedureDocument } from '@motcua/engine';
import { Dice } from '../../engine/src/testing/dice.ts';
import { checked, files, published } from '../definitions/world.ts';
import { saidAnew } from './caught.ts';
import { behaviourOf, harmOf, type Behaviour, type Effort, type Harm } from './harm.ts';
import { kinds } from './kinds.ts';

/** What became of one mutant. */
export interface Trial {
  readonly document: string;
  readonly kind: string;
  readonly at: string;
  readonly harm: Harm | null;
  /** What the checker says anew; it has caught the mutant when that is something. */
  readonly said: readonly string[];
  /** Its own scenarios, which are played before publication, no longer hold. */
  readonly fails: boolean;
}

export interface Trials extends Effort {
  readonly seed: number;
  /** Mutants of each kind from each document, at most. */
  readonly each: number;
  /** Every so manieth document only. */
  readonly step: number;
}

/** Makes mutants of the published procedures, lets dossiers run through them, and asks the checker. */
export function* tryMutants({ seed, each, step, ...effort }: Trials): Generator<Trial> {
  const dice = new Dice(seed);
  for (const name of files.filter((_, i) => i % step === 0).map((file) => file.replace(/\.json$/, ''))) {
    const document = published(name)!;
    // What was to be seen before is looked for harder, lest something be held against a mutant that it did not do.
    const before: Behaviour = behaviourOf(document, {
      maxStates: effort.maxStates * 3,
      maxWalks: effort.maxWalks * 10,
    });
    const report = checked(document);
    for (const [kind, places] of Object.entries(kinds)) {
      const left = [...places(document)];
      for (let n = 0; n < each && left.length > 0; n += 1) {
        const [mutation] = left.splice(dice.below(left.length), 1);
        const copy = structuredClone(document);
        mutation!.apply(copy);
        const mutant = ProcedureDocument.parse(copy);
        const after = behaviourOf(mutant, effort);
        yield {
          document: name,
          kind,
          at: mutation!.at,
          harm: harmOf(before, after),
          said: saidAnew(report, checked(mutant)),
          fails: after.broken || [...after.failed.keys()].some((id) => !before.failed.has(id)),
        };
      }
    }
  }
}
