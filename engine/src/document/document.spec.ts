import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { serialProcedure } from '../testing/procedures.ts';
import canonicalize from 'canonicalize';
import { fileHash, meaningHash, sha256Hex } from './canonical.ts';
import { canonicalJson } from './canonical-json.ts';
import { migrateDocument, migrations, type Migration } from './migrations.ts';
import { formatDocument } from './order.ts';
import { procedureJsonSchema } from './json-schema.ts';
import { parseDefinition, parseDefinitionText } from './parse-definition.ts';
import { currentFormat } from './procedure-document.ts';
import { maxDefinitionLength } from './read-json.ts';

const codes = (text: string) => {
  const parsed = parseDefinitionText(text);
  return parsed.ok ? ['ok'] : parsed.problems.map(({ code }) => code);
};

describe('the two hashes of a document', () => {
  const document = serialProcedure();
  const moved = { ...document, layout: { nodes: { receive: { x: 10, y: 20 } }, edges: {} } };

  it('differ in the file but not in the meaning when a box is moved', () => {
    expect(meaningHash(moved)).toBe(meaningHash(document));
    expect(fileHash(moved)).not.toBe(fileHash(document));
  });

  it('both differ when a title changes', () => {
    const renamed = { ...document, head: { ...document.head, title: { vi: 'Khác', en: 'Other' } } };
    expect(meaningHash(renamed)).not.toBe(meaningHash(document));
    expect(fileHash(renamed)).not.toBe(fileHash(document));
  });

  it('do not depend on the order in which names were written', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        const shuffled = JSON.parse(JSON.stringify(value), (_key, item: unknown) =>
          item !== null && typeof item === 'object' && !Array.isArray(item)
            ? Object.fromEntries(Object.entries(item).reverse())
            : item,
        ) as unknown;
        return canonicalJson(shuffled) === canonicalJson(value);
      }),
    );
  });

  it('agree with the reference implementation of RFC 8785 on any JSON', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => canonicalJson(value) === canonicalize(value)),
      { numRuns: 500 },
    );
  });

  it('follow RFC 8785: sorted by UTF-16 units, shortest numbers, minimal escapes', () => {
    const sample = {
      '\u20ac': 'Euro',
      '\r': 'CR',
      '1': 'One',
      '\u{1f600}': 'Smiley',
      ö: 'o',
      n: [333333333.3333333, 1e30, 4.5, 2e-3],
    };
    expect(canonicalJson(sample)).toBe(
      '{"\\r":"CR","1":"One","n":[333333333.3333333,1e+30,4.5,0.002],"ö":"o","€":"Euro","😀":"Smiley"}',
    );
    expect(sha256Hex('abc')).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad');
  });
});

describe('reading a definition', () => {
  it('gives the same document and hash for composed and decomposed Vietnamese', () => {
    const text = JSON.stringify(serialProcedure());
    const composed = parseDefinitionText(text.normalize('NFC'));
    const decomposed = parseDefinitionText(text.normalize('NFD'));
    if (!composed.ok || !decomposed.ok) throw new Error('both must parse');
    expect(fileHash(decomposed.document)).toBe(fileHash(composed.document));
  });

  it('refuses text that is too large, too deep, malformed, ambiguous or broken, before parsing it', () => {
    expect(codes(' '.repeat(maxDefinitionLength + 1))).toEqual(['definition-too-large']);
    expect(codes('['.repeat(100_000))).toEqual(['definition-too-deep']);
    expect(codes('{"format": 1,')).toEqual(['json-malformed']);
    expect(codes('{"format": 1, "for\\u006dat": 2}')).toEqual(['json-duplicate-name']);
    expect(codes('{"a": "\\ud800"}')).toEqual(['json-lone-surrogate']);
    expect(codes('"text"')).toEqual(['definition-not-an-object']);
  });

  it('is not fooled by names that every object inherits', () => {
    const evil = JSON.stringify(serialProcedure()).replace('{', '{"__proto__": {"polluted": true},');
    expect(codes(evil)).toEqual(['definition-unknown-field']);
    const nodes = JSON.stringify(serialProcedure()).replaceAll('"appraise"', '"constructor"');
    expect(codes(nodes)).toContain('definition-shape');
    expect(({} as { polluted?: boolean }).polluted).toBeUndefined();
  });

  it('never throws, whatever JSON it is given', () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 6 }), (value) => {
        const parsed = parseDefinition(value);
        return parsed.ok || parsed.problems.length > 0;
      }),
      { numRuns: 500 },
    );
  });

  it('stores the same text whatever order the parts came in', () => {
    const document = serialProcedure();
    const reversed = Object.fromEntries(Object.entries(document).reverse()) as typeof document;
    expect(formatDocument(reversed)).toBe(formatDocument(document));
  });
});

describe('migrations of the document format', () => {
  it('lead from every earlier format to the current one, each with its own example', () => {
    expect(migrations.map(({ from }) => from)).toEqual(
      Array.from({ length: currentFormat - 1 }, (_, i) => i + 1),
    );
    for (const { migrate, before, after } of migrations) expect(migrate(before)).toEqual(after);
  });

  it('run one after the other and say which ran', () => {
    const steps: readonly Migration[] = [
      { name: 'AddA', from: 1, migrate: (d) => ({ ...d, a: 1 }), before: {}, after: { a: 1 } },
      {
        name: 'RenameAToB',
        from: 2,
        migrate: ({ a, ...d }) => ({ ...d, b: a }),
        before: { a: 1 },
        after: { b: 1 },
      },
    ];
    expect(migrateDocument({ format: 1 }, steps, 3)).toEqual({
      ok: true,
      document: { format: 3, b: 1 },
      applied: ['AddA', 'RenameAToB'],
    });
    expect(migrateDocument({ format: 1 }, steps.slice(1), 3)).toMatchObject({
      ok: false,
      reason: 'unknown-format',
    });
  });
});

describe('the published schema', () => {
  it('is JSON Schema 2020-12 and describes every part of the document', () => {
    const schema = procedureJsonSchema();
    expect(schema['$schema']).toBe('https://json-schema.org/draft/2020-12/schema');
    const text = JSON.stringify(schema);
    for (const part of [
      'head',
      'facts',
      'papers',
      'form',
      'flow',
      'limits',
      'milestones',
      'pauseRules',
      'scenarios',
      'layout',
    ])
      expect(text).toContain(`"${part}"`);
  });
});
