import type { Language } from './wording.ts';

/** Words for the codes that occur as facts of a problem, so that no code is shown to a person. */
const terms: Readonly<Record<string, Readonly<Record<Language, string>>>> = {
  'not-stated': { vi: 'không nêu thời gian', en: 'no duration is stated' },
  'loop-unbounded': {
    vi: 'có thể quay lại không giới hạn số lần',
    en: 'a way back may be taken any number of times',
  },
  'wait-unbounded': { vi: 'chờ không có giới hạn', en: 'a wait without an end of its own' },
  'branch-waits': {
    vi: 'có chờ không tính thời gian trong nhánh song song',
    en: 'an uncounted wait inside a branch',
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
};

/** The words of a code, or the text itself. */
export function term(text: string, language: Language): string {
  return Object.hasOwn(terms, text) ? terms[text]![language] : text;
}
