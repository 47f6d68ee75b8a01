import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { describeOnBothDatabases } from '../testing/databases.ts';
import type { TestClient } from '../testing/test-client.ts';
import { goodReception, TestHost } from '../testing/test-host.ts';

interface Heard {
  readonly id: number;
  readonly code: string;
  readonly seq: number;
}

describeOnBothDatabases('the event stream', (make) => {
  let host: TestHost;
  let clerk: TestClient;

  beforeAll(async () => {
    host = await TestHost.start(await make());
    clerk = await host.signedIn('tiepnhan.hd');
  });
  afterAll(() => host.remove());

  /** Listens until so many events were heard. */
  const listen = async (who: TestClient, headers: Record<string, string> = {}) => {
    const stop = new AbortController();
    const response = await fetch(`${host.address}/api/events`, {
      headers: { cookie: who.cookie, ...headers },
      signal: stop.signal,
    });
    const reader = (response.body as ReadableStream<Uint8Array>).getReader();
    const heard: Heard[] = [];
    let text = '';
    const until = async (count: number): Promise<Heard[]> => {
      while (heard.length < count) {
        const { value, done } = await reader.read();
        if (done) break;
        text += Buffer.from(value).toString('utf8');
        const blocks = text.split('\n\n');
        text = blocks.pop() ?? '';
        for (const block of blocks) {
          const id = /^id: (\d+)$/m.exec(block)?.[1];
          const data = /^data: (.*)$/m.exec(block)?.[1];
          if (id !== undefined && data !== undefined) heard.push({ id: Number(id), ...JSON.parse(data) });
        }
      }
      return heard;
    };
    return { response, until, stop: () => stop.abort() };
  };

  it('answers a request for its head alone and opens no stream for it', async () => {
    const response = await fetch(`${host.address}/api/events`, {
      method: 'HEAD',
      headers: { cookie: clerk.cookie },
    });
    expect(response.headers.get('content-type')).toContain('text/event-stream');
    expect(response.status).toBe(200);
  });

  describe('GET /api/events', () => {
    it('tells those who may see a dossier, in order, what was committed', async () => {
      const stream = await listen(clerk);
      expect(stream.response.headers.get('content-type')).toContain('text/event-stream');
      const other = await listen(await host.signedIn('tiepnhan.nm'));
      const { code } = (await clerk.post('/api/dossiers', goodReception())).body;
      await clerk.post(`/api/dossiers/${code}/actions`, { action: 'accept' });
      const heard = await stream.until(2);
      expect(heard.map(({ code: of, seq }) => [of, seq])).toEqual([
        [code, 1],
        [code, 2],
      ]);
      expect(heard[1]?.id).toBeGreaterThan(heard[0]?.id ?? 0);
      const neighbour = await host.signedIn('tiepnhan.nm');
      const own = (
        await neighbour.post(
          '/api/dossiers',
          goodReception({ form: { commune: 'H99.50.03', purpose: 'mở quán' } }),
        )
      ).body.code;
      expect((await other.until(1)).map((one) => one.code)).toEqual([own]);
      stream.stop();
      other.stop();
    });

    it('goes on where a browser was cut off', async () => {
      const first = await listen(clerk);
      await clerk.post('/api/dossiers', goodReception());
      const [last] = (await first.until(1)).slice(-1);
      first.stop();
      const missed = (await clerk.post('/api/dossiers', goodReception())).body.code;
      const waiting = await listen(clerk);
      await clerk.post('/api/dossiers', goodReception());
      await waiting.until(1);
      const again = await listen(clerk, { 'last-event-id': String(last?.id) });
      expect((await again.until(2))[0]?.code).toBe(missed);
      waiting.stop();
      again.stop();
    });
  });
});
