import type { Page } from '@playwright/test';
import { demoPassword, personIn } from '../harness/accounts.mjs';
import { ApiClient } from '../harness/api-client.mjs';
import { moveAgency, movedFrom } from '../harness/move-procedures.mjs';
import { approve, publish } from '../harness/publish.mjs';
import { DraftScreen } from './drafts.ts';
import { expect, test } from './house.ts';
import { designer, fill, web } from './words.ts';

const author = personIn('processAuthor', 'H99.02').username;
const controller = personIn('procedureController', 'H99.02').username;
const code = movedFrom.head.id;

test('a problem says what, why and how to mend it, as the API does, and leads to its place; with one nothing is submitted (D10) (D11) (D12)', async ({
  host,
  signIn,
}) => {
  const page = await signIn(author);
  const draft = await DraftScreen.open(page, host, 'dang_ky_thuong_tru');
  const step = (await draft.held()).document.flow.nodes.find(({ kind }) => kind === 'step')!;
  await expect(page.getByRole('button', { name: web.chain.submit })).toBeVisible();
  await draft.goTo(step.title.vi);
  await draft.panel.getByLabel(designer.panel.status).selectOption({ label: designer.panel.noStatus });

  // Where the button to submit was it says why there is none.
  await expect(page.getByText(fill(web.draft.hasErrors_one, { count: '1' }))).toBeVisible();
  await expect(page.getByRole('button', { name: web.chain.submit })).toHaveCount(0);
  const errorsOf = async () => (await draft.held()).problems.filter(({ severity }) => severity === 'error');
  await expect.poll(async () => (await errorsOf()).length).toBe(1);
  const [error] = await errorsOf();
  const { what, why, cure } = error!.text.vi;
  const answer = await page.request.post(`/api/procedures/${draft.code}/draft/submission`, {
    data: {},
    headers: { 'X-Motcua-Request': '1', 'Idempotency-Key': 'submit-with-an-error' },
  });
  expect(answer.ok()).toBe(false);
  expect(JSON.stringify(await answer.json())).toContain(error!.code);

  const problems = page.getByRole('region', { name: designer.problems.title });
  await problems.getByRole('button', { name: designer.problems.title }).click();
  const line = problems.getByRole('listitem').filter({ hasText: designer.problems.error });
  await expect(line).toHaveCount(1);
  for (const words of [what, why, cure]) await expect(line).toContainText(words);

  const card = draft.card(step.id);
  // The card bears the step's name, so its mark says the rest.
  const rest = what.replace(`"${step.title.vi}" `, '').replace(/\.$/, '');
  expect(rest).not.toContain(step.title.vi);
  const mark = card.getByText(`${designer.problems.error}: ${rest}`);
  await expect(mark).toBeVisible();
  await expect(card.locator('.mc-problem-mark svg')).toBeVisible();

  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');
  await expect(draft.panel.getByText(designer.panel.document, { exact: true })).toBeVisible();
  await line.getByRole('button').first().click();
  await expect(draft.panel.getByLabel(designer.panel.titleVi)).toHaveValue(step.title.vi);
  await expect(card).toBeInViewport();
});

