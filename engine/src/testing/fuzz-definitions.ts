import { Dice } from './dice.ts';
import { examine, type Examined, type World } from './examine-definition.ts';
import { mutate, stock } from './mutate-document.ts';

export interface Fuzzed {
  /** How many documents came how far. */
  readonly reached: Readonly<Record<Examined['reached'], number>>;
  /** The first few broken laws, each with the seed that finds it again. */
  readonly broken: readonly string[];
}

/** Examines one mutant of some base for every seed from `from` on. */
export function fuzzDefinitions(
  bases: readonly unknown[],
  { from, count }: { readonly from: number; readonly count: number },
  world: World = {},
): Fuzzed {
  const stocks = bases.map(stock);
  const reached = { refused: 0, checked: 0, compiled: 0, ran: 0 };
  const broken: string[] = [];
  for (let seed = from; seed < from + count && broken.length < 5; seed += 1) {
    const dice = new Dice(seed);
    const mutant = mutate(dice.pick(stocks), dice.pick(stocks), dice);
    const examined = examine(mutant, dice, world);
    reached[examined.reached] += 1;
    broken.push(...examined.broken.map((law) => `seed ${seed}: ${law}`));
  }
  return { reached, broken };
}
