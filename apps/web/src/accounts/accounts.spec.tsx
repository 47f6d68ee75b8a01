import { describe, expect, it } from '@jest/globals';
import { render, screen, within } from '@testing-library/react';
import type { Accounts } from '../api/contract.ts';
import { agency, commune, say } from '../testing/sample.ts';
import { Wrap } from '../testing/wrap.tsx';
import { AccountsShown } from './Accounts.tsx';

const police = agency('H99.60.01', 'Công an phường Hừng Đông');

/** Counted and paused minutes; outside of the limit as given. */
const time = (counted: number, excluded = 0, notStarted = 0) => ({
  minutes: counted + excluded + notStarted,
  counted,
  excluded,
  notStarted,
  ended: 0,
});

type Holder = Accounts['sets'][number]['holders'][number];
const holder = (more: Partial<Holder>): Holder => ({
  kind: 'agency',
  agency: null,
  unit: null,
  role: null,
  roleTitle: null,
  node: null,
  title: null,
  unacknowledged: false,
  ...more,
});

/** Three hours at the commune, two of them together with the police; one hour paused for the applicant. */
function sample(more: Partial<Accounts> = {}): Accounts {
  return {
    openedAt: '2026-11-02T01:00:00.000Z',
    until: '2026-11-02T06:30:00.000Z',
    closed: false,
    promise: { limit: 'promise', title: say('Thời hạn cả nhóm'), startedAt: '2026-11-02T01:30:00.000Z' },
    total: { ...time(150, 60, 30), ms: 240 * 60_000 },
    sincePromise: 210,
    sets: [
      { ...time(120), holders: [holder({ agency: commune }), holder({ agency: police })] },
      { ...time(30, 0, 30), holders: [holder({ agency: commune })] },
      { ...time(0, 60), holders: [holder({ kind: 'applicant' })] },
    ],
    agencies: [
      {
        ...time(150, 0, 30),
        agency: commune,
        unacknowledged: 0,
        units: [{ ...time(150, 0, 30), unit: commune }],
        steps: [{ ...time(150, 0, 30), unit: commune, node: 'appraise', title: say('Thẩm tra hồ sơ') }],
      },
      {
        ...time(120),
        agency: police,
        unacknowledged: 45,
        units: [{ ...time(120), unit: police }],
        steps: [{ ...time(120), unit: police, node: 'residence', title: say('Đăng ký thường trú') }],
      },
    ],
    others: [
      {
        ...time(0, 60),
        kind: 'applicant',
        places: [{ ...time(0, 60), unit: null, node: 'wait', title: say('Chờ bổ sung') }],
      },
    ],
    overlaps: true,
    budgets: [
      {
        limit: { id: 'promise', title: say('Thời hạn cả nhóm') },
        budget: 'residence',
        title: null,
        agency: police,
        amountMinutes: 90,
        usedMinutes: 120,
        overMinutes: 30,
        running: true,
        unplanned: 0,
      },
      {
        limit: null,
        budget: null,
        title: null,
        agency: commune,
        amountMinutes: 480 * 2 + 180,
        usedMinutes: 180,
        overMinutes: 0,
        running: true,
        unplanned: 1,
      },
    ],
    handOvers: [
      {
        node: 'residence',
        title: say('Đăng ký thường trú'),
        from: { roleTitle: say('Chuyên viên'), agency: commune },
        to: { roleTitle: say('Cán bộ'), agency: police },
        sentAt: '2026-11-02T02:00:00.000Z',
        acknowledgedAt: null,
        takenBackAt: null,
      },
    ],
    stretches: [
      {
        from: '2026-11-02T01:00:00.000Z',
        to: '2026-11-02T02:00:00.000Z',
        minutes: 60,
        counting: 'counted',
        reason: null,
        holders: [
          holder({
            unit: police,
            roleTitle: say('Cán bộ'),
            title: say('Đăng ký thường trú'),
            unacknowledged: true,
          }),
        ],
      },
    ],
    ...more,
  };
}

const show = (more?: Partial<Accounts>, detailed = false) =>
  render(<AccountsShown accounts={sample(more)} hueOf={() => undefined} detailed={detailed} />, {
    wrapper: Wrap,
  });

