import type { Problem } from '../problem/problem.ts';
import { problemInJson } from './json-value.ts';
import { migrateDocument } from './migrations.ts';
import { toNfc } from './nfc.ts';
import { ProcedureDocument } from './procedure-document.ts';
import { lineOfPointer } from './json-places.ts';
import { readJson } from './read-json.ts';
import { shapeProblems } from './shape-problems.ts';

export type ParsedDefinition =
  | { readonly ok: true; readonly document: ProcedureDocument }
  | { readonly ok: false; readonly problems: readonly Problem[] };

/**
 * Reads a value as a procedure document: texts brought to NFC, older formats migrated, defaults filled in.
 * Says only whether the shape is right; whether the procedure is sound is `checkProcedure`'s question.
 * Never throws, whatever it is given.
 */
export function parseDefinition(json: unknown): ParsedDefinition {
  if (json === null || typeof json !== 'object' || Array.isArray(json))
    return fail([{ code: 'definition-not-an-object', severity: 'error', path: '', facts: {} }]);
  const foreign = problemInJson(json);
  if (foreign) return fail([foreign]);
  const migrated = migrateDocument(toNfc(json) as Record<string, unknown>);
  if (!migrated.ok)
    return fail([
      {
        code: migrated.reason === 'newer-format' ? 'format-newer' : 'format-unknown',
        severity: 'error',
        path: '/format',
        facts: { format: String(migrated.format) },
      },
    ]);
  const result = ProcedureDocument.safeParse(migrated.document);
  if (result.success) return { ok: true, document: result.data };
  return fail(shapeProblems(migrated.document, result.error.issues));
}

/** Problems of shape whose line is looked up. */
const maxLines = 20;

/** As `parseDefinition`, from text: refuses text over 2 MB, malformed JSON and names that occur twice. */
export function parseDefinitionText(text: string): ParsedDefinition {
  const read = readJson(text);
  if (!read.ok) return read;
  const parsed = parseDefinition(read.value);
  if (parsed.ok) return parsed;
  return fail(
    parsed.problems.map((problem, i) =>
      // Finding a line walks the text; nobody reads past the first few.
      i < maxLines
        ? { ...problem, facts: { ...problem.facts, line: lineOfPointer(text, problem.path) } }
        : problem,
    ),
  );
}

function fail(problems: readonly Problem[]): ParsedDefinition {
  return { ok: false, problems };
}
