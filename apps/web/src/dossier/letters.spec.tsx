import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { LimitClock } from '../api/contract.ts';
import {
  agency,
  commune,
  sampleAction,
  sampleDossier,
  sampleLetter,
  sampleRecord,
  say,
} from '../testing/sample.ts';
import { Wrap } from '../testing/wrap.tsx';
import { ActionBar } from './ActionBar.tsx';
import { Lateness } from './Lateness.tsx';
import { Letters } from './Letters.tsx';
import { TaskTitle } from './TaskTitle.tsx';
import { Timeline } from './Timeline.tsx';

const chairman = {
  person: 'chutich',
  name: 'Trần Văn Ổn',
  role: 'agencyLeader',
  roleTitle: say('Lãnh đạo cơ quan'),
  agency: commune,
};
const show = (...letters: Parameters<typeof sampleLetter>[0][]) =>
  render(<Letters letters={letters.map(sampleLetter)} />, { wrapper: Wrap });

describe('a letter of apology on the dossier page', () => {
  it('says which date it is about, who signs it by when, who had the dossier, and what date it would give', () => {
    const heldBy = [
      { agency: commune, minutes: 3 * 480 + 60 },
      { agency: agency('H99.70', 'Thuế cơ sở'), minutes: 30 },
    ];
    const heldElsewhere = [{ kind: 'dossier', title: say('Hồ sơ liên thông'), minutes: 480 }];
    show({ heldBy, heldElsewhere, mayExtend: true, extendableUntil: '2026-11-09T10:00:00.000Z' });
    const line = within(screen.getByRole('listitem'));
    expect(line.getByText('Hẹn trả 02/11/2026 17:00')).toBeInTheDocument();
    expect(line.getByText('Chờ ký')).toBeInTheDocument();
    expect(line.getByText('Chờ ký: Lãnh đạo cơ quan, UBND xã Hừng Đông')).toBeInTheDocument();
    expect(line.getByText('Hạn ký: 03/11/2026 17:00')).toBeInTheDocument();
    expect(line.getByText('3 ngày 1 giờ')).toBeInTheDocument();
    expect(line.getByText(/Hồ sơ liên thông/)).toHaveTextContent('Hồ sơ liên thông: 1 ngày');
    expect(line.getByText('04/11/2026')).toBeInTheDocument();
    expect(line.getByText('Gia hạn được đến hết ngày 09/11/2026')).toBeInTheDocument();
  });

  it('says when signing it moved the date that counts, and when it only apologised', () => {
    const signed = {
      state: 'signed',
      stateTitle: say('Đã ký'),
      signedAt: '2026-11-04T02:00:00.000Z',
      signedLate: true,
      signer: chairman,
      newDueAt: '2026-11-06T10:00:00.000Z',
      document: '12/UBND',
    } as const;
    show(
      { ...signed, requestedExtension: { value: 3, unit: 'WORKING_DAY' } },
      { ...signed, id: 'letter:2', override: 'Bão số 3' },
    );
    const [first, second] = screen.getAllByRole('listitem').map((item) => within(item));
    expect(first?.getByText('Hạn giải quyết được gia hạn 3 ngày làm việc')).toBeInTheDocument();
    expect(
      first?.getByText(/Trần Văn Ổn, Lãnh đạo cơ quan.* ký lúc 04\/11\/2026 09:00, sau hạn ký/),
    ).toBeInTheDocument();
    expect(second?.getByText(/Chỉ xin lỗi và hẹn lại/)).toBeInTheDocument();
    expect(second?.getByText('Bão số 3')).toBeInTheDocument();
  });

  it('that was never sent promises nothing', () => {
    show({ state: 'neverSent', stateTitle: say('Không được gửi') });
    expect(screen.getByText('Không được gửi')).toBeInTheDocument();
    expect(screen.queryByText('Ngày hẹn dự kiến')).toBeNull();
  });

  it('that was dropped says by whom and why, and asks nobody for a signature', () => {
    show({
      state: 'dropped',
      stateTitle: say('Đã bỏ dự thảo'),
      droppedAt: '2026-11-03T02:00:00.000Z',
      droppedBy: chairman,
      dropReason: 'Hạn đã được đính chính',
    });
    const line = within(screen.getByRole('listitem'));
    expect(line.getByText(/Trần Văn Ổn, .* bỏ dự thảo lúc 03\/11\/2026 09:00/)).toBeInTheDocument();
    expect(line.getByText('Hạn đã được đính chính')).toBeInTheDocument();
    for (const open of [/^Chờ ký/, /^Hạn ký/, 'Ngày hẹn dự kiến']) expect(line.queryByText(open)).toBeNull();
  });
});

