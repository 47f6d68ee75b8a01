import type { ExplanationLine } from './explain.ts';
import type { Told } from './word-explanation.ts';

const weekdays = ['Chủ nhật', 'thứ Hai', 'thứ Ba', 'thứ Tư', 'thứ Năm', 'thứ Sáu', 'thứ Bảy'];

/** `thứ Sáu 21/08/2026` or `15:10 thứ Sáu 21/08/2026`. */
function moment(at: string): string {
  const [year, month, day] = at.slice(0, 10).split('-');
  const weekday = weekdays[new Date(`${at.slice(0, 10)}T00:00:00Z`).getUTCDay()];
  const hour = at.length > 10 ? `${at.slice(11)} ` : '';
  return `${hour}${weekday} ${day}/${month}/${year}`;
}

const sentence = (words: string) => words.charAt(0).toUpperCase() + words.slice(1);

const units: Readonly<Record<string, string>> = {
  WORKING_DAY: 'ngày làm việc',
  CALENDAR_DAY: 'ngày',
  HOUR: 'giờ làm việc',
  MONTH: 'tháng',
};

const reasons: Readonly<Record<string, string>> = {
  SUPPLEMENT_RECEPTION: 'bổ sung hồ sơ khi tiếp nhận',
  SUPPLEMENT_RESTART: 'bổ sung hồ sơ',
  SUPPLEMENT_PAUSE: 'bổ sung hồ sơ',
  FINANCIAL_OBLIGATION: 'chờ thực hiện nghĩa vụ tài chính',
  CONSULTATION: 'lấy ý kiến',
  FIELD_VERIFICATION: 'xác minh thực địa',
  EXTERNAL_VERIFICATION: 'xác minh tại cơ quan khác',
  INTER_SITE_TRANSFER: 'chuyển hồ sơ giữa các địa điểm',
  APPLICANT_CONFIRMATION: 'chờ người nộp hồ sơ xác nhận',
  STOPPED: 'dừng giải quyết',
};

const modes: Readonly<Record<string, string>> = {
  PAUSE: 'thời gian chờ không tính vào thời hạn',
  RESTART: 'sau khi hoàn thành, thời hạn tính lại từ đầu',
  NEW_LIMIT: 'sau khi hoàn thành, áp dụng thời hạn mới',
};

const results: Readonly<Record<string, string>> = {
  early: 'trước hạn',
  onTime: 'đúng hạn',
  overdue: 'quá hạn',
};

const amount = (told: Told) =>
  told.text('unit') === 'SAME_DAY_CUTOFF'
    ? 'giải quyết trong ngày'
    : `${told.text('value').replace('.', ',')} ${units[told.text('unit')]}`;

/** Working time in days of eight hours: `2 ngày 3 giờ 15 phút`. */
function time(minutes: number): string {
  const parts = [
    [Math.floor(minutes / 480), 'ngày'],
    [Math.floor((minutes % 480) / 60), 'giờ'],
    [minutes % 60, 'phút'],
  ] as const;
  const said = parts.filter(([count]) => count > 0).map(([count, unit]) => `${count} ${unit}`);
  return said.length === 0 ? '0 giờ' : said.join(' ');
}

/** The moment, with the hour that had passed by then. */
const start = (told: Told) =>
  `${moment(told.at)}${told.has('afterCutOff') ? ` (sau ${told.text('afterCutOff')})` : ''}`;

/** Where counting starts, and the date it leads to. */
function counting(told: Told): string {
  const taken = told.has('takenAs')
    ? ` Ngoài giờ làm việc nên coi như bắt đầu lúc ${moment(told.text('takenAs'))}.`
    : '';
  switch (told.text('unit')) {
    case 'HOUR':
      return `${taken} Tính ngay từ lúc đó, theo giờ làm việc.${leading(told)}`;
    case 'SAME_DAY_CUTOFF':
      return told.has('isAfter')
        ? `${taken} Bắt đầu từ ${told.text('cutOff')} trở đi nên hạn là cuối ngày làm việc tiếp theo.${leading(told)}`
        : `${taken} Trước ${told.text('cutOff')} nên hạn là cuối ngày.${leading(told)}`;
    default:
      return `${taken} Ngày đầu không tính (Điều 147 Bộ luật Dân sự 2015), tính từ ${moment(told.text('countsFrom'))}.${shortMonth(told)}${leading(told)}`;
  }
}

