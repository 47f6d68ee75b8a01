import { describe, expect, it } from '@jest/globals';
import { matchPerformer } from './match-performer.ts';
import { readTable } from './read-table.ts';
import { understandRows } from './understand-rows.ts';

const published = [
  ['Bước', 'Nội dung công việc', 'Đơn vị thực hiện', 'Thời gian'],
  ['Giai đoạn 1', '', '', ''],
  ['Bước 1', 'Tiếp nhận hồ sơ', 'Bộ phận Một cửa', '0,5 ngày'],
  ['Bước 2', 'Thẩm định', 'Chuyên viên Chi nhánh Văn phòng đăng ký đất đai', '01 ngày'],
  ['Tổng cộng', '', '', '1,5 ngày'],
];
const sentences = (rows: readonly (readonly string[])[]): string[] =>
  understandRows(rows).map((row) =>
    row.kind === 'step'
      ? [row.order, row.task, row.unit, row.written].join(' | ')
      : row.kind === 'phase'
        ? `[${row.title}]`
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

  it('is read from Word, cells that span rows keep their columns', () => {
    const html =
      '<table><tr><td rowspan="2">1</td><td>Tiếp nhận</td><td>0,5 ngày</td></tr>' +
      '<tr><td>Chuyển</td><td>1 ngày</td></tr><tr><td colspan="3">Giai đoạn 2</td></tr></table>';
    expect(readTable({ html, plain: '' })).toEqual([
      ['1', 'Tiếp nhận', '0,5 ngày'],
      ['', 'Chuyển', '1 ngày'],
      ['Giai đoạn 2', '', ''],
    ]);
  });

  it('is understood by the heads of its columns; phases are headings, sums are left out', () => {
    expect(sentences(published)).toEqual([
      '[Giai đoạn 1]',
      'Bước 1 | Tiếp nhận hồ sơ | Bộ phận Một cửa | 0,5 ngày',
      'Bước 2 | Thẩm định | Chuyên viên Chi nhánh Văn phòng đăng ký đất đai | 01 ngày',
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

describe('who is meant by the words of a table', () => {
  const register = {
    roles: [
      { id: 'receptionClerk', title: 'Cán bộ tiếp nhận' },
      { id: 'resultClerk', title: 'Cán bộ trả kết quả' },
      { id: 'specialist', title: 'Chuyên viên' },
      { id: 'agencyLeader', title: 'Lãnh đạo cơ quan' },
      { id: 'divisionLeader', title: 'Lãnh đạo phòng' },
    ],
    agencies: [{ id: 'H99', title: 'Ủy ban nhân dân tỉnh Sao Mai' }],
    relations: [{ id: 'landBranchOf', title: 'Chi nhánh Văn phòng Đăng ký đất đai phụ trách địa bàn' }],
  };
  it.each([
    ['Bộ phận Một cửa', 'receptionClerk', { is: 'receiving' }, true],
    ['Bộ phận trả kết quả', 'resultClerk', { is: 'receiving' }, true],
    ['Chủ tịch Ủy ban nhân dân tỉnh Sao Mai', 'agencyLeader', { agency: 'H99' }, true],
    [
      'Chuyên viên Chi nhánh Văn phòng đăng ký đất đai',
      'specialist',
      { relation: 'landBranchOf', of: 'competent' },
      true,
    ],
    ['Lãnh đạo phòng', 'divisionLeader', { is: 'competent' }, true],
    ['Chuyên viên Sở Xây dựng', 'specialist', { is: 'competent' }, false],
  ])('%s', (words, role, agency, agencyKnown) => {
    expect(matchPerformer(words, register)).toEqual({ performer: { role, agency }, agencyKnown });
  });

  it('is nobody when no role is recognised, so that the author is asked', () => {
    expect(matchPerformer('Tổ trưởng tổ xe', register)).toBeUndefined();
  });
});
