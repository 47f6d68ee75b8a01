const minute = 60_000;

/**
 * Milliseconds as whole minutes that still sum to the rounded whole: what is lost by rounding down goes to those that
 * lost most (largest remainder), the first of equals first. None differs from its own time by a minute or more.
 */
export function wholeMinutes(parts: readonly number[]): readonly number[] {
  const total = Math.round(parts.reduce((sum, ms) => sum + ms, 0) / minute);
  const minutes = parts.map((ms) => Math.floor(ms / minute));
  const left = total - minutes.reduce((sum, one) => sum + one, 0);
  const neediest = parts
    .map((ms, i) => ({ i, rest: ms % minute }))
    .sort((a, b) => b.rest - a.rest || a.i - b.i)
    .slice(0, Math.max(0, left));
  for (const { i } of neediest) minutes[i]! += 1;
  return minutes;
}