const table = (name: string) => within(screen.getByRole('region', { name, hidden: true }));
const cells = (row: HTMLElement) =>
  within(row)
    .getAllByRole('cell', { hidden: true })
    .map(({ textContent }) => textContent);
const rowOf = (where: ReturnType<typeof table>, name: RegExp) =>
  where.getByRole('row', { name, hidden: true });

describe('who had the dossier, and how long', () => {
  it('says the whole time, what counted and what did not', () => {
    show();
    const fact = (name: string) => screen.getByText(name, { selector: 'dt' }).nextElementSibling;
    expect(fact('Từ khi nhận hồ sơ')).toHaveTextContent('4 giờ');
    expect(fact('Từ khi bắt đầu tính hạn')).toHaveTextContent('3 giờ 30 phút');
    expect(fact('Tạm dừng, không tính')).toHaveTextContent('1 giờ');
  });

  it('gives each agency and the applicant their time, and says that it may overlap', () => {
    show();
    const held = table('Thời gian từng nơi giữ hồ sơ');
    expect(cells(rowOf(held, /UBND xã Hừng Đông/))).toEqual(['3 giờ', '2 giờ 30 phút', '–', '30 phút']);
    expect(cells(rowOf(held, /Người nộp hồ sơ.*Chờ bổ sung/))).toEqual(['1 giờ', '–', '1 giờ', '–']);
    expect(held.getByText('Chưa xác nhận nhận: 45 phút')).toBeInTheDocument();
    expect(screen.getByText(/Các khoảng này có thể chồng nhau/)).toBeInTheDocument();
  });

  it('does not speak of overlaps where there are none', () => {
    show({ overlaps: false });
    expect(screen.queryByText(/có thể chồng nhau/)).not.toBeInTheDocument();
  });

  it('shows the partition by those who had it together, which sums to the whole', () => {
    show();
    const sets = table('Cùng lúc ai giữ: cộng lại đúng bằng tổng');
    expect(cells(rowOf(sets, /UBND xã Hừng Đông \+ Công an phường Hừng Đông cùng giữ/))[0]).toBe('2 giờ');
    expect(cells(rowOf(sets, /^UBND xã Hừng Đông 1 giờ/))[0]).toBe('1 giờ');
    expect(cells(rowOf(sets, /^Cộng/))).toEqual(['4 giờ', '2 giờ 30 phút', '1 giờ', '30 phút']);
  });

  it('shows an overdraft while the dossier is still on its way, and what is left of the others', () => {
    show();
    const budgets = table('Phần thời gian được giao');
    expect(cells(rowOf(budgets, /Công an phường Hừng Đông/))).toEqual([
      'Vượt 30 phút',
      '2 giờ',
      '1 giờ 30 phút',
    ]);
    const own = rowOf(budgets, /UBND xã Hừng Đông/);
    expect(cells(own)).toEqual(['Còn 2 ngày', '3 giờ', '2 ngày 3 giờ']);
    expect(own).toHaveTextContent('theo thời gian dự kiến của các bước đã qua, chưa kể 1 lần');
  });

  it('keeps both times of a hand-over', () => {
    show();
    const passed = table('Chuyển giữa các cơ quan');
    expect(cells(rowOf(passed, /Đăng ký thường trú/)).slice(2)).toEqual([
      '02/11/2026 09:00',
      'Chưa xác nhận',
    ]);
  });

  it('shows a reviewer every step and stretch, and what was not acknowledged', () => {
    show({}, true);
    expect(cells(rowOf(table('Theo đơn vị và từng bước'), /Thẩm tra hồ sơ/))[1]).toBe('3 giờ');
    const stretch = rowOf(table('Từng khoảng, không chồng nhau'), /Đăng ký thường trú/);
    expect(stretch).toHaveTextContent('Cán bộ, Công an phường Hừng Đông (chưa xác nhận nhận)');
    expect(cells(stretch)).toEqual(['02/11/2026 08:00', '02/11/2026 09:00', '1 giờ', 'Tính']);
  });

  it('says until when: the end, once there is one', () => {
    show({ closed: true });
    expect(screen.getByText('Đến khi kết thúc')).toBeInTheDocument();
  });
});
