import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { fold, freeId, idFromLabel } from './ids.ts';

describe('ids made from labels', () => {
  it.each([
    ['Thẩm định hồ sơ', 'tham_dinh_ho_so'],
    ['  Đóng dấu, cấp số!  ', 'dong_dau_cap_so'],
    ['Bước 2: Ký', 'buoc_2_ky'],
    ['2 cơ quan', 'co_quan'],
    ['Constructor', 'step'],
    ['???', 'step'],
  ])('%s becomes %s', (label, id) => {
    expect(idFromLabel(label, 'step')).toBe(id);
  });

  it('are always ids that the document accepts, and free', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.array(fc.string()), (label, others) => {
        const id = idFromLabel(label, 'step');
        const taken = new Set([...others, id]);
        const free = freeId(id, taken);
        expect(free).toMatch(/^[a-z][a-z0-9_]{0,63}$/);
        expect(taken.has(free)).toBe(false);
      }),
    );
  });

  it('number a label that is already taken', () => {
    expect(freeId('ky', new Set(['ky', 'ky_2']))).toBe('ky_3');
  });

  it('fold composed and decomposed Vietnamese alike', () => {
    expect(fold('Thẩm định'.normalize('NFD'))).toBe(fold('THẨM ĐỊNH'.normalize('NFC')));
  });
});
