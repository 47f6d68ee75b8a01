/** What somebody typed in a play, understood. */
export type Typed =
  | { readonly do: 'choose'; readonly number: number; readonly answers: ReadonlyMap<string, string> }
  | { readonly do: 'until'; readonly moment: string }
  | { readonly do: 'days'; readonly days: number }
  | { readonly do: 'back'; readonly moments: number }
  | { readonly do: 'as'; readonly post: { readonly role: string; readonly agency: string } | null }
  | { readonly do: 'why'; readonly limit: string }
  | { readonly do: 'save'; readonly id: string; readonly title: string }
  | { readonly do: 'next' }
  | { readonly do: 'more' | 'look' | 'history' | 'help' | 'quit' | 'nothing' }
  | { readonly do: 'unknown'; readonly typed: string };

const plain = ['more', 'look', 'history', 'help', 'quit'] as const;

/** Understands one line. `3 note="đủ điều kiện" area=120` chooses number 3 with two answers. */
export function readTyped(line: string): Typed {
  const typed = line.trim();
  const [word = '', ...rest] = wordsIn(typed);
  const [first = ''] = rest;
  const unknown: Typed = { do: 'unknown', typed };
  const number = count(first === '' ? '1' : first);
  switch (word) {
    case '':
      return { do: 'nothing' };
    case 'until': {
      const moment = /^\d{4}-\d{2}-\d{2}$/.test(first) ? `${first}T08:00` : first;
      return isMoment(moment) ? { do: 'until', moment } : unknown;
    }
    case 'days':
      return number === null ? unknown : { do: 'days', days: number };
    case 'back':
      return number === null ? unknown : { do: 'back', moments: number };
    case 'as': {
      const [, role, agency] = /^([a-zA-Z]+)@([A-Z0-9.]+)$/.exec(first) ?? [];
      if (first === '') return { do: 'as', post: null };
      return role === undefined || agency === undefined ? unknown : { do: 'as', post: { role, agency } };
    }
    case 'why':
      return { do: 'why', limit: first };
    case 'save':
      return first === '' ? unknown : { do: 'save', id: first, title: rest.slice(1).join(' ') };
    default: {
      if (word === 'next') return { do: 'next' };
      const known = plain.find((one) => one === word);
      if (known) return { do: known };
      const chosen = count(word);
      const answers = answersIn(rest);
      return chosen === null || answers === null ? unknown : { do: 'choose', number: chosen, answers };
    }
  }
}

/** Is it written as a local moment, and on a day that exists? */
export function isMoment(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}T([01]\d|2[0-3]):[0-5]\d$/.test(text)) return false;
  const at = new Date(`${text}:00Z`);
  return !Number.isNaN(at.getTime()) && at.toISOString().startsWith(text);
}

/** The words of a line; what stands between quotation marks belongs together. */
function wordsIn(line: string): readonly string[] {
  return (line.match(/(?:[^\s"]+|"[^"]*")+/g) ?? []).map((word) => word.replaceAll('"', ''));
}

function count(word: string): number | null {
  return /^\d{1,4}$/.test(word) ? Number(word) : null;
}

/** Null where something is no `name=value`. */
function answersIn(words: readonly string[]): ReadonlyMap<string, string> | null {
  const answers = new Map<string, string>();
  for (const word of words) {
    const at = word.indexOf('=');
    if (at < 1) return null;
    answers.set(word.slice(0, at), word.slice(at + 1));
  }
  return answers;
}
