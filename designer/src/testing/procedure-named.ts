import { parseDefinitionText, type ProcedureDocument } from '@motcua/engine';
import { definitions } from './definitions.mjs';

/** A procedure that comes with Motcua, by the name of its file. */
export function procedureNamed(name: string): ProcedureDocument {
  const found = definitions.find(({ file }) => file === `${name}.json`);
  if (found === undefined) throw new Error(`There is no procedure ${name}`);
  const parsed = parseDefinitionText(found.text);
  if (!parsed.ok) throw new Error(`${name}: ${JSON.stringify(parsed.problems)}`);
  return parsed.document;
}
