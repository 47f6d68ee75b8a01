import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import fastify, { type FastifyInstance } from 'fastify';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { serveWeb } from './serve-web.ts';

describe('the built browser application', () => {
  let folder: string;
  let server: FastifyInstance;

  const build = (name: string) => {
    rmSync(folder, { recursive: true, force: true });
    mkdirSync(join(folder, 'assets'), { recursive: true });
    writeFileSync(join(folder, 'index.html'), `<script src="/assets/${name}.js"></script>`);
    writeFileSync(join(folder, 'assets', `${name}.js`), name);
  };
  /** The path goes out as it is written: `fetch` would tidy it first. */
  const get = async (path: string): Promise<[number | undefined, string]> => {
    const address = server.server.address() ?? (await server.listen({ port: 0 }), server.server.address());
    const { port } = address as AddressInfo;
    return new Promise((resolve, reject) => {
      request({ host: '127.0.0.1', port, path }, (answer) => {
        let body = '';
        answer.setEncoding('utf8').on('data', (text: string) => (body += text));
        answer.on('end', () => resolve([answer.statusCode, body]));
      })
        .on('error', reject)
        .end();
    });
  };
  /** The folder is read at most once a second. */
  const aMoment = () => new Promise((resolve) => setTimeout(resolve, 1_050));

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'web-'));
    server = fastify();
  });
  afterEach(async () => {
    await server.close();
    rmSync(folder, { recursive: true, force: true });
  });

  it('is served as it is now: a new build needs no restart', async () => {
    build('first');
    await serveWeb(server, folder);
    expect(await get('/assets/first.js')).toEqual([200, 'first']);
    build('second');
    await aMoment();
    expect(await get('/procedures')).toEqual([200, '<script src="/assets/second.js"></script>']);
    expect(await get('/assets/second.js')).toEqual([200, 'second']);
    expect((await get('/assets/first.js'))[0]).not.toBe(200);
  });

  it('shows the page of a procedure whose code has a point in it, and none for a file that is not there', async () => {
    build('first');
    await serveWeb(server, folder);
    const page = [200, '<script src="/assets/first.js"></script>'];
    expect(await get('/public/procedures/giao_dat_cap_xa.mien_giam')).toEqual(page);
    expect((await get('/assets/gone.js'))[0]).not.toBe(200);
    expect((await get('/favicon.png'))[0]).not.toBe(200);
  });

  it('is served too when it was built after the host was started', async () => {
    await serveWeb(server, folder);
    expect((await get('/'))[1]).toContain('has not been built');
    build('first');
    await aMoment();
    expect(await get('/')).toEqual([200, '<script src="/assets/first.js"></script>']);
  });

  it('never leads out of its folder', async () => {
    build('first');
    const beside = join(folder, '..', 'secret.txt');
    writeFileSync(beside, 'secret');
    await serveWeb(server, folder);
    for (const url of [
      '/../secret.txt',
      '/%2e%2e/secret.txt',
      '/assets/%2e%2e/%2e%2e/secret.txt',
      '/..%2fsecret.txt',
    ])
      expect((await get(url))[1]).not.toBe('secret');
    rmSync(beside);
  });
});
