import type { LocalText } from '@motcua/engine';
import type { ChainWork } from './chain-machine.ts';

/** What people do at each stage, as a sentence says it. */
export const workWords: Readonly<Record<ChainWork, LocalText>> = {
  draft: { vi: 'soạn thảo', en: 'draw' },
  review: { vi: 'soát xét', en: 'review' },
  check: { vi: 'kiểm tra', en: 'check' },
  appraisal: { vi: 'thẩm định', en: 'appraise' },
  approval: { vi: 'phê duyệt', en: 'approve' },
  publication: { vi: 'công bố', en: 'publish' },
};

/** The same as something that somebody has done. */
export const doneWords: Readonly<Record<ChainWork, LocalText>> = {
  draft: { vi: 'soạn thảo', en: 'drawn' },
  review: { vi: 'soát xét', en: 'reviewed' },
  check: { vi: 'kiểm tra', en: 'checked' },
  appraisal: { vi: 'thẩm định', en: 'appraised' },
  approval: { vi: 'phê duyệt', en: 'approved' },
  publication: { vi: 'công bố', en: 'published' },
};
