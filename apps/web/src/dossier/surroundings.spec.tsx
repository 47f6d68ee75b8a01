import { describe, expect, it } from '@jest/globals';
import { render, screen, within } from '@testing-library/react';
import type { DossierView } from '../api/contract.ts';
import { Routed } from '../testing/routed.tsx';
import {
  agency,
  sampleChild,
  sampleConsultation,
  sampleDossier,
  sampleOpinion,
  sampleRecord,
  sampleRespondent,
  sampleTask,
  say,
} from '../testing/sample.ts';
import { Sheet } from '../ui/Sheet.tsx';
import { DossierNotices } from './DossierNotices.tsx';
import { DueDates } from './DueDates.tsx';
import { Holders } from './Holders.tsx';
import { Surroundings } from './Surroundings.tsx';

const show = (more: Partial<DossierView>) =>
  render(<Surroundings dossier={sampleDossier(more)} Part={Sheet} />, { wrapper: Routed });
const lineOf = (name: string) => within(screen.getByText(name).closest('li') as HTMLElement);

describe('a consultation on the dossier page', () => {
  const asked = [
    sampleRespondent('Sở Xây dựng', {
      state: 'answered',
      opinions: [
        sampleOpinion('disagree', { text: 'Thiếu bản vẽ' }),
        sampleOpinion('agree', { text: 'Đã bổ sung', at: '2026-11-05T02:00:00.000Z' }),
      ],
    }),
    sampleRespondent('Sở Tài chính', { dueAt: '2099-11-06T10:00:00.000Z' }),
    sampleRespondent('Phòng Kinh tế', { dueAt: '2020-11-06T10:00:00.000Z' }),
    sampleRespondent('Công an xã', {
      state: 'silent',
      opinions: [sampleOpinion('agree', { silent: true })],
    }),
    sampleRespondent('Quân sự xã', {
      state: 'skipped',
      opinions: [sampleOpinion('opinion', { late: true, text: 'Muộn' })],
    }),
    sampleRespondent('Bộ Xây dựng', { party: say('Bộ Xây dựng'), agency: agency('H99', 'UBND tỉnh') }),
  ];

  it('says who was asked, until when, and how many have answered', () => {
    show({ consultations: [sampleConsultation(asked)] });
    expect(screen.getByText(/đã trả lời 1 trên 6/)).toBeInTheDocument();
    expect(lineOf('Sở Tài chính').getByText('Chờ ý kiến, hạn 06/11/2099 17:00')).toBeInTheDocument();
    expect(lineOf('Phòng Kinh tế').getByText('Quá hạn trả lời 06/11/2020 17:00')).toBeInTheDocument();
  });

  it('counts the last answer and keeps the one before it', () => {
    show({ consultations: [sampleConsultation(asked)] });
    const line = lineOf('Sở Xây dựng');
    expect(line.getByText('Đồng ý')).toBeInTheDocument();
    expect(line.getByText(/Không đồng ý · đã trả lời lại/)).toBeInTheDocument();
    expect(line.getByText('Thiếu bản vẽ')).toBeInTheDocument();
  });

  it('says what silence was taken for', () => {
    show({ consultations: [sampleConsultation(asked)] });
    expect(lineOf('Công an xã').getByText('Không trả lời, coi như: Đồng ý')).toBeInTheDocument();
  });

  it('marks an answer that came too late as without effect', () => {
    show({ consultations: [sampleConsultation(asked)] });
    const line = lineOf('Quân sự xã');
    expect(line.getByText('Trả lời muộn, không tính')).toBeInTheDocument();
    expect(line.getByText('Không trả lời, không tính')).toBeInTheDocument();
    expect(line.getByText('Muộn')).toBeInTheDocument();
  });

  it('names who is asked without an account, and who writes down what they say', () => {
    show({ consultations: [sampleConsultation(asked)] });
    expect(lineOf('Bộ Xây dựng').getByText(/UBND tỉnh ghi nhận/)).toBeInTheDocument();
  });

  it('says how it ended', () => {
    const over = sampleConsultation(asked, { endedAt: '2026-11-06T02:00:00.000Z', outcome: 'failed' });
    show({ consultations: [over] });
    expect(screen.getByText(/kết thúc 06\/11\/2026 09:00: không đạt/)).toBeInTheDocument();
  });
});

