import { isLetterId, isSupplementPeriod, type CompiledProcedure, type TimerKey } from '@motcua/engine';
import type { LocalText } from '../http/shapes.ts';

/** What fell due, in words: which limit, which step, whose supplement. Null where an action taken by it says so itself. */
export function labelOfTimer(procedure: CompiledProcedure, timer: TimerKey): LocalText | null {
  switch (timer.purpose) {
    case 'dueSoon':
      return filled(words.dueSoon, limitTitle(procedure, timer.limit));
    case 'limitDue':
      return filled(words.limitDue, limitTitle(procedure, timer.limit));
    case 'stepDue':
      return isLetterId(timer.instance)
        ? words.letterLate
        : filled(words.stepDue, nodeTitle(procedure, timer.instance));
    case 'arm':
      return isSupplementPeriod(procedure, nodeOf(timer.instance), timer.arm)
        ? words.supplementExpired
        : null;
    case 'receptionLate':
    case 'appointmentDue':
    case 'silence':
    case 'certain':
    case 'retry':
    case 'deadline':
      return words[timer.purpose];
  }
}

const words = {
  dueSoon: { vi: 'Sắp đến hạn: {name}', en: 'Due soon: {name}' },
  limitDue: { vi: 'Quá hạn: {name}', en: 'Overdue: {name}' },
  stepDue: { vi: 'Quá thời gian của bước: {name}', en: 'The time of the step is over: {name}' },
  letterLate: {
    vi: 'Văn bản xin lỗi chưa được ký đúng hạn',
    en: 'The letter of apology was not signed in time',
  },
  supplementExpired: {
    vi: 'Hết thời hạn bổ sung hồ sơ',
    en: 'The time to supply what was asked has run out',
  },
  receptionLate: {
    vi: 'Quá thời hạn tiếp nhận hồ sơ trực tuyến',
    en: 'Not answered at reception in time',
  },
  appointmentDue: { vi: 'Lỡ ngày hẹn trả mới', en: 'The new date was missed' },
  silence: { vi: 'Hết hạn trả lời ý kiến', en: 'The time to answer has run out' },
  certain: { vi: 'Ý kiến không còn thay đổi được', en: 'The answer can no longer be changed' },
  retry: { vi: 'Hệ thống khác chưa trả lời', en: 'The other system has not answered' },
  deadline: { vi: 'Nhắc việc theo thời hạn', en: 'Reminder of a deadline' },
} as const satisfies Record<string, LocalText>;

const nodeOf = (instance: string) => instance.slice(0, instance.lastIndexOf('.'));

function limitTitle({ document }: CompiledProcedure, id: string): LocalText {
  return document.limits.find((limit) => limit.id === id)?.title ?? { vi: id, en: id };
}

function nodeTitle({ index }: CompiledProcedure, instance: string): LocalText {
  const id = nodeOf(instance);
  return index.nodes.get(id)?.title ?? { vi: id, en: id };
}

function filled(text: LocalText, name: LocalText): LocalText {
  return { vi: text.vi.replace('{name}', () => name.vi), en: text.en.replace('{name}', () => name.en) };
}
