import { randomUUID } from 'node:crypto';
import { Agent, request } from 'node:http';

/**
 * @typedef {{ status: number, headers: import('node:http').IncomingHttpHeaders, body: any }} Answer
 */

/** Thrown when the connection broke before the whole answer was there: nobody knows whether the request took effect. */
export class ConnectionLost extends Error {}

/** One signed-in person talking to the REST API over connections that are kept open. */
export class ApiClient {
  #agent = new Agent({ keepAlive: true });
  #cookie = '';

  /** @param {string} url */
  constructor(url) {
    this.url = new URL(url);
  }

  /**
   * @param {string} username
   * @param {string} password
   */
  async signIn(username, password) {
    const answer = await this.send('POST', '/api/session', { body: { username, password } });
    if (answer.status !== 200)
      throw new Error(`${username} could not sign in: ${JSON.stringify(answer.body)}`);
    this.#cookie = (answer.headers['set-cookie'] ?? []).map((cookie) => cookie.split(';')[0]).join('; ');
    return answer.body;
  }

  /** The same person in the same session over a connection of its own. */
  another() {
    const client = new ApiClient(this.url.origin);
    client.#cookie = this.#cookie;
    return client;
  }

  /** @param {string} path */
  get(path) {
    return this.send('GET', path);
  }

  /**
   * @param {string} path
   * @param {unknown} body
   * @param {{ key?: string, headers?: Record<string, string> }} [options] `key`: the Idempotency-Key, a new one if absent
   */
  post(path, body, { key = randomUUID(), headers = {} } = {}) {
    return this.send('POST', path, { body, headers: { 'idempotency-key': key, ...headers } });
  }

  /**
   * @param {string} path
   * @param {unknown} body
   * @param {Record<string, string>} [headers]
   */
  async mustPost(path, body, headers = {}) {
    const answer = await this.post(path, body, { headers });
    if (answer.status >= 300)
      throw new Error(`POST ${path}: ${answer.status} ${JSON.stringify(answer.body)}`);
    return answer.body;
  }

  /**
   * @param {string} path
   * @param {unknown} body
   * @param {Record<string, string>} headers
   */
  async mustPut(path, body, headers) {
    const answer = await this.send('PUT', path, {
      body,
      headers: { 'idempotency-key': randomUUID(), ...headers },
    });
    if (answer.status >= 300) throw new Error(`PUT ${path}: ${answer.status} ${JSON.stringify(answer.body)}`);
    return answer.body;
  }

  /**
   * @param {string} method
   * @param {string} path
   * @param {{ body?: unknown, headers?: Record<string, string> }} [options]
   * @returns {Promise<Answer>}
   */
  send(method, path, { body, headers = {} } = {}) {
    const payload = body === undefined ? undefined : JSON.stringify(body);
    return new Promise((resolve, reject) => {
      const sent = request(
        {
          agent: this.#agent,
          host: this.url.hostname,
          port: this.url.port,
          method,
          path,
          headers: {
            cookie: this.#cookie,
            'x-motcua-request': '1',
            ...(payload === undefined
              ? {}
              : { 'content-type': 'application/json', 'content-length': Buffer.byteLength(payload) }),
            ...headers,
          },
        },
        (answer) => {
          /** @type {Buffer[]} */
          const chunks = [];
          answer.on('data', (chunk) => chunks.push(chunk));
          answer.on('error', (error) => reject(new ConnectionLost(error.message)));
          answer.on('end', () => {
            if (!answer.complete) return reject(new ConnectionLost('The answer was cut short.'));
            const text = Buffer.concat(chunks).toString('utf8');
            const json = /json/.test(answer.headers['content-type'] ?? '');
            resolve({
              status: answer.statusCode ?? 0,
              headers: answer.headers,
              body: json ? JSON.parse(text) : text,
            });
          });
        },
      );
      sent.on('error', (error) => reject(new ConnectionLost(error.message)));
      sent.end(payload);
    });
  }

  close() {
    this.#agent.destroy();
  }
}
