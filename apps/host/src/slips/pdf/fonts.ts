import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

/** The cuts of the one typeface of a slip. */
export type Cut = 'regular' | 'bold' | 'italic' | 'boldItalic';

const files: Readonly<Record<Cut, string>> = {
  regular: '400Regular',
  bold: '700Bold',
  italic: '400Regular_Italic',
  boldItalic: '700Bold_Italic',
};

let read: Readonly<Record<Cut, Buffer>> | undefined;

/** Whole TrueType files, with every Vietnamese letter; what a document uses of them is cut out when it is written. */
export function fontFiles(): Readonly<Record<Cut, Buffer>> {
  if (read !== undefined) return read;
  const folder = dirname(
    createRequire(import.meta.url).resolve('@expo-google-fonts/be-vietnam-pro/package.json'),
  );
  const load = (cut: Cut) => readFileSync(join(folder, files[cut], `BeVietnamPro_${files[cut]}.ttf`));
  read = {
    regular: load('regular'),
    bold: load('bold'),
    italic: load('italic'),
    boldItalic: load('boldItalic'),
  };
  return read;
}

export const cutOf = (bold: boolean, italic: boolean): Cut =>
  bold ? (italic ? 'boldItalic' : 'bold') : italic ? 'italic' : 'regular';
