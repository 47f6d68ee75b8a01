import { dateInWords, quantity } from './figures.ts';
import type { Language } from './wording.ts';

/** Words for the codes that occur as facts of a problem, so that no code is shown to a person. */
const terms: Readonly<Record<string, Readonly<Record<Language, string>>>> = {
  'not-stated': {
    vi: 'có bước không nêu thời gian',
    en: 'a step states no time',
  },
  'loop-unbounded': {
    vi: 'hồ sơ có thể bị trả lại bao nhiêu lần cũng được',
    en: 'a dossier may be sent back any number of times',
  },
  'wait-unbounded': {
    vi: 'có chỗ chờ mà không nêu chờ tối đa bao lâu',
    en: 'a wait states no longest time',
  },
  'rest-shared': {
    vi: 'có bước được dùng hết phần thời gian còn lại, mà sau nó vẫn còn việc',
    en: 'a step may use up all the time that is left, and work comes after it',
  },
  'starts-in-branch': {
    vi: 'thời hạn bắt đầu trong một nhánh song song, không biết lúc đó các nhánh khác đến đâu',
    en: 'it begins in one branch, and nobody knows how far the others are by then',
  },
  'pause-shifts': {
    vi: 'lúc tạm dừng và lúc tính tiếp rơi vào ngày nào thì chưa biết',
    en: 'it depends on the days on which the count stops and goes on',
  },
  'way-uncertain': {
    vi: 'đường đi dài nhất tùy vào điều chưa thể biết trước',
    en: 'the longest way depends on what nobody can foretell',
  },
  'calendar-missing': {
    vi: 'lịch làm việc chưa có những năm cần đến',
    en: 'the working calendar does not reach that far',
  },
  'too-large': {
    vi: 'có quá nhiều đường đi để xét hết',
    en: 'there are too many ways to look at all of them',
  },
  'units-differ': {
    vi: 'thời hạn và thời gian của bước không cùng đơn vị tính',
    en: 'the limit and the times of its steps are stated in different units',
  },
  'fact-unbounded': {
    vi: 'thời gian tùy theo một dữ kiện có quá nhiều giá trị để xét hết',
    en: 'the time depends on a fact with too many values to try',
  },
  'no-amount': {
    vi: 'bảng thời gian còn bỏ sót trường hợp',
    en: 'its table of times leaves out a case',
  },
  'never-starts': {
    vi: 'không hồ sơ nào tới được mốc bắt đầu',
    en: 'no dossier reaches its start',
  },
  'until-limit': { vi: 'đến hết thời hạn', en: 'until the end of the limit' },

  'cure-not-stated': {
    vi: 'Nhập thời gian cho bước này; nếu công bố không nêu thì để nguyên',
    en: 'Enter the time of this step; leave it where the publication states none',
  },
  'cure-wait-unbounded': {
    vi: 'Thêm cách hết chờ theo thời gian; nếu công bố không nêu thì để nguyên',
    en: 'Give the wait a way out after a stated time; leave it where the publication states none',
  },
  'cure-rest-shared': {
    vi: 'Ghi thời gian riêng cho bước này thay vì phần còn lại; nếu công bố chỉ nêu tổng thời gian thì để nguyên',
    en: 'State a time of its own for this step instead of the rest; leave it where only a total was published',
  },
  'cure-starts-in-branch': {
    vi: 'Cho thời hạn bắt đầu trước khi tách nhánh, hoặc kiểm tra bằng vài kịch bản',
    en: 'Let the limit begin before the branches part, or try it with a few scenarios',
  },
  'cure-units-differ': {
    vi: 'Ghi thời gian các bước theo cùng đơn vị với thời hạn',
    en: 'State the times of the steps in the unit of the limit',
  },
  'cure-no-amount': {
    vi: 'Thêm một dòng cho mọi trường hợp còn lại',
    en: 'Add a row for all other cases',
  },
  'cure-never-starts': {
    vi: 'Chọn mốc bắt đầu mà hồ sơ có đi qua',
    en: 'Choose a start that dossiers reach',
  },
  'cure-calendar-missing': {
    vi: 'Bổ sung những năm còn thiếu vào lịch làm việc',
    en: 'Add the missing years to the working calendar',
  },
  'cure-by-scenario': {
    vi: 'Không phải lỗi vẽ; muốn chắc thì chạy thử vài kịch bản dài nhất',
    en: 'Nothing is drawn wrong; to be surer, play a few of the longest scenarios',
  },
  'cure-declared': {
    vi: 'Nếu công bố cho trả lại như vậy thì không cần làm gì; muốn giới hạn thì đặt điều kiện theo số lần, hoặc đặt thời hạn riêng cho đoạn này',
    en: 'Nothing to do where the publication lets it go back; to bound it, count the visits in its condition or put the round under a limit of its own',
  },
  'cure-undeclared': {
    vi: 'Nếu cố ý cho quay lại, đánh dấu đây là đường trả về; muốn giới hạn thì đặt điều kiện theo số lần, hoặc đặt thời hạn riêng cho đoạn này',
    en: 'If it goes back on purpose, mark it as a way back; to bound it, count the visits in its condition or put the round under a limit of its own',
  },
  WORKING_DAY: { vi: 'ngày làm việc', en: 'working days' },
  CALENDAR_DAY: { vi: 'ngày', en: 'calendar days' },
  HOUR: { vi: 'giờ làm việc', en: 'working hours' },
  MONTH: { vi: 'tháng', en: 'months' },
  SAME_DAY_CUTOFF: { vi: 'trong ngày', en: 'the same day' },

  yes: { vi: 'có', en: 'yes' },
  no: { vi: 'không', en: 'no' },
  another: { vi: 'giá trị khác', en: 'another value' },
  'nothing-known': { vi: 'mọi trường hợp', en: 'every case' },
  untried: { vi: 'một trường hợp chưa xét hết', en: 'a case that could not be tried out' },
  counter: { vi: 'trực tiếp', en: 'at the counter' },
  online: { vi: 'trực tuyến', en: 'online' },
  post: { vi: 'bưu chính', en: 'by post' },
  'open-finance': { vi: 'nghĩa vụ tài chính', en: 'the financial obligation' },
  'open-result': { vi: 'phát hành kết quả', en: 'issuing the result' },
  'open-delivery': { vi: 'trả kết quả cho người dân', en: 'handing the result to the applicant' },

  applicant: { vi: 'Người nộp hồ sơ', en: 'applicant' },
  representative: { vi: 'Người được ủy quyền', en: 'representative' },
  receptionClerk: { vi: 'Cán bộ tiếp nhận', en: 'reception clerk' },
  resultClerk: { vi: 'Cán bộ trả kết quả', en: 'result clerk' },
  cashier: { vi: 'Cán bộ thu phí', en: 'cashier' },
  specialist: { vi: 'Chuyên viên', en: 'specialist' },
  divisionLeader: { vi: 'Lãnh đạo phòng', en: 'division leader' },
  agencyLeader: { vi: 'Lãnh đạo cơ quan', en: 'agency leader' },
  recordsClerk: { vi: 'Văn thư', en: 'records clerk' },
  centreManager: { vi: 'Lãnh đạo Trung tâm', en: 'centre manager' },
  procedureController: { vi: 'Cán bộ kiểm soát TTHC', en: 'procedure controller' },
  processAuthor: { vi: 'Người soạn quy trình', en: 'process author' },
  reviewer: { vi: 'Cán bộ kiểm tra', en: 'reviewer' },
  systemOperator: { vi: 'Quản trị hệ thống', en: 'system operator' },

  SUPPLEMENT_RECEPTION: { vi: 'Bổ sung khi tiếp nhận', en: 'supplement at reception' },
  SUPPLEMENT_RESTART: { vi: 'Bổ sung, tính lại từ đầu', en: 'supplement, time begins anew' },
  SUPPLEMENT_PAUSE: { vi: 'Chờ bổ sung hồ sơ', en: 'waiting for a supplement' },
  FINANCIAL_OBLIGATION: { vi: 'Chờ thực hiện nghĩa vụ tài chính', en: 'waiting for payment' },
  CONSULTATION: { vi: 'Chờ ý kiến', en: 'waiting for opinions' },
  FIELD_VERIFICATION: { vi: 'Xác minh thực địa', en: 'field check' },
  EXTERNAL_VERIFICATION: { vi: 'Xác minh ở cơ quan khác', en: 'verification elsewhere' },
  INTER_SITE_TRANSFER: { vi: 'Luân chuyển hồ sơ', en: 'transfer between places' },
  APPLICANT_CONFIRMATION: { vi: 'Chờ người nộp xác nhận', en: "waiting for the applicant's confirmation" },
  STOPPED: { vi: 'Dừng xử lý', en: 'stopped' },

  competent: { vi: 'Cơ quan có thẩm quyền', en: 'the competent agency' },
  'place-receiving': { vi: 'nơi tiếp nhận hồ sơ', en: 'the receiving desk' },
  'place-unknown': { vi: 'cơ quan chưa rõ', en: 'an agency that is not known' },
  'place-competent': { vi: 'cơ quan có thẩm quyền', en: 'the competent agency' },
  requestWithdrawal: { vi: 'Đề nghị rút hồ sơ', en: 'asking to withdraw' },
  grantWithdrawal: { vi: 'Cho rút hồ sơ', en: 'granting a withdrawal' },
  stop: { vi: 'Dừng và tiếp tục giải quyết', en: 'stopping and resuming' },
  reassign: { vi: 'Phân công lại', en: 'reassigning' },
  correct: { vi: 'Đính chính', en: 'correcting' },
  settle: { vi: 'Ghi nhận nộp tiền, trả kết quả', en: 'recording payment and delivery' },

  boolean: { vi: 'có/không', en: 'yes or no' },
  number: { vi: 'số', en: 'number' },
  integer: { vi: 'số nguyên', en: 'whole number' },
  string: { vi: 'chữ', en: 'text' },
  array: { vi: 'danh sách', en: 'list' },
  object: { vi: 'nhóm trường', en: 'group of fields' },
  text: { vi: 'chữ', en: 'text' },
  date: { vi: 'ngày', en: 'date' },
  choice: { vi: 'chọn trong danh sách', en: 'choice from a list' },
  agency: { vi: 'cơ quan', en: 'agency' },

  untitled: { vi: 'mục chưa đặt tên', en: 'a place without a name yet' },

  'status-1': { vi: '“Mới đăng ký”', en: '“newly registered”' },
  'status-2': { vi: '“Được tiếp nhận”', en: '“accepted”' },
  'status-3': { vi: '“Không được tiếp nhận”', en: '“not accepted”' },
  'status-4': { vi: '“Đang xử lý”', en: '“in process”' },
  'status-5': { vi: '“Yêu cầu bổ sung giấy tờ”', en: '“supplement requested”' },
  'status-6': { vi: '“Yêu cầu thực hiện nghĩa vụ tài chính”', en: '“financial obligation requested”' },
  'status-7': { vi: '“Công dân yêu cầu rút hồ sơ”', en: '“withdrawn by the applicant”' },
  'status-8': { vi: '“Dừng xử lý”', en: '“processing stopped”' },
  'status-9': { vi: '“Đã xử lý xong”', en: '“resolved”' },
  'status-10': { vi: '“Đã trả kết quả”', en: '“result returned”' },

  accepted: { vi: 'Đã tiếp nhận', en: 'accepted' },
  notAccepted: { vi: 'Không tiếp nhận', en: 'not accepted' },
  obligationNotified: { vi: 'Đã thông báo nghĩa vụ tài chính', en: 'obligation notified' },
  paid: { vi: 'Đã nộp tiền', en: 'paid' },
  exempt: { vi: 'Được miễn', en: 'exempt' },
  deferred: { vi: 'Được ghi nợ', en: 'deferred' },
  refunded: { vi: 'Đã hoàn tiền', en: 'refunded' },
  drafted: { vi: 'Đã dự thảo kết quả', en: 'result drafted' },
  approved: { vi: 'Đã duyệt kết quả', en: 'result approved' },
  signed: { vi: 'Đã ký kết quả', en: 'result signed' },
  issued: { vi: 'Đã phát hành kết quả', en: 'result issued' },
  corrected: { vi: 'Đã đính chính kết quả', en: 'result corrected' },
  atDesk: { vi: 'Kết quả đã về nơi trả', en: 'result at the desk' },
  handedToPost: { vi: 'Đã giao bưu chính', en: 'handed to the post' },
  deliveredElectronically: { vi: 'Đã trả kết quả điện tử', en: 'delivered electronically' },
  delivered: { vi: 'Đã trả kết quả', en: 'delivered' },

  'arm-event': { vi: 'Khi có sự việc', en: 'something happens' },
  'arm-period': { vi: 'Hết thời gian', en: 'the time has run out' },
  'arm-date': { vi: 'Đến ngày', en: 'the day has come' },
  'arm-milestone': { vi: 'Khi đạt mốc', en: 'the milestone is reached' },
  'arm-dossier': { vi: 'Khi hồ sơ khác xong', en: 'the other dossier is closed' },
  reached: { vi: 'Đủ ý kiến', en: 'enough opinions' },
  failed: { vi: 'Không đạt', en: 'failed' },
  nobody: { vi: 'Không có ai để hỏi', en: 'nobody to ask' },
  answered: { vi: 'Đã trả lời', en: 'answered' },
};

/** A text that can only be a code, a day or a local moment: no title is written so. */
export function isCode(text: string): boolean {
  return (
    dateInWords(text, 'vi') !== undefined ||
    (/^[A-Z_]{2,}$|^[a-z]+(-[a-z0-9]+)+$/.test(text) && Object.hasOwn(terms, text))
  );
}

/** The words of a code, of a day or of a local moment, or the text itself. */
export function term(text: string, language: Language): string {
  return dateInWords(text, language) ?? (Object.hasOwn(terms, text) ? terms[text]![language] : text);
}

/** One of the ten national statuses, as the portal calls it. */
export function statusInWords(status: number, language: Language): string {
  return term(`status-${status}`, language);
}

/** Every `{word}` of a text that the catalogue knows and every `{7 WORKING_DAY}`, said in the language. */
export function termsIn(text: string, language: Language): string {
  return text
    .replace(/\{([\d.]+) ([A-Z_]+)\}/g, (_, value: string, unit: string) =>
      quantity(Number(value), unit, language),
    )
    .replace(/\{([a-z_-]+)\}/gi, (whole, word: string) =>
      Object.hasOwn(terms, word) ? terms[word]![language] : whole,
    );
}