const shortMonth = (told: Told) =>
  told.has('noSuchDay')
    ? ` Tháng cuối không có ngày ${told.text('noSuchDay')} nên tính đến ngày cuối tháng (Điều 148 Bộ luật Dân sự 2015).`
    : '';

function leading(told: Told): string {
  if (!told.has('due')) return '';
  const due = told.has('todaysCalendar') ? 'hạn theo lịch làm việc hiện nay' : 'hạn';
  if (told.has('isEvening'))
    return ` Không còn ngày nào; việc tính tiếp ở ngoài giờ làm việc được coi là vào ngày làm việc tiếp theo, nên ${due} là ${moment(told.text('due'))}.`;
  return told.has('exact') && told.text('exact').slice(0, 10) !== told.text('due').slice(0, 10)
    ? ` Ngày cuối là ${moment(told.text('exact').slice(0, 10))}, ngày nghỉ, nên ${due} là ${moment(told.text('due'))}.`
    : ` ${sentence(due)}: ${moment(told.text('due'))}.`;
}

const standing = (told: Told): string => {
  if (told.has('overdue'))
    return ' Hồ sơ đã quá hạn trước đó; việc tạm dừng không làm thay đổi tình trạng quá hạn.';
  if (told.has('already'))
    return ' Thời hạn đang tạm dừng vì lý do khác; thời gian trùng nhau chỉ được trừ một lần.';
  if (told.has('leftDays')) return ` Thời gian còn lại: ${told.text('leftDays')} ngày.`;
  return told.has('leftMinutes') ? ` Thời gian còn lại: ${time(told.number('leftMinutes'))} làm việc.` : '';
};

function waited(told: Told): string {
  if (!told.has('since')) return '';
  const stopped = told.has('hadEnded') ? 'Thời gian từ khi kết thúc lúc' : 'Thời gian tạm dừng từ';
  const since = ` ${stopped} ${moment(told.text('since'))}`;
  if (told.has('overdue')) return `${since} là sau hạn, nên hạn không đổi.`;
  const length = told.has('waitedDays')
    ? `${told.text('waitedDays')} ngày`
    : `${time(told.number('waitedMinutes'))} làm việc`;
  return `${since}: ${length}, không tính vào thời hạn.`;
}

/** After a pause of working time the exact end may lie within a day; the limit ends with that day. */
function running(told: Told): string {
  const [exact, due] = [told.text('exact'), told.text('due')];
  if (exact === '' || exact.slice(0, 10) !== due.slice(0, 10)) return leading(told);
  return ` Thời gian còn lại hết lúc ${moment(exact)}, nên hạn là ${moment(due)}.`;
}

const ground = (told: Told) => (told.local('ground') === '' ? '' : ` Căn cứ:${ended(told.local('ground'))}`);

const ended = (words: string) => (words === '' ? '' : ` ${words}${/[.!?]$/.test(words) ? '' : '.'}`);

