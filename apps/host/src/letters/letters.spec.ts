import { afterAll, beforeAll, beforeEach, expect, it } from '@jest/globals';
import { parseDefinition, type ProcedureDocument } from '@motcua/engine';
import { describeOnBothDatabases } from '../testing/databases.ts';
import { permitDocument } from '../testing/permit.ts';
import type { TestClient } from '../testing/test-client.ts';
import { goodReception, TestHost } from '../testing/test-host.ts';

/** Thursday 20 August 2026, 09:00 in Vietnam. Saturday the 22nd is worked, so three working days end on Monday the 24th. */
const start = '2026-08-20T02:00:00.000Z';
const due = '2026-08-24T10:00:00.000Z';
const local = (text: string) => new Date(`${text}:00+07:00`).toISOString();

/** The test procedure whose promise may be extended once by five days, and restarts after a supplement. */
function extendable(id = 'extendable', more: object = {}): ProcedureDocument {
  const document = permitDocument({ id });
  const parsed = parseDefinition({
    ...document,
    limits: document.limits.map((limit) => ({
      ...limit,
      extension: { max: 1, amount: { value: 5, unit: 'WORKING_DAY' }, ...more },
    })),
    pauseRules: document.pauseRules.map((rule) => ({
      ...rule,
      reason: 'SUPPLEMENT_RESTART',
      mode: 'RESTART',
      restarts: ['promise'],
    })),
  });
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
  return parsed.document;
}

interface Item {
  readonly dossier: string;
  readonly task: string;
}
interface Line {
  readonly label: { readonly vi: string } | null;
  readonly notices: readonly { readonly about: string; readonly role: string }[];
}

const letter = {
  note: 'Hồ sơ phải xác minh thêm',
  document: '12/UBND-VP ngày 25/08/2026',
};

