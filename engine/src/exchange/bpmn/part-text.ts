/**
 * A value as JSON that XML can hold: characters that XML 1.0 knows no way to write are written as JSON's own escapes. The
 * names keep their order, which means nothing to us but much to whoever compares two stored texts.
 */
export function partText(value: unknown): string {
  return JSON.stringify(value).replaceAll(
    /[\u007f-\u009f\u2028\u2029\ufffe\uffff]/g,
    (one) => `\\u${one.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

/** A text as XML can hold it: what XML 1.0 has no way to write at all is shown as the sign for an unknown character. */
export function printable(text: string): string {
  return text.replaceAll(/(?![\t\n\r\u007f-\u009f])\p{Cc}|\p{Cs}|[\ufffe\uffff]/gu, '\ufffd');
}
