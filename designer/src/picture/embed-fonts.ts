/**
 * The faces of the page's own font, with their files inside the style sheet itself, so that the picture looks the same
 * where the font is not installed. A file that cannot be read is left out; the picture then falls back to the next font.
 */
export async function embedFonts(families: string, words: string): Promise<string> {
  const wanted = families.split(',').map(plainName);
  const faces = [...document.styleSheets].flatMap(facesOf).filter((face) => wanted.includes(familyOf(face)));
  const needed = faces.filter((face) => covers(face.style.getPropertyValue('unicode-range'), words));
  const written = await Promise.all(needed.map(embedded));
  return written.filter((face) => face !== undefined).join('\n');
}

const plainName = (family: string): string => family.trim().replaceAll(/["']/g, '').toLowerCase();
const familyOf = (face: CSSFontFaceRule): string => plainName(face.style.getPropertyValue('font-family'));

function facesOf(sheet: CSSStyleSheet): CSSFontFaceRule[] {
  try {
    return [...sheet.cssRules].filter((rule): rule is CSSFontFaceRule => rule instanceof CSSFontFaceRule);
  } catch {
    // A sheet of another origin keeps its rules to itself.
    return [];
  }
}

/** Does a face hold any of the letters? A face without a range holds all. */
export function covers(range: string, words: string): boolean {
  if (range.trim() === '') return true;
  const spans = range.split(',').flatMap((span): [number, number][] => {
    const [, from = '', to] = /U\+([0-9A-F?]+)(?:-([0-9A-F]+))?/i.exec(span) ?? [];
    if (from === '') return [];
    const low = Number.parseInt(from.replaceAll('?', '0'), 16);
    return [[low, Number.parseInt(to ?? from.replaceAll('?', 'F'), 16)]];
  });
  return [...new Set(words)].some((letter) => {
    const code = letter.codePointAt(0) ?? 0;
    return spans.some(([low, high]) => code >= low && code <= high);
  });
}

async function embedded(face: CSSFontFaceRule): Promise<string | undefined> {
  const source = /url\(["']?([^"')]+)["']?\)/.exec(face.style.getPropertyValue('src'))?.[1];
  if (source === undefined) return undefined;
  try {
    const address = new URL(source, face.parentStyleSheet?.href ?? document.baseURI);
    const data = await dataUrl(await (await fetch(address)).blob());
    const property = (name: string): string => {
      const value = face.style.getPropertyValue(name);
      return value === '' ? '' : `${name}:${value};`;
    };
    const kept = ['font-family', 'font-weight', 'font-style', 'unicode-range'].map(property).join('');
    return `@font-face{${kept}src:url(${data}) format("woff2")}`;
  } catch {
    return undefined;
  }
}

function dataUrl(blob: Blob): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(String(reader.result));
    reader.onerror = () => reject(reader.error ?? new Error('The font could not be read'));
    reader.readAsDataURL(blob);
  });
}
