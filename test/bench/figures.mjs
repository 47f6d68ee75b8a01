/** @param {readonly number[]} values */
export function median(values) {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}

/**
 * How often `act` completes in a second, as the median of several runs. Figures from one short run on a machine that
 * others use are not worth printing.
 * @param {{ runs: number, seconds: number }} span
 * @param {() => void} act
 */
export function ratePerSecond({ runs, seconds }, act) {
  const rates = [];
  for (let run = 0; run < runs; run += 1) {
    const startedAt = performance.now();
    let count = 0;
    while (performance.now() - startedAt < seconds * 1000) {
      for (let i = 0; i < 10; i += 1) act();
      count += 10;
    }
    rates.push((count * 1000) / (performance.now() - startedAt));
  }
  return Math.round(median(rates));
}

/** @param {Record<string, unknown>} figure */
export function print(figure) {
  process.stdout.write(`${JSON.stringify(figure)}\n`);
}