describe('linked dossiers on the dossier page', () => {
  it('are a link where they may be seen, with state, due date and outcome', () => {
    show({
      children: [
        sampleChild('Khai sinh', { code: 'H99.50-261102-0002', dueAt: '2026-11-06T10:00:00.000Z' }),
        sampleChild('Thường trú', { state: 'closed', outcome: 'refused' }),
        sampleChild('Thẻ BHYT', { state: 'failed', reason: 'hết hiệu lực' }),
        sampleChild('Trợ cấp', { code: 'BHXH-77', system: 'bhxh', paused: true }),
      ],
    });
    expect(screen.getByRole('link', { name: 'H99.50-261102-0002' })).toBeInTheDocument();
    expect(lineOf('Khai sinh').getByText('Hẹn trả 06/11/2026 17:00')).toBeInTheDocument();
    expect(lineOf('Thường trú').getByText('Đã kết thúc: từ chối')).toBeInTheDocument();
    expect(lineOf('Thẻ BHYT').getByText('Lý do: hết hiệu lực')).toBeInTheDocument();
    expect(lineOf('Trợ cấp').getByText('Đang tạm dừng')).toBeInTheDocument();
    expect(lineOf('Trợ cấp').queryByRole('link')).not.toBeInTheDocument();
  });
});

describe('a message to another system on the dossier page', () => {
  it('says that nobody answered, and what can be done', () => {
    const call = { task: 's.1', node: 's', title: say('Xác thực CCCD'), service: 'c06', sentAt: '2026-11-02T01:00:00.000Z', stateTitle: say('x') }; // prettier-ignore
    show({
      services: [
        { ...call, state: 'failed', attempt: 5, reason: 'hết thời gian' },
        { ...call, task: 's.2', title: say('Thuế'), state: 'sent', attempt: 1, reason: null },
      ],
    });
    const failed = lineOf('Xác thực CCCD');
    expect(failed.getByText('Không có trả lời')).toBeInTheDocument();
    expect(failed.getByText(/lần gửi thứ 5/)).toBeInTheDocument();
    expect(failed.getByText(/Lý do: hết thời gian. Gửi lại, hoặc ghi nhận/)).toBeInTheDocument();
    expect(lineOf('Thuế').getByText('Đã gửi, chờ trả lời')).toBeInTheDocument();
  });
});

describe('the page of a dossier', () => {
  it('says since when it is stopped and why', () => {
    const dossier = sampleDossier({ stoppedSince: '2026-11-03T01:00:00.000Z' });
    const stop = sampleRecord(3, { action: 'dossier.stop', note: 'Tòa án thụ lý' });
    render(<DossierNotices dossier={dossier} history={{ items: [stop], verified: true }} />, {
      wrapper: Routed,
    });
    const banner = within(screen.getByRole('status'));
    expect(banner.getByText('Hồ sơ đang dừng giải quyết từ 03/11/2026 08:00')).toBeInTheDocument();
    expect(banner.getByText('Lý do: Tòa án thụ lý')).toBeInTheDocument();
  });

  it('says that a withdrawal is asked, also before its history has come', () => {
    const dossier = sampleDossier({ withdrawalAskedAt: '2026-11-03T01:00:00.000Z' });
    render(<DossierNotices dossier={dossier} history={undefined} />, { wrapper: Routed });
    expect(screen.getByText(/Người nộp yêu cầu rút hồ sơ lúc 03\/11\/2026 08:00/)).toBeInTheDocument();
  });

  it('says what is sent but not acknowledged, who must still sign, and what keeps it from going on', () => {
    const who = { role: 'agencyLeader', roleTitle: say('Lãnh đạo'), agency: null };
    const tasks = [
      sampleTask({ unacknowledged: true, signaturesMissing: [who] }),
      sampleTask({ task: 'c.1', kind: 'linked', title: say('Liên thông'), incident: 'child-not-named' }),
    ];
    render(<Holders dossier={sampleDossier({ tasks })} />, { wrapper: Routed });
    expect(screen.getByText('Đã chuyển, chưa xác nhận nhận')).toBeInTheDocument();
    expect(screen.getByText('Còn chờ ký: Lãnh đạo')).toBeInTheDocument();
    expect(screen.getByRole('alert')).toHaveTextContent('Gắn hồ sơ đã có');
  });

  it('shows the date the applicant was told where it is another than its own', () => {
    const clock = { promise: null, limits: [], appointmentAt: '2026-11-20T10:00:00.000Z' };
    render(<DueDates clock={clock} />, { wrapper: Routed });
    expect(screen.getByText('20/11/2026 17:00')).toBeInTheDocument();
  });

  it('keeps corrections beside what was decided', () => {
    show({
      corrections: [
        { at: '2026-12-01T01:00:00.000Z', reason: 'Sai năm sinh', document: '7/QĐ ngày 01/12/2026' },
      ],
    });
    expect(screen.getByText('Sai năm sinh')).toBeInTheDocument();
    expect(screen.getByText(/Theo văn bản 7\/QĐ ngày 01\/12\/2026/)).toBeInTheDocument();
  });
});
