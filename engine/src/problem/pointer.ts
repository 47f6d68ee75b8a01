/** A place in a JSON value as a JSON Pointer (RFC 6901): '' is the whole, '/a~1b/0' the first item of the member 'a/b'. */
export function jsonPointer(path: readonly PropertyKey[]): string {
  return path.map((key) => `/${String(key).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');
}