describeOnBothDatabases('letters of apology', (make) => {
  let host: TestHost;
  const people = new Map<string, TestClient>();

  beforeAll(async () => {
    host = await TestHost.start(await make());
    await host.publish(extendable());
    const approver = { role: 'centreManager', agency: { agency: 'H99.01' } };
    await host.publish(extendable('approved_above', { approver }));
  });
  afterAll(() => host.remove());
  beforeEach(() => {
    host.clock.set(start);
    people.clear();
  });

  /** Time passes, and what fell due is swept; sessions do not last so long. */
  const until = async (moment: string) => {
    host.clock.set(local(moment));
    people.clear();
    await host.sweep();
  };
  const as = async (username: string): Promise<TestClient> => {
    const known = people.get(username) ?? (await host.signedIn(username));
    people.set(username, known);
    return known;
  };
  const send = async (username: string, code: string, action: string, more: object = {}) =>
    (await as(username)).post(`/api/dossiers/${code}/actions`, { action, ...more });
  const act = async (username: string, code: string, action: string, more: object = {}) => {
    const answer = await send(username, code, action, more);
    expect([action, answer.status, answer.body.detail]).toEqual([action, 200, undefined]);
    return answer.body;
  };
  const view = async (code: string, username = 'chutich.hd') =>
    (await (await as(username)).get(`/api/dossiers/${code}`)).body;
  const listed = async (username: string, code: string) =>
    (await (await as(username)).get('/api/tasks?limit=200')).body.items.filter(
      (item: Item) => item.dossier === code,
    );
  const history = async (code: string): Promise<{ items: Line[]; verified: boolean }> =>
    (await (await as('kiemtra')).get(`/api/dossiers/${code}/history`)).body;
  const accepted = async (procedure = 'extendable', more: object = {}): Promise<string> => {
    const clerk = await as('tiepnhan.hd');
    const { code } = (await clerk.post('/api/dossiers', goodReception({ procedure, ...more }))).body;
    await act('tiepnhan.hd', code, 'accept');
    return code;
  };
  const sign = (code: string, newDay: string, more: Record<string, string> = {}) =>
    send('chutich.hd', code, 'letter.sign', { ...letter, task: 'letter:1', data: { newDay, ...more } });

  it('wait before the leader as work of their own, most urgent by the time to sign them', async () => {
    const code = await accepted();
    await until('2026-08-25T08:00');
    const [item] = await listed('chutich.hd', code);
    expect(item).toMatchObject({
      task: 'letter:1',
      kind: 'letter',
      title: { vi: 'Văn bản xin lỗi, đề nghị gia hạn' },
      limitDueAt: due,
      dueAt: local('2026-08-25T17:00'),
      urgency: 'today',
    });
    expect(await listed('tuphap.hd', code)).not.toContainEqual(expect.objectContaining({ kind: 'letter' }));
  });

  it('start with who had the dossier how long, and with the next possible day', async () => {
    const code = await accepted();
    await until('2026-08-25T08:00');
    const { letters, actions } = await view(code);
    expect(letters).toMatchObject([
      {
        id: 'letter:1',
        state: 'waiting',
        dueAt: due,
        draftedBy: null,
        proposedDueAt: local('2026-08-26T17:00'),
        extendableUntil: local('2026-09-03T17:00'),
        waitsFor: { role: 'agencyLeader' },
        // Both branches since Thursday 09:00: 6.5 + 8 + 8 + 8 hours and half an hour of Tuesday.
        heldBy: [{ minutes: 1860 }, { minutes: 1860 }],
      },
    ]);
    const offered = actions.find(({ action }: { action: string }) => action === 'letter.sign');
    expect(offered.suggests).toMatchObject({ data: { newDay: '2026-08-26' } });
    expect(offered.suggests.note).toContain('3 ngày 7 giờ');
    expect(offered.suggests.note).toContain('Ủy ban nhân dân phường Hừng Đông');
  });

  it('move the date where the rule allows, and tell the reviewer all of it', async () => {
    const code = await accepted();
    await until('2026-08-25T08:00');
    expect((await sign(code, '2026-08-29')).body).toMatchObject({ code: 'appointment-day-off' });
    expect((await sign(code, '2026-08-24')).body).toMatchObject({ code: 'appointment-not-later' });
    expect((await send('tuphap.hd', code, 'letter.sign', letter)).status).toBe(403);
    expect((await sign(code, '2026-08-27')).status).toBe(200);
    const { clock, letters } = await view(code, 'kiemtra');
    expect(clock.promise).toMatchObject({
      dueAt: local('2026-08-27T17:00'),
      originalDueAt: due,
      overdueSince: due,
      lateAgainstOriginal: true,
      lateAgainstCurrent: false,
    });
    expect(clock.promise.explanation.vi.join(' ')).toContain(letter.note);
    expect(letters).toMatchObject([
      {
        state: 'signed',
        newDueAt: local('2026-08-27T17:00'),
        requestedExtension: { value: 3, unit: 'WORKING_DAY' },
        document: letter.document,
        reason: letter.note,
        signer: { role: 'agencyLeader' },
        signedLate: false,
      },
    ]);
    expect(letters[0].signer.name).not.toBe(letters[0].signer.person);
    expect(await listed('chutich.hd', code)).toEqual([]);
    expect((await history(code)).verified).toBe(true);
  });

  it('wait before whoever approves extensions, who then sees the dossier though it is with others', async () => {
    const code = await accepted('approved_above');
    expect((await (await as('lanhdao.tt')).get(`/api/dossiers/${code}`)).status).toBe(404);
    await until('2026-08-25T08:00');
    expect(await listed('lanhdao.tt', code)).toMatchObject([{ kind: 'letter', role: 'centreManager' }]);
    expect(await listed('chutich.hd', code)).toEqual([]);
    const data = { newDay: '2026-08-27' };
    await act('lanhdao.tt', code, 'letter.sign', { ...letter, task: 'letter:1', data });
    expect((await view(code)).letters).toMatchObject([{ signer: { role: 'centreManager' } }]);
  });

  it('are late themselves when nobody signs them, which leader and reviewer see', async () => {
    const code = await accepted();
    await until('2026-08-26T08:00');
    expect(await listed('chutich.hd', code)).toMatchObject([{ kind: 'letter', urgency: 'overdue' }]);
    for (const username of ['chutich.hd', 'kiemtra'])
      expect((await view(code, username)).letters).toMatchObject([{ state: 'late', signedLate: true }]);
    const { items } = await history(code);
    expect(items.map(({ label }) => label?.vi)).toContain('Văn bản xin lỗi chưa được ký đúng hạn');
    // Signed all the same, it stays a letter that was signed late.
    await sign(code, '2026-08-27');
    expect((await view(code)).letters).toMatchObject([{ state: 'signed', signedLate: true }]);
  });

  it('do not keep a dossier from closing, and are then marked as never sent', async () => {
    const code = await accepted();
    await until('2026-08-25T08:00');
    await act('tuphap.hd', code, 'finish_appraisal');
    await act('thue.cs1', code, 'finish_assessment');
    await act('chutich.hd', code, 'grant');
    expect(await view(code, 'kiemtra')).toMatchObject({
      status: 10,
      letters: [{ state: 'neverSent', proposedDueAt: null, mayExtend: false }],
    });
    expect(await listed('chutich.hd', code)).toEqual([]);
    expect((await sign(code, '2026-08-27')).status).toBe(409);
  });

  it('can be dropped once the date they are about was set right, and missing that one is answered for anew', async () => {
    const code = await accepted('permit');
    await until('2026-08-25T08:00');
    expect((await send('chutich.hd', code, 'letter.drop', { note: 'x', task: 'letter:1' })).status).toBe(409);
    const dueAt = local('2026-08-27T17:00');
    const correction = { task: 'dossier', data: { limit: 'promise', dueAt }, note: 'Ghi nhầm ngày nhận' };
    await act('chutich.hd', code, 'limit.proposeDueDate', correction);
    const confirmed = { task: 'dossier', data: { limit: 'promise' } };
    await act('truongphong.hd', code, 'limit.confirmDueDate', confirmed);
    const note = 'Hạn đã được đính chính';
    await act('chutich.hd', code, 'letter.drop', { task: 'letter:1', note });
    expect(await listed('chutich.hd', code)).toEqual([]);
    expect((await view(code, 'kiemtra')).letters).toMatchObject([
      { state: 'dropped', dropReason: note, droppedBy: { role: 'agencyLeader' }, proposedDueAt: null },
    ]);
    await until('2026-08-28T08:00');
    const { letters, clock } = await view(code, 'kiemtra');
    expect(letters).toMatchObject([{ state: 'dropped' }, { state: 'waiting', dueAt }]);
    expect(clock.promise).toMatchObject({ overdueSince: due, state: 'overdue' });
    const { items, verified } = await history(code);
    expect(verified).toBe(true);
    expect(items.filter(({ label }) => label?.vi === 'Quá hạn: Thời hạn giải quyết')).toHaveLength(2);
  });

  it('can be drafted by hand from the day on which the promise is due soon', async () => {
    const code = await accepted();
    await until('2026-08-22T16:00');
    expect((await send('tuphap.hd', code, 'letter.draft')).status).toBe(409);
    await until('2026-08-24T08:00');
    const text = 'Chờ kết quả xác minh';
    await act('tuphap.hd', code, 'letter.draft', { data: { newDay: '2026-08-26', text } });
    await act('tuphap.hd', code, 'letter.edit', { task: 'letter:1', data: { text: `${text} của xã` } });
    expect(await listed('chutich.hd', code)).toMatchObject([{ kind: 'letter', limitDueAt: due }]);
    await sign(code, '2026-08-26');
    await until('2026-08-25T08:00');
    const { clock, letters } = await view(code);
    expect(clock.promise).toMatchObject({ overdueSince: null, state: 'dueSoon' });
    expect(letters).toHaveLength(1);
    expect(letters[0].draftedBy.name).toMatch(/\S/u);
  });

  it('without an extension rule apologise only, and a second new date needs a reason that is kept', async () => {
    const code = await accepted('permit');
    await until('2026-08-25T08:00');
    await sign(code, '2026-08-26');
    expect((await view(code)).clock.promise).toMatchObject({ dueAt: due, state: 'overdue' });
    await until('2026-08-27T08:00');
    expect((await view(code)).letters).toMatchObject([
      { state: 'signed' },
      { state: 'waiting', dueAt: local('2026-08-26T17:00') },
    ]);
    const again = { ...letter, task: 'letter:2', data: { newDay: '2026-08-28' } };
    expect((await send('chutich.hd', code, 'letter.sign', again)).body.code).toBe('input-required');
    const override = 'Đã xin ý kiến Chủ tịch tỉnh';
    const data = { newDay: '2026-08-28', override };
    await act('chutich.hd', code, 'letter.sign', { ...again, data });
    expect((await view(code, 'kiemtra')).letters[1]).toMatchObject({ state: 'signed', override });
    expect((await history(code)).items.flatMap(({ label }) => label?.vi ?? [])).toContain(
      'Lỡ ngày hẹn trả mới',
    );
  });
});

