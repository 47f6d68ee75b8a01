import type { Page } from '@playwright/test';
import { demoPassword, personIn } from '../harness/accounts.mjs';
import { agreeing, agreeTo, publish, submitForReview } from './chain.ts';
import { Desk, receivePlain } from './desk.ts';
import { KeyboardHands, MouseHands } from './hands.ts';
import { expect, test } from './house.ts';
import { expectedMeaning, meaningOf, receiving, steps, ways, WholeProcedure } from './whole-procedure.ts';
import { web } from './words.ts';

const desk = 'H99.50.01.01';
const ward = 'H99.50.01';
const author = personIn('processAuthor', 'H99.02').username;

/** What the author sees of the draft has come to the host, and means what was to be drawn. */
async function expectDrawn(page: Page): Promise<void> {
  const { origin, pathname } = new URL(page.url());
  const answer = await page.request.get(`${origin}/api${pathname}`);
  expect(answer.status()).toBe(200);
  const { document, problems } = await answer.json();
  expect(problems.filter(({ severity }: { severity: string }) => severity !== 'note')).toEqual([]);
  expect(meaningOf(document)).toEqual(expectedMeaning);
}

/** From empty paper to a draft that may be submitted. */
async function drawWhole(whole: WholeProcedure, title: string): Promise<void> {
  await test.step('empty paper', () => whole.begin(title));
  await test.step('the steps and the ways between them', () => whole.draw());
  await test.step('who decides', () => whole.sayWhoDecides());
  await test.step('the promise', () => whole.promise('5'));
  await test.step('what the checker still finds is mended at a touch', () => whole.mendReception());
  await test.step('it is saved', () => whole.isSaved());
}

test('a whole procedure is drawn from an empty canvas by keyboard alone (D3)', async ({ host, page }) => {
  test.setTimeout(600_000);
  const hands = new KeyboardHands(page);
  await page.goto(host.url);
  await hands.fill(page.getByLabel(web.signIn.username), author);
  await hands.write(page.getByLabel(web.signIn.password, { exact: true }), demoPassword);

  await drawWhole(new WholeProcedure(page, hands), 'Xác nhận nơi ở vẽ bằng bàn phím');
  await expectDrawn(page);
});

test('a whole procedure is drawn from an empty canvas by mouse, published by four persons, and run', async ({
  signIn,
}) => {
  test.setTimeout(600_000);
  const title = 'Xác nhận nơi ở vẽ bằng chuột';
  const page = await signIn(author);
  await drawWhole(new WholeProcedure(page, new MouseHands(page)), title);
  await expectDrawn(page);

  await test.step('the author submits it', () => submitForReview(page));
  for (const one of agreeing) {
    const [role, agency, agree] = one;
    await test.step(`${role} at ${agency}: ${agree}`, () => agreeTo(title, signIn, one));
  }
  await test.step('the controller publishes it', async () => {
    const decision = {
      number: '131/QĐ-UBND',
      isoNumber: 'QT-CT-01',
      isoRevision: '01',
      reference: 'Hồ sơ công việc 131/2026',
    };
    await publish(title, signIn, decision, 1);
  });

  const reception = await signIn(personIn('receptionClerk', desk).username);
  const code = await test.step('a dossier is received', () =>
    receivePlain(reception, title, { name: 'Vũ Thị Nở', idNumber: '099195000456', phone: '0990000456' }));
  for (const [role, agency, step, action, reason] of [
    ['receptionClerk', desk, receiving, 'Tiếp nhận'],
    ['specialist', ward, steps.appraise.title, ways.submit.label],
    ['agencyLeader', ward, steps.sign.title, ways.sendBack.label, 'Chưa có xác nhận của khu phố'],
    ['specialist', ward, steps.appraise.title, ways.submit.label],
    ['agencyLeader', ward, steps.sign.title, ways.approve.label],
    ['resultClerk', desk, steps.handOver.title, ways.handOver.label],
  ] as const) {
    await test.step(`${role}: ${action}`, async () => {
      const clerk = await signIn(personIn(role, agency).username);
      await new Desk(clerk).act(code, step, action, reason);
      await clerk.context().close();
    });
  }
  await test.step('the dossier is done', async () => {
    await reception.goto(`/dossiers/${code}`);
    await expect(reception.getByRole('main')).toContainText('Đã trả kết quả');
  });
});
