/**
 * Process tables as offices publish them and as their programs put them on the clipboard: the facts of published
 * procedures, set as small tables of our own, each with a habit of such tables.
 */
export interface PublishedTable {
  readonly name: string;
  readonly html: string;
  readonly plain: string;
  /** What it says, a line each, in the words of `saidOf` in `paste-tables.spec.ts`. */
  readonly said: readonly string[];
}

const lines = (...rows: readonly (readonly string[])[]): string =>
  rows.map((row) => row.join('\t')).join('\r\n');

/** A cell as Word writes it: paragraphs, soft breaks, nothing typed between. */
const word = (text: string, span = ''): string =>
  `<td ${span} style='border:solid windowtext 1.0pt'>${text
    .split('|')
    .map((part) => `<p class=MsoNormal><span lang=VI>${part}<o:p></o:p></span></p>`)
    .join('')}</td>`;
const wordTable = (...rows: readonly string[]): string =>
  `<table class=MsoTableGrid border=1>${rows.map((row) => `<tr style='mso-yfti-irow:0'>${row}</tr>`).join('')}</table>`;
const wordPage = (body: string): string =>
  `<html xmlns:o="urn:schemas-microsoft-com:office:office"><head><style>td{}</style></head><body lang=VI>${body}</body></html>`;
const plainRow = (...cells: readonly string[]): string => cells.map((cell) => word(cell)).join('');

const centre =
  'Trung tâm Phục vụ hành chính công tỉnh; Trung tâm Phục vụ hành chính công xã, phường, đặc khu';
const branch = 'Chi nhánh Văn phòng Đăng ký đất đai';
const commune = 'Cơ quan chuyên môn về nông nghiệp và môi trường cấp xã';

/** The land transfer: heads in two rows, merged titles, two columns of times, the payment between the phases. */
export const landTransfer: PublishedTable = {
  name: 'the land transfer from Word, heads in two rows and two columns of times',
  plain: '',
  html: wordPage(
    wordTable(
      word('Các bước', 'rowspan=2') +
        word('Nội dung công việc', 'rowspan=2') +
        word('Đơn vị thực hiện', 'rowspan=2') +
        word('Thời gian thực hiện|(ngày làm việc)', 'colspan=2'),
      word('Địa bàn thông thường') + word('Địa bàn miền núi, biên giới, hải đảo, có điều kiện khó khăn'),
      word('Giai đoạn 1', 'colspan=3') + word('9') + word('15'),
      plainRow('Bước 1', 'Tiếp nhận và kiểm tra hồ sơ', centre, '0,5', '1'),
      plainRow('Bước 2', 'Thẩm định hồ sơ', branch, '2', '6'),
      plainRow('Bước 3', 'Phê duyệt hồ sơ', `Lãnh đạo ${branch}`, '1', '2'),
      plainRow('Bước 4', 'Chuyển thông tin xác định|nghĩa vụ tài chính đến Cơ quan thuế', branch, '0,5', '1'),
      plainRow('Bước 5', 'Ra thông báo nghĩa vụ tài chính cho người dân', 'Cơ quan thuế', '5', '5'),
      word('Người sử dụng đất nộp tiền theo quy định của pháp luật', 'colspan=5'),
      word('Giai đoạn 2', 'colspan=3') + word('9') + word('13'),
      plainRow('Bước 1', 'Tiếp nhận và kiểm tra hồ sơ', centre, '0,25', '0,5'),
      plainRow('Bước 2', 'Xác nhận hoàn thành nghĩa vụ tài chính', 'Cơ quan thuế', '5', '5'),
      plainRow('Bước 3', 'Thẩm định, lập tờ trình cấp giấy', branch, '2', '4'),
      plainRow('Bước 4', 'Phê duyệt Giấy chứng nhận', `Lãnh đạo ${branch}`, '1', '2'),
      plainRow('Bước 5', 'Chuyển trả kết quả cho TTHCC', branch, '0,5', '1'),
      plainRow('Bước 6', 'Đóng dấu', 'Văn thư', '0,25', '0,5'),
      plainRow('Bước 7', 'Trả kết quả', 'Trung tâm Phục vụ hành chính công tỉnh', '0', '0'),
      word('Tổng cộng', 'colspan=3') + word('18') + word('28'),
    ),
  ),
  said: [
    '[Giai đoạn 1]',
    'Bước 1 | Tiếp nhận và kiểm tra hồ sơ | receptionClerk, receiving | 0.5/1 WORKING_DAY',
    'Bước 2 | Thẩm định hồ sơ | ?, landBranchOf | 2/6 WORKING_DAY',
    'Bước 3 | Phê duyệt hồ sơ | agencyLeader, landBranchOf | 1/2 WORKING_DAY',
    'Bước 4 | Chuyển thông tin xác định nghĩa vụ tài chính đến Cơ quan thuế | ?, landBranchOf | 0.5/1 WORKING_DAY',
    'Bước 5 | Ra thông báo nghĩa vụ tài chính cho người dân | ?, taxOfficeOf | 5 WORKING_DAY',
    'wait payment: Người sử dụng đất nộp tiền theo quy định của pháp luật',
    '[Giai đoạn 2]',
    'Bước 1 | Tiếp nhận và kiểm tra hồ sơ | receptionClerk, receiving | 0.25/0.5 WORKING_DAY',
    'Bước 2 | Xác nhận hoàn thành nghĩa vụ tài chính | ?, taxOfficeOf | 5 WORKING_DAY',
    'Bước 3 | Thẩm định, lập tờ trình cấp giấy | ?, landBranchOf | 2/4 WORKING_DAY',
    'Bước 4 | Phê duyệt Giấy chứng nhận | agencyLeader, landBranchOf | 1/2 WORKING_DAY',
    'Bước 5 | Chuyển trả kết quả cho TTHCC | ?, landBranchOf | 0.5/1 WORKING_DAY',
    'Bước 6 | Đóng dấu | recordsClerk, competent | 0.25/0.5 WORKING_DAY',
    'Bước 7 | Trả kết quả | resultClerk, receiving | 0 WORKING_DAY',
  ],
};

