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
  'too-large': { vi: 'có quá nhiều đường đi để xét hết', en: 'there are too many ways to look at all of them' },
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
};

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
  const [, date, time] = /^(\d{4}-\d{2}-\d{2})T(\d{2}:\d{2})$/.exec(text) ?? [];
  if (date !== undefined && time !== undefined) return moment(date, time, language);
  return Object.hasOwn(terms, text) ? terms[text]![language] : text;
}
