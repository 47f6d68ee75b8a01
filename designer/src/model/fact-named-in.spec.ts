import { describe, expect, it } from '@jest/globals';
import type { Fact } from '@motcua/engine';
import { factNamedIn } from './fact-named-in.ts';

const fact = (id: string, vi: string, type: Fact['type'] = 'boolean'): Fact => ({
  ...{ id, type, title: { vi, en: '' }, knownFrom: 'reception' },
  source: { kind: 'form', field: id },
});
const facts = [
  fact('mortgaged', 'Thửa đất đang thế chấp'),
  fact('split', 'Tách thửa hoặc hợp thửa'),
  fact('agent', 'Nộp qua người đại diện'),
  fact('hard', 'Địa bàn khó khăn'),
  fact('area', 'Diện tích tách thửa', 'number'),
];

describe('the fact that published words speak of', () => {
  it.each([
    ['nếu đang thế chấp', 'mortgaged'],
    ['nếu tách/hợp thửa, Mẫu số 27', 'split'],
    ['NẾU NỘP QUA NGƯỜI ĐẠI DIỆN', 'agent'],
    ['nếu đo lại', undefined],
    ['nếu nộp trực tiếp qua bưu chính ở địa phương khác', undefined],
    ['nếu có', undefined],
    ['', undefined],
  ])('in “%s” is %s', (words, id) => {
    expect(factNamedIn(words, facts)?.id).toBe(id);
  });

  it('is none where two would do as well', () => {
    expect(
      factNamedIn('nếu đang thế chấp', [...facts, fact('other', 'Tài sản thế chấp')])?.id,
    ).toBeUndefined();
  });
});
