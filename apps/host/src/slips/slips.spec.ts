import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { ProcedureDocument } from '@motcua/engine';
import { describeOnBothDatabases } from '../testing/databases.ts';
import { permitDocument } from '../testing/permit.ts';
import { readPdf } from '../testing/read-pdf.ts';
import type { TestClient } from '../testing/test-client.ts';
import { goodReception, TestHost } from '../testing/test-host.ts';
import type { Slip, SlipBlock, SlipList } from './shapes.ts';

const minute = 60_000;
const day = 24 * 60 * minute;

type Table = Extract<SlipBlock, { kind: 'table' }>;
/** The test procedure whose promise may be extended. */
function extendable(): ProcedureDocument {
  const document = permitDocument({ id: 'extendable' });
  const extension = { max: 1, amount: { value: 5, unit: 'WORKING_DAY' as const } };
  return { ...document, limits: document.limits.map((limit) => ({ ...limit, extension })) };
}

const tableOf = ({ body }: Slip) => body.find((block): block is Table => block.kind === 'table');
const linesOf = ({ body }: Slip) =>
  Object.fromEntries(
    body.flatMap((block) =>
      block.kind === 'lines' ? block.lines.map(({ label, value }) => [label, value]) : [],
    ),
  );
const formsIn = ({ items }: SlipList) => items.map(({ form, n, of }) => `${form} ${n}/${of}`);

