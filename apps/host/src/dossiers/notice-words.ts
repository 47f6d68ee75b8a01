import type { HistoryEntry, NoticeKind } from '@motcua/engine';
import type { LocalText } from '../http/shapes.ts';
import type { LoadedRegister } from '../register/register.ts';
import { named } from './named.ts';
import type { HistoryView } from './shapes.ts';

const titles: Readonly<Record<NoticeKind, LocalText>> = {
  dueSoon: { vi: 'Báo sắp đến hạn', en: 'Told that it is due soon' },
  overdue: { vi: 'Báo quá hạn', en: 'Told that it is overdue' },
  receptionLate: { vi: 'Báo quá thời hạn tiếp nhận', en: 'Told that reception is late' },
  supplementExpired: { vi: 'Báo hết thời hạn bổ sung', en: 'Told that the time for the supplement is over' },
  letter: { vi: 'Trình ký văn bản xin lỗi', en: 'Asked to sign the letter of apology' },
  appointmentMissed: { vi: 'Báo lỡ ngày hẹn mới', en: 'Told that the new date was missed' },
  escalated: { vi: 'Chuyển lên cấp trên', en: 'Brought to whoever is above' },
  superseded: { vi: 'Báo việc không còn phải làm', en: 'Told that the work is gone' },
  requestWithdrawn: { vi: 'Báo không cần trả lời nữa', en: 'Told that no answer is needed' },
  takenBack: { vi: 'Báo hồ sơ đã được lấy lại', en: 'Told that the dossier was taken back' },
  incident: { vi: 'Báo sự cố', en: 'Told of an incident' },
};

/** Who was told something by a line of the history, each post and notice once. */
export function noticesOf(
  register: LoadedRegister,
  { effects = [] }: HistoryEntry,
): HistoryView['items'][number]['notices'] {
  const found = new Map<string, HistoryView['items'][number]['notices'][number]>();
  for (const effect of effects) {
    if (effect.kind !== 'notify' || effect.role === null) continue;
    const { about, role, agency } = effect;
    found.set(`${about} ${role}@${agency}`, {
      about,
      title: titles[about],
      role,
      roleTitle: register.roleTitle(role),
      agency: agency === null ? null : named(register, agency),
    });
  }
  return [...found.values()];
}
