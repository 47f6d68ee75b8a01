/** An amount of đồng as the office writes it: `1.234.567 ₫`. */
export function moneyWords(amount: number): string {
  return `${String(amount).replace(/\B(?=(\d{3})+$)/g, '.')} ₫`;
}

/**
 * The whole đồng that were typed, whatever stands between the digits; `null` for nothing at all, `undefined` for what
 * is no amount. A comma would begin a fraction, and there is no fraction of a đồng.
 */
export function readMoney(typed: string): number | null | undefined {
  const bare = typed.replace(/₫|đồng|vnđ|vnd|đ/giu, '').replace(/[\s.\u00a0]/g, '');
  if (bare === '') return null;
  const amount = Number(bare);
  return /^\d+$/.test(bare) && Number.isSafeInteger(amount) ? amount : undefined;
}
