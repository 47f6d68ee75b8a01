import { personIn } from '../harness/accounts.mjs';
import { openedBirth } from './dossiers.ts';
import { expect, test } from './house.ts';
import { fill, web } from './words.ts';

const desk = 'H99.50.01.01';
const form = 'Tờ khai điện tử (Mẫu số 01)';
const wrong = 'Thiếu chữ ký của người mẹ';

test('a clerk asks for papers, and the request, its PDF, the receipt and the due date say why', async ({
  host,
  signIn,
}) => {
  const code = await openedBirth(host.url, 'Trẻ Bổ Sung');
  const page = await signIn(personIn('receptionClerk', desk).username);

  await test.step('the papers and what is wrong with them are named, not typed into a letter', async () => {
    await page.goto(`/dossiers/${code}`);
    await page.getByRole('button', { name: 'Yêu cầu bổ sung' }).click();
    const dialog = page.getByRole('dialog', { name: 'Yêu cầu bổ sung' });
    await dialog.getByLabel(web.dossier.reason).fill('Hồ sơ chưa hợp lệ');
    await dialog.getByRole('checkbox', { name: form }).check();
    await dialog.getByLabel(fill(web.act.wrong, { paper: form })).fill(wrong);
    await dialog.getByRole('button', { name: web.dossier.confirm }).click();
    await expect(dialog).toHaveCount(0);
  });

  await test.step('form 02 prints them, on the page and as PDF', async () => {
    await page.goto(`/dossiers/${code}/slips/02`);
    await expect(page.getByRole('cell', { name: wrong })).toBeVisible();
    const pdf = await page.request.get(`/api/dossiers/${code}/slips/02.pdf`);
    expect([pdf.status(), pdf.headers()['content-type']]).toEqual([200, 'application/pdf']);
    expect((await pdf.body()).subarray(0, 5).toString()).toBe('%PDF-');
  });

  await test.step('once the dossier is complete, the due date unfolds its reasons and the receipt repeats them', async () => {
    await page.goto(`/dossiers/${code}`);
    await page.getByRole('button', { name: 'Đã bổ sung' }).first().click();
    // The same word stands on the drawing; the clerk's button carries its key.
    await page.getByRole('button', { name: 'Tiếp nhận 1' }).click();
    const due = page.getByTitle(web.dossier.dueExplain).first();
    await due.click();
    await expect(due).toHaveAttribute('aria-expanded', 'true');
    const reasons = page.getByRole('list', { name: web.dossier.dueExplain });
    await expect(reasons).toContainText('Bắt đầu tính thời hạn');
    await expect(reasons).toContainText('Kết luận: hạn là');
    await page.goto(`/dossiers/${code}/slips/01`);
    // On both copies: the one that is kept and the one that is given.
    await expect(page.getByText('Cách tính ngày hẹn:')).toHaveCount(2);
  });
});
