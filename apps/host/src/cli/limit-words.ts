import type { Language } from '@motcua/engine';

/** What the verb `check` says besides the words of problems: of limits, and in sum. */
export const limitWords = {
  vi: {
    limit: 'thời hạn',
    verdicts: { proved: 'chắc chắn đủ', refuted: 'KHÔNG đủ', notProved: 'chưa thể nói' },
    longest: (hours: number) => `đường dài nhất tìm thấy ${String(hours).replace('.', ',')} giờ làm việc`,
    allowed: (amount: string) => `được phép ${amount}`,
    dates: (from: string, to: string, due: string) => `từ ${from} đến ${to}, trong khi hạn là ${due}`,
    relying: (limits: string) => `với điều kiện giữ được ${limits}`,
    summary: (files: number, errors: number, warnings: number, notes: number) =>
      `${files} tệp, ${errors} lỗi, ${warnings} cảnh báo, ${notes} ghi chú`,
  },
  en: {
    limit: 'limit',
    verdicts: { proved: 'always long enough', refuted: 'NOT long enough', notProved: 'cannot be said' },
    longest: (hours: number) => `longest way found ${hours} working hours`,
    allowed: (amount: string) => `allowed ${amount}`,
    dates: (from: string, to: string, due: string) => `from ${from} to ${to}, but due ${due}`,
    relying: (limits: string) => `as long as ${limits} is kept`,
    summary: (files: number, errors: number, warnings: number, notes: number) =>
      `${files} files, ${errors} errors, ${warnings} warnings, ${notes} notes`,
  },
} as const satisfies Record<Language, unknown>;
