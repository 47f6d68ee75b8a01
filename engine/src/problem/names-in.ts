import type { ProcedureDocument } from '../document/procedure-document.ts';
import type { LocalText } from '../document/primitives.ts';
import type { NamesOf } from './wording.ts';

/** How a register calls what facts name by its code: agencies by their number, relations by their id. */
export type RegisterNames = (code: string) => LocalText | undefined;

/**
 * Names for `describeProblem`: facts hold the Vietnamese titles of a document, for which the English ones are found here,
 * and the codes of agencies and relations, which nobody in an office knows by heart.
 */
export function namesIn(document: ProcedureDocument | undefined, register?: RegisterNames): NamesOf {
  const english = new Map<string, string>();
  collect(document, english);
  const titleOf = (text: string): string => english.get(text) ?? text;
  return (text, language) => {
    const named = register?.(text);
    if (named) return (language === 'en' && named.en) || named.vi;
    if (language === 'vi' || english.size === 0) return undefined;
    if (english.has(text)) return titleOf(text);
    // Of `Title ({7 WORKING_DAY})` and `Fact: value` each part may have a name; what is in braces is left alone.
    const parts = /^(.*?)(: | \(\{| → )(.*)$/s.exec(text);
    if (!parts) return undefined;
    const [, before = '', between = '', after = ''] = parts;
    if (!english.has(before) && !english.has(after)) return undefined;
    const quoted = after.replace(/"([^"]*)"/g, (_, title: string) => `"${titleOf(title)}"`);
    return `${titleOf(before)}${between}${titleOf(quoted)}`;
  };
}

/** Every text of a document that has an English one. */
function collect(value: unknown, english: Map<string, string>): void {
  if (typeof value !== 'object' || value === null) return;
  const { vi, en } = value as { vi?: unknown; en?: unknown };
  if (typeof vi === 'string' && typeof en === 'string') {
    if (en !== '' && !english.has(vi)) english.set(vi, en);
    return;
  }
  for (const part of Object.values(value)) collect(part, english);
}