export const publishedTables: readonly PublishedTable[] = [
  landTransfer,
  {
    name: 'removing a debt note from Excel: numbers of columns, a cell with a break, quarters of a day, a sum',
    html: '',
    plain: lines(
      ['QUY TRÌNH NỘI BỘ', '', '', '', ''],
      ['TT', 'Trình tự thực hiện', 'Trách nhiệm', 'Thời gian thực hiện', 'Biểu mẫu/Kết quả'],
      ['(1)', '(2)', '(3)', '(4)', '(5)'],
      [
        'B1',
        'Tiếp nhận và kiểm tra hồ sơ',
        '"Bộ phận Một cửa\n(Bưu chính)"',
        '¼ ngày',
        'Giấy tiếp nhận hồ sơ và hẹn trả kết quả',
      ],
      ['B2', 'Thụ lý hồ sơ', `Chuyên viên ${branch}`, '½ ngày', ''],
      ['B3', 'Phê duyệt hồ sơ', `Lãnh đạo ${branch}`, '0,25 ngày làm việc', 'Giấy chứng nhận'],
      ['B4', 'Trả kết quả', 'Bộ phận Một cửa', 'Không tính thời gian', ''],
      ['', 'Tổng cộng', '', '01 ngày làm việc', ''],
    ),
    said: [
      'B1 | Tiếp nhận và kiểm tra hồ sơ | receptionClerk, receiving | 0.25 WORKING_DAY',
      'B2 | Thụ lý hồ sơ | specialist, landBranchOf | 0.5 WORKING_DAY',
      'B3 | Phê duyệt hồ sơ | agencyLeader, landBranchOf | 0.25 WORKING_DAY',
      'B4 | Trả kết quả | resultClerk, receiving | 0 WORKING_DAY',
    ],
  },
  {
    name: 'the land allocation from Word: a table for each phase, a merged office, the same office "-nt-", hours and minutes',
    plain: '',
    html: wordPage(
      '<p class=MsoNormal><b>Giai đoạn 1</b></p>' +
        wordTable(
          plainRow('Bước', 'Nội dung', 'Chức danh', 'Đơn vị', 'Thời gian'),
          plainRow('Bước 1:', 'Tiếp nhận và kiểm tra hồ sơ', 'Cán bộ tiếp nhận', 'Bộ phận Một cửa', '04 giờ'),
          word('Bước 2:') +
            word('Thẩm định hồ sơ') +
            word('Chuyên viên') +
            word(commune, 'rowspan=2') +
            word('2,5 ngày'),
          word('Bước 3:') + word('Trình Lãnh đạo') + word('Lãnh đạo') + word('30 phút'),
          plainRow('Bước 4:', 'Thông báo hướng dẫn hoàn thiện hồ sơ', 'Lãnh đạo', 'UBND cấp xã', '01 ngày'),
        ) +
        '<p>Người nộp hồ sơ thực hiện nghĩa vụ tài chính</p><p>Giai đoạn 2</p>' +
        wordTable(
          plainRow('Bước', 'Nội dung', 'Chức danh', 'Đơn vị', 'Thời gian'),
          plainRow('Bước 1:', 'Thẩm định hồ sơ sau hoàn thiện', 'Chuyên viên', commune, '4,5 ngày'),
          plainRow('Bước 2:', 'Trình phê duyệt', 'Lãnh đạo', '-nt-', '0,5 ngày'),
        ),
    ),
    said: [
      '[Giai đoạn 1]',
      'Bước 1 | Tiếp nhận và kiểm tra hồ sơ | receptionClerk, receiving | 4 HOUR',
      'Bước 2 | Thẩm định hồ sơ | specialist, communeLandAgencyOf | 2.5 WORKING_DAY',
      'Bước 3 | Trình Lãnh đạo | agencyLeader, communeLandAgencyOf | 0.5 HOUR',
      'Bước 4 | Thông báo hướng dẫn hoàn thiện hồ sơ | agencyLeader, peoplesCommitteeOf | 1 WORKING_DAY',
      'wait payment: Người nộp hồ sơ thực hiện nghĩa vụ tài chính',
      '[Giai đoạn 2]',
      'Bước 1 | Thẩm định hồ sơ sau hoàn thiện | specialist, communeLandAgencyOf | 4.5 WORKING_DAY',
      'Bước 2 | Trình phê duyệt | agencyLeader, communeLandAgencyOf | 0.5 WORKING_DAY',
    ],
  },
  {
    name: 'the household business: the number in the task, parts 2.1 to 2.3 of a work, an applicant who hands in',
    html: '',
    plain: lines(
      ['Nội dung công việc', 'Người thực hiện', 'Thời gian'],
      ['Bước 1. Nộp hồ sơ', 'Chủ hộ hoặc người được ủy quyền', ''],
      ['Bước 2. Tiếp nhận hồ sơ', 'Bộ phận Một cửa', '0,5 ngày'],
      ['Bước 3: Phân công thụ lý', 'Lãnh đạo phòng', '01 giờ làm việc'],
      ['Bước 4: Thụ lý', 'Chuyên viên', '1 ngày 4 giờ'],
      ['Bước 5 - Ký duyệt', 'Lãnh đạo đơn vị', 'Trong ngày'],
      ['Cộng', '', '3 ngày'],
    ),
    said: [
      'Bước 2 | Tiếp nhận hồ sơ | receptionClerk, receiving | 0.5 WORKING_DAY',
      'Bước 3 | Phân công thụ lý | divisionLeader, competent | 1 HOUR',
      'Bước 4 | Thụ lý | specialist, competent | 1.5 WORKING_DAY',
      'Bước 5 | Ký duyệt | agencyLeader, ? | 1 SAME_DAY_CUTOFF',
    ],
  },
  {
    name: 'the construction permit: a work with its parts 2.1 to 2.3, details below a task, a page that ends in a sentence',
    html: '',
    plain: lines(
      ['STT', 'Tên bước', 'Đơn vị thực hiện', 'Thời hạn (ngày)', 'Ghi chú'],
      ['1', 'Tiếp nhận hồ sơ', 'Bộ phận Một cửa', '0,5', ''],
      ['', '- Kiểm tra thành phần hồ sơ', '', '', ''],
      ['2', 'Xử lý tại phòng chuyên môn', '', '11,5', ''],
      ['2.1', 'Phân công thụ lý', 'Lãnh đạo phòng', '1', ''],
      ['2.2', 'Kiểm tra thực địa và', 'Chuyên viên', '10', ''],
      ['', 'lập dự thảo giấy phép', '', '', ''],
      ['2.3', 'Xét duyệt', 'Lãnh đạo phòng', '0,5', ''],
      ['3', 'Ký duyệt', 'Chủ tịch UBND tỉnh Sao Mai', '3', ''],
      ['4', 'Tổng hợp, trả kết quả', 'Bộ phận trả kết quả', '0', ''],
      ['Tổng số ngày', '', '', '15', ''],
    ),
    said: [
      '1 | Tiếp nhận hồ sơ | receptionClerk, receiving | 0.5 WORKING_DAY',
      '[Xử lý tại phòng chuyên môn]',
      '2.1 | Phân công thụ lý | divisionLeader, competent | 1 WORKING_DAY',
      '2.2 | Kiểm tra thực địa và lập dự thảo giấy phép | specialist, competent | 10 WORKING_DAY',
      '2.3 | Xét duyệt | divisionLeader, competent | 0.5 WORKING_DAY',
      '3 | Ký duyệt | agencyLeader, H99 | 3 WORKING_DAY',
      '4 | Tổng hợp, trả kết quả | resultClerk, receiving | 0 WORKING_DAY',
    ],
  },
  {
    name: 'the driving licence from Excel as HTML: heads again on the second page, a wait for an answer, a note',
    plain: '',
    html:
      '<html><body><table border=0 cellpadding=0><tr><td class=xl65>STT</td><td class=xl65>Công việc</td><td>Bộ phận</td><td>Thời gian</td></tr>' +
      '<tr><td class=xl66>1</td><td>Kiểm tra hồ sơ</td><td>Cán bộ tiếp nhận</td><td>04 giờ</td></tr>' +
      '<tr><td colspan=4>Chờ kết quả xác minh: không tính vào thời gian giải quyết</td></tr>' +
      '<tr><td>STT</td><td>Công việc</td><td>Bộ phận</td><td>Thời gian</td></tr>' +
      '<tr><td>2</td><td>Chuyển dữ liệu</td><td>Phòng Cảnh sát giao thông</td><td>01&nbsp;ngày</td></tr>' +
      '<tr><td>3</td><td>In<br>giấy phép</td><td>Công chức</td><td>Theo quy định</td></tr>' +
      '<tr><td colspan=4>Ghi chú: không tính ngày nghỉ</td></tr></table></body></html>',
    said: [
      '1 | Kiểm tra hồ sơ | receptionClerk, receiving | 4 HOUR',
      'wait other: Chờ kết quả xác minh: không tính vào thời gian giải quyết',
      '2 | Chuyển dữ liệu | ?, trafficPoliceOf | 1 WORKING_DAY',
      '3 | In giấy phép | specialist, competent | asked',
      'left: Ghi chú: không tính ngày nghỉ',
    ],
  },
  {
    name: 'the social allowance: phases by Roman numbers, the time of difficult areas in the same cell, the supplement',
    html: '',
    plain: lines(
      ['TT', 'Nội dung', 'Đơn vị', 'Thời gian', 'Kết quả', 'Trạng thái'],
      ['I', 'Cấp xã', '', '10 ngày làm việc', '', ''],
      [
        '1',
        'Tiếp nhận hồ sơ',
        'Bộ phận Một cửa',
        '0,5 ngày (địa bàn khó khăn: 01 ngày)',
        '',
        '2. Được tiếp nhận',
      ],
      [
        '2',
        'Xem xét, niêm yết',
        'Công chức UBND cấp xã',
        '7 ngày; vùng đặc biệt khó khăn 9 ngày',
        '',
        'Đang xử lý',
      ],
      ['Người nộp hồ sơ bổ sung giấy tờ còn thiếu', '', '', '', '', ''],
      ['II', 'Cấp tỉnh', '', '03 ngày làm việc', '', ''],
      [
        '3',
        'Xem xét, quyết định',
        'Chủ tịch UBND tỉnh Sao Mai',
        'Không quá 03 ngày làm việc',
        'Quyết định trợ cấp',
        '4',
      ],
      ['Tổng thời gian', '', '', '13 ngày làm việc', '', ''],
    ),
    said: [
      '[I. Cấp xã]',
      '1 | Tiếp nhận hồ sơ | receptionClerk, receiving | 0.5/1 WORKING_DAY | 2',
      '2 | Xem xét, niêm yết | specialist, peoplesCommitteeOf | 7/9 WORKING_DAY | 4',
      'wait supplement: Người nộp hồ sơ bổ sung giấy tờ còn thiếu',
      '[II. Cấp tỉnh]',
      '3 | Xem xét, quyết định | agencyLeader, H99 | 3 WORKING_DAY | 4',
    ],
  },
  {
    name: 'the death registration, without heads',
    html: '',
    plain: lines(
      ['Bước 1', 'Tiếp nhận, kiểm tra hồ sơ', 'Bộ phận Một cửa', '2 giờ'],
      ['Bước 2', 'Ghi sổ, in trích lục', 'Công chức tư pháp - hộ tịch', '4 giờ'],
      ['Bước 3', 'Ký trích lục', 'Chủ tịch UBND cấp xã', '1 giờ'],
      ['Bước 4', 'Trả kết quả', 'Bộ phận Một cửa', '0'],
    ),
    said: [
      'Bước 1 | Tiếp nhận, kiểm tra hồ sơ | receptionClerk, receiving | 2 HOUR',
      'Bước 2 | Ghi sổ, in trích lục | specialist, ? | 4 HOUR',
      'Bước 3 | Ký trích lục | agencyLeader, peoplesCommitteeOf | 1 HOUR',
      'Bước 4 | Trả kết quả | resultClerk, receiving | 0 WORKING_DAY',
    ],
  },
];
