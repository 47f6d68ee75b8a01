import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import type { ProcedureDocument } from '@motcua/engine';
import { walkChain } from '../../testing/chain.ts';
import { describeOnBothDatabases } from '../../testing/databases.ts';
import type { TestClient } from '../../testing/test-client.ts';
import { goodReception, TestHost } from '../../testing/test-host.ts';
import { fold } from './on-the-way.ts';
import type { ChainRow } from './chain.store.ts';

const draftUrl = '/api/procedures/permit/draft';
const decision = { decision: { number: '12/QĐ-UBND', date: '2026-08-19' }, effectiveFrom: '2026-09-01' };
const pdf = Buffer.from('%PDF-1.7\nQuyết định').toString('base64');

describeOnBothDatabases('the chain of approval of a draft', (make) => {
  let host: TestHost;
  let author: TestClient;
  let official: TestClient;
  let leader: TestClient;
  let controller: TestClient;
  let chairman: TestClient;
  let reviewer: TestClient;

  beforeAll(async () => {
    host = await TestHost.start(await make());
    author = await host.signedIn('soanthao.tinh');
    official = await host.signedIn('soatxet.vp');
    leader = await host.signedIn('lanhdao.vp');
    controller = await host.signedIn('kiemsoat.tinh');
    chairman = await host.signedIn('chutich.tinh');
    reviewer = await host.signedIn('kiemtra');
  });
  afterAll(() => host.remove());
  afterEach(async () => {
    const { status, body } = await author.get(draftUrl);
    if (status !== 200) return;
    if (body.chain.stage === 'APPROVED')
      await controller.post(`${draftUrl}/return`, { stage: 'APPROVED', comment: 'Hết' });
    else if (body.chain.stage !== 'DRAFT') await author.delete(`${draftUrl}/submission`);
    await author.delete(draftUrl);
  });

  const submitted = async (body: object = {}) => {
    await author.post(draftUrl);
    const answer = await author.post(`${draftUrl}/submission`, body);
    expect(answer.status).toBe(200);
    return answer.body;
  };
  const agree = (who: TestClient, stage: string, comment?: string) =>
    who.post(`${draftUrl}/agreement`, { stage, ...(comment && { comment }) }, { 'if-match': '"1"' });
  const giveBack = (who: TestClient, stage: string, comment: string) =>
    who.post(`${draftUrl}/return`, { stage, comment });
  const stage = async () => (await author.get(draftUrl)).body.chain.stage;
  const publish = (more: object = {}) =>
    controller.post(`${draftUrl}/publication`, { ...decision, reasonForWarnings: 'Đã xem', ...more });
  const grant = (person: string, role: string, agency: string) =>
    host.unitOfWork.write((tx) =>
      tx.run("INSERT INTO posts VALUES ($1, $2, $3, '2025-07-01', NULL)", [person, role, agency]),
    );

  it('goes from hand to hand, each another person, and says who did what to which document', async () => {
    const first = await submitted({ comment: 'Bản lần một' });
    expect(first.chain).toMatchObject({ stage: 'IN_REVIEW', acts: ['withdraw'] });
    expect(first.chain.refusal.code).toBe('author-cannot-judge');
    for (const [who, at, next] of [
      [official, 'IN_REVIEW', 'IN_CHECK'],
      [leader, 'IN_CHECK', 'IN_APPRAISAL'],
      [controller, 'IN_APPRAISAL', 'IN_APPROVAL'],
      [chairman, 'IN_APPROVAL', 'APPROVED'],
    ] as const) {
      const before = (await who.get(draftUrl)).body.chain;
      expect([before.stage, before.acts, before.refusal]).toEqual([at, ['agree', 'return'], null]);
      const answer = await agree(who, at, `Đồng ý ở ${at}`);
      expect([answer.status, answer.body.chain?.stage]).toEqual([200, next]);
    }
    const { stages } = (await reviewer.get(draftUrl)).body.chain;
    expect(stages.map(({ state, by }: { state: string; by: string | null }) => [state, by])).toEqual([
      ['done', 'Đỗ Minh Khôi'],
      ['done', 'Trịnh Ngọc Lan'],
      ['done', 'Cao Xuân Lĩnh'],
      ['done', 'Vũ Hoàng Yến'],
      ['done', (await chairman.get('/api/session')).body.person.name],
      ['now', null],
    ]);
    const { items } = (await reviewer.get('/api/procedures/permit/chain')).body;
    const now = items.slice(-5);
    expect(now.map(({ act, stage: at, comment }: Record<string, string>) => [act, at, comment])).toEqual([
      ['submitted', 'DRAFT', 'Bản lần một'],
      ['agreed', 'IN_REVIEW', 'Đồng ý ở IN_REVIEW'],
      ['agreed', 'IN_CHECK', 'Đồng ý ở IN_CHECK'],
      ['agreed', 'IN_APPRAISAL', 'Đồng ý ở IN_APPRAISAL'],
      ['agreed', 'IN_APPROVAL', 'Đồng ý ở IN_APPROVAL'],
    ]);
    expect(new Set(now.map(({ fileHash }: { fileHash: string }) => fileHash)).size).toBe(1);
    expect(now[0].fileHash).toMatch(/^[0-9a-f]{64}$/);
    expect(now[2]).toMatchObject({ by: 'Cao Xuân Lĩnh', roleTitle: { vi: 'Lãnh đạo cơ quan' } });
  });

  it('keeps what was submitted in each round, whatever becomes of the draft afterwards', async () => {
    const first = await submitted();
    await giveBack(official, 'IN_REVIEW', 'Sửa tên bước');
    const changed = structuredClone(first.document);
    changed.head.title.vi = 'Sau khi bị trả lại';
    await author.put(draftUrl, { document: changed }, { 'if-match': '"1"' });
    const { items } = (await reviewer.get('/api/procedures/permit/chain')).body;
    const returned = items.at(-1);
    expect([returned.act, returned.document]).toEqual(['returned', items.at(-2).seq]);
    const url = `/api/procedures/permit/chain/${returned.document}/document`;
    const kept = await reviewer.get(url);
    expect(kept.body.document).toEqual(first.document);
    expect((await author.get(draftUrl)).body.document.head.title.vi).toBe('Sau khi bị trả lại');
    const other = await reviewer.get(`/api/procedures/permit/chain/${returned.seq}/document`);
    expect([other.status, other.body.code]).toEqual([404, 'judged-document-not-kept']);
    expect((await host.browser().get(url)).status).toBe(401);
  });

  it('shows what publication means for running dossiers to whoever publishes, in whatever post', async () => {
    await submitted();
    for (const who of [controller, chairman, reviewer, author])
      expect((await who.get(`${draftUrl}/impact`)).status).toBe(200);
    const clerk = await host.signedIn('tiepnhan.tt');
    const refused = await clerk.get(`${draftUrl}/impact`);
    expect([refused.status, refused.body.code]).toEqual([403, 'not-allowed']);
  });

  it('is refused to whoever has another post, drew it, or took another stage', async () => {
    await submitted();
    for (const who of [leader, controller, chairman])
      expect((await agree(who, 'IN_REVIEW')).body.code).toBe('stage-not-yours');
    expect((await agree(reviewer, 'IN_REVIEW')).body.code).toBe('not-allowed');
    const drew = await agree(author, 'IN_REVIEW');
    expect([drew.status, drew.body.code, drew.body.facts.person]).toEqual([
      403,
      'author-cannot-judge',
      'Đỗ Minh Khôi',
    ]);
    await agree(official, 'IN_REVIEW');
    await grant('soatxet.vp', 'agencyLeader', 'H99.02');
    const again = await agree(official, 'IN_CHECK');
    expect([again.status, again.body.code]).toEqual([403, 'stage-taken-by-you']);
    expect(again.body.detail).toContain('Trịnh Ngọc Lan đã soát xét');
    expect((await giveBack(official, 'IN_CHECK', 'x')).body.code).toBe('stage-taken-by-you');
  });

  it('does not let who approved publish, though who appraised may', async () => {
    await grant('chutich.tinh', 'procedureController', 'H99.02');
    await submitted();
    await walkChain(host, 'permit');
    const approver = await chairman.post(`${draftUrl}/publication`, { ...decision, reasonForWarnings: 'x' });
    expect([approver.status, approver.body.code]).toEqual([403, 'stage-taken-by-you']);
    expect((await controller.get(draftUrl)).body.chain.acts).toEqual(['publish', 'return']);
  });

  it('comes back from any stage with a comment, and begins anew', async () => {
    await submitted();
    for (const [at, who] of [
      ['IN_REVIEW', official],
      ['IN_CHECK', leader],
      ['IN_APPRAISAL', controller],
      ['IN_APPROVAL', chairman],
      ['APPROVED', controller],
    ] as const) {
      await walkChain(host, 'permit', at);
      expect((await giveBack(who, at, '  ')).status).toBe(422);
      const back = await giveBack(who, at, `Sửa vì ${at}`);
      expect(back.body).toMatchObject({ submittedAt: null, returnedComment: `Sửa vì ${at}` });
      expect(back.body.chain).toMatchObject({ stage: 'DRAFT' });
      const row = (await author.get('/api/procedures')).body.items[0].draft;
      expect(row).toMatchObject({ stage: 'DRAFT', waitsForMe: true, returned: true });
      expect((await author.post(`${draftUrl}/submission`)).body.chain.stage).toBe('IN_REVIEW');
    }
  });

  it('is withdrawn by its author alone, and not once it is approved', async () => {
    await submitted();
    const other = await host.signedIn('soanthao.tp');
    expect((await other.delete(`${draftUrl}/submission`)).body.code).toBe('not-its-author');
    expect((await official.delete(`${draftUrl}/submission`)).body.code).toBe('not-allowed');
    expect((await author.delete(`${draftUrl}/submission`)).body.chain.stage).toBe('DRAFT');
    expect((await author.delete(`${draftUrl}/submission`)).body.code).toBe('draft-not-submitted');
    await author.post(`${draftUrl}/submission`);
    await walkChain(host, 'permit');
    expect((await author.delete(`${draftUrl}/submission`)).body.code).toBe('draft-approved');
  });

  it('judges the revision and the stage that were seen, once', async () => {
    await submitted();
    expect((await official.post(`${draftUrl}/agreement`, { stage: 'IN_REVIEW' })).status).toBe(428);
    const unseen = await official.post(
      `${draftUrl}/agreement`,
      { stage: 'IN_REVIEW' },
      { 'if-match': '"7"' },
    );
    expect([unseen.status, unseen.body.code]).toEqual([412, 'draft-changed']);
    expect((await agree(leader, 'IN_CHECK')).body.code).toBe('stage-passed');
    const [one, two] = await Promise.all([agree(official, 'IN_REVIEW'), agree(official, 'IN_REVIEW')]);
    expect([one.status, two.status].sort()).toEqual([200, 409]);
    expect(await stage()).toBe('IN_CHECK');
  });

  it('tells everybody what waits for them', async () => {
    const waits = async (who: TestClient) =>
      (await who.get('/api/procedures')).body.items[0].draft.waitsForMe as boolean;
    await author.post(draftUrl);
    expect([await waits(author), await waits(official)]).toEqual([true, false]);
    await author.post(`${draftUrl}/submission`);
    expect([await waits(author), await waits(official), await waits(leader)]).toEqual([false, true, false]);
    await walkChain(host, 'permit', 'IN_APPROVAL');
    expect([await waits(controller), await waits(chairman)]).toEqual([false, true]);
  });

  it('stores beside the draft what its lines come to', async () => {
    await submitted();
    for (const until of ['IN_CHECK', 'IN_APPRAISAL', 'IN_APPROVAL', 'APPROVED']) {
      await walkChain(host, 'permit', until);
      const [draft] = await host.rows<{ stage: string; submission: number }>(
        'SELECT * FROM procedure_drafts',
      );
      const lines = await host.rows<ChainRow>(
        "SELECT * FROM procedure_chain WHERE code = 'permit' AND seq >= $1 ORDER BY seq",
        [draft!.submission],
      );
      expect(fold(lines, []).standing.state).toBe(draft!.stage);
      expect(draft!.stage).toBe(until);
    }
  });

  it('reminds of the day by which what was announced should be published', async () => {
    // Five working days after Wednesday the 19th: Saturday the 22nd makes up for another day.
    const { chain } = await submitted({ announcedOn: '2026-08-19' });
    expect([chain.announcedOn, chain.remindOn]).toEqual(['2026-08-19', '2026-08-25']);
    expect((await author.get(draftUrl)).body.chain.remindOn).toBe('2026-08-25');
  });

  it('says how far the scenarios go', async () => {
    const { chain } = await submitted();
    expect(chain.coverage).toMatchObject({ target: 0.8, required: false, share: 0 });
  });

  describe('publication', () => {
    it('keeps the number of the quality system, the signed decision and the whole chain', async () => {
      await submitted();
      await walkChain(host, 'permit');
      const wrong = await publish({ decisionFile: { name: 'a.pdf', content: 'AAAA' } });
      expect([wrong.status, wrong.body.code]).toEqual([422, 'decision-file-unusable']);
      const published = await publish({
        iso: { number: 'QT-07', revision: '02', date: '2026-08-19' },
        decisionFile: { name: 'QĐ 12.pdf', content: pdf },
      });
      expect([published.status, published.body.code]).toEqual([201, 'permit']);
      expect(published.body).toMatchObject({
        version: 2,
        iso: { number: 'QT-07', revision: '02', date: '2026-08-19' },
        decisionFile: { name: 'QĐ 12.pdf', size: Buffer.from(pdf, 'base64').length },
        decisionReference: null,
        repeal: null,
      });
      const file = await reviewer.get('/api/procedures/permit/versions/2/decision.pdf');
      expect([file.status, file.headers['content-type']]).toEqual([200, 'application/pdf']);
      expect((await reviewer.get('/api/procedures/permit/versions/1/decision.pdf')).status).toBe(404);
      const { items } = (await reviewer.get('/api/procedures/permit/chain')).body;
      const kept = items.filter(({ version }: { version: number | null }) => version === 2);
      expect(kept.map(({ act }: { act: string }) => act).slice(-6)).toEqual([
        'submitted',
        'agreed',
        'agreed',
        'agreed',
        'agreed',
        'published',
      ]);
    });

    it('is of one version a day', async () => {
      await submitted();
      await walkChain(host, 'permit');
      const same = await publish();
      expect([same.status, same.body.code]).toEqual([422, 'effective-date-not-possible']);
      expect((await publish({ effectiveFrom: '2026-09-02' })).status).toBe(201);
      const { items } = (await reviewer.get('/api/procedures/permit/versions')).body;
      expect(items.map((one: Record<string, unknown>) => [one['effectiveFrom'], one['effectiveTo']])).toEqual(
        [
          ['2025-07-01', '2026-08-31'],
          ['2026-09-01', '2026-09-01'],
          ['2026-09-02', null],
        ],
      );
    });
  });

  describe('repeal', () => {
    const repeal = (version: number, lastDay: string, who = controller) =>
      who.post(`/api/procedures/permit/versions/${version}/repeal`, {
        decision: { number: '30/QĐ-UBND', date: '2026-08-20' },
        lastDay,
      });

    it('is decided by those who publish, for a day that can still be', async () => {
      expect((await repeal(3, '2026-10-01', author)).status).toBe(403);
      expect((await repeal(9, '2026-10-01')).status).toBe(404);
      expect((await repeal(3, '2026-01-01')).body.code).toBe('repeal-not-possible');
      // It ends by its successor on that very day.
      expect((await repeal(1, '2026-08-31')).body.code).toBe('repeal-not-possible');
    });

    it('takes back what has not begun, and the version before goes on', async () => {
      const taken = await repeal(3, '2026-08-25');
      expect(taken.body).toMatchObject({ repeal: { lastDay: '2026-08-25', by: 'Vũ Hoàng Yến' } });
      expect((await repeal(3, '2026-08-26')).body.code).toBe('version-repealed');
      const { items } = (await reviewer.get('/api/procedures/permit/versions')).body;
      expect(items[1]).toMatchObject({ effectiveFrom: '2026-09-01', effectiveTo: null, status: 'published' });
    });

    it('ends what is in force: nothing is received after its last day, and no version comes back', async () => {
      const clerk = await host.signedIn('tiepnhan.hd');
      expect((await repeal(1, '2026-08-19')).status).toBe(200);
      const today = await clerk.post('/api/dossiers', goodReception());
      expect([today.status, today.body.code]).toEqual([404, 'procedure-not-found']);
      expect((await clerk.get('/api/procedures?openable=1')).body.items).toEqual([]);
      const row = (await clerk.get('/api/procedures')).body.items[0];
      expect(row.published).toMatchObject({ version: 1, effectiveTo: '2026-08-19', hasEnded: true });
      const { items } = (await reviewer.get('/api/procedures/permit/versions')).body;
      expect(items[0]).toMatchObject({ status: 'repealed', effectiveTo: '2026-08-19' });
    });
  });

  it('checks the document again at every stage', async () => {
    await submitted();
    const [{ document } = { document: '{}' }] = await host.rows<{ document: string }>(
      'SELECT document FROM procedure_drafts',
    );
    const broken = JSON.parse(document) as ProcedureDocument;
    broken.flow.edges = broken.flow.edges.filter(({ id }) => id !== 'grant' && id !== 'send_back');
    const store = (text: string) =>
      host.unitOfWork.write((tx) => tx.run('UPDATE procedure_drafts SET document = $1', [text]));
    await store(JSON.stringify(broken));
    const refused = await agree(official, 'IN_REVIEW');
    expect([refused.status, refused.body.code]).toEqual([422, 'draft-has-errors']);
    await store(document);
    expect((await agree(official, 'IN_REVIEW')).status).toBe(200);
  });
});
