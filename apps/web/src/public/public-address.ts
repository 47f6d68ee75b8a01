const prefix = '/public/procedures';

/** Is this an address that needs nobody to be signed in? */
export const isPublic = (path: string): boolean => path === prefix || path.startsWith(`${prefix}/`);

/** The procedure an address asks for; null asks for all of them. */
export function codeIn(path: string): string | null {
  const [code = ''] = path.slice(prefix.length + 1).split('/');
  try {
    return decodeURIComponent(code) || null;
  } catch {
    return code;
  }
}

export const addressOf = (code?: string): string =>
  code === undefined ? prefix : `${prefix}/${encodeURIComponent(code)}`;
