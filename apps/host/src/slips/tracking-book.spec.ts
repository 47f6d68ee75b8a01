import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { describeOnBothDatabases } from '../testing/databases.ts';
import { readPdf } from '../testing/read-pdf.ts';
import type { TestClient } from '../testing/test-client.ts';
import { goodReception, TestHost } from '../testing/test-host.ts';
import type { TrackingBook } from './shapes.ts';

const desk = 'H99.50.01.01';
const book = (query: string, agency = desk) => `/api/agencies/${agency}/tracking-book?${query}`;
const august = 'from=2026-08-01&to=2026-08-31';

describeOnBothDatabases('the tracking book of an agency', (make) => {
  let host: TestHost;
  let clerk: TestClient;
  const codes: string[] = [];

  beforeAll(async () => {
    host = await TestHost.start(await make());
    const receive = async (at: string, name: string) => {
      host.clock.set(at);
      const client = await host.signedIn('tiepnhan.hd');
      const applicant = { name, phone: '0990 000 011', address: 'Tổ 4, phường Hừng Đông' };
      codes.push((await client.post('/api/dossiers', goodReception({ applicant }))).body.code);
    };
    // The last minute of July in Vietnam, and the first of August and of September.
    await receive('2026-07-31T16:59:00.000Z', 'Tháng Bảy');
    await receive('2026-07-31T17:00:00.000Z', 'Lò Thị Ắng');
    for (let n = 0; n < 5; n += 1) await receive('2026-08-20T02:00:00.000Z', `Người thứ ${n + 1}`);
    await receive('2026-08-31T17:00:00.000Z', 'Tháng Chín');
    host.clock.set('2026-09-03T02:00:00.000Z');
    const second = codes[1] ?? '';
    const act = async (username: string, action: string) =>
      (await host.signedIn(username)).post(`/api/dossiers/${second}/actions`, { action });
    await act('tiepnhan.hd', 'accept');
    await act('tuphap.hd', 'finish_appraisal');
    await act('thue.cs1', 'finish_assessment');
    await act('chutich.hd', 'grant');
    clerk = await host.signedIn('tiepnhan.hd');
  });
  afterAll(() => host.remove());

  const page = async (query: string): Promise<TrackingBook> => (await clerk.get(book(query))).body;

  it('holds what was received in the period, by the days of Vietnam, in the order of receiving', async () => {
    const { items, next, form, agency } = await page(august);
    expect(items.map(({ dossierCode }) => dossierCode)).toEqual(codes.slice(1, 7));
    expect(items.map(({ index }) => index)).toEqual([1, 2, 3, 4, 5, 6]);
    expect([next, form, agency.id]).toEqual([null, 'TT03-2025/07', desk]);
    expect((await page('from=2026-08-31&to=2026-08-31')).items).toEqual([]);
    expect((await page('from=2026-09-01&to=2026-09-01')).items).toHaveLength(1);
  });

  it('says of each who, what, with whom, until when, and when and how the result was returned', async () => {
    const { items } = await page(august);
    expect(items[0]).toMatchObject({
      procedureName: { vi: 'Cấp giấy phép thử nghiệm' },
      sets: 1,
      applicantName: 'Lò Thị Ắng',
      address: 'Tổ 4, phường Hừng Đông',
      phone: '0990 000 011',
      resolvingAgency: { id: 'H99.50.01' },
      receivedAt: '2026-07-31T17:00:00.000Z',
      returnedAt: '2026-09-03T02:00:00.000Z',
      returnMethod: { vi: 'Trực tiếp' },
      note: null,
    });
    expect(items[1]).toMatchObject({ returnedAt: null, returnMethod: null, note: { vi: 'Mới đăng ký' } });
  });

  it('comes in pages that go on where the last ended, and numbers on', async () => {
    const seen: TrackingBook['items'] = [];
    for (let cursor: string | null = ''; cursor !== null;) {
      const part: TrackingBook = await page(`${august}&limit=4${cursor && `&cursor=${cursor}`}`);
      seen.push(...part.items);
      cursor = part.next;
    }
    expect(seen).toEqual((await page(august)).items);
    expect((await clerk.get(book(`${august}&cursor=bm9uc2Vuc2U`))).body.code).toBe('invalid-cursor');
  });

  it('is found by an index, however many dossiers there are', async () => {
    const sql = `SELECT code FROM dossiers WHERE receiving_agency = 'x' AND opened_at >= 'a' AND opened_at <= 'b'
      AND (opened_at, code) > ('a', 'b') ORDER BY opened_at, code LIMIT 50`;
    if (host.database.name === 'SQLite') {
      const plan = await host.rows<{ detail: string }>(`EXPLAIN QUERY PLAN ${sql}`);
      expect(plan.map(({ detail }) => detail).join(' ')).toMatch(/USING (COVERING )?INDEX dossiers_received/);
      expect(plan.map(({ detail }) => detail).join(' ')).not.toContain('TEMP B-TREE');
    } else {
      const plan = await host.rows<{ 'QUERY PLAN': string }>(`EXPLAIN ${sql}`);
      expect(JSON.stringify(plan)).toContain('dossiers_received');
    }
  });

  it('is printed whole, with its head on every page', async () => {
    const url = `/api/agencies/${desk}/tracking-book.pdf?${august}`;
    const { text, pages, size } = await readPdf(await clerk.file(url));
    expect(size).toEqual([297, 210]);
    expect(text).toContain('SỔ THEO DÕI HỒ SƠ');
    expect(text).toContain('từ ngày 01 tháng 8 năm 2026 đến ngày 31 tháng 8 năm 2026: 6');
    // A code is broken behind its own marks where the column is narrow.
    for (const code of codes.slice(1, 7)) expect(text.replace(/- /g, '-')).toContain(code);
    for (const text of pages) expect(text).toContain('Địa chỉ, điện thoại');
  });

  it('is open to its own desk and to reviewers, and to nobody else', async () => {
    expect((await (await host.signedIn('kiemtra')).get(book(august))).body.items).toHaveLength(6);
    for (const username of ['tiepnhan.nm', 'tuphap.hd', 'chutich.hd', 'quantri', 'soanthao.tinh'])
      for (const url of [book(august), `/api/agencies/${desk}/tracking-book.pdf?${august}`]) {
        const answer = await (await host.signedIn(username)).get(url);
        expect([username, answer.status, answer.body.code]).toEqual([username, 403, 'not-allowed']);
      }
  });

  it('refuses periods that cannot be and agencies that are not, clearly', async () => {
    expect((await clerk.get(book('from=2026-08-31&to=2026-08-01'))).body.code).toBe('period-not-possible');
    for (const query of ['', 'from=2026-02-30&to=2026-03-01', 'from=x&to=y', `${august}&limit=0`])
      expect((await clerk.get(book(query))).body.code).toBe('invalid-query');
    const reviewer = await host.signedIn('kiemtra');
    expect((await reviewer.get(book(august, 'H98'))).body.code).toBe('agency-not-found');
    for (const query of ['from=0001-01-01&to=9999-12-31', 'from=9999-12-31&to=9999-12-31'])
      expect((await reviewer.get(book(query))).status).toBe(200);
  });
});