describeOnBothDatabases('dates that come near and pass', (make) => {
  let host: TestHost;

  beforeAll(async () => {
    host = await TestHost.start(await make());
    await host.addServiceAccount();
  });
  afterAll(() => host.remove());

  const noticesOf = async (code: string) => {
    const system = await host.signedIn('dich-vu');
    const { items } = (await system.get('/api/messages?system=notices&limit=200')).body;
    return items
      .filter((item: { subject: string }) => item.subject === code)
      .map(({ type, data }: { type: string; data: Record<string, string> }) => [
        type,
        data['about'],
        data['role'],
      ]);
  };

  it('are told to those who have the dossier, in the history and through the outbox, once', async () => {
    host.clock.set(start);
    const clerk = await host.signedIn('tiepnhan.hd');
    const { code } = (await clerk.post('/api/dossiers', goodReception())).body;
    await clerk.post(`/api/dossiers/${code}/actions`, { action: 'accept' });
    host.clock.set(local('2026-08-25T08:00'));
    await host.sweep();
    await host.sweep();
    const told = await noticesOf(code);
    expect(told.filter(([, about]: string[]) => about === 'dueSoon')).toEqual([
      ['vn.motcua.notice', 'dueSoon', 'specialist'],
      ['vn.motcua.notice', 'dueSoon', 'specialist'],
    ]);
    expect(told).toContainEqual(['vn.motcua.notice', 'letter', 'agencyLeader']);
    const reviewer = await host.signedIn('kiemtra');
    const { items } = (await reviewer.get(`/api/dossiers/${code}/history`)).body;
    const labels = items.map(({ label }: Line) => label?.vi);
    expect(labels).toContain('Sắp đến hạn: Thời hạn giải quyết');
    expect(labels).toContain('Quá hạn: Thời hạn giải quyết');
    expect(items.at(-1).notices).toMatchObject([
      { about: 'overdue', role: 'specialist' },
      { about: 'overdue', role: 'specialist' },
      { about: 'letter', role: 'agencyLeader' },
    ]);
  });

  it('are said of an online dossier that nobody answered at reception within eight working hours', async () => {
    host.clock.set(start);
    const clerk = await host.signedIn('tiepnhan.hd');
    const { code } = (await clerk.post('/api/dossiers', goodReception({ channel: 'online' }))).body;
    host.clock.set(local('2026-08-21T09:00'));
    await host.sweep();
    const seen = async () => (await (await host.signedIn('tiepnhan.hd')).get(`/api/dossiers/${code}`)).body;
    expect((await seen()).receptionLateAt).toBeNull();
    host.clock.set(local('2026-08-21T09:01'));
    await host.sweep();
    const late = await seen();
    expect(late.receptionLateAt).toBe(local('2026-08-21T09:00'));
    expect(await noticesOf(code)).toContainEqual(['vn.motcua.notice', 'receptionLate', 'receptionClerk']);
  });

  it('are said of a supplement that never came', async () => {
    host.clock.set(start);
    const clerk = await host.signedIn('tiepnhan.hd');
    const { code } = (await clerk.post('/api/dossiers', goodReception())).body;
    await clerk.post(`/api/dossiers/${code}/actions`, { action: 'ask', note: 'Thiếu bản vẽ' });
    host.clock.set(local('2026-09-01T08:00'));
    await host.sweep();
    expect(await noticesOf(code)).toEqual([['vn.motcua.notice', 'supplementExpired', 'receptionClerk']]);
    const reviewer = await host.signedIn('kiemtra');
    const { items } = (await reviewer.get(`/api/dossiers/${code}/history`)).body;
    expect(items.at(-1).label.vi).toBe('Hết thời hạn bổ sung hồ sơ');
  });
});

