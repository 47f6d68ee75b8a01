import type { Size } from '../model/node-size.ts';

export const widestLabel = 168;
const lineHeight = 18;
const perCharacter = 6.7;
const padding = 22;

/**
 * Room a pill needs for its words, measured by counting: good enough to route around, the same in every browser and
 * without one. An edge without words needs none.
 */
export function labelSize(words: string): Size {
  if (words === '') return { width: 0, height: 0 };
  const wanted = words.length * perCharacter + padding;
  if (wanted <= widestLabel) return { width: Math.ceil(wanted), height: lineHeight + 8 };
  const lines = Math.min(3, Math.ceil((wanted - padding) / (widestLabel - padding - 8)));
  const width = Math.min(widestLabel, Math.ceil((wanted - padding) / lines + padding + 14));
  return { width, height: lines * lineHeight + 8 };
}
