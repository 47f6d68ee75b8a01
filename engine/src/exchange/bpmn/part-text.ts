import { canonicalJson } from '../../document/canonical-json.ts';

/**
 * A value as canonical JSON that XML can hold: characters that XML 1.0 knows no way to write are written as JSON's own
 * escapes.
 */
export function partText(value: unknown): string {
  return canonicalJson(value).replaceAll(
    /[\u007f-\u009f\u2028\u2029\ufffe\uffff]/g,
    (one) => `\\u${one.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}
