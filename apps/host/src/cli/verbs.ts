import { languageReference, procedureJsonSchema } from '@motcua/engine';
import { checkVerb } from './check-command.ts';
import { exportVerb } from './export-command.ts';
import { explainVerb } from './explain-command.ts';
import { importVerb } from './import-command.ts';
import { compareVerb } from './compare-command.ts';
import { migrateVerb } from './migrate-command.ts';
import { playVerb } from './play-command.ts';
import type { Verb } from './verb.ts';

const schemaVerb: Verb = {
  name: 'schema',
  usage: [['schema', 'the JSON Schema (2020-12) of a procedure document, for editors']],
  needsFile: false,
  most: 0,
  run: () => ({ lines: [JSON.stringify(procedureJsonSchema(), null, 2)], ok: true }),
};

const referenceVerb: Verb = {
  name: 'reference',
  usage: [['reference', 'every part of the language, as it stands in definitions/README.md']],
  needsFile: false,
  most: 0,
  run: ({ json }) => ({
    lines: [json ? JSON.stringify(languageReference()) : languageReference()],
    ok: true,
  }),
};

/** Everything `npm run procedure` can do. */
export const verbs: readonly Verb[] = [
  checkVerb,
  playVerb,
  importVerb,
  exportVerb,
  explainVerb,
  compareVerb,
  migrateVerb,
  schemaVerb,
  referenceVerb,
];
