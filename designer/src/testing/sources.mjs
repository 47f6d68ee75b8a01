import { readdirSync, readFileSync } from 'node:fs';

const folder = new URL('../', import.meta.url);

/** The designer's own source files: path from `src/` and text. */
export const sources = new Map(
  readdirSync(folder, { recursive: true })
    .map((file) => String(file).replaceAll('\\', '/'))
    .filter((file) => /\.tsx?$/.test(file))
    .map((file) => [file, readFileSync(new URL(file, folder), 'utf8')]),
);
