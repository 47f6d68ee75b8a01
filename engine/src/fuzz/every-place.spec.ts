import { describe, expect, it } from '@jest/globals';
import { parseDefinition } from '../document/parse-definition.ts';
import type { ProcedureDocument } from '../document/procedure-document.ts';
import { checkProcedure } from '../check/check-procedure.ts';
import { Dice } from '../testing/dice.ts';
import { everyKind } from '../testing/every-kind.ts';
import { everyPlace, kindsOfJson, replacedAt, type PlaceInJson } from '../testing/every-place.ts';
import { examine } from '../testing/examine-definition.ts';

const text = (vi: string) => ({ vi, en: vi });

/** Every kind of node, fact and rule; and a form whose answers decide something, alone and beside other facts. */
function withForm(): ProcedureDocument {
  const base = everyKind();
  const fact = (id: string, type: ProcedureDocument['facts'][number]['type']) => ({
    ...{ id, type, title: text(id), knownFrom: 'reception' as const },
    source: { kind: 'form' as const, field: id },
  });
  const asked = {
    any: [
      { fact: 'urgent', op: 'eq' as const, value: true },
      { fact: 'kind', op: 'eq' as const, value: 'a' },
      { fact: 'area', op: 'gt' as const, value: 5 },
      { fact: 'since', op: 'known' as const },
    ],
  };
  return {
    ...base,
    facts: [
      ...base.facts,
      fact('urgent', 'boolean'),
      fact('kind', 'text'),
      fact('area', 'number'),
      fact('since', 'date'),
    ],
    flow: {
      ...base.flow,
      edges: base.flow.edges.map((edge) =>
        edge.when && edge.from === 'complete' ? { ...edge, when: asked } : edge,
      ),
    },
    form: {
      schema: {
        type: 'object',
        properties: {
          fee: { type: 'number', minimum: 0, maximum: 100 },
          other: { type: 'string' },
          urgent: { type: 'boolean' },
          kind: { type: 'string', enum: ['a', 'b'] },
          area: { type: 'integer', minimum: 1 },
          since: { type: 'string', format: 'date' },
          place: { type: 'string', oneOf: [{ const: 'x', title: 'X' }] },
        },
        required: ['fee', 'kind'],
        allOf: [{ if: { properties: { kind: { const: 'a' } } }, then: { required: ['place'] } }],
      },
      pages: [
        { id: 'first', title: text('Trang'), fields: [{ field: 'fee', label: text('Phí'), width: 'full' }] },
      ],
    },
  };
}

describe('every place of a definition, replaced by every kind of value', () => {
  const document: unknown = JSON.parse(JSON.stringify(withForm()));
  const places = [...everyPlace(document)];
  // The words of titles are many, and all alike to whatever reads them.
  const telling = places.filter((place) => !['vi', 'en'].includes(String(place.at(-1))));
  // Elsewhere the document's own schema refuses what is not of the right kind; of a form's schema it lets anything by.
  const kindsAt = ([part]: PlaceInJson) => (part === 'form' ? kindsOfJson : [null, '%', {}]);

  it('is refused with words and place, or checked and compiled', () => {
    const broken = telling.flatMap((place) =>
      kindsAt(place).flatMap((by) =>
        examine({ value: replacedAt(document, place, by) }, new Dice(1), { oneRunsIn: 1_000_000 }).broken.map(
          (what) => `/${place.join('/')} = ${JSON.stringify(by)}: ${what}`,
        ),
      ),
    );
    expect(telling.length).toBeGreaterThan(500);
    expect(broken).toEqual([]);
  });

  it.each([
    ['properties', ['fee'], 'form-schema-malformed', '/form/schema/properties'],
    ['required', 'fee', 'form-schema-malformed', '/form/schema/required'],
    ['properties', { 'a/b~c': '%' }, 'form-field-malformed', '/form/schema/properties/a~1b~0c'],
  ])('is said at its place where the %s of the form are %j', (keyword, by, code, path) => {
    const parsed = parseDefinition(replacedAt(document, ['form', 'schema', keyword], by));
    if (!parsed.ok) throw new Error('any JSON may stand in a schema');
    const found = checkProcedure(parsed.document).problems.filter(({ path: at }) =>
      at.startsWith('/form/schema'),
    );
    expect(found).toMatchObject([{ code, path, severity: 'error' }]);
  });

  it('is nothing to complain of where a field takes anything', () => {
    const parsed = parseDefinition(replacedAt(document, ['form', 'schema', 'properties', 'fee'], true));
    if (!parsed.ok) throw new Error('`true` is a schema');
    const codes = checkProcedure(parsed.document).problems.map(({ code }) => code);
    expect(codes).not.toContain('form-field-malformed');
  });
});
