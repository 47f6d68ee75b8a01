import { describe, expect, it } from '@jest/globals';
import { render, screen, within } from '@testing-library/react';
import type { Slip } from '../api/contract.ts';
import { Wrap } from '../testing/wrap.tsx';
import { SlipSheet } from './SlipSheet.tsx';

const slip: Slip = {
  form: 'TT03-2025/02',
  kind: 'supplement',
  language: 'vi',
  title: 'Phiếu yêu cầu bổ sung, hoàn thiện hồ sơ',
  subtitle: 'Mã hồ sơ: H99.50-261102-0001',
  note: 'Mẫu số 02',
  paper: 'A4',
  orientation: 'portrait',
  copies: [],
  date: '2026-11-02',
  header: {
    left: [{ text: 'UBND PHƯỜNG HỪNG ĐÔNG', bold: true, italic: false, stroke: 'third' }],
    right: [{ text: 'Độc lập - Tự do - Hạnh phúc', bold: true, italic: false, stroke: 'full' }],
  },
  qr: 'H99.50-261102-0001',
  body: [
    { kind: 'lines', lines: [{ label: 'Chủ hồ sơ', value: 'Lò Thị Ắng', bold: true }] },
    {
      kind: 'words',
      text: 'Đề nghị bổ sung',
      bold: false,
      italic: false,
      align: 'left',
      indent: false,
      small: false,
    },
    {
      kind: 'table',
      title: null,
      numbered: true,
      columns: [
        { label: 'TT', width: 10, align: 'center' },
        { label: 'Tên giấy tờ', width: 90, align: 'left' },
      ],
      rows: [['1', 'Bản vẽ']],
    },
    {
      kind: 'signatures',
      columns: [
        { title: 'Nơi nhận:', hint: null, name: null, lines: ['- Như trên;'] },
        { title: 'NGƯỜI HƯỚNG DẪN', hint: '(Ký và ghi rõ họ tên)', name: 'Phạm Ngọc Ánh', lines: null },
      ],
    },
  ],
};

describe('a slip on the screen', () => {
  it('says every word that the host sends, in the language it was asked in', () => {
    render(<SlipSheet slip={slip} copy="Liên lưu" />, { wrapper: Wrap });
    const sheet = within(screen.getByRole('article', { name: slip.title }));
    expect(screen.getByRole('article')).toHaveAttribute('lang', 'vi');
    for (const said of [
      'Liên lưu',
      'UBND PHƯỜNG HỪNG ĐÔNG',
      'PHIẾU YÊU CẦU BỔ SUNG, HOÀN THIỆN HỒ SƠ',
      'Lò Thị Ắng',
      'Đề nghị bổ sung',
      '- Như trên;',
      'Phạm Ngọc Ánh',
    ])
      expect(sheet.getByText(said)).toBeInTheDocument();
    expect(sheet.getByRole('img', { name: 'Mã QR của mã hồ sơ H99.50-261102-0001' })).toBeInTheDocument();
  });

  it('has its tables as tables, with heads', () => {
    render(<SlipSheet slip={slip} copy={null} />, { wrapper: Wrap });
    const table = within(screen.getByRole('table'));
    expect(table.getAllByRole('columnheader').map((head) => head.textContent)).toEqual(['TT', 'Tên giấy tờ']);
    expect(table.getByRole('cell', { name: 'Bản vẽ' })).toBeInTheDocument();
  });
});
