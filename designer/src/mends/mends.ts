import type { Problem, ProcedureDocument } from '@motcua/engine';
import type { Language } from '../model/document-types.ts';
import { indexOf } from '../model/flow-index.ts';
import { textOf } from '../text/text.ts';
import { edgeMends } from './edge-mends.ts';
import { limitMends } from './limit-mends.ts';
import type { Mend, Mender } from './mend.ts';
import { nodeMends } from './node-mends.ts';
import { peopleMends } from './people-mends.ts';
import { resultMends } from './result-mends.ts';

/** Every kind of problem that can be mended at a touch, by its code; of one code for several kinds of place, each. */
export const mends: Readonly<Record<string, readonly Mender[]>> = gathered(
  nodeMends,
  edgeMends,
  limitMends,
  peopleMends,
  resultMends,
);

/** What can be done about a problem at once, the likeliest first; each is one step to undo. */
export function mendsFor(problem: Problem, document: ProcedureDocument, language: Language): readonly Mend[] {
  const index = indexOf(document);
  const words = textOf(language);
  const fault = { problem, index, text: words.mends, words, language };
  const menders = Object.hasOwn(mends, problem.code) ? (mends[problem.code] ?? []) : [];
  for (const mender of menders) {
    const found = mender(fault);
    if (found.length > 0) return found;
  }
  return [];
}

function gathered(...tables: readonly Readonly<Record<string, Mender>>[]): Record<string, Mender[]> {
  const all: Record<string, Mender[]> = {};
  for (const table of tables)
    for (const [code, mender] of Object.entries(table)) all[code] = [...(all[code] ?? []), mender];
  return all;
}