/** Every line of an explanation in Vietnamese, the language of record. */
export const vi: Readonly<Record<ExplanationLine['code'], (told: Told) => string>> = {
  workingTime: (told) => {
    const off = told
      .text('daysOff')
      .split(',')
      .filter(Boolean)
      .map((day) => weekdays[Number(day) % 7]);
    return `Giờ làm việc: ${told.text('hours')}; nghỉ hằng tuần: ${off.join(', ') || 'không'}. Một ngày làm việc là 8 giờ; thời hạn tính theo ngày, tháng kết thúc vào cuối giờ làm việc của ngày cuối cùng.`;
  },
  started: (told) =>
    `Bắt đầu tính thời hạn: ${start(told)}. Thời hạn: ${amount(told)}.${counting(told)}${ground(told)}`,
  restarted: (told) =>
    `Tính lại thời hạn từ đầu: ${moment(told.at)}. Thời hạn: ${amount(told)}.${waited(told)}${counting(told)}`,
  limited: (told) =>
    `Áp dụng thời hạn mới: ${moment(told.at)}. Thời hạn: ${amount(told)}.${waited(told)}${counting(told)}`,
  paused: (told) => {
    const papers = told.has('papers') ? ` (giấy tờ thứ ${told.text('papers')} trong thành phần hồ sơ)` : '';
    const by = told.has('role') ? ` Nơi yêu cầu: ${told.post()}.` : '';
    const document = told.has('document') ? ` Văn bản: ${told.text('document')}.` : '';
    const reason = reasons[told.text('reason')] ?? told.text('reason');
    // Of what was late already, no time is left out.
    const isLate = told.has('overdue') && told.text('mode') === 'PAUSE';
    const mode = isLate ? '' : `; ${modes[told.text('mode')]}`;
    return `Tạm dừng tính thời hạn: ${moment(told.at)}, lý do: ${reason}${papers}${mode}.${standing(told)}${by}${document}${ground(told)}`;
  },
  resumed: (told) => `Tính tiếp thời hạn: ${moment(told.at)}.${waited(told)}${running(told)}`,
  extended: (told) => {
    const document = told.has('document') ? ` Văn bản: ${told.text('document')}.` : '';
    return `Gia hạn: ${moment(told.at)}, thêm ${amount(told)}, tính tiếp từ hạn đang có. Người phê duyệt: ${told.post()}.${document}${ended(told.text('ground'))}${running(told)}`;
  },
  calendarChanged: (told) =>
    `Lịch làm việc thay đổi: ${moment(told.at)}. Căn cứ:${ended(told.text('notice'))} Hạn chuyển từ ${moment(told.text('dueBefore'))} sang ${moment(told.text('due'))}.`,
  corrected: (told) =>
    `Đính chính hạn: ${moment(told.at)}. Lý do:${ended(told.text('reason'))} Người đề nghị: ${told.post()}; người xác nhận: ${told.post('confirmedRole', 'confirmedAgency')}.${leading(told)}`,
  adopted: (told) =>
    `Chuyển sang phiên bản ${told.text('version')} của quy trình: ${moment(told.at)}. Thời hạn theo phiên bản này: ${amount(told)}, tính từ lúc bắt đầu; thời gian đã tạm dừng và gia hạn được giữ nguyên.${ground(told)}${running(told)}`,
  ended: (told) => {
    const result = told.has('result') ? `, ${results[told.text('result')]}` : '';
    return `Kết thúc tính thời hạn: ${moment(told.at)}${result}.${ground(told)}`;
  },
  dayOff: (told) =>
    told.has('endOnly')
      ? `${sentence(moment(told.at))}: nghỉ, thời hạn không kết thúc vào ngày này. ${note(told)}`
      : `${sentence(moment(told.at))}: nghỉ, không tính. ${note(told)}`,
  makeupDay: (told) => `${sentence(moment(told.at))}: ngày làm bù, có tính. ${note(told)}`,
  draftYear: (told) =>
    told.has('year')
      ? `Lịch nghỉ năm ${told.text('year')} chưa được công bố chính thức: hạn có thể thay đổi.`
      : 'Lịch làm việc chưa có đến ngày đó: chưa tính được hạn.',
  due: (told) => {
    const original = told.has('original') ? ` (hạn ban đầu: ${moment(told.text('original'))})` : '';
    const standing = told.has('standing')
      ? ' Thời hạn đang tạm dừng: đây là hạn tại lúc tạm dừng, khi tính tiếp sẽ tính lại.'
      : '';
    return `Kết luận: hạn là ${moment(told.at)}${original}.${standing}`;
  },
};

function note(told: Told): string {
  const notice = told.has('notice') ? ` (${told.text('notice')})` : '';
  return `${told.local('title')}${notice}.`;
}
