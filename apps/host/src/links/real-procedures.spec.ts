import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { parseDefinition, type ProcedureDocument, type Scenario } from '@motcua/engine';
import { ActService } from '../dossiers/act.service.ts';
import { ReceiveService } from '../dossiers/receive.service.ts';
import type { DossierView } from '../dossiers/shapes.ts';
import { PublishedProcedures } from '../procedures/published-procedures.ts';
import { RegisterService } from '../register/register.service.ts';
import { readDefinition } from '../seed/definitions-folder.ts';
import { PeopleFile } from '../seed/register-files.ts';
import { ScenarioHands, type Services } from '../seed/scenario-hands.ts';
import { describeOnBothDatabases } from '../testing/databases.ts';
import { TestHost } from '../testing/test-host.ts';
import { Sweeper } from '../timers/sweeper.ts';
import { Courier } from './courier.ts';
import { Hearing } from './hearing.ts';
import { SignalService } from './signal.service.ts';

const names = [
  'khai_sinh_lien_thong.chon_hai',
  'dang_ky_thuong_tru',
  'cap_the_bhyt',
  'khai_tu_lien_thong',
  'xoa_dang_ky_thuong_tru',
  'mai_tang_phi',
  'tu_tuat',
];
const documents = new Map(
  names.map((name): [string, ProcedureDocument] => {
    const parsed = parseDefinition(readDefinition(`procedures/${name}.json`));
    if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
    return [name, parsed.document];
  }),
);
const people = PeopleFile.parse(readDefinition('register/people.json'));

