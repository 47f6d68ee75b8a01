import type { FlowNode } from '@motcua/engine';
import type { PauseReason } from './document-types.ts';
import { fold } from './ids.ts';

/** Words in the name of a place that say what is waited for there, most telling first. */
const telling: readonly (readonly [RegExp, PauseReason])[] = [
  [/nop tien|nghia vu tai chinh|nop thue|le phi/, 'FINANCIAL_OBLIGATION'],
  [/bo sung/, 'SUPPLEMENT_PAUSE'],
  [/y kien/, 'CONSULTATION'],
  [/thuc dia|hien truong/, 'FIELD_VERIFICATION'],
  [/luan chuyen/, 'INTER_SITE_TRANSFER'],
  [/xac minh/, 'EXTERNAL_VERIFICATION'],
];

/** Why the clock most likely stands still at a place: a first choice, which the author sees and changes. */
export function likelyPause(node: FlowNode): PauseReason {
  const title = fold(node.title.vi);
  const told = telling.find(([words]) => words.test(title))?.[1];
  if (told !== undefined) return told;
  if (node.kind === 'consultation') return 'CONSULTATION';
  return node.kind === 'wait' && node.holder === 'applicant' ? 'SUPPLEMENT_PAUSE' : 'EXTERNAL_VERIFICATION';
}
