import { personIn } from '../harness/accounts.mjs';
import { agreeing, agreeTo, publish, submitForReview } from './chain.ts';
import { Desk, receiveBirth } from './desk.ts';
import { Drawing } from './drawing.ts';
import { expect, test } from './house.ts';
import { web } from './words.ts';

const desk = 'H99.50.01.01';
const ward = 'H99.50.01';
const police = 'H99.60.01';
const insurance = 'H99.80.01';
const office = 'H99.02';
const inspectorate = 'H99.05';

const birth = /^Đăng ký khai sinh, đăng ký thường trú, cấp thẻ/;

const appraisal = {
  title: { vi: 'Thẩm tra dự thảo', en: 'Check the draft' },
  role: 'Lãnh đạo phòng',
  agency: 'Cơ quan có thẩm quyền',
  restOf: 'Thời hạn đăng ký khai sinh',
};
const recording = {
  title: { vi: 'Vào sổ, đóng dấu', en: 'Register and seal' },
  role: 'Văn thư',
  agency: 'Cơ quan có thẩm quyền',
  restOf: 'Thời hạn cả nhóm thủ tục',
};

test('the main job: drawn, approved by four, published, received, decided by everyone in turn, returned, reviewed', async ({
  signIn,
}) => {
  test.setTimeout(300_000);

  await test.step('an author draws two new steps into a procedure and submits it for review', async () => {
    const page = await signIn(personIn('processAuthor', office).username);
    await page.getByRole('link', { name: web.place.design }).click();
    const entry = page.getByRole('listitem').filter({ has: page.getByRole('heading', { name: birth }) });
    await entry.getByRole('button', { name: web.procedures.startDraft }).click();

    const drawing = new Drawing(page);
    await drawing.insertStep(
      {
        from: 'Giải quyết hồ sơ đăng ký khai sinh',
        label: 'Trình lãnh đạo',
        to: 'Ký Giấy khai sinh điện tử',
      },
      appraisal,
      'Trình ký',
    );
    await drawing.insertStep(
      {
        from: 'Ký Giấy khai sinh điện tử',
        label: 'Ký số',
        to: 'Bước 4. Giải quyết song song sau khi có Giấy khai sinh',
      },
      recording,
      'Đã vào sổ',
    );
    await expect(drawing.node(appraisal.title.vi)).toHaveCount(1);

    await submitForReview(page);
  });

  for (const one of agreeing) {
    const [role, agency, agree] = one;
    await test.step(`${role} at ${agency} finds it waiting: ${agree}`, () => agreeTo(birth, signIn, one));
  }

  await test.step('the controller publishes by decision, from today on, what others have approved', async () => {
    const decision = {
      number: '128/QĐ-UBND',
      isoNumber: 'QT-KS-01',
      isoRevision: '02',
      reference: 'Hồ sơ công việc 128/2026',
    };
    const page = await publish(birth, signIn, decision, 2);
    await expect(new Drawing(page).node(recording.title.vi)).toHaveCount(1);
  });

  const reception = await signIn(personIn('receptionClerk', desk).username);
  const code =
    await test.step('a reception clerk receives a dossier, accepts it and prints the receipt', async () => {
      const received = await receiveBirth(reception, 'Lê Minh Châu');
      await new Desk(reception).act(received, 'Tiếp nhận hồ sơ liên thông', 'Tiếp nhận');

      await reception.goto(`/dossiers/${received}`);
      await reception.getByRole('link', { name: web.dossier.receipt }).click();
      const slip = reception
        .getByRole('article', { name: 'Giấy tiếp nhận hồ sơ và hẹn trả kết quả' })
        .first();
      await expect(slip).toContainText('Lê Thị Hạnh');
      await expect(slip).toContainText(received);
      await expect(slip).toContainText('Thời gian hẹn trả kết quả');
      // Printing is the browser's; what can be seen here is that it was asked for.
      await reception.evaluate(() => {
        window.print = () => document.body.setAttribute('data-printed', 'yes');
      });
      await reception.getByRole('button', { name: web.slips.print }).click();
      await expect(reception.locator('body')).toHaveAttribute('data-printed', 'yes');
      expect((await reception.pdf({ preferCSSPageSize: true })).length).toBeGreaterThan(10_000);
      return received;
    });

  const acts = [
    ['the specialist', 'specialist', ward, 'Giải quyết hồ sơ đăng ký khai sinh', 'Trình lãnh đạo'],
    [
      'the division leader, at the first step that was drawn',
      'divisionLeader',
      ward,
      appraisal.title.vi,
      'Trình ký',
    ],
    ['the agency leader', 'agencyLeader', ward, 'Ký Giấy khai sinh điện tử', 'Ký số'],
    [
      'the records clerk, at the second step that was drawn',
      'recordsClerk',
      ward,
      recording.title.vi,
      'Đã vào sổ',
    ],
    ['the social insurance, in parallel', 'specialist', insurance, 'Cấp thẻ bảo hiểm y tế', 'Đã cấp thẻ'],
    ['the police, in parallel', 'specialist', police, 'Đăng ký thường trú cho trẻ', 'Đã đăng ký'],
    ['the result clerk', 'resultClerk', desk, 'Trả kết quả', 'Trả kết quả'],
  ] as const;
  for (const [who, role, agency, step, action] of acts) {
    await test.step(`${who}: ${action}`, async () => {
      const page = await signIn(personIn(role, agency).username);
      await new Desk(page).act(code, step, action);
      await page.context().close();
    });
  }

  await test.step('a reviewer finds the dossier by an unaccented name and reads its whole history', async () => {
    const page = await signIn(personIn('reviewer', inspectorate).username);
    await page.getByRole('link', { name: web.place.review }).click();
    await page.getByRole('textbox', { name: web.review.find }).last().fill('le thi hanh');
    await page.getByText(code).first().click();

    const main = page.getByRole('main');
    await expect(main.getByText(web.history.verified)).toBeVisible();
    await expect(main).toContainText('Đã trả kết quả');
    for (const [, role, agency, step, action] of acts) {
      await expect(main).toContainText(personIn(role, agency).name);
      await expect(main).toContainText(step);
      await expect(main).toContainText(action);
    }
  });

  await test.step('nobody of another ward sees it', async () => {
    const page = await signIn(personIn('specialist', 'H99.50.02').username);
    await page.goto(`/dossiers/${code}`);
    await expect(page.getByRole('main')).not.toContainText('Lê Thị Hạnh');
  });
});
