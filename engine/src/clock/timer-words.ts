import type { TimerKey } from '../dossier/events.ts';
import type { Language } from '../problem/wording.ts';

/** What has happened when a timer fires, in a few words, as a history says it. */
export const timerWords: Readonly<Record<Language, Readonly<Record<TimerKey['purpose'], string>>>> = {
  vi: {
    arm: 'Hết thời gian chờ',
    stepDue: 'Bước quá hạn',
    silence: 'Quá hạn trả lời',
    certain: 'Ý kiến không sửa được nữa',
    retry: 'Gửi lại',
    deadline: 'Đến hạn, tự thực hiện',
    dueSoon: 'Sắp đến hạn',
    receptionLate: 'Chậm trả lời tiếp nhận',
    appointmentDue: 'Quá ngày hẹn trong thư xin lỗi',
    limitDue: 'Quá hạn',
  },
  en: {
    arm: 'Waiting time over',
    stepDue: 'Step overdue',
    silence: 'No answer in time',
    certain: 'Opinion final',
    retry: 'Sent again',
    deadline: 'Due, done by itself',
    dueSoon: 'Due soon',
    receptionLate: 'Not answered at reception in time',
    appointmentDue: 'Date of the letter of apology missed',
    limitDue: 'Overdue',
  },
};
