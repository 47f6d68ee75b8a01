import type { Imported } from '../imported.ts';
import { importOwn } from '../own/import-own.ts';
import { ownParts } from '../own/own-parts.ts';
import { readXml } from '../xml/read-xml.ts';

export async function importBpmn(text: string): Promise<Imported> {
  const xml = readXml(text);
  if (!xml.ok) return { ok: false, format: 'bpmn', problems: xml.problems, accounts: [] };
  const read = ownParts(xml.root);
  if (read.kind === 'own') return importOwn(xml.root, read.own);
  throw new Error('x');
}
