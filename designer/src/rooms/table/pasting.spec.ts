import { describe, expect, it } from '@jest/globals';
import { readTable } from './read-table.ts';
import { understandRows } from './understand-rows.ts';
import type { WrittenStep } from './written-rows.ts';

const published = [
  ['Bước', 'Nội dung công việc', 'Đơn vị thực hiện', 'Thời gian'],
  ['Giai đoạn 1', '', '', ''],
  ['Bước 1', 'Tiếp nhận hồ sơ', 'Bộ phận Một cửa', '0,5 ngày'],
  ['Bước 2', 'Thẩm định', 'Chuyên viên Chi nhánh Văn phòng đăng ký đất đai', '01 ngày'],
  ['Tổng cộng', '', '', '1,5 ngày'],
];
const times = ({ time, hard, unread }: WrittenStep): string => {
  const words = (one: WrittenStep['time']): string[] =>
    one === undefined ? [] : ['notStated' in one ? 'không nêu' : `${one.value} ${shortUnits[one.unit]}`];
  return [
    ...words(time),
    ...words(hard).map((one) => `khó khăn ${one}`),
    ...(unread === '' ? [] : [`? ${unread}`]),
  ].join(', ');
};
const shortUnits = {
  WORKING_DAY: 'ngày',
  HOUR: 'giờ',
  CALENDAR_DAY: 'ngày lịch',
  MONTH: 'tháng',
  SAME_DAY_CUTOFF: 'trong ngày',
};
const sentences = (rows: readonly (readonly string[])[]): string[] =>
  understandRows(rows).map((row) =>
    row.kind === 'step'
      ? [row.order, row.task, row.unit, times(row)].join(' | ')
      : row.kind === 'phase'
        ? `[${row.title}]`
        : row.kind === 'action'
          ? `${row.label} → ${row.target}`
          : `${row.kind}: ${row.title}`,
  );

describe('a pasted table', () => {
  it('is read from a spreadsheet, line breaks inside a cell included', () => {
    const plain = 'Bước\tViệc\n1\t"Tiếp nhận\nhồ sơ ""mới"""\n\t\n';
    expect(readTable({ html: '', plain })).toEqual([
      ['Bước', 'Việc'],
      ['1', 'Tiếp nhận hồ sơ "mới"'],
    ]);
  });

  it('is read from Word, cells that span rows keep their columns and say the same of each', () => {
    const html =
      '<table><tr><td rowspan="2">1</td><td>Tiếp nhận</td><td>0,5 ngày</td></tr>' +
      '<tr><td>Chuyển</td><td>1 ngày</td></tr><tr><td colspan="3">Giai đoạn 2</td></tr></table>';
    expect(readTable({ html, plain: '' })).toEqual([
      ['1', 'Tiếp nhận', '0,5 ngày'],
      ['〃', 'Chuyển', '1 ngày'],
      ['Giai đoạn 2', '', ''],
    ]);
  });

  it('is understood by the heads of its columns; phases are headings, sums are left out', () => {
    expect(sentences(published)).toEqual([
      '[Giai đoạn 1]',
      'Bước 1 | Tiếp nhận hồ sơ | Bộ phận Một cửa | 0.5 ngày',
      'Bước 2 | Thẩm định | Chuyên viên Chi nhánh Văn phòng đăng ký đất đai | 1 ngày',
    ]);
  });

  it('keeps the payment between two phases, names phases without their time, and loses no other line', () => {
    const twoStages = [
      published[0] ?? [],
      ['Giai đoạn 1', '', '', '9 ngày làm việc'],
      ...published.slice(2, 4),
      ['Người sử dụng đất nộp tiền theo quy định của pháp luật', '', '', ''],
      ['Giai đoạn 2: Cấp giấy', '', '', ''],
      ['Ghi chú: không tính thời gian giải thích', '', '', ''],
    ];
    expect(sentences(twoStages)).toEqual([
      '[Giai đoạn 1]',
      ...sentences(published).slice(1),
      'wait: Người sử dụng đất nộp tiền theo quy định của pháp luật',
      '[Giai đoạn 2: Cấp giấy]',
      'left: Ghi chú: không tính thời gian giải thích',
    ]);
  });

  it('keeps the payment between two phases where the row says in cells of its own who pays', () => {
    const head = ['Bước', 'Nội dung', 'Đơn vị thực hiện', 'Thời gian', 'Thời gian địa bàn khó khăn'];
    const first = ['Bước 1', 'Tiếp nhận', 'Bộ phận Một cửa', '0,5 ngày', '1 ngày'];
    const pays = 'Người sử dụng đất nộp tiền theo quy định của pháp luật';
    expect(
      sentences([
        head,
        ['Giai đoạn 1', '', '', '', ''],
        first,
        ['', pays, 'Người sử dụng đất', '', ''],
        ['Giai đoạn 2', '', '', '', ''],
        first,
      ]),
    ).toEqual([
      '[Giai đoạn 1]',
      'Bước 1 | Tiếp nhận | Bộ phận Một cửa | 0.5 ngày, khó khăn 1 ngày',
      `wait: ${pays}`,
      '[Giai đoạn 2]',
      'Bước 1 | Tiếp nhận | Bộ phận Một cửa | 0.5 ngày, khó khăn 1 ngày',
    ]);
  });

  it.each([
    ['Giai đoạn 1 (9 ngày / 15 ngày)', '[Giai đoạn 1]'],
    ['Giai đoạn 1 (9 ngày làm việc)', '[Giai đoạn 1]'],
    ['Giai đoạn 2 (9/13 ngày làm việc): Cấp giấy', '[Giai đoạn 2: Cấp giấy]'],
    ['Giai đoạn 2 (tổng thời gian: 09 ngày làm việc)', '[Giai đoạn 2]'],
    ['Giai đoạn 2 (sau khi nộp tiền)', '[Giai đoạn 2 (sau khi nộp tiền)]'],
    [
      '(Người sử dụng đất nộp tiền theo quy định của pháp luật — thời gian này không tính vào thời hạn giải quyết)',
      'wait: Người sử dụng đất nộp tiền theo quy định của pháp luật',
    ],
    ['Người sử dụng đất nộp thuế (không tính vào thời gian giải quyết)', 'wait: Người sử dụng đất nộp thuế'],
    [
      '(Chờ kết quả xác minh: không tính vào thời hạn giải quyết)',
      'wait: Chờ kết quả xác minh: không tính vào thời hạn giải quyết',
    ],
    [
      'Thời gian nộp tiền không tính vào thời hạn giải quyết',
      'wait: Thời gian nộp tiền không tính vào thời hạn giải quyết',
    ],
  ])('names the line "%s" by what it is', (line, said) => {
    expect(sentences([...published.slice(0, 4), [line, '', '', '']]).at(-1)).toBe(said);
    expect(sentences([...published.slice(0, 4), ['', line, '', '']]).at(-1)).toBe(said);
  });

  it('is understood in another order of columns', () => {
    const turned = published.map(([number = '', task = '', unit = '', time = '']) => [
      time,
      unit,
      number,
      task,
    ]);
    expect(sentences(turned.slice(0, 1).concat(turned.slice(2, 4)))).toEqual(sentences(published).slice(1));
  });

  it('is understood without heads', () => {
    expect(sentences(published.slice(2, 4))).toEqual(sentences(published).slice(1));
    expect(
      sentences([
        ['Tiếp nhận', '2 giờ'],
        ['Ký', '4 giờ'],
      ]),
    ).toEqual([' | Tiếp nhận |  | 2 giờ', ' | Ký |  | 4 giờ']);
  });
});
