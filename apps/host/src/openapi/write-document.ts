import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { controllers } from '../app.module.ts';
import { openApiDocument } from './build-document.ts';

/** Where the document is kept for those who generate clients from it. */
export const documentFile = fileURLToPath(new URL('../../openapi.json', import.meta.url));

export function documentText(): string {
  return `${JSON.stringify(openApiDocument(controllers), null, 2)}\n`;
}

export function writeDocument(): void {
  writeFileSync(documentFile, documentText());
}
