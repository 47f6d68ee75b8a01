/** @param {readonly number[]} values */
export function median(values) {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}

/**
 * How often two acts complete in a second, and how often the first does for once of the second: medians over many short
 * rounds in which they take turns. On a machine that others use, two long runs one after the other compare the others.
 * @param {{ rounds: number, seconds: number }} span
 * @param {() => void} act
 * @param {() => void} other
 */
export function compareRates({ rounds, seconds }, act, other) {
  // The first second warms up and is not counted.
  rateOf(act, 0.5);
  rateOf(other, 0.5);
  const pairs = Array.from({ length: rounds }, () => [rateOf(act, seconds), rateOf(other, seconds)]);
  return {
    perSecond: Math.round(median(pairs.map(([rate = 0]) => rate))),
    otherPerSecond: Math.round(median(pairs.map(([, rate = 0]) => rate))),
    share: Number(median(pairs.map(([rate = 0, otherRate = 1]) => rate / otherRate)).toFixed(2)),
  };
}

/** @param {() => void} act @param {number} seconds */
function rateOf(act, seconds) {
  const startedAt = performance.now();
  let count = 0;
  while (performance.now() - startedAt < seconds * 1000) {
    for (let i = 0; i < 10; i += 1) act();
    count += 10;
  }
  return (count * 1000) / (performance.now() - startedAt);
}

/** @param {Record<string, unknown>} figure */
export function print(figure) {
  process.stdout.write(`${JSON.stringify(figure)}\n`);
}
