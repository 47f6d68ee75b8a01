/** The five entities that XML has without anybody declaring one. Nothing else is ever looked up. */
const known: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };

/** Characters that XML 1.0 allows; halves of surrogate pairs are checked apart. */
const forbidden = /(?![\t\n\r\u007f-\u009f])\p{Cc}|[\ufffe\uffff]/u;

/** The text with its references resolved, or the first reference or character that means nothing. */
export function decodeText(raw: string): { readonly text: string } | { readonly fault: string } {
  let fault: string | null = null;
  const text = !raw.includes('&')
    ? raw
    : raw.replace(
        /&(#x[0-9a-fA-F]{1,6}|#\d{1,7}|[A-Za-z][\w.-]{0,40})?(;?)/g,
        (whole, name: string | undefined, end) => {
          const value = name === undefined || end === '' ? undefined : meaning(name);
          if (value === undefined) fault ??= whole;
          return value ?? '';
        },
      );
  if (fault !== null) return { fault };
  const bad = forbidden.exec(text)?.[0] ?? (/\p{Surrogate}/u.test(text) ? '\ufffd' : undefined);
  return bad === undefined ? { text } : { fault: `U+${bad.charCodeAt(0).toString(16).padStart(4, '0')}` };
}

function meaning(name: string): string | undefined {
  if (!name.startsWith('#')) return Object.hasOwn(known, name) ? known[name] : undefined;
  const code = name[1] === 'x' ? parseInt(name.slice(2), 16) : parseInt(name.slice(1), 10);
  if (code === 0 || code > 0x10ffff || (code >= 0xd800 && code <= 0xdfff)) return undefined;
  return String.fromCodePoint(code);
}
