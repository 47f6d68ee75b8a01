import { describe, expect, it } from '@jest/globals';
import { procedureJsonSchema } from '@motcua/engine';
import { readFileSync } from 'node:fs';

describe('the published JSON Schema of a procedure document', () => {
  it('is what the engine accepts; print it anew with `npm run --silent procedure -- schema`', () => {
    const file = new URL('../../definitions/procedure.schema.json', import.meta.url);
    expect(JSON.parse(readFileSync(file, 'utf8'))).toEqual(procedureJsonSchema());
  });
});
