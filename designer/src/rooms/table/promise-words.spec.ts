import { describe, expect, it } from '@jest/globals';
import type { Limit } from '@motcua/engine';
import { namesOr } from '../../drawing/words.ts';
import { procedureNamed } from '../../testing/procedure-named.ts';
import { sampleProcedure } from '../../testing/sample-procedure.ts';
import { textOf } from '../../text/text.ts';
import { promiseWords } from './promise-words.ts';

const names = namesOr(textOf('vi'), { relationTitle: () => 'Thuế cơ sở' });
const days = (value: number) => ({ value, unit: 'WORKING_DAY' as const });
const promising = (change: Partial<Limit>) => ({
  ...sampleProcedure,
  limits: sampleProcedure.limits.map((limit) => (limit.promise ? { ...limit, ...change } : limit)),
});
const said = (change: Partial<Limit>): string =>
  promiseWords({ document: promising(change), language: 'vi', names });

describe('the time that an annex says', () => {
  it('is that of the parts in which it is published, with their sum', () => {
    const budgets: Limit['budgets'] = [
      {
        id: 'land',
        title: { vi: 'Văn phòng đăng ký đất đai', en: '' },
        agency: { is: 'competent' },
        amount: days(8),
      },
      { id: 'tax', agency: { relation: 'taxOffice', of: 'competent' }, amount: days(10) },
    ];
    expect(said({ amount: [days(18)], budgets })).toBe(
      '18 ngày làm việc, gồm 8 ngày làm việc (Văn phòng đăng ký đất đai) + 10 ngày làm việc (Thuế cơ sở)',
    );
  });

  it('names the phases, case by case', () => {
    expect(
      promiseWords({ document: procedureNamed('giao_dat_cap_xa.mien_giam'), language: 'vi', names }),
    ).toBe(
      '15 / 25 ngày làm việc, gồm 5 ngày làm việc (Giai đoạn 1) + 10 ngày làm việc (Giai đoạn 2) / 10 ngày làm việc (Giai đoạn 1) + 15 ngày làm việc (Giai đoạn 2)',
    );
  });

  it('is the whole where nothing tells its parts', () => {
    expect(said({})).toBe('18 / 28 ngày làm việc');
  });
});