describe('signing a letter', () => {
  const realFetch = globalThis.fetch;
  let sent: unknown[];
  beforeEach(() => {
    sent = [];
    globalThis.fetch = async (input) => {
      sent.push(await (input as Request).json());
      return Response.json(sampleDossier({ seq: 8 }));
    };
  });
  afterEach(() => {
    globalThis.fetch = realFetch;
  });

  it('starts with the proposed reason and day, both of which may be changed', async () => {
    const user = userEvent.setup();
    const action = sampleAction('letter.sign', 'Ký văn bản xin lỗi', {
      task: 'letter:1',
      demands: { reason: true, document: true },
      asks: [{ fact: 'newDay', title: say('Ngày hẹn trả mới'), type: 'date', required: true }],
      suggests: {
        note: 'Hồ sơ ở UBND xã 3 ngày.',
        data: { newDay: '2026-11-04' },
        hint: say('Hẹn đến hết ngày 09/11/2026 thì hạn được gia hạn theo.'),
      },
    });
    render(
      <QueryClientProvider client={new QueryClient()}>
        <ActionBar
          dossier={sampleDossier({ letters: [sampleLetter()], actions: [action] })}
          task="letter:1"
        />
      </QueryClientProvider>,
      { wrapper: Wrap },
    );
    await user.click(screen.getByRole('button', { name: /Ký văn bản xin lỗi/ }));
    const dialog = within(await screen.findByRole('dialog'));
    expect(dialog.getByText(/thì hạn được gia hạn theo/)).toBeInTheDocument();
    const reason = dialog.getByLabelText(/^Lý do/);
    expect(reason).toHaveValue('Hồ sơ ở UBND xã 3 ngày.');
    await user.type(reason, ' Xin lỗi.');
    await user.type(dialog.getByLabelText(/Số, ký hiệu văn bản/), '12/UBND');
    await user.type(dialog.getByLabelText(/Ngày văn bản/), '03/11/2026');
    await user.click(dialog.getByRole('button', { name: 'Ghi và thực hiện' }));
    await waitFor(() =>
      expect(sent).toEqual([
        {
          action: 'letter.sign',
          task: 'letter:1',
          note: 'Hồ sơ ở UBND xã 3 ngày. Xin lỗi.',
          data: { newDay: '2026-11-04' },
          document: '12/UBND ngày 03/11/2026',
        },
      ]),
    );
  });
});

describe('a letter on the desk', () => {
  it('is called what it is, with the date it is about', () => {
    render(
      <TaskTitle
        task={{
          kind: 'letter',
          title: say('Văn bản xin lỗi, đề nghị gia hạn'),
          limitDueAt: '2026-11-02T10:00:00.000Z',
        }}
      />,
      { wrapper: Wrap },
    );
    expect(document.body).toHaveTextContent('Lỡ hẹn 02/11/2026 Văn bản xin lỗi, đề nghị gia hạn');
  });
});

describe('lateness', () => {
  const clock = (more: Partial<LimitClock>) =>
    ({
      state: 'running',
      dueAt: '2026-11-06T10:00:00.000Z',
      originalDueAt: '2026-11-02T10:00:00.000Z',
      overdueSince: null,
      lateAgainstOriginal: false,
      lateAgainstCurrent: false,
      ...more,
    }) as LimitClock;
  const text = (more: Partial<LimitClock>) =>
    render(<Lateness clock={clock(more)} />, { wrapper: Wrap }).container.querySelector('p')?.textContent ??
    '';

  it('is said against the first date and the present one, and never forgotten', () => {
    const overdueSince = '2026-11-02T10:00:00.000Z';
    expect(text({ lateAgainstOriginal: true, overdueSince })).toBe(
      'Trễ so với hạn hẹn ban đầu, còn trong hạn hiện tại. Đã quá hạn từ 02/11/2026 17:00.',
    );
    expect(text({ lateAgainstOriginal: true, lateAgainstCurrent: true, state: 'overdue' })).toContain(
      'Trễ so với cả hạn hẹn ban đầu và hạn hiện tại.',
    );
    expect(text({ overdueSince, state: 'endedInTime' })).toBe('Đã quá hạn từ 02/11/2026 17:00.');
  });

  it('says nothing where nothing was missed, or where the state has said it', () => {
    expect(text({})).toBe('');
    const same = { dueAt: '2026-11-02T10:00:00.000Z', state: 'overdue' } as const;
    expect(text({ ...same, lateAgainstOriginal: true, lateAgainstCurrent: true })).toBe('');
  });
});

describe('the history', () => {
  it('says who was told, once a kind of notice', () => {
    const told = (about: string, title: string, role: string) => ({
      about,
      title: say(title),
      role,
      roleTitle: say(role),
      agency: commune,
    });
    const notices = [
      told('overdue', 'Báo quá hạn', 'Chuyên viên'),
      told('overdue', 'Báo quá hạn', 'Văn thư'),
      told('letter', 'Trình ký văn bản xin lỗi', 'Lãnh đạo'),
    ];
    const row = sampleRecord(3, { type: 'timer', label: say('Quá hạn: Thời hạn'), notices });
    render(<Timeline history={{ items: [row], verified: true }} />, { wrapper: Wrap });
    expect(
      screen.getByText('Báo quá hạn: Chuyên viên, UBND xã Hừng Đông; Văn thư, UBND xã Hừng Đông'),
    ).toBeInTheDocument();
    expect(screen.getByText('Trình ký văn bản xin lỗi: Lãnh đạo, UBND xã Hừng Đông')).toBeInTheDocument();
  });
});
