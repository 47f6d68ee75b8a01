import { describe, expect, it } from '@jest/globals';
import { render, screen, within } from '@testing-library/react';
import type { HistoryRow } from '../api/contract.ts';
import { agency, sampleRecord, say } from '../testing/sample.ts';
import { Wrap } from '../testing/wrap.tsx';
import { Timeline } from './Timeline.tsx';

const show = (items: HistoryRow[]) =>
  render(<Timeline history={{ items, verified: true }} />, { wrapper: Wrap });
const entry = () => within(screen.getByRole('listitem'));

describe('the timeline of a dossier', () => {
  it('says what another dossier or system reported', () => {
    show([sampleRecord(3, { type: 'signal', label: say('Hồ sơ liên thông đã kết thúc') })]);
    expect(entry().getByText('Hồ sơ liên thông đã kết thúc')).toBeInTheDocument();
    expect(entry().getByText('Hệ thống')).toBeInTheDocument();
  });

  it('has words for a report that brings none', () => {
    show([sampleRecord(3, { type: 'signal' })]);
    expect(entry().getByText('Báo từ hồ sơ hoặc hệ thống khác')).toBeInTheDocument();
  });

  it('shows what an action that is not drawn was given, and by which document', () => {
    const given = [{ name: 'answer', title: say('Ý kiến'), value: say('Không đồng ý') }];
    show([
      sampleRecord(3, {
        action: 'consultation.answer',
        label: say('Trả lời ý kiến'),
        given,
        document: '15/BXD ngày 03/11/2026',
        respondents: [agency('a', 'Sở Xây dựng'), agency('b', 'Sở Tài chính')],
      }),
    ]);
    expect(entry().getByText('Trả lời ý kiến')).toBeInTheDocument();
    expect(entry().getByText('Không đồng ý')).toBeInTheDocument();
    expect(entry().getByText('Theo văn bản 15/BXD ngày 03/11/2026')).toBeInTheDocument();
    expect(entry().getByText(/Sở Xây dựng; Sở Tài chính/)).toBeInTheDocument();
  });

  it('names a consultation once as it begins, and of those consulted each as they answer', () => {
    const stay = (instance: string) => ({ instance, node: 'ask', title: say('Lấy ý kiến') });
    const left = {
      ...stay('ask.1/a'),
      reason: 'completed',
      enteredAt: null,
      usedMinutes: 60,
      allowedMinutes: null,
    };
    show([
      sampleRecord(1, { entered: [stay('ask.1'), stay('ask.1/a'), stay('ask.1/b')] }),
      sampleRecord(2, { left: [{ ...left, agency: agency('a', 'Sở Xây dựng') }] }),
    ]);
    expect(screen.getByText('Chuyển đến: Lấy ý kiến')).toBeInTheDocument();
    expect(screen.getByText(/Lấy ý kiến \(Sở Xây dựng\): hoàn thành/)).toBeInTheDocument();
  });

  it('says to which version a dossier was moved, who approved it and on what ground', () => {
    const label = say('Chuyển hồ sơ sang phiên bản 2 của thủ tục (trước đó theo phiên bản 1)');
    const actor = {
      person: 'Phạm Thị Kiểm',
      role: 'procedureController',
      roleTitle: say('Cán bộ kiểm soát thủ tục hành chính'),
      agency: agency('a', 'Văn phòng UBND tỉnh'),
    };
    const migration = { from: 1, to: 2, ground: say('Điều 30 Luật Hộ tịch; QĐ 12/QĐ-UBND ngày 01/11/2026') };
    show([sampleRecord(4, { type: 'migrated', label, actor, migration })]);
    expect(entry().getByText(label.vi)).toBeInTheDocument();
    expect(entry().getByText(/^Người phê duyệt: Phạm Thị Kiểm, Cán bộ kiểm soát/)).toBeInTheDocument();
    expect(entry().getByText(/^Căn cứ: Điều 30 Luật Hộ tịch/)).toBeInTheDocument();
  });

  it('marks what was recorded later than it happened', () => {
    const happened = { at: '2026-11-05T01:00:00.000Z', occurredAt: '2026-11-03T01:00:00.000Z' };
    show([sampleRecord(3, { ...happened, backdated: true, label: say('Bộ đồng ý') })]);
    expect(entry().getByText('Ghi lùi ngày')).toBeInTheDocument();
    expect(entry().getByText(/Xảy ra lúc 03\/11\/2026 08:00/)).toBeInTheDocument();
  });
});
