import createClient from 'openapi-fetch';
import { currentLanguage } from '../text/language.ts';
import type { paths } from './schema.d.ts';
import { isProblemDocument, NoAnswer, Refused } from './problem.ts';
import { waitForSignIn } from './session-gate.ts';

/** A gateway in front of a host that is restarting answers with these: the host itself never heard of the request. */
const nobodyHome = new Set([502, 503, 504]);

async function send(request: Request): Promise<Response> {
  try {
    const response = await fetch(request);
    if (nobodyHome.has(response.status)) throw new NoAnswer(response.status);
    return response;
  } catch (cause) {
    if (cause instanceof NoAnswer || (cause instanceof DOMException && cause.name === 'AbortError'))
      throw cause;
    throw new NoAnswer(cause);
  }
}

async function sendWithSession(request: Request): Promise<Response> {
  request.headers.set('Accept-Language', currentLanguage());
  const again = request.clone();
  const response = await send(request);
  if (response.status !== 401 || new URL(request.url).pathname === '/api/session') return response;
  await waitForSignIn();
  return send(again);
}

/** Changes carry this header: another site's page cannot send it, so it cannot change anything in our name. */
export const marked = { 'X-Motcua-Request': '1' } as const;

export const api = createClient<paths>({
  baseUrl: typeof location === 'undefined' ? '' : location.origin,
  fetch: sendWithSession,
  credentials: 'same-origin',
});

/** The answer's data; throws `Refused` with the host's problem document, or `NoAnswer`. */
export async function answerOf<T>(
  call: Promise<{ data?: T; error?: unknown; response: Response }>,
): Promise<NonNullable<T>> {
  const { data, error, response } = await call;
  if (response.ok) return (data ?? {}) as NonNullable<T>;
  throw new Refused(
    isProblemDocument(error)
      ? error
      : {
          type: 'about:blank',
          title: response.statusText,
          status: response.status,
          code: `http-${response.status}`,
          detail: response.statusText || `HTTP ${response.status}`,
        },
  );
}
