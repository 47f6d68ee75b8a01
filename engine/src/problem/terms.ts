import type { Language } from './wording.ts';

/** Words for the codes that occur as facts of a problem, so that no code is shown to a person. */
const terms: Readonly<Record<string, Readonly<Record<Language, string>>>> = {
  'not-stated': { vi: 'không nêu thời gian', en: 'no duration is stated' },
  'loop-unbounded': {
    vi: 'có thể quay lại không giới hạn số lần',
    en: 'a way back may be taken any number of times',
  },
  'wait-unbounded': { vi: 'chờ không có giới hạn', en: 'a wait without an end of its own' },
  'rest-shared': {
    vi: 'bước này được dùng phần thời gian còn lại mà sau nó vẫn còn việc',
    en: 'this step takes whatever time is left, and more work comes after it',
  },
  'starts-in-branch': {
    vi: 'thời hạn bắt đầu trong một nhánh song song, không biết lúc đó nhánh kia đến đâu',
    en: 'it begins in one branch, and nobody knows how far the others are by then',
  },
  'pause-shifts': {
    vi: 'lúc ngừng tính và tính lại rơi vào ngày nào thì chưa biết',
    en: 'it depends on the days on which the clock stops and goes on',
  },
  'way-uncertain': {
    vi: 'đường đi dài nhất tùy vào điều chưa thể biết trước',
    en: 'the longest way depends on what nobody can foretell',
  },
  'calendar-missing': { vi: 'lịch chưa có những năm cần đến', en: 'the calendar does not reach that far' },
  'too-large': {
    vi: 'có quá nhiều đường đi để xét hết',
    en: 'there are too many ways to look at all of them',
  },
  'units-differ': { vi: 'đơn vị thời gian khác nhau', en: 'the units differ' },
  'fact-unbounded': {
    vi: 'bảng thời gian theo dữ kiện có quá nhiều giá trị',
    en: 'a table over a fact with too many values',
  },
  'no-amount': { vi: 'không dòng nào của bảng áp dụng', en: 'no row of the table holds' },
  'never-starts': { vi: 'mốc bắt đầu không bao giờ đạt', en: 'the start milestone is never reached' },
  WORKING_DAY: { vi: 'ngày làm việc', en: 'working days' },
  CALENDAR_DAY: { vi: 'ngày', en: 'days' },
  HOUR: { vi: 'giờ làm việc', en: 'working hours' },
  MONTH: { vi: 'tháng', en: 'months' },
  SAME_DAY_CUTOFF: { vi: 'trong ngày', en: 'same day' },

  yes: { vi: 'có', en: 'yes' },
  no: { vi: 'không', en: 'no' },
  another: { vi: 'giá trị khác', en: 'another value' },
  'nothing-known': { vi: 'trường hợp nào cũng vậy', en: 'whatever the case' },
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

const localMoment = /^(\d{4}-\d{2}-\d{2})T(\d{2}:\d{2})$/;

/** A text that can only be a code or a local moment: no title is written so. */
export function isCode(text: string): boolean {
  return (
    localMoment.test(text) || (/^[A-Z_]{2,}$|^[a-z]+(-[a-z0-9]+)+$/.test(text) && Object.hasOwn(terms, text))
  );
}

const weekdays: Readonly<Record<Language, readonly string[]>> = {
  vi: ['Chủ nhật', 'thứ Hai', 'thứ Ba', 'thứ Tư', 'thứ Năm', 'thứ Sáu', 'thứ Bảy'],
  en: ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'],
};

/** `2026-03-06T15:00` as people write it, with its weekday. */
function moment(date: string, time: string, language: Language): string {
  const weekday = weekdays[language][new Date(`${date}T00:00:00Z`).getUTCDay()] ?? '';
  const [year, month, day] = date.split('-');
  return language === 'vi' ? `${time} ${weekday} ${day}/${month}/${year}` : `${weekday} ${date} ${time}`;
}

/** The words of a code or of a local moment, or the text itself. */
export function term(text: string, language: Language): string {
  const [, date, time] = localMoment.exec(text) ?? [];
  if (date !== undefined && time !== undefined) return moment(date, time, language);
  return Object.hasOwn(terms, text) ? terms[text]![language] : text;
}

/** Every `{word}` of a text that the catalogue knows, said in the language. */
export function termsIn(text: string, language: Language): string {
  return text.replace(/\{([a-z_-]+)\}/gi, (whole, word: string) =>
    Object.hasOwn(terms, word) ? terms[word]![language] : whole,
  );
}

/** A number as people write it: 1,5 in Vietnamese, 1.5 in English. */
export function inFigures(value: number, language: Language): string {
  return language === 'vi' ? String(value).replace('.', ',') : String(value);
}
