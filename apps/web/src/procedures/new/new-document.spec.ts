import { describe, expect, it } from '@jest/globals';
import { checkProcedure, parseDefinition } from '@motcua/engine';
import { documentFrom, emptyDocument, idFor } from './new-document.ts';

const details = {
  title: { vi: 'Cấp giấy phép đỗ xe', en: 'Parking permit' },
  field: { vi: 'Đường bộ', en: 'Roads' },
  nationalCode: '',
  level: 'commune' as const,
};

describe('a new procedure', () => {
  it('gets an id from its Vietnamese name, another when that is taken', async () => {
    expect(await idFor(details.title.vi, [])).toBe('cap_giay_phep_do_xe');
    expect(await idFor(details.title.vi, ['cap_giay_phep_do_xe'])).toBe('cap_giay_phep_do_xe_2');
    expect(await idFor('???', [])).toBe('thu_tuc');
  });

  it('on empty paper has a start, a step and its ends, and lacks only what nobody has said yet', () => {
    const document = emptyDocument('moi', details);
    expect(parseDefinition(JSON.parse(JSON.stringify(document))).ok).toBe(true);
    const errors = checkProcedure(document).problems.filter(({ severity }) => severity === 'error');
    expect(errors.map(({ code }) => code)).toEqual(['duration-missing', 'promise-count']);
  });

  it('from another takes what is drawn, and not its decision, its days, its case or its scope', () => {
    const base = emptyDocument('cu', { ...details, nationalCode: '1.000001' });
    const published = {
      ...base,
      head: {
        ...base.head,
        case: 'dac_biet',
        caseTitle: { vi: 'Đặc biệt', en: 'Special' },
        unitScope: ['H99.01'],
        publishingDecision: { number: '1/QĐ' },
        effectiveFrom: '2026-01-01',
        effectiveTo: '2026-12-31',
      },
    };
    const { head, flow } = documentFrom(published, 'moi', details);
    expect(flow).toBe(base.flow);
    expect(head).toMatchObject({
      id: 'moi',
      case: 'main',
      nationalCode: null,
      unitScope: 'all',
      effectiveTo: null,
    });
    for (const gone of ['publishingDecision', 'effectiveFrom', 'caseTitle'])
      expect(head).not.toHaveProperty(gone);
  });
});
