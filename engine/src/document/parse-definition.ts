import { z } from 'zod';
import type { Problem } from '../problem/problem.ts';
import { problemInJson } from './json-value.ts';
import { migrateDocument } from './migrations.ts';
import { toNfc } from './nfc.ts';
import { ProcedureDocument } from './procedure-document.ts';
import { readJson } from './read-json.ts';

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
  return fail(result.error.issues.slice(0, 100).map((issue) => shapeProblem(issue, [])));
}

/** As `parseDefinition`, from text: refuses text over 2 MB, malformed JSON and names that occur twice. */
export function parseDefinitionText(text: string): ParsedDefinition {
  const read = readJson(text);
  return read.ok ? parseDefinition(read.value) : read;
}

/** JSON Schema 2020-12 of the document, for editors. */
export function procedureJsonSchema(): Record<string, unknown> {
  return z.toJSONSchema(ProcedureDocument, { target: 'draft-2020-12', io: 'input' });
}

function fail(problems: readonly Problem[]): ParsedDefinition {
  return { ok: false, problems };
}

/** A union reports the branch that came closest (the one whose mistakes lie deepest), not "invalid input". */
function shapeProblem(issue: z.core.$ZodIssue, above: readonly PropertyKey[]): Problem {
  const path = [...above, ...issue.path];
  if (issue.code === 'invalid_union' && issue.errors.length > 0) {
    const closest = [...issue.errors].sort((a, b) => depth(b) - depth(a) || a.length - b.length)[0]?.[0];
    if (closest) return shapeProblem(closest, path);
  }
  const facts: Record<string, string> = { detail: issue.message };
  if (issue.code === 'unrecognized_keys') facts['names'] = issue.keys.join(', ');
  return {
    code: issue.code === 'unrecognized_keys' ? 'definition-unknown-field' : 'definition-shape',
    severity: 'error',
    path: path.map((key) => `/${String(key).replaceAll('~', '~0').replaceAll('/', '~1')}`).join(''),
    facts,
  };
}

function depth(issues: readonly z.core.$ZodIssue[]): number {
  return Math.max(0, ...issues.map((issue) => issue.path.length));
}
