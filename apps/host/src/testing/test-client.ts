import { randomUUID } from 'node:crypto';

/** What came back. The body is left untyped on purpose: a test says what it expects of it. */
export interface Answer {
  readonly status: number;
  // eslint-disable-next-line @typescript-eslint/no-explicit-any -- tests read any answer, and say what they expect
  readonly body: any;
  readonly headers: Readonly<Record<string, string | undefined>>;
}

type Method = 'GET' | 'POST' | 'PUT' | 'DELETE';

/** A browser: keeps the cookie, sends what a browser of ours sends. */
export class TestClient {
  readonly #address: () => string;
  cookie = '';

  constructor(address: () => string) {
    this.#address = address;
  }

  /** Reads a file, as a browser saves it. */
  async file(url: string): Promise<Buffer> {
    const response = await fetch(this.#address() + url, { headers: { cookie: this.cookie } });
    if (response.status !== 200) throw new Error(`${url} answered ${response.status}`);
    return Buffer.from(await response.arrayBuffer());
  }

  get(url: string, headers: Record<string, string> = {}): Promise<Answer> {
    return this.send('GET', url, undefined, headers);
  }

  post(url: string, body: unknown = {}, headers: Record<string, string> = {}): Promise<Answer> {
    return this.send('POST', url, JSON.stringify(body), headers);
  }

  put(url: string, body: unknown, headers: Record<string, string> = {}): Promise<Answer> {
    return this.send('PUT', url, JSON.stringify(body), headers);
  }

  delete(url: string, headers: Record<string, string> = {}): Promise<Answer> {
    return this.send('DELETE', url, undefined, headers);
  }

  /** Sends a body exactly as given. A header given as an empty text is left out. */
  async send(
    method: Method,
    url: string,
    payload: string | undefined,
    headers: Record<string, string> = {},
  ): Promise<Answer> {
    const all: Record<string, string> = {
      ...(payload === undefined ? {} : { 'content-type': 'application/json' }),
      ...(this.cookie === '' ? {} : { cookie: this.cookie }),
      ...(method === 'GET' ? {} : { 'x-motcua-request': '1', 'idempotency-key': randomUUID() }),
      ...headers,
    };
    const response = await fetch(this.#address() + url, {
      method,
      headers: Object.fromEntries(Object.entries(all).filter(([, value]) => value !== '')),
      ...(payload === undefined ? {} : { body: payload }),
    });
    for (const line of response.headers.getSetCookie()) {
      const pair = line.split(';')[0] ?? '';
      this.cookie = pair.endsWith('=') ? '' : pair;
    }
    const text = await response.text();
    const isJson = /json/.test(response.headers.get('content-type') ?? '');
    return {
      status: response.status,
      body: isJson && text !== '' ? JSON.parse(text) : text,
      headers: Object.fromEntries(response.headers.entries()),
    };
  }
}
