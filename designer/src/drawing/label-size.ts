import type { Size } from '../model/node-size.ts';

export const widestLabel = 200;
const lineHeight = 18;
const perCharacter = 6.7;
const padding = 22;
const perSign = 17;

/**
 * Room a pill needs for its words and signs, measured by counting: good enough to route around, the same in every
 * browser and without one. An edge without words needs none.
 */
export function labelSize(words: string, signs = 0): Size {
  if (words === '') return { width: 0, height: 0 };
  const around = padding + signs * perSign;
  const wanted = words.length * perCharacter + around;
  if (wanted <= widestLabel) return { width: Math.ceil(wanted), height: lineHeight + 8 };
  const lines = Math.min(3, Math.ceil((wanted - around) / (widestLabel - around - 8)));
  const width = Math.min(widestLabel, Math.ceil((wanted - around) / lines + around + 14));
  return { width, height: lines * lineHeight + 8 };
}
