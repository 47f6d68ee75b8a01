import type { Language } from '../problem/wording.ts';
import type { ExplanationLine } from './explain.ts';

const units: Record<string, Record<Language, string>> = {
  WORKING_DAY: { vi: 'ngày làm việc', en: 'working days' },
  CALENDAR_DAY: { vi: 'ngày', en: 'days' },
  HOUR: { vi: 'giờ làm việc', en: 'working hours' },
  MONTH: { vi: 'tháng', en: 'months' },
  SAME_DAY_CUTOFF: {
    vi: 'trong ngày, sau giờ chốt thì ngày làm việc tiếp theo',
    en: 'the same day, after the cut-off the next working day',
  },
};

const reasons: Record<string, Record<Language, string>> = {
  SUPPLEMENT_RECEPTION: { vi: 'bổ sung khi tiếp nhận', en: 'supplement at reception' },
  SUPPLEMENT_RESTART: {
    vi: 'bổ sung hồ sơ, tính lại thời hạn từ đầu',
    en: 'supplement, the limit starts again',
  },
  SUPPLEMENT_PAUSE: { vi: 'bổ sung hồ sơ', en: 'supplement' },
  FINANCIAL_OBLIGATION: {
    vi: 'người dân thực hiện nghĩa vụ tài chính',
    en: 'the applicant pays the financial obligation',
  },
  CONSULTATION: { vi: 'lấy ý kiến', en: 'consultation' },
  FIELD_VERIFICATION: { vi: 'xác minh thực địa', en: 'verification in the field' },
  EXTERNAL_VERIFICATION: { vi: 'xác minh tại cơ quan khác', en: 'verification elsewhere' },
  INTER_SITE_TRANSFER: { vi: 'chuyển hồ sơ giữa các địa điểm', en: 'transfer between places' },
  APPLICANT_CONFIRMATION: { vi: 'người dân xác nhận', en: 'confirmation by the applicant' },
  STOPPED: { vi: 'dừng giải quyết', en: 'stopped' },
};

const weekdays: Record<Language, readonly string[]> = {
  vi: ['thứ Hai', 'thứ Ba', 'thứ Tư', 'thứ Năm', 'thứ Sáu', 'thứ Bảy', 'Chủ nhật'],
  en: ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'],
};

/** `thứ Sáu 21/08/2026` or `thứ Sáu 21/08/2026 15:10`. */
function moment(at: string, language: Language): string {
  const [year, month, day] = at.slice(0, 10).split('-');
  const weekday = weekdays[language][(new Date(`${at.slice(0, 10)}T00:00:00Z`).getUTCDay() + 6) % 7] ?? '';
  const time = at.length > 10 ? ` ${at.slice(11)}` : '';
  return `${weekday} ${day}/${month}/${year}${time}`;
}

function amount({ facts }: ExplanationLine, language: Language): string {
  const unit = units[String(facts['unit'])]?.[language] ?? String(facts['unit']);
  return facts['unit'] === 'SAME_DAY_CUTOFF' ? unit : `${facts['value']} ${unit}`;
}

/** One line of an explanation in words. */
export function wordExplanation(line: ExplanationLine, language: Language): string {
  const at = moment(line.at, language);
  const vi = language === 'vi';
  switch (line.code) {
    case 'started':
      return vi
        ? `Bắt đầu tính: ${at}, thời hạn ${amount(line, language)}.`
        : `Counting starts: ${at}, limit ${amount(line, language)}.`;
    case 'restarted':
      return vi
        ? `Tính lại từ đầu: ${at}, ${amount(line, language)}.`
        : `Starts again: ${at}, ${amount(line, language)}.`;
    case 'limited':
      return vi
        ? `Thời hạn mới từ ${at}: ${amount(line, language)}.`
        : `New limit from ${at}: ${amount(line, language)}.`;
    case 'extended': {
      const ground = line.facts['ground'] ? ` ${line.facts['ground']}` : '';
      return vi
        ? `Gia hạn: ${at}, thêm ${amount(line, language)}.${ground}`
        : `Extended: ${at}, by ${amount(line, language)}.${ground}`;
    }
    case 'paused': {
      const reason = reasons[String(line.facts['reason'])]?.[language] ?? String(line.facts['reason']);
      return vi ? `Tạm dừng tính: ${at}, ${reason}.` : `Clock stops: ${at}, ${reason}.`;
    }
    case 'calendarChanged':
      return vi
        ? `Lịch làm việc thay đổi: ${at}. ${line.facts['notice']}`
        : `The calendar changed: ${at}. ${line.facts['notice']}`;
    case 'corrected':
      return vi
        ? `Đính chính hạn: ${at}. ${line.facts['reason']}`
        : `Due date corrected: ${at}. ${line.facts['reason']}`;
    case 'resumed':
      return vi ? `Tính tiếp: ${at}.` : `Clock goes on: ${at}.`;
    case 'ended':
      return vi ? `Kết thúc tính: ${at}.` : `Counting ends: ${at}.`;
    case 'dayOff':
    case 'makeupDay': {
      const notice = line.facts['notice'] ? ` (${line.facts['notice']})` : '';
      const name = String(line.facts[language] ?? '');
      if (line.code === 'makeupDay')
        return vi
          ? `${at}: ngày làm bù, có tính. ${name}${notice}`
          : `${at}: make-up working day, counts. ${name}${notice}`;
      return vi
        ? `${at}: nghỉ, không tính. ${name}${notice}`
        : `${at}: day off, does not count. ${name}${notice}`;
    }
    case 'draftYear':
      return vi
        ? `Lịch nghỉ của năm này chưa công bố chính thức: ngày hẹn có thể thay đổi.`
        : `The holidays of that year are not announced yet: the date may move.`;
    case 'due':
      return vi ? `Đến hạn: ${at}.` : `Due: ${at}.`;
  }
}
