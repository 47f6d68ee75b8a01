import { describe, expect, it } from '@jest/globals';
import Fastify from 'fastify';
import { describeOnBothDatabases } from '../testing/databases.ts';
import { goodReception, TestHost } from '../testing/test-host.ts';
import { Lifecycle } from './lifecycle.ts';

describeOnBothDatabases('the life of a host', (make) => {
  describe('GET /api/health/ready', () => {
    it('answers 200 while work can be taken and 503 when the host is stopping', async () => {
      const host = await TestHost.start(await make());
      const ready = await host.browser().get('/api/health/ready');
      expect([ready.status, ready.body.status]).toEqual([200, 'ok']);
      expect((await host.browser().get('/api/health/live')).status).toBe(200);
      host.host.app.get(Lifecycle).stopping = true;
      const stopping = await host.browser().get('/api/health/ready');
      expect([stopping.status, stopping.body.code]).toEqual([503, 'shutting-down']);
      await host.remove();
    });
  });

  it('answers what was under way when it is stopped, and twice is once', async () => {
    const host = await TestHost.start(await make());
    const clerk = await host.signedIn('tiepnhan.hd');
    const answers = Array.from({ length: 10 }, () => clerk.post('/api/dossiers', goodReception()));
    // The requests have arrived once one of them is answered; the rest are under way.
    await Promise.race(answers);
    await Promise.all([host.stop(), host.stop()]);
    const results = await Promise.allSettled(answers);
    const statuses = results.map((result) => (result.status === 'fulfilled' ? result.value.status : 0));
    const received = statuses.filter((status) => status === 201).length;
    expect(statuses.every((status) => [201, 503, 0].includes(status))).toBe(true);
    const again = await TestHost.reopen(host);
    expect(await again.count('dossiers')).toBe(received);
    await again.remove();
  });
});

describe('a host that stops', () => {
  it('waits for what is under way, turns away what is new, and is done once nobody knocks any more', async () => {
    const fastify = Fastify();
    const lifecycle = new Lifecycle();
    lifecycle.watch(fastify);
    fastify.setErrorHandler((error, _request, reply) => reply.status(503).send({ said: String(error) }));
    let finish = () => {};
    let arrived = () => {};
    const isUnderWay = new Promise<void>((resolve) => (arrived = resolve));
    const mayFinish = new Promise<void>((resolve) => (finish = resolve));
    fastify.get('/slow', async () => {
      arrived();
      await mayFinish;
      return 'done';
    });
    const address = await fastify.listen({ port: 0, host: '127.0.0.1' });
    const slow = fetch(`${address}/slow`).then((answer) => answer.status);
    await isUnderWay;
    lifecycle.stopping = true;
    let drained = false;
    const draining = lifecycle.drained(60_000).then(() => (drained = true));
    const late = await fetch(`${address}/slow`);
    expect([late.status, late.headers.get('connection')]).toEqual([503, 'close']);
    expect(drained).toBe(false);
    finish();
    expect(await slow).toBe(200);
    await draining;
    await fastify.close();
  });
});
