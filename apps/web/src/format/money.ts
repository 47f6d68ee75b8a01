import type { Language } from '../api/contract.ts';

/** `1.234.567 ₫`: dots between thousands in Vietnamese, commas in English. Whole đồng. */
export function money(amount: number, language: Language = 'vi'): string {
  return `${grouped(amount, language)} ₫`;
}

/** `1.234,5` in Vietnamese, `1,234.5` in English. */
export function grouped(amount: number, language: Language = 'vi'): string {
  const [whole = '0', fraction] = String(Math.abs(amount)).split('.');
  const [dot, comma] = language === 'vi' ? ['.', ','] : [',', '.'];
  const thousands = whole.replace(/\B(?=(\d{3})+$)/g, dot);
  return `${amount < 0 ? '-' : ''}${thousands}${fraction ? comma + fraction : ''}`;
}

/** A number that is not money: `1948` may be a year and stays whole, `12.500,5` is grouped from five digits on. */
export function plainNumber(amount: number, language: Language = 'vi'): string {
  const written = grouped(amount, language);
  return Math.abs(amount) < 10_000 ? written.replace(language === 'vi' ? '.' : ',', '') : written;
}
