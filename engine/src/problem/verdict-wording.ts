import type { Language } from './wording.ts';

/** What is said of a limit: `{limit}` and the like are put in by `describeVerdict`. */
export interface VerdictWording {
  readonly limit: string;
  readonly proved: string;
  readonly refuted: string;
  readonly refutedInSeason: string;
  readonly notProved: string;
  readonly longest: string;
  readonly longestOther: string;
  readonly within: string;
  readonly relying: string;
  readonly dates: string;
  readonly withoutReturns: string;
  readonly asFarAsStated: string;
}

export const verdictWording: Readonly<Record<Language, VerdictWording>> = {
  vi: {
    limit: 'Thời hạn {limit}: ',
    proved: 'chắc chắn đủ',
    refuted: 'không đủ',
    refutedInSeason: 'không đủ khi gặp {season} ({date})',
    notProved: 'chưa chắc đủ: {reason}',
    longest: 'lâu nhất {longest} trong {term}',
    longestOther: 'lâu nhất {longest}, thời hạn là {term}',
    within: ' (thời hạn {term})',
    relying: ', nếu các thời hạn sau được giữ đúng: {limits}',
    dates: '; bắt đầu tính lúc {from} thì đến {endsAt} mới xong, hạn là {dueAt}',
    withoutReturns: '; không bị trả lại lần nào thì {longest}',
    asFarAsStated: '; mới kể những bước có nêu thời gian: {longest}',
  },
  en: {
    limit: 'Limit {limit}: ',
    proved: 'proved to be enough',
    refuted: 'not enough',
    refutedInSeason: 'not enough when {season} ({date}) lies in between',
    notProved: 'not proved: {reason}',
    longest: 'at most {longest} of {term}',
    longestOther: 'at most {longest}, the limit being {term}',
    within: ' (limit: {term})',
    relying: ', as long as these limits are kept: {limits}',
    dates: '; counted from {from} it is over at {endsAt}, due at {dueAt}',
    withoutReturns: '; with nothing sent back, {longest}',
    asFarAsStated: '; counting only the times that are stated, {longest}',
  },
};
