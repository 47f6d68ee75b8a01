import { expect, type Page } from '@playwright/test';
import { personIn } from '../harness/accounts.mjs';
import { web } from './words.ts';

const office = 'H99.02';

/** Whoever must agree before a procedure may be published, in their order, and what each of them presses. */
export const agreeing = [
  ['specialist', office, web.chain.agree.IN_REVIEW],
  ['agencyLeader', office, web.chain.agree.IN_CHECK],
  ['procedureController', office, web.chain.agree.IN_APPRAISAL],
  ['agencyLeader', 'H99', web.chain.agree.IN_APPROVAL],
] as const;

type SignIn = (username: string) => Promise<Page>;

/** The author, at the draft, gives it out of their hands. */
export async function submitForReview(page: Page): Promise<void> {
  await page.getByRole('button', { name: web.chain.submit }).click();
  const submission = page.getByRole('dialog', { name: web.chain.submitTitle });
  await submission.getByRole('button', { name: web.chain.submitNow }).click();
  await expect(page.getByText(web.chain.readOnly)).toBeVisible();
}

/** One of those who must agree finds it waiting, and agrees. */
export async function agreeTo(
  procedure: string | RegExp,
  signIn: SignIn,
  [role, agency, agree]: (typeof agreeing)[number],
): Promise<void> {
  const page = await signIn(personIn(role, agency).username);
  await page.getByRole('link', { name: web.place.design }).click();
  const waiting = page.getByRole('region', { name: web.chain.waitingTitle });
  await waiting.getByRole('link', { name: procedure }).click();
  await page.getByRole('button', { name: agree }).click();
  const dialog = page.getByRole('dialog', { name: agree });
  await dialog.getByRole('button', { name: agree }).click();
  await expect(dialog).toBeHidden();
  await page.context().close();
}

export interface Decision {
  readonly number: string;
  readonly isoNumber: string;
  readonly isoRevision: string;
  readonly reference: string;
}

/** The controller publishes what others have approved, by decision, from the day of the decision on. Answers the page. */
export async function publish(
  procedure: string | RegExp,
  signIn: SignIn,
  decision: Decision,
  version: number,
): Promise<Page> {
  const page = await signIn(personIn('procedureController', office).username);
  await page.getByRole('link', { name: web.place.design }).click();
  const entry = page.getByRole('listitem').filter({ has: page.getByRole('heading', { name: procedure }) });
  await entry.getByRole('link', { name: web.procedures.openDraft }).click();
  await page.getByRole('button', { name: web.chain.publish, exact: true }).click();

  const dialog = page.getByRole('dialog', { name: web.draft.publishTitle });
  await dialog.getByLabel(web.draft.decisionNumber).fill(decision.number);
  await dialog.getByLabel(web.draft.decisionDate).fill('05/01/2026');
  await dialog.getByLabel(web.draft.effectiveFrom).fill('05/01/2026');
  await dialog.getByLabel(web.chain.isoNumber).fill(decision.isoNumber);
  await dialog.getByLabel(web.chain.isoRevision).fill(decision.isoRevision);
  await dialog.getByLabel(web.chain.reference, { exact: true }).fill(decision.reference);
  const reason = dialog.getByLabel(web.draft.warningsReason);
  if (await reason.isVisible()) await reason.fill('Giữ như văn bản công bố của trung ương.');
  await dialog.getByRole('button', { name: web.draft.publishNow }).click();
  await page.waitForURL(new RegExp(`/versions/${version}$`));
  return page;
}
