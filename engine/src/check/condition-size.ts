import type { Condition } from '../document/condition.ts';
import type { ProcedureDocument } from '../document/procedure-document.ts';
import { conditionsIn } from './condition-uses.ts';
import type { Report } from './report.ts';

/**
 * The step budget of one condition. Conditions have no loops, so the size of the tree bounds the work of judging it;
 * checked before anything recursive compiles it.
 */
export const conditionCaps = { parts: 200, depth: 16 } as const;

/** Conditions too large or too deep to be judged at every event. */
export function checkConditionSizes(document: ProcedureDocument, report: Report): void {
  for (const { condition, path, at } of conditionsIn(document)) {
    const { parts, depth } = sizeOf(condition);
    if (parts > conditionCaps.parts || depth > conditionCaps.depth)
      report.add('condition-too-large', path, at, {
        parts,
        depth,
        maxParts: conditionCaps.parts,
        maxDepth: conditionCaps.depth,
      });
  }
}

function sizeOf(condition: Condition): { readonly parts: number; readonly depth: number } {
  const inner =
    'all' in condition
      ? condition.all
      : 'any' in condition
        ? condition.any
        : 'not' in condition
          ? [condition.not]
          : [];
  const sizes = inner.map(sizeOf);
  return {
    parts: sizes.reduce((sum, { parts }) => sum + parts, 1),
    depth: Math.max(0, ...sizes.map(({ depth }) => depth)) + 1,
  };
}
