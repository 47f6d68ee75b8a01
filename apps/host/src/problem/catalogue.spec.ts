import { describe, expect, it } from '@jest/globals';
import { catalogue, type ProblemCode } from './catalogue.ts';
import { languageOf } from './language.ts';
import { problemDocument } from './problem-document.ts';
import { EngineRefusal, ProblemException } from './problem-exception.ts';

const codes = Object.keys(catalogue) as ProblemCode[];

describe('the catalogue of problems', () => {
  it.each(codes)('words %s in both languages, as an office would', (code) => {
    const vi = problemDocument(new ProblemException(code), 'vi');
    const en = problemDocument(new ProblemException(code), 'en');
    expect(vi.status).toBe(en.status);
    expect(vi.status).toBeGreaterThanOrEqual(400);
    expect(vi.type).toBe(`urn:motcua:problem:${code}`);
    expect(vi.title).not.toBe(en.title);
    for (const text of [vi.title, vi.detail]) {
      expect(text).toBe(text.normalize('NFC'));
      // Offices do not address the reader.
      expect(text.toLowerCase()).not.toMatch(/(^|\s)bạn(\s|$)/u);
    }
  });

  it('fills in what the words need', () => {
    const error = new ProblemException('agency-not-found', { facts: { agency: 'H98' } });
    expect(problemDocument(error, 'en').detail).toContain('"H98"');
  });

  it('says a day as offices write it, and keeps it for machines beside the words', () => {
    const error = new ProblemException('repeal-not-possible', { facts: { from: '2026-11-05' } });
    const { detail, facts } = problemDocument(error, 'vi');
    expect(detail).toContain('05/11/2026');
    expect(facts).toEqual({ from: '2026-11-05' });
  });

  it('lets the engine word its own refusals', () => {
    const refusal = {
      code: 'reason-required',
      severity: 'error' as const,
      path: '',
      facts: { action: 'ask' },
    };
    const document = problemDocument(new EngineRefusal(refusal), 'vi');
    expect(document).toMatchObject({ code: 'reason-required', status: 422 });
    expect(document.title).not.toBe('reason-required');
  });

  it.each([
    [undefined, 'vi'],
    ['en', 'en'],
    ['en-GB,en;q=0.9', 'en'],
    ['vi-VN,vi;q=0.9,en;q=0.8', 'vi'],
    ['fr', 'vi'],
    [';;,q=x', 'vi'],
  ])('answers %s in %s', (header, language) => {
    expect(languageOf(header)).toBe(language);
  });
});