describeOnBothDatabases('classic mistake 5, erasing lateness', (make) => {
  let host: TestHost;

  beforeAll(async () => {
    host = await TestHost.start(await make());
    await host.publish(extendable());
  });
  afterAll(() => host.remove());

  it('is not made: extension, supplement, restart, correction and closing leave the missed date and the first', async () => {
    host.clock.set(start);
    const act = async (username: string, code: string, action: string, more: object = {}) => {
      const who = await host.signedIn(username);
      const answer = await who.post(`/api/dossiers/${code}/actions`, { action, ...more });
      expect([action, answer.status, answer.body.detail]).toEqual([action, 200, undefined]);
    };
    const promise = async (code: string) => {
      const { body } = await (await host.signedIn('kiemtra')).get(`/api/dossiers/${code}`);
      return body.clock.promise;
    };
    const stands = { originalDueAt: due, overdueSince: due, lateAgainstOriginal: true };
    const clerk = await host.signedIn('tiepnhan.hd');
    const { code } = (await clerk.post('/api/dossiers', goodReception({ procedure: 'extendable' }))).body;
    await act('tiepnhan.hd', code, 'accept');
    host.clock.set(local('2026-08-25T08:00'));
    await host.sweep();
    expect(await promise(code)).toMatchObject({ ...stands, dueAt: due, lateAgainstCurrent: true });

    const data = { newDay: '2026-08-28' };
    await act('chutich.hd', code, 'letter.sign', { ...letter, task: 'letter:1', data });
    expect(await promise(code)).toMatchObject({
      ...stands,
      dueAt: local('2026-08-28T17:00'),
      lateAgainstCurrent: false,
    });

    await act('tuphap.hd', code, 'finish_appraisal');
    await act('thue.cs1', code, 'finish_assessment');
    await act('chutich.hd', code, 'send_back', { note: 'Thiếu bản vẽ' });
    await act('tiepnhan.hd', code, 'ask', { note: 'Thiếu bản vẽ' });
    expect(await promise(code)).toMatchObject({ ...stands, standing: true });

    host.clock.set(local('2026-08-27T08:00'));
    await act('tiepnhan.hd', code, 'bring');
    const restarted = await promise(code);
    expect(restarted).toMatchObject({ ...stands, lateAgainstCurrent: false });
    expect(restarted.dueAt > local('2026-08-28T17:00')).toBe(true);

    // A proposal of the very moment of the restart counts as one about the date before it.
    host.clock.advance(60_000);
    const dueAt = local('2026-09-11T17:00');
    const correction = { task: 'dossier', data: { limit: 'promise', dueAt }, note: 'Ghi nhầm ngày bổ sung' };
    await act('chutich.hd', code, 'limit.proposeDueDate', correction);
    await act('truongphong.hd', code, 'limit.confirmDueDate', {
      task: 'dossier',
      data: { limit: 'promise' },
    });
    expect(await promise(code)).toMatchObject({ ...stands, dueAt });

    await act('tiepnhan.hd', code, 'accept');
    await act('tuphap.hd', code, 'finish_appraisal');
    await act('thue.cs1', code, 'finish_assessment');
    await act('chutich.hd', code, 'grant');
    expect(await promise(code)).toMatchObject({ ...stands, state: 'endedInTime', lateAgainstCurrent: false });
    const history = (await (await host.signedIn('kiemtra')).get(`/api/dossiers/${code}/history`)).body;
    expect(history.verified).toBe(true);
    const [row] = await host.rows<{ state: string }>('SELECT state FROM dossiers WHERE code = $1', [code]);
    expect(JSON.parse(row!.state).overdue).toEqual({ promise: due });
  });
});
