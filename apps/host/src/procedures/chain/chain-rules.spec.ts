import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ConfigError } from '../../config/config.ts';
import { walkChain } from '../../testing/chain.ts';
import { sqlite } from '../../testing/databases.ts';
import type { TestClient } from '../../testing/test-client.ts';
import { TestHost } from '../../testing/test-host.ts';
import { readChainRules, type ChainRules } from './chain-rules.ts';

const folder = mkdtempSync(join(tmpdir(), 'motcua-chain-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

let files = 0;
function fileWith(rules: unknown): string {
  const file = join(folder, `${(files += 1)}.json`);
  writeFileSync(file, typeof rules === 'string' ? rules : JSON.stringify(rules));
  return file;
}

/** As in a city whose service centre approves by its own decisions. */
function asInACentre(change: Partial<ChainRules> = {}): ChainRules {
  const { stages, ...rules } = readChainRules(undefined);
  return {
    ...rules,
    stages: { ...stages, approval: [{ role: 'centreManager', at: { agencies: ['H99.01'] } }] },
    ...change,
  };
}

describe('the rules of the chain', () => {
  it('come with Motcua and name every stage', () => {
    const rules = readChainRules(undefined);
    expect(Object.values(rules.stages).every((posts) => posts.length > 0)).toBe(true);
    expect(rules.coverage).toEqual({ target: 0.8, required: false });
  });

  it.each([
    ['no JSON', '{'],
    ['a stage nobody takes', { ...asInACentre(), stages: { ...asInACentre().stages, check: [] } }],
    ['a word that means nothing', { ...asInACentre(), reviewerMayApprove: true }],
  ])('are refused at start with %s', (_, rules) => {
    expect(() => readChainRules(fileWith(rules))).toThrow(ConfigError);
  });

  it('are refused at start where the file is missing', () => {
    expect(() => readChainRules(join(folder, 'none.json'))).toThrow(ConfigError);
  });
});

describe('an installation with rules of its own', () => {
  let host: TestHost;
  let author: TestClient;
  let controller: TestClient;
  let centre: TestClient;
  const draftUrl = '/api/procedures/permit/draft';

  beforeAll(async () => {
    const database = await sqlite();
    const publicationChain = fileWith(
      asInACentre({ appraiserMayPublish: false, decisionFileRequired: true }),
    );
    host = await TestHost.start({ ...database, settings: { ...database.settings, publicationChain } });
    author = await host.signedIn('soanthao.tinh');
    controller = await host.signedIn('kiemsoat.tinh');
    centre = await host.signedIn('lanhdao.tt');
  });
  afterAll(() => host.remove());

  it('lets the manager of its centre approve, and not the chairman', async () => {
    const { permissions } = (await centre.get('/api/session')).body;
    expect(permissions).toContain('procedure.judge');
    await author.post(draftUrl);
    await author.post(`${draftUrl}/submission`);
    await walkChain(host, 'permit', 'IN_APPROVAL');
    const chairman = await host.signedIn('chutich.tinh');
    const agree = (who: TestClient) =>
      who.post(`${draftUrl}/agreement`, { stage: 'IN_APPROVAL' }, { 'if-match': '"1"' });
    const refused = await agree(chairman);
    expect([refused.body.code, refused.body.detail]).toEqual([
      'stage-not-yours',
      expect.stringContaining('Lãnh đạo Trung tâm'),
    ]);
    expect((await agree(centre)).body.chain.stage).toBe('APPROVED');
  });

  it('demands another controller for publication, and the signed decision', async () => {
    const body = {
      decision: { number: '663/QĐ-TTPVHCC', date: '2026-08-19' },
      effectiveFrom: '2026-09-01',
      reasonForWarnings: 'Đã xem',
    };
    const same = await controller.post(`${draftUrl}/publication`, body);
    expect([same.status, same.body.code]).toEqual([403, 'stage-taken-by-you']);
    await host.unitOfWork.write((tx) =>
      tx.run("INSERT INTO posts VALUES ('vanthu.tt', 'procedureController', 'H99.02', '2025-07-01', NULL)"),
    );
    const second = await host.signedIn('vanthu.tt');
    expect((await second.post(`${draftUrl}/publication`, body)).body.code).toBe('decision-file-required');
    const published = await second.post(`${draftUrl}/publication`, {
      ...body,
      decisionFile: { reference: 'Hồ sơ công việc 12/2026' },
    });
    expect(published.body).toMatchObject({
      version: 2,
      decisionFile: null,
      decisionReference: 'Hồ sơ công việc 12/2026',
    });
  });

  it('may demand how far the scenarios go (D14)', async () => {
    const database = await sqlite();
    const publicationChain = fileWith(asInACentre({ coverage: { target: 0.8, required: true } }));
    const strict = await TestHost.start({
      ...database,
      settings: { ...database.settings, publicationChain },
    });
    const drawer = await strict.signedIn('soanthao.tinh');
    await drawer.post(draftUrl);
    const refused = await drawer.post(`${draftUrl}/submission`);
    expect([refused.status, refused.body.code, refused.body.facts]).toEqual([
      422,
      'coverage-too-low',
      { covered: 0, target: 80 },
    ]);
    await strict.remove();
  });
});
