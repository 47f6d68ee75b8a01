import { amountsOf, type Amount, type AmountChoice } from '../../document/amount.ts';
import type { Condition } from '../../document/condition.ts';
import type { FlowNode } from '../../document/flow.ts';
import type { Limit } from '../../document/limits.ts';
import { canonicalJson } from '../../document/canonical-json.ts';
import { term } from '../../problem/terms.ts';

/** A condition as a person reads it in a drawing. Nobody reads it back: its value stands in the extension. */
export function conditionText(condition: Condition): string {
  if ('all' in condition) return joined(condition.all, ' and ', 'true');
  if ('any' in condition) return joined(condition.any, ' or ', 'false');
  if ('not' in condition) return `not (${conditionText(condition.not)})`;
  const left = 'sum' in condition ? condition.sum.join(' + ') : condition.fact;
  const value = condition.value;
  if (value === undefined) return `${left} ${condition.op}`;
  const isFact = typeof value === 'object' && !Array.isArray(value);
  return `${left} ${condition.op} ${isFact ? value.fact : canonicalJson(value)}`;
}

function joined(parts: readonly Condition[], word: string, none: string): string {
  return parts.length === 0 ? none : parts.map((part) => `(${conditionText(part)})`).join(word);
}

/** ISO 8601 where it says the same thing: calendar days and months. Working time has no ISO form. */
export function isoDuration({ value, unit }: Amount): string | null {
  if (!Number.isInteger(value)) return null;
  if (unit === 'CALENDAR_DAY') return `P${value}D`;
  return unit === 'MONTH' ? `P${value}M` : null;
}

export function amountText(choice: AmountChoice): string {
  return amountsOf(choice)
    .map(({ value, unit }) => `${value} ${term(unit, 'vi')}`)
    .join(' / ');
}

export function limitText({ title, amount, promise }: Limit): string {
  const name = `${title.vi}: ${amountText({ rows: amount })}`;
  return promise ? `⏱ ${name} (hẹn trả)` : `⏱ ${name}`;
}

/** What a person should read about a node beside its name. */
export function documentationOf(node: FlowNode): string | undefined {
  const text = node.note?.vi;
  return text === undefined || text === '' ? undefined : text;
}