describeOnBothDatabases('the slips of a dossier', (make) => {
  let host: TestHost;
  beforeAll(async () => {
    host = await TestHost.start(await make());
    await host.publish(extendable());
  });
  afterAll(() => host.remove());

  const at = (moment: string) => host.clock.set(moment);
  /** Somebody who signs in just now: a session ends after half an hour without a request. */
  const as = (username: string): Promise<TestClient> => host.signedIn(username);
  const received = async (change: Record<string, unknown> = {}): Promise<string> => {
    const answer = await (await as('tiepnhan.hd')).post('/api/dossiers', goodReception(change));
    return answer.body.code;
  };
  const act = async (username: string, code: string, body: Record<string, unknown>) => {
    const answer = await (await as(username)).post(`/api/dossiers/${code}/actions`, body);
    if (answer.status !== 200) throw new Error(JSON.stringify(answer.body));
  };
  const list = async (code: string): Promise<SlipList> =>
    (await (await as('kiemtra')).get(`/api/dossiers/${code}/slips`)).body;
  const slip = async (code: string, form: string): Promise<Slip> =>
    (await (await as('kiemtra')).get(`/api/dossiers/${code}/slips/${form}`)).body;
  const pdf = async (code: string, form: string) =>
    readPdf(await (await as('kiemtra')).file(`/api/dossiers/${code}/slips/${form}.pdf`));

  it('are the receipt once it is accepted, and the control slip always', async () => {
    at('2026-08-20T02:00:00.000Z');
    const code = await received();
    expect(formsIn(await list(code))).toEqual(['06 1/1']);
    await act('tiepnhan.hd', code, { action: 'accept' });
    expect(formsIn(await list(code))).toEqual(['01 1/1', '06 1/1']);
  });

  it('of the receipt say who, what, since when and until when, on paper as on the screen', async () => {
    at('2026-08-20T02:00:00.000Z');
    const code = await received();
    await act('tiepnhan.hd', code, { action: 'accept' });
    const receipt = await slip(code, '01');
    expect(receipt).toMatchObject({ form: 'TT03-2025/01', paper: 'A5', qr: code });
    expect(receipt.copies).toEqual(['Liên giao người nộp', 'Liên lưu']);
    expect(linesOf(receipt)).toMatchObject({
      'Tiếp nhận hồ sơ của': 'Đỗ Hữu Phước',
      'Thời hạn giải quyết theo quy định': '3 ngày làm việc',
      'Thời gian nhận hồ sơ': '09 giờ 00 phút, ngày 20 tháng 8 năm 2026',
      'Thời gian hẹn trả kết quả': '17 giờ 00 phút, ngày 24 tháng 8 năm 2026',
    });
    expect(tableOf(receipt)?.rows).toEqual([['1', 'Đơn', '1', '']]);
    const { pages, text } = await pdf(code, '01');
    expect(pages).toHaveLength(2);
    for (const said of [code, 'Đỗ Hữu Phước', '17 giờ 00 phút, ngày 24 tháng 8 năm 2026', 'Phạm Ngọc Ánh'])
      for (const page of pages) expect(page).toContain(said);
    expect(text).toContain('Sao Mai, ngày 20 tháng 8 năm 2026');
    const english = (await (await as('kiemtra')).get(`/api/dossiers/${code}/slips/01?language=en`)).body;
    expect(JSON.stringify(english)).toContain('17:00, 24 August 2026');
  });

  it('form numbers (classic mistake 8): a dossier received under the old circular keeps its forms', async () => {
    at('2025-09-12T02:00:00.000Z');
    const old = await received();
    await act('tiepnhan.hd', old, { action: 'accept' });
    at('2025-09-15T02:00:00.000Z');
    const young = await received();
    await act('tiepnhan.hd', young, { action: 'accept' });
    at('2025-09-16T02:00:00.000Z');
    const idsOf = async (code: string) => (await list(code)).items.map(({ id, kind }) => `${id} ${kind}`);
    expect(await idsOf(old)).toEqual(['TT01-2018/01 receipt', 'TT01-2018/05 controlSlip']);
    expect(await idsOf(young)).toEqual(['TT03-2025/01 receipt', 'TT03-2025/06 controlSlip']);
    expect((await pdf(old, '05')).text).toContain('PHIẾU KIỂM SOÁT QUÁ TRÌNH GIẢI QUYẾT HỒ SƠ');
    expect((await pdf(old, '05')).size).toEqual([210, 148]);
    expect((await (await as('kiemtra')).get(`/api/dossiers/${young}/slips/05`)).body.code).toBe(
      'slip-not-found',
    );
  });

  describe('that ask for a supplement', () => {
    it('name each paper and what is wrong with it', async () => {
      at('2026-08-20T02:00:00.000Z');
      const code = await received();
      const clerk = await as('tiepnhan.hd');
      const [ask] = (await clerk.get(`/api/dossiers/${code}`)).body.actions.filter(
        ({ action }: { action: string }) => action === 'ask',
      );
      expect(ask.demands.supplements).toBe(true);
      await act('tiepnhan.hd', code, {
        action: 'ask',
        note: 'Hồ sơ chưa đủ',
        supplements: [
          { paper: 'plan', wrong: 'Thiếu chữ ký người thiết kế' },
          { paper: 'application', wrong: 'Ghi sai số thửa' },
        ],
      });
      const request = await slip(code, '02');
      expect(tableOf(request)?.rows).toEqual([
        ['1', 'Đơn', '1', '', 'Ghi sai số thửa'],
        ['2', 'Bản vẽ', '', '', 'Thiếu chữ ký người thiết kế'],
      ]);
      expect(linesOf(request)).toMatchObject({
        'Lý do': 'Hồ sơ chưa đủ',
        'Giai đoạn': 'Tiếp nhận hồ sơ',
        'Thời gian bổ sung': '5 ngày làm việc',
        'Bổ sung chậm nhất': '17 giờ 00 phút, ngày 26 tháng 8 năm 2026',
      });
      expect((await pdf(code, '02')).text).toContain('Thiếu chữ ký người thiết kế');
    });

    it('are one for each request, and without papers tell the reason', async () => {
      at('2026-08-20T02:00:00.000Z');
      const code = await received();
      for (const note of ['Lần đầu', 'Lần hai']) {
        await act('tiepnhan.hd', code, { action: 'ask', note });
        host.clock.advance(minute);
        await act('tiepnhan.hd', code, { action: 'bring' });
      }
      expect(formsIn(await list(code))).toEqual(['02 1/2', '02 2/2', '06 1/1']);
      expect(linesOf(await slip(code, '02?n=1'))['Lý do']).toBe('Lần đầu');
      expect(linesOf(await slip(code, '02'))['Lý do']).toBe('Lần hai');
      expect(tableOf(await slip(code, '02'))).toBeUndefined();
      expect((await (await as('kiemtra')).get(`/api/dossiers/${code}/slips/02?n=3`)).body.code).toBe(
        'slip-not-found',
      );
    });

    it('refuse papers there are not, named twice, or where nothing is asked for', async () => {
      at('2026-08-20T02:00:00.000Z');
      const code = await received();
      const clerk = await as('tiepnhan.hd');
      const refused = async (body: Record<string, unknown>) =>
        (await clerk.post(`/api/dossiers/${code}/actions`, { note: 'x', ...body })).body.code;
      const wrong = 'thiếu';
      const ask = (...papers: string[]) =>
        refused({ action: 'ask', supplements: papers.map((paper) => ({ paper, wrong })) });
      expect(await ask('passport')).toBe('paper-unknown');
      expect(await ask('plan', 'plan')).toBe('supplement-twice');
      expect(await refused({ action: 'accept', supplements: [{ paper: 'plan', wrong }] })).toBe(
        'supplement-not-asked',
      );
      expect(await refused({ action: 'ask', supplements: [{ paper: 'plan', wrong: ' ' }] })).toBe(
        'invalid-body',
      );
      expect(formsIn(await list(code))).toEqual(['06 1/1']);
    });
  });

  it('say why a dossier was not accepted', async () => {
    at('2026-08-20T02:00:00.000Z');
    const code = await received();
    await act('tiepnhan.hd', code, { action: 'ask', note: 'Thiếu bản vẽ' });
    at('2026-09-20T02:00:00.000Z');
    await host.sweep();
    expect(formsIn(await list(code))).toEqual(['02 1/1', '03 1/1', '06 1/1']);
    expect((await pdf(code, '03')).text).toContain(
      'không được bổ sung, hoàn thiện trong thời gian đã thông báo',
    );
  });

  it('give notice of a stop, and of a withdrawal with what the applicant asked', async () => {
    at('2026-08-20T02:00:00.000Z');
    const code = await received();
    await act('tiepnhan.hd', code, { action: 'accept' });
    await act('chutich.hd', code, { action: 'dossier.stop', task: 'dossier', note: 'Có tranh chấp' });
    expect(linesOf(await slip(code, '05'))).toMatchObject({
      'Quyết định': 'Dừng giải quyết hồ sơ',
      'Lý do': 'Có tranh chấp',
    });
    host.clock.advance(minute);
    await act('chutich.hd', code, { action: 'dossier.resume', task: 'dossier' });
    await act('tiepnhan.hd', code, {
      action: 'dossier.requestWithdrawal',
      task: 'dossier',
      note: 'Không xây nữa',
    });
    host.clock.advance(minute);
    await act('chutich.hd', code, { action: 'dossier.grantWithdrawal', task: 'dossier' });
    expect(formsIn(await list(code))).toEqual(['01 1/1', '05 1/2', '05 2/2', '06 1/1']);
    expect(linesOf(await slip(code, '05'))).toMatchObject({
      'Người yêu cầu': 'Người nộp hồ sơ',
      'Thời điểm yêu cầu': '09 giờ 01 phút, ngày 20 tháng 8 năm 2026',
      'Lý do của người yêu cầu': 'Không xây nữa',
      'Quyết định': 'Dừng giải quyết và trả lại hồ sơ theo yêu cầu',
      'Giấy tờ trả lại': 'Đơn',
    });
    expect((await pdf(code, '05')).text).toContain('Trương Thị Hồng Nhung');
  });

  it('apologise with the missed date, who had the dossier, the reason and the new date, once one is drafted', async () => {
    at('2026-08-20T02:00:00.000Z');
    const code = await received({ procedure: 'extendable' });
    await act('tiepnhan.hd', code, { action: 'accept' });
    expect(formsIn(await list(code))).toEqual(['01 1/1', '06 1/1']);
    at('2026-08-25T02:00:00.000Z');
    await host.sweep();
    expect(formsIn(await list(code))).toEqual(['01 1/1', '04 1/1', '06 1/1']);
    const draft = (await pdf(code, '04')).text;
    expect(draft).toContain('17 giờ 00 phút, ngày 26 tháng 8 năm 2026');
    expect(draft).toContain('DỰ THẢO');
    await act('chutich.hd', code, {
      action: 'letter.sign',
      task: 'letter:1',
      note: 'Chờ xác minh tại thực địa',
      document: '45/UBND-VP',
      data: { newDay: '2026-08-27' },
    });
    expect(tableOf(await slip(code, '04'))?.rows).toEqual([
      ['1', expect.stringMatching(/^(Ủy ban nhân dân phường Hừng Đông|Thuế cơ sở 1)/), '4 ngày làm việc'],
      ['2', expect.stringMatching(/^(Ủy ban nhân dân phường Hừng Đông|Thuế cơ sở 1)/), '4 ngày làm việc'],
    ]);
    const { text } = await pdf(code, '04');
    for (const said of [
      'VĂN BẢN XIN LỖI VÀ ĐỀ NGHỊ GIA HẠN THỜI GIAN GIẢI QUYẾT',
      'Số: 45/UBND-VP',
      'Kính gửi: Đỗ Hữu Phước',
      'Thời gian hẹn trả kết quả là 17 giờ 00 phút, ngày 24 tháng 8 năm 2026. Đến nay',
      'Lý do: Chờ xác minh tại thực địa',
      'thêm: 3 ngày làm việc',
      'Thời gian hẹn trả kết quả mới: 17 giờ 00 phút, ngày 27 tháng 8 năm 2026',
      'Trương Thị Hồng Nhung',
    ])
      expect(text).toContain(said);
    expect(text).not.toContain('DỰ THẢO');
    // The receipt goes on saying what was promised; the control slip says both.
    expect((await pdf(code, '01')).text).toContain('17 giờ 00 phút, ngày 24 tháng 8 năm 2026');
    expect(linesOf(await slip(code, '06'))).toMatchObject({
      'Hẹn trả kết quả': '17 giờ 00 phút, ngày 27 tháng 8 năm 2026',
      'Hẹn trả ban đầu': '17 giờ 00 phút, ngày 24 tháng 8 năm 2026',
    });
  });

  it('are no letter that nobody signed before the dossier closed: it was never sent', async () => {
    at('2026-08-20T02:00:00.000Z');
    const code = await received();
    await act('tiepnhan.hd', code, { action: 'accept' });
    at('2026-08-25T02:00:00.000Z');
    await host.sweep();
    expect(formsIn(await list(code))).toContain('04 1/1');
    await act('tuphap.hd', code, { action: 'finish_appraisal' });
    await act('thue.cs1', code, { action: 'finish_assessment' });
    await act('chutich.hd', code, { action: 'grant' });
    expect(formsIn(await list(code))).toEqual(['01 1/1', '06 1/1']);
    const printed = await (await as('kiemtra')).get(`/api/dossiers/${code}/slips/04`);
    expect(printed.body.code).toBe('slip-not-found');
  });

  describe('that control the handling', () => {
    let code = '';
    beforeAll(async () => {
      at('2026-08-20T02:00:00.000Z');
      code = await received();
      await act('tiepnhan.hd', code, { action: 'accept' });
      host.clock.advance(11 * minute);
      await act('tuphap.hd', code, { action: 'finish_appraisal', note: 'Đủ điều kiện' });
      // The assessment had one working day.
      host.clock.advance(4 * day);
      await act('thue.cs1', code, { action: 'finish_assessment' });
      await act('chutich.hd', code, { action: 'send_back', note: 'Bổ sung ý kiến' });
      host.clock.advance(10 * minute);
      const [task] = (await (await as('tiepnhan.hd')).get(`/api/dossiers/${code}`)).body.tasks;
      await act('tiepnhan.hd', code, { action: 'task.acknowledge', task: task.task });
      await act('tiepnhan.hd', code, { action: 'accept' });
      await act('tuphap.hd', code, { action: 'finish_appraisal' });
      await act('thue.cs1', code, { action: 'finish_assessment' });
      await act('chutich.hd', code, { action: 'grant' });
    });

    it('have a row for each hand-over in the history, at its time and with what was said', async () => {
      const { rows } = tableOf(await slip(code, '06'))!;
      const history = (await (await as('kiemtra')).get(`/api/dossiers/${code}/history`)).body.items as {
        action: string | null;
        at: string;
        entered: unknown[];
        left: unknown[];
      }[];
      // What only fell due, or was only acknowledged, moved nothing.
      const moves = history.filter(({ entered, left }) => entered.length + left.length > 0);
      const times = moves.flatMap(({ action, at: when }) => {
        const local = new Date(Date.parse(when) + 7 * 60 * minute).toISOString();
        const [y, m, d] = local.slice(0, 10).split('-');
        // Accepting hands the dossier to two branches.
        return Array.from(
          { length: action === 'accept' ? 2 : 1 },
          () => `${local.slice(11, 16)}\n${d}/${m}/${y}`,
        );
      });
      expect(rows.map((row) => row[2])).toEqual(times);
      expect(rows.map((row) => row[0])).toEqual(times.map((_, index) => String(index + 1)));
      expect(rows[3]?.[5]).toBe('Xong. Đủ điều kiện');
    });

    it('name giver and receiver by agency, role and person, each receiver giving next', async () => {
      const { rows } = tableOf(await slip(code, '06'))!;
      expect(rows[0]?.[1]).toBe(
        '1. Giao: Người nộp hồ sơ Đỗ Hữu Phước\n2. Nhận: Trung tâm Phục vụ hành chính công phường Hừng Đông - ' +
          'Cán bộ tiếp nhận Phạm Ngọc Ánh',
      );
      expect(rows[1]?.[1]).toContain(
        '2. Nhận: Ủy ban nhân dân phường Hừng Đông - Chuyên viên thụ lý Lê Thị Tuyết Mai',
      );
      expect(rows[2]?.[1]).toContain('2. Nhận: Thuế cơ sở 1 tỉnh Sao Mai');
      expect(rows[3]?.[1]).toContain('2. Nhận: chờ các nhánh còn lại');
      expect(rows.at(-1)?.[1]).toMatch(
        /^1\. Giao: Ủy ban nhân dân phường Hừng Đông .*\n2\. Nhận: Người nộp hồ sơ/,
      );
    });

    it('keep the time of handing over and the time of acknowledging apart', async () => {
      const { rows } = tableOf(await slip(code, '06'))!;
      expect(rows.filter((row) => row[3] !== '').map((row) => [row[2], row[3]])).toEqual([
        ['09:11\n24/08/2026', '09:21\n24/08/2026'],
      ]);
    });

    it('judge each step by date: early, on time or overdue', async () => {
      const { rows } = tableOf(await slip(code, '06'))!;
      expect(rows.map((row) => `${row[5]?.split('.')[0]}: ${row[4]}`)).toEqual([
        ': ',
        // Four hours for the check, twice, because it goes to two.
        'Tiếp nhận: Đúng hạn',
        'Tiếp nhận: Đúng hạn',
        // One working day from the 20th at 9:00 ends on the 21st: done on the 20th, and on the 24th.
        'Xong: Trước hạn',
        'Xong: Quá hạn',
        'Trả lại: Trước hạn',
        'Tiếp nhận: Đúng hạn',
        'Tiếp nhận: Đúng hạn',
        'Xong: Trước hạn',
        'Xong: Trước hạn',
        'Ký: Trước hạn',
      ]);
    });

    it('print every row of it', async () => {
      const { rows } = tableOf(await slip(code, '06'))!;
      const { text } = await pdf(code, '06');
      for (const row of rows) for (const cell of row) expect(text).toContain(cell.replace(/\s+/g, ' '));
    });
  });

  it('may be seen and printed by nobody who may not see the dossier', async () => {
    at('2026-08-20T02:00:00.000Z');
    const code = await received();
    await act('tiepnhan.hd', code, { action: 'accept' });
    const neighbour = await as('tiepnhan.nm');
    for (const part of ['slips', 'slips/01', 'slips/01.pdf', 'slips/06.pdf'])
      expect((await neighbour.get(`/api/dossiers/${code}/${part}`)).body.code).toBe('dossier-not-found');
    for (const username of ['quantri', 'soanthao.tinh', 'kiemsoat.tinh'])
      expect((await (await as(username)).get(`/api/dossiers/${code}/slips/01.pdf`)).status).toBe(403);
    expect((await host.browser().get(`/api/dossiers/${code}/slips/01.pdf`)).status).toBe(401);
    const answer = await fetch(`${host.address}/api/dossiers/${code}/slips/01.pdf`, {
      headers: { cookie: (await as('tiepnhan.hd')).cookie },
    });
    expect(answer.headers.get('content-type')).toBe('application/pdf');
    expect(answer.headers.get('cache-control')).toBe('no-store');
    expect(answer.headers.get('content-disposition')).toBe(`inline; filename="${code}-01.pdf"`);
  });

  it('answer what is no form, or one this dossier has not, clearly', async () => {
    at('2026-08-20T02:00:00.000Z');
    const code = await received();
    const reviewer = await as('kiemtra');
    for (const form of ['01', '04', '07', '99', 'x', '01.pdf', '99.pdf'])
      expect((await reviewer.get(`/api/dossiers/${code}/slips/${form}`)).body.code).toBe('slip-not-found');
    for (const query of ['n=0', 'n=x', 'language=fr', 'colour=red'])
      expect((await reviewer.get(`/api/dossiers/${code}/slips/06?${query}`)).body.code).toBe('invalid-query');
  });
});
