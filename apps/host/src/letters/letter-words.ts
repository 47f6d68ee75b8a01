import type { LocalText } from '../http/shapes.ts';
import { localDate } from '../text/local-date.ts';
import type { LoadedRegister } from '../register/register.ts';
import type { LetterView } from './shapes.ts';
import type { Held } from './time-held.ts';

/** What a letter is called where it waits as work. */
export const letterTitle: LocalText = {
  vi: 'Văn bản xin lỗi, đề nghị gia hạn',
  en: 'Letter of apology and extension',
};

export const letterStates: Readonly<Record<LetterView['state'], LocalText>> = {
  waiting: { vi: 'Chờ ký', en: 'Waits for a signature' },
  late: { vi: 'Quá hạn ký', en: 'Not signed in time' },
  signed: { vi: 'Đã ký', en: 'Signed' },
  dropped: { vi: 'Đã bỏ dự thảo', en: 'Draft dropped' },
  neverSent: { vi: 'Không được gửi', en: 'Never sent' },
};

/** A holder by name: an agency by its own, whatever else was waited for by what it is. */
export function holderName(register: LoadedRegister, { kind, agency }: Held['holder']): LocalText {
  return agency === undefined ? (others[kind] ?? others.outside) : register.agencyName(agency);
}

const others: Partial<Record<Held['holder']['kind'], LocalText>> & { readonly outside: LocalText } = {
  applicant: { vi: 'Người nộp hồ sơ', en: 'The applicant' },
  dossier: { vi: 'Hồ sơ liên thông', en: 'Linked dossiers' },
  system: { vi: 'Hệ thống khác', en: 'Other systems' },
  outside: { vi: 'Cơ quan ngoài hệ thống', en: 'Agencies without accounts here' },
};

/** Holders named in a proposed reason: who had it only for moments explains nothing. */
const mostNamed = 4;

/**
 * The reason a letter may start with: that the dossier was not done in time, and which agency had it how long. It goes
 * into the record and to the applicant, so it is Vietnamese.
 */
export function proposedReason(register: LoadedRegister, held: readonly Held[]): string {
  const named = held
    .filter(({ ms }) => ms >= 60_000)
    .slice(0, mostNamed)
    .map(({ holder, ms }) => `${holderName(register, holder).vi}: ${workingTime(Math.round(ms / 60_000))}`);
  const start = 'Hồ sơ chưa giải quyết xong trong thời hạn đã hẹn.';
  return named.length === 0
    ? start
    : `${start} Thời gian làm việc đã tính vào thời hạn: ${named.join('; ')}.`;
}

/** What signing does to the date that counts, said before somebody signs. */
export function extensionHint({
  mayExtend,
  extendableUntil,
}: Pick<LetterView, 'mayExtend' | 'extendableUntil'>): LocalText {
  if (!mayExtend)
    return {
      vi: 'Hạn này không còn được gia hạn: văn bản chỉ xin lỗi và hẹn lại, hạn giải quyết không đổi.',
      en: 'This limit may not be extended any more: the letter apologises and gives a new date, the limit stays as it is.',
    };
  if (extendableUntil === null)
    return {
      vi: 'Hạn giải quyết được gia hạn đến ngày hẹn mới.',
      en: 'The limit is extended to the new date.',
    };
  const day = localDate(extendableUntil).split('-').reverse().join('/');
  return {
    vi: `Hẹn đến hết ngày ${day} thì hạn giải quyết được gia hạn theo; hẹn muộn hơn thì chỉ xin lỗi và hẹn lại, hạn giải quyết không đổi.`,
    en: `With a date up to ${day} the limit is extended; with a later one the letter only apologises, and the limit stays as it is.`,
  };
}

/** `2 ngày 3 giờ 15 phút`; a day is eight working hours. */
export function workingTime(minutes: number): string {
  const parts = [
    [Math.floor(minutes / 480), 'ngày'],
    [Math.floor((minutes % 480) / 60), 'giờ'],
    [minutes % 60, 'phút'],
  ] as const;
  return parts.flatMap(([n, unit]) => (n > 0 ? [`${n} ${unit}`] : [])).join(' ') || '0 phút';
}