/** Real procedures, real children: nothing that one dossier learns of another is made up here. */
describeOnBothDatabases('linked procedures of the province', (make) => {
  let host: TestHost;
  let services: Services;
  let hands: ScenarioHands;

  beforeAll(async () => {
    host = await TestHost.start(await make());
    for (const document of documents.values()) await host.publish(document);
    const { app } = host.host;
    services = {
      database: host.unitOfWork,
      published: app.get(PublishedProcedures),
      register: app.get(RegisterService),
      receive: app.get(ReceiveService),
      act: app.get(ActService),
      signals: app.get(SignalService),
      hearing: app.get(Hearing),
      courier: app.get(Courier),
      sweeper: app.get(Sweeper),
    };
    const { calendarOf } = await services.register.current();
    const calendar = calendarOf('H99.01');
    hands = new ScenarioHands(services, people, 'real', (local) => calendar.instantOf(local));
    instantOf = (local) => calendar.instantOf(local);
  });
  afterAll(() => host.remove());

  let instantOf: (local: string) => string;

  /** Plays a scenario up to where its linked dossiers are opened, and really opens them. */
  const upToChildren = async (name: string, id: string): Promise<{ code: string; at: string }> => {
    const document = documents.get(name)!;
    const scenario = document.scenarios.find((one: Scenario) => one.id === id);
    if (scenario === undefined) throw new Error(`${name} has no scenario ${id}`);
    const code = await hands.open(name, scenario, document.head.openableBy, { name: 'Hồ Thị Lành' });
    let at = scenario.open.at;
    for (const event of scenario.events) {
      if ('signal' in event && event.signal === 'child') break;
      at = 'until' in event ? event.until : event.at;
      if ('until' in event) await hands.until(code, event.until);
      else if ('take' in event) await hands.take(code, event);
      else await hands.report(code, event);
    }
    await deliver(at);
    return { code, at };
  };
  const deliver = (at: string) => services.courier.deliver(instantOf(at));
  const childOf = (view: DossierView, name: string) => {
    const child = view.children.find((one) => one.child === name);
    if (child === undefined) throw new Error(`There is no child ${name}`);
    return child;
  };
  /** The code is not told to somebody who may see nothing. */
  const codeOf = async (parent: string, name: string): Promise<string> => {
    const [row] = await host.rows<{ dossier: string }>(
      'SELECT dossier FROM links WHERE listener = $1 AND name = $2',
      [parent, name],
    );
    if (row === undefined) throw new Error(`${parent} has no child ${name}`);
    return row.dossier;
  };
  const take = async (code: string, action: string, at: string, more: object = {}) => {
    await hands.take(code, { take: action, at, ...more });
    await deliver(at);
  };
  const openNodes = (view: DossierView) =>
    view.tasks.filter(({ kind }) => kind !== 'respondent').map(({ node }) => node);

  describe('a birth and a residence', () => {
    it('stand still together, and a refused residence does not undo the birth', async () => {
      const { code } = await upToChildren('khai_sinh_lien_thong.chon_hai', 'child_waits');
      const residence = await codeOf(code, 'residence');
      expect(await hands.view(residence, '2026-11-16T11:05')).toMatchObject({
        competentAgency: { id: expect.stringContaining('H99') },
        receivingAgency: { id: 'H99.50.02.01' },
        applicant: { name: 'Hồ Thị Lành' },
      });
      await take(residence, 'accept', '2026-11-16T13:30');
      const promised = childOf(await hands.view(code, '2026-11-16T13:31'), 'residence');
      expect(promised.dueAt).not.toBeNull();
      const before = (await hands.view(code, '2026-11-16T13:31')).clock.promise;
      await take(residence, 'ask_supplement', '2026-11-16T14:00', { note: 'Thiếu giấy tờ về chỗ ở.' });
      const paused = await hands.view(code, '2026-11-16T14:01');
      expect(childOf(paused, 'residence').paused).toBe(true);
      expect(paused.clock.promise?.standing).toBe(true);
      await take(residence, 'supplement_complete', '2026-11-18T14:00');
      const resumed = await hands.view(code, '2026-11-18T14:01');
      expect(childOf(resumed, 'residence').paused).toBe(false);
      expect(resumed.clock.promise?.standing).toBe(false);
      expect((resumed.clock.promise?.dueAt ?? '') > (before?.dueAt ?? '')).toBe(true);
      await take(residence, 'propose_refusal', '2026-11-19T09:00', { note: 'Không đủ diện tích.' });
      await take(residence, 'sign_refusal', '2026-11-19T10:00', { note: 'Không đủ diện tích.' });
      const view = await hands.view(code, '2026-11-19T10:01');
      expect(childOf(view, 'residence')).toMatchObject({ state: 'closed', outcome: 'refused' });
      expect(openNodes(view)).toEqual(['deliver']);
      await take(code, 'hand_over', '2026-11-20T15:00');
      expect(await hands.view(code, '2026-11-20T15:01')).toMatchObject({
        outcome: 'granted',
        status: 10,
        closedAt: expect.any(String),
      });
    });
  });

  describe('a birth and a health-insurance card', () => {
    it('end together, and the number of the card becomes known to the parent', async () => {
      const { code } = await upToChildren('khai_sinh_lien_thong.chon_hai', 'card_across_tet');
      const card = await codeOf(code, 'card');
      await take(card, 'accept', '2026-02-12T13:30');
      await take(card, 'propose_grant', '2026-02-13T09:00', { facts: { card_number: 'TE1990123456789' } });
      await take(card, 'sign_grant', '2026-02-23T09:00');
      const [row] = await host.rows<{ state: string }>('SELECT state FROM dossiers WHERE code = $1', [code]);
      expect(JSON.parse(row?.state ?? '{}').facts.card_number).toBe('TE1990123456789');
      await take(code, 'hand_over', '2026-02-23T14:00');
      expect((await hands.view(code, '2026-02-23T14:01')).outcome).toBe('granted');
    });
  });

  describe('a death with three procedures after it', () => {
    it('is closed when all are, though one of them is refused', async () => {
      const { code, at } = await upToChildren('khai_tu_lien_thong', 'four_one_refused');
      const opened = await hands.view(code, at);
      expect(opened.children.map(({ state }) => state)).toEqual(['open', 'open', 'open']);
      const codes = {
        deletion: await codeOf(code, 'deletion'),
        allowance: await codeOf(code, 'allowance'),
        benefit: await codeOf(code, 'benefit'),
      };
      for (const child of Object.values(codes)) await take(child, 'accept', '2026-11-19T13:30');
      await take(codes.benefit, 'propose_refusal', '2026-11-20T09:00', { note: 'Không đủ điều kiện.' });
      await take(codes.benefit, 'sign_refusal', '2026-11-20T10:00', { note: 'Không đủ điều kiện.' });
      const refused = await hands.view(code, '2026-11-20T10:01');
      expect(childOf(refused, 'benefit').outcome).toBe('refused');
      expect(openNodes(refused)).toEqual(['after_death']);
      for (const child of [codes.deletion, codes.allowance]) {
        await take(child, 'propose_grant', '2026-11-23T09:00');
        await take(child, 'sign_grant', '2026-11-23T10:00');
      }
      const done = await hands.view(code, '2026-11-23T10:01');
      expect(done.children.map(({ outcome }) => outcome).sort()).toEqual(['granted', 'granted', 'refused']);
      expect(openNodes(done)).toEqual(['deliver']);
    });
  });
});
