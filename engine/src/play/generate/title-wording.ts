import type { PauseReason } from '../../document/limits.ts';
import type { LocalText } from '../../document/primitives.ts';

const text = (vi: string, en: string): LocalText => ({ vi, en });

/** What a dossier waited for, as the title of a scenario says it. */
export const pauseWords: Readonly<Record<PauseReason, LocalText>> = {
  SUPPLEMENT_RECEPTION: text('bổ sung hồ sơ khi tiếp nhận', 'supplement asked at reception'),
  SUPPLEMENT_RESTART: text('yêu cầu bổ sung, tính lại thời hạn', 'supplement asked, limit counted anew'),
  SUPPLEMENT_PAUSE: text('yêu cầu bổ sung', 'supplement asked'),
  FINANCIAL_OBLIGATION: text('thực hiện nghĩa vụ tài chính', 'financial obligation paid'),
  CONSULTATION: text('lấy ý kiến', 'opinions asked'),
  FIELD_VERIFICATION: text('xác minh thực địa', 'verified in the field'),
  EXTERNAL_VERIFICATION: text('xác minh ở cơ quan khác', 'verified elsewhere'),
  INTER_SITE_TRANSFER: text('chuyển hồ sơ giữa các nơi', 'transferred between sites'),
  APPLICANT_CONFIRMATION: text('người dân xác nhận', 'confirmed by the applicant'),
  STOPPED: text('tạm dừng', 'stopped for a while'),
};

/** How it ended, after what it showed and on its own. */
export const outcomeWords: Readonly<
  Record<string, { readonly after: LocalText; readonly alone: LocalText }>
> = {
  granted: {
    after: text('rồi cấp', 'then granted'),
    alone: text('Giải quyết suôn sẻ đến khi cấp', 'Straight to the result'),
  },
  refused: { after: text('rồi từ chối', 'then refused'), alone: text('Từ chối giải quyết', 'Refused') },
  notAccepted: {
    after: text('rồi không tiếp nhận', 'then not accepted'),
    alone: text('Không tiếp nhận', 'Not accepted'),
  },
  withdrawn: { after: text('rồi rút hồ sơ', 'then withdrawn'), alone: text('Rút hồ sơ', 'Withdrawn') },
  stopped: { after: text('rồi dừng giải quyết', 'then stopped'), alone: text('Dừng giải quyết', 'Stopped') },
};

/** It does not come to an end. */
export const unfinished = {
  after: text('rồi chờ tiếp', 'then still open'),
  alone: text('Đang giải quyết', 'Still open'),
};

/** What happened, with the name of what it happened to. */
export const happenings = {
  expired: (title: LocalText) => text(`hết thời gian chờ “${title.vi}”`, `time runs out at "${title.en}"`),
  silent: (title: LocalText) =>
    text(`“${title.vi}” quá hạn, tự chuyển bước`, `"${title.en}" overdue, moves on by itself`),
  skipped: (title: LocalText) => text(`không cần “${title.vi}”`, `without "${title.en}"`),
  entered: (title: LocalText) => text(`có “${title.vi}”`, `with "${title.en}"`),
  rule: (from: LocalText, to: LocalText) =>
    text(`${lower(from.vi)}: ${lower(to.vi)}`, `${lower(from.en)}: ${lower(to.en)}`),
  back: (edge: LocalText, to: LocalText) =>
    text(`${lower(edge.vi)} về “${to.vi}”`, `${lower(edge.en)}, back to "${to.en}"`),
  at: (what: LocalText, title: LocalText) =>
    text(`${what.vi} ở bước “${title.vi}”`, `${what.en}, at "${title.en}"`),
  notReached: (title: LocalText) => text(`“${title.vi}” không đạt`, `"${title.en}" fails`),
  nobody: (title: LocalText) => text(`“${title.vi}”: không phải hỏi ai`, `"${title.en}": nobody to ask`),
};

/** The first letter small, unless the word is written in capitals. */
export function lower(words: string): string {
  return /^\p{Lu}(?!\p{Lu})/u.test(words) ? words.charAt(0).toLowerCase() + words.slice(1) : words;
}

export function upper(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
