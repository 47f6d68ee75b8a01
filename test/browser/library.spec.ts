import { AxeBuilder } from '@axe-core/playwright';
import { personIn } from '../harness/accounts.mjs';
import { expect, test } from './house.ts';

const author = personIn('processAuthor', 'H99.02').username;
const wcag = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

test('an author begins a procedure from a template, inserts a kept piece and finds it again', async ({
  signIn,
}) => {
  const page = await signIn(author);
  await page.goto('/procedures');
  await page.getByRole('link', { name: 'Thủ tục mới' }).click();
  await page.getByRole('textbox', { name: 'Tên thủ tục' }).fill('Cấp phép đỗ xe tạm thời');
  await page.getByRole('textbox', { name: 'Lĩnh vực', exact: true }).fill('Đường bộ');
  await page.getByRole('radio', { name: 'Một mẫu quy trình' }).check();
  await page.getByRole('radio', { name: 'Một cơ quan, một quyết định' }).check();
  await page.getByRole('button', { name: 'Tạo bản dự thảo' }).click();
  await expect(page).toHaveURL(/\/procedures\/cap_phep_do_xe_tam_thoi\/draft$/);

  await page.locator('.react-flow__node[data-id="appraise"]').click();
  await page.getByRole('button', { name: 'Mẫu bước' }).click();
  const dialog = page.getByRole('dialog', { name: 'Mẫu bước' });
  const { violations } = await new AxeBuilder({ page }).include('.mc-blueprints').withTags(wcag).analyze();
  expect(violations.map(({ id }) => id)).toEqual([]);
  await dialog.getByLabel('Tên mẫu').fill('Thẩm định của văn phòng');
  await dialog.getByRole('button', { name: 'Lưu thành mẫu bước' }).click();
  await expect(dialog.getByText('Đã lưu mẫu “Thẩm định của văn phòng”.')).toBeVisible();
  await dialog.getByRole('searchbox').fill('tham dinh cua');
  await dialog.getByRole('button', { name: 'Chèn mẫu “Thẩm định của văn phòng”' }).click();
  await expect(page.locator('.react-flow__node[data-id="appraise_2"]')).toBeVisible();
});

test('a foreign file is reported before anything is made of it', async ({ signIn }) => {
  const page = await signIn(author);
  await page.goto('/procedures/new');
  await page.getByRole('radio', { name: 'Một tệp' }).check();
  const [chooser] = await Promise.all([
    page.waitForEvent('filechooser'),
    page.getByRole('button', { name: 'Chọn tệp' }).click(),
  ]);
  await chooser.setFiles(
    new URL('../../engine/src/exchange/examples/dang-ky-tam-tru.camunda.bpmn', import.meta.url).pathname,
  );
  await expect(page.getByText(/^Đã đọc dang-ky-tam-tru/)).toBeVisible();
  await expect(page.getByText(/^Không nhận \(/)).toBeVisible();
  await expect(page.getByRole('textbox', { name: 'Tên thủ tục' })).toHaveValue('Đăng ký tạm trú');
  await page.getByRole('textbox', { name: 'Lĩnh vực', exact: true }).fill('Cư trú');
  await page.getByRole('button', { name: 'Tạo bản dự thảo' }).click();
  await expect(page).toHaveURL(/\/procedures\/dang_ky_tam_tru\/draft$/);
});

for (const path of ['/public/procedures', '/public/procedures/khai_tu'])
  test(`anybody reads ${path}, in light and dark, on a telephone too`, async ({ host, page }) => {
    await page.goto(host.url + path);
    await page.getByRole('heading', { level: 1 }).waitFor();
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      const { violations } = await new AxeBuilder({ page }).withTags(wcag).analyze();
      expect.soft(violations.map(({ id, nodes }) => [id, nodes[0]?.html])).toEqual([]);
    }
    await page.setViewportSize({ width: 320, height: 640 });
    const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    expect(overflow).toBeLessThanOrEqual(0);
    await page.getByRole('button', { name: 'Eng' }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(/in force|[Dd]eath/);
  });