test('whoever publishes sees which dossiers it concerns, which are then moved (D19), and says why warnings are accepted (D12); an old version comes back as a new one (D16)', async ({
  host,
  signIn,
}) => {
  let dossiers: readonly string[] = [];
  await test.step('two dossiers are under way, one at a step that takes longer in the next version', async () => {
    await publish(host.url, movedFrom);
    dossiers = await twoUnderWay(host.url);
    await approve(host.url, slowerAppraisal(), { next: true });
  });

  await test.step('the impact stands in the dialog; without a reason nothing is published', async () => {
    const page = await signIn(controller, { path: `/procedures/${code}/draft` });
    await page.getByRole('button', { name: web.chain.publish, exact: true }).click();
    const dialog = page.getByRole('dialog', { name: web.draft.publishTitle });
    const { impact } = web.compare;
    await expect(dialog.getByText(fill(impact.sum, { running: '2', atChanged: '1' }))).toBeVisible();
    await dialog.getByText(impact.more).click();
    const place = { title: 'Thẩm định', change: impact.changed, dossiers: '1' };
    await expect(dialog.getByText(fill(impact.place, place))).toBeVisible();
    await expect(dialog.getByText(impact.stay)).toBeVisible();

    await dialog.getByLabel(web.draft.decisionNumber).fill('132/QĐ-UBND');
    await dialog.getByLabel(web.draft.decisionDate).fill('06/01/2026');
    await dialog.getByLabel(web.draft.effectiveFrom).fill('06/01/2026');
    await dialog.getByRole('button', { name: web.draft.publishNow }).click();
    await expect(dialog.getByText(web.form.required)).toHaveCount(1);
    await expect(page).toHaveURL(/\/draft$/);
    await dialog.getByLabel(web.draft.warningsReason).fill('Thủ tục dùng để kiểm thử.');
    await dialog.getByRole('button', { name: web.draft.publishNow }).click();
    await page.waitForURL(/\/versions\/2$/);
  });

  const [before, after] = ['1', '2'];
  const running = { count: '2', version: before };
  const offered = (page: Page) =>
    page.getByRole('status').filter({ hasText: fill(web.compare.moving.running, running) });

  await test.step('the new version offers to move them; its author proposes it and tries it', async () => {
    const page = await signIn(author, { path: `/procedures/${code}/versions/${after}` });
    await offered(page).getByRole('link', { name: web.compare.impact.offer }).click();
    await page.waitForURL(/\/migrations/);
    const { moving } = web.compare;
    await expect(page.getByLabel(web.compare.from)).toHaveValue(before!);
    await expect(page.getByLabel(web.compare.to)).toHaveValue(after!);
    await expect(page.getByText(moving.noQuestions)).toBeVisible();
    await page.getByRole('button', { name: moving.send }).click();
    await expect(page.getByText(web.form.required)).toBeVisible();
    await page.getByLabel(moving.ground, { exact: false }).first().fill('Quyết định 132/QĐ-UBND');
    await page.getByRole('button', { name: moving.send }).click();
    const order = page.getByRole('article');
    await expect(order).toContainText(fill(moving.order, { from: before!, to: after! }));
    await expect(order.getByText(moving.other)).toBeVisible();
    await expect(order.getByRole('button', { name: moving.approve })).toHaveCount(0);
    await order.getByRole('button', { name: moving.dryRun, exact: true }).click();
    await expect(order).toContainText(fill(moving.tried, { moved: '2', refused: '0', gone: '0' }));
    expect(await versionsFollowed(host.url, dossiers)).toEqual([1, 1]);
  });

  await test.step('another person approves, and the dossiers are at the new version', async () => {
    const page = await signIn(controller, { path: `/procedures/${code}/versions/${after}` });
    await offered(page).getByRole('link', { name: web.compare.impact.offer }).click();
    const { moving } = web.compare;
    const order = page.getByRole('article');
    await order.getByRole('button', { name: moving.approve }).click();
    await expect(order).toContainText(fill(moving.applied, { moved: '2', refused: '0', gone: '0' }));
    expect(await versionsFollowed(host.url, dossiers)).toEqual([2, 2]);
    await page.goto(`/procedures/${code}/versions/${after}`);
    await expect(page.getByRole('button', { name: web.compare.restore })).toHaveCount(0);
    await expect(offered(page)).toHaveCount(0);
  });

  await test.step('the first version is restored as a draft; the versions stay as they were', async () => {
    const page = await signIn(author, { path: `/procedures/${code}/versions/1` });
    const versions = async (): Promise<string> =>
      (await page.request.get(`/api/procedures/${code}/versions`)).text();
    const before = await versions();
    await page.getByRole('button', { name: web.compare.restore }).click();
    const dialog = page.getByRole('dialog', { name: fill(web.compare.restoreNow, { version: '1' }) });
    await dialog.getByRole('button', { name: fill(web.compare.restoreNow, { version: '1' }) }).click();
    await page.waitForURL(/\/draft$/);
    const draft = new DraftScreen(page, code);
    await expect(draft.card('appraise')).toBeVisible();
    expect(await versions()).toBe(before);
    const first = await page.request.get(`/api/procedures/${code}/versions/1`);
    expect(await draft.bytes()).toBe(JSON.stringify((await first.json()).document));
  });
});

/** The next version: an appraisal has half a day. */
function slowerAppraisal(): typeof movedFrom {
  const next = structuredClone(movedFrom);
  const appraisal = next.flow.nodes.find(({ id }) => id === 'appraise');
  return {
    ...next,
    flow: {
      ...next.flow,
      nodes: next.flow.nodes.map((node) =>
        node === appraisal ? { ...node, duration: { rows: [{ value: 4, unit: 'HOUR' }] } } : node,
      ),
    },
  };
}

/** Two dossiers of the first version: one just received, one at its appraisal. */
async function twoUnderWay(url: string): Promise<readonly string[]> {
  return atTheDesk(url, async (clerk) => {
    const receive = () =>
      clerk.mustPost('/api/dossiers', {
        procedure: code,
        channel: 'counter',
        agency: moveAgency,
        applicant: { name: 'Nguyễn Văn Thử', idNumber: '001090000001' },
        form: {},
        papers: [],
      });
    const { code: received } = await receive();
    const { code: dossier } = await receive();
    await clerk.mustPost(`/api/dossiers/${dossier}/actions`, { action: 'take_on' });
    return [received, dossier];
  });
}

/** Which version each of them follows now. */
async function versionsFollowed(url: string, dossiers: readonly string[]): Promise<readonly number[]> {
  return atTheDesk(url, (clerk) =>
    Promise.all(
      dossiers.map(async (dossier) => (await clerk.get(`/api/dossiers/${dossier}`)).body.procedure.version),
    ),
  );
}

async function atTheDesk<T>(url: string, work: (clerk: ApiClient) => Promise<T>): Promise<T> {
  const clerk = new ApiClient(url);
  try {
    await clerk.signIn(personIn('receptionClerk', moveAgency).username, demoPassword);
    return await work(clerk);
  } finally {
    clerk.close();
  }
}
