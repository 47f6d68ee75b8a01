import { describe, expect, it } from '@jest/globals';
import { readDefinitions } from '../seed/definitions-folder.ts';
import { SlipTemplate } from './slip-template.ts';
import { formOfKind, formsOf, slipTemplates } from './slip-templates.ts';

const numbered = (day: string) => Object.fromEntries(formsOf(day).map(({ kind, number }) => [kind, number]));

describe('the forms', () => {
  it('are the seven of Circular 03/2025 and the six of Circular 01/2018', () => {
    const ids = slipTemplates().map(({ formSet, number }) => `${formSet}/${number}`);
    expect(ids.filter((id) => id.startsWith('TT03-2025')).sort()).toHaveLength(7);
    expect(ids.filter((id) => id.startsWith('TT01-2018')).sort()).toHaveLength(6);
    expect(new Set(ids).size).toBe(13);
  });

  it('form numbers (classic mistake 8): the day of reception decides, and 04, 05, 06 mean different things', () => {
    expect(numbered('2025-09-14')).toEqual({
      receipt: '01',
      supplement: '02',
      refusal: '03',
      apology: '04',
      controlSlip: '05',
      trackingBook: '06',
    });
    expect(numbered('2025-09-15')).toEqual({
      receipt: '01',
      supplement: '02',
      refusal: '03',
      apology: '04',
      stopping: '05',
      controlSlip: '06',
      trackingBook: '07',
    });
    expect(formOfKind('apology', '2025-09-14')?.title.vi).toBe('Phiếu xin lỗi và hẹn lại ngày trả kết quả');
    expect(formOfKind('apology', '2025-09-15')?.title.vi).toContain('đề nghị gia hạn');
    expect(formOfKind('stopping', '2025-09-14')).toBeUndefined();
  });

  it('are those of the first circular for what is older than all of them', () => {
    expect(formsOf('2017-05-01').every(({ formSet }) => formSet === 'TT01-2018')).toBe(true);
  });

  it('of 2018 were A5 but for the book', () => {
    const sizes = formsOf('2019-01-06').map(({ number, paper }) => `${number} ${paper}`);
    expect(sizes).toEqual(['01 A5', '02 A5', '03 A5', '04 A5', '05 A5', '06 A4']);
  });

  describe('when a reviewer replaces one', () => {
    const good = readDefinitions('templates').find(
      (json) => (json as SlipTemplate).id === 'refusal-tt03-2025-03',
    ) as SlipTemplate;
    const problemsOf = (change: Partial<Record<keyof SlipTemplate, unknown>>) => {
      const parsed = SlipTemplate.safeParse({ ...good, ...change });
      return parsed.success ? [] : parsed.error.issues.map(({ message }) => message);
    };
    const line = (field: string) => [{ kind: 'lines', lines: [{ label: { vi: 'a', en: 'a' }, field }] }];
    const words = (vi: string) => [{ kind: 'words', words: { vi, en: vi } }];

    it('may name every field that slips of its kind have, and no other', () => {
      expect(problemsOf({ body: line('reason') })).toEqual([]);
      expect(problemsOf({ body: line('salary') })).toEqual(['A refusal slip has no field "salary"']);
      expect(problemsOf({ body: words('Ông {applicantname}') })).toEqual([
        'A refusal slip has no field "applicantname"',
      ]);
      expect(problemsOf({ body: line('supplementDueAt') })).not.toEqual([]);
    });

    it('may name only tables that there are, and formats that there are', () => {
      const columns = [{ label: { vi: 'a', en: 'a' }, words: { vi: 'a', en: 'a' }, width: 10 }];
      expect(problemsOf({ body: [{ kind: 'table', table: 'items', columns }] })).toEqual([
        'A refusal slip has no table "items"',
      ]);
      expect(problemsOf({ body: words('{refusedAt:moment}') })).toContain('There is no format "moment"');
    });

    it('must not leave anything out that a form needs', () => {
      for (const part of ['title', 'usedFrom', 'header', 'body', 'kind'] as const)
        expect(problemsOf({ [part]: undefined })).not.toEqual([]);
      expect(problemsOf({ surprise: 1 } as never)).not.toEqual([]);
    });
  });
});
