import type { Problem } from '../../problem/problem.ts';
import type { Mapping } from '../foreign/convert-process.ts';
import { importForeign } from '../foreign/import-foreign.ts';
import type { Imported } from '../imported.ts';
import { importOwn } from '../own/import-own.ts';
import { ownParts } from '../own/own-parts.ts';
import { attribute, withDescendants, type XmlElement } from '../xml/xml-element.ts';
import { readBytes } from '../xml/read-bytes.ts';
import { readXml } from '../xml/read-xml.ts';
import { bpmnSpace, dcSpace, diSpace, moddle } from './moddle.ts';

export interface ImportOptions {
  /** Lanes of foreign drawings, by name or id, with who performs what lies in them. */
  readonly performers?: Mapping;
}

/**
 * Reads a BPMN 2.0 file: one of ours gives back the document it was made from with whatever a person changed in the drawing,
 * a foreign one becomes procedures, with an account of every element. Nothing outside the bytes is looked at, whatever
 * they ask for.
 */
export async function importBpmn(
  source: Uint8Array | string,
  options: ImportOptions = {},
): Promise<Imported> {
  const read = typeof source === 'string' ? { ok: true as const, text: source } : readBytes(source);
  if (!read.ok) return refused(read.problems);
  const xml = readXml(read.text);
  if (!xml.ok) return refused(xml.problems);
  const { root } = xml;
  if (root.name !== 'definitions' || root.space !== bpmnSpace)
    return refused([problem('foreign-not-bpmn', { line: root.line, element: root.written })]);
  const twice = repeatedId(root);
  if (twice) return refused([problem('xml-duplicate-id', { line: twice.line, id: attribute(twice, 'id')! })]);
  const against = await againstMetamodel(read.text);
  if (against !== null) return refused([problem('foreign-not-bpmn', { line: root.line, element: against })]);
  const own = ownParts(root);
  if (own.kind === 'own') return importOwn(root, own.own);
  if (own.kind === 'broken') return refused(own.problems);
  return importForeign(root, options.performers ?? {});
}

/** What BPMN's own metamodel finds unreadable; lesser things the accounts find themselves, with line and name. */
async function againstMetamodel(text: string): Promise<string | null> {
  try {
    await moddle().fromXML(text);
    return null;
  } catch (error) {
    return error instanceof Error ? error.message.slice(0, 200) : String(error);
  }
}

/** Ids of the standard's elements are unique in a file; tools' own elements follow their own rules. */
function repeatedId(root: XmlElement): XmlElement | undefined {
  const seen = new Set<string>();
  return withDescendants(root).find((element) => {
    const id = [bpmnSpace, diSpace, dcSpace].includes(element.space) ? attribute(element, 'id') : undefined;
    if (id === undefined || !seen.has(id)) {
      if (id !== undefined) seen.add(id);
      return false;
    }
    return true;
  });
}

function refused(problems: readonly Problem[]): Imported {
  return { ok: false, format: 'bpmn', problems, accounts: [] };
}

function problem(code: string, facts: Problem['facts']): Problem {
  return { code, severity: 'error', path: '', facts };
}
