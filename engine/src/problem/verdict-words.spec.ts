import { describe, expect, it } from '@jest/globals';
import type { LimitVerdict } from '../check/worst/limit-verdict.ts';
import type { ProcedureDocument } from '../document/procedure-document.ts';
import { dateInWords, quantity } from './figures.ts';
import { namesIn } from './names-in.ts';
import { describeVerdict } from './verdict-words.ts';
import { describeProblem } from './wording.ts';

const document = {
  flow: { nodes: [{ id: 'draft', title: { vi: 'Dự thảo', en: 'Draft' } }] },
  limits: [
    { id: 'promise', title: { vi: 'Thời hạn giải quyết', en: 'Time limit' } },
    { id: 'own', title: { vi: 'Thẩm định', en: 'Appraisal' } },
  ],
  facts: [],
} as unknown as ProcedureDocument;

const said = (verdict: Omit<LimitVerdict, 'limit'>, language: 'vi' | 'en' = 'vi') =>
  describeVerdict({ limit: 'promise', ...verdict }, document, language);

describe('the answer about a limit, in words', () => {
  it('says how much of a proved limit is used at most, in its own unit', () => {
    const seven = { value: 7, unit: 'WORKING_DAY' } as const;
    expect(said({ verdict: 'proved', allowed: seven, worstMinutes: 3120 })).toBe(
      'Thời hạn "Thời hạn giải quyết": chắc chắn đủ, lâu nhất 6,5 trong 7 ngày làm việc',
    );
    expect(said({ verdict: 'proved', allowed: seven, worstMinutes: 3120, reliesOn: ['own'] }, 'en')).toBe(
      'Limit "Time limit": proved to be enough, at most 6.5 of 7 working days, as long as these limits are kept: "Appraisal"',
    );
    expect(said({ verdict: 'proved', allowed: { value: 1, unit: 'SAME_DAY_CUTOFF' }, worstMinutes: 0 })).toBe(
      'Thời hạn "Thời hạn giải quyết": chắc chắn đủ (thời hạn trong ngày)',
    );
  });

  it('says from when to when a refuted limit is too short', () => {
    expect(
      said({
        verdict: 'refuted',
        allowed: { value: 20, unit: 'CALENDAR_DAY' },
        worstMinutes: 8160,
        from: '2026-01-15T17:00',
        endsAt: '2026-02-09T17:00',
        dueAt: '2026-02-04T17:00',
      }),
    ).toBe(
      'Thời hạn "Thời hạn giải quyết": không đủ, lâu nhất 17 ngày làm việc, thời hạn là 20 ngày; bắt đầu tính lúc 17:00 thứ Năm 15/01/2026 thì đến 17:00 thứ Hai 09/02/2026 mới xong, hạn là 17:00 thứ Tư 04/02/2026',
    );
  });

  it('names what keeps a limit from being proved by its title', () => {
    const unknown = { verdict: 'notProved', reason: 'not-stated', at: 'draft' } as const;
    expect(said(unknown)).toContain('chưa chắc đủ: có bước không nêu thời gian ("Dự thảo")');
    expect(said(unknown, 'en')).toContain('not proved: a step states no time ("Draft")');
  });
});

describe('figures and dates', () => {
  it('are written as people write them', () => {
    expect(quantity(1.5, 'WORKING_DAY', 'vi')).toBe('1,5 ngày làm việc');
    expect(quantity(1, 'WORKING_DAY', 'en')).toBe('1 working day');
    expect(dateInWords('2026-01-15', 'vi')).toBe('15/01/2026');
    expect(dateInWords('2026-01-15T17:00', 'en')).toBe('17:00 on Thursday 15 January 2026');
    expect(dateInWords('Ngày 2026-01-15', 'vi')).toBeUndefined();
  });
});

describe('names in problems', () => {
  it('are the titles of the language, and those of the register instead of its codes', () => {
    const nameOf = namesIn(document, (code) =>
      code === 'H99.61' ? { vi: 'Công an tỉnh', en: 'Provincial police' } : undefined,
    );
    const problem = {
      code: 'unstaffed',
      facts: { node: 'Dự thảo', role: 'specialist', agencies: ['H99.61'] },
    };
    expect(describeProblem(problem, 'en', nameOf).what).toBe(
      '"Draft": nobody holds the role specialist at Provincial police.',
    );
    expect(describeProblem(problem, 'vi', nameOf).what).toContain('tại Công an tỉnh');
  });

  it('are counted where there are too many to read aloud', () => {
    const agencies = [1, 2, 3, 4, 5, 6, 7, 8].map((number) => `Xã ${String(number)}`);
    const { what } = describeProblem(
      { code: 'unstaffed', facts: { node: 'Ký', role: 'specialist', agencies } },
      'vi',
    );
    expect(what).toContain('Xã 6 và 2 nơi khác');
  });
});
