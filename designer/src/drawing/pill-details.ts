import type { FlowEdge } from '@motcua/engine';
import { textIn } from '../model/document-types.ts';
import { indexOf } from '../model/flow-index.ts';
import { textOf } from '../text/text.ts';
import type { Speaking } from './card-words.ts';
import { armSign, signsOf } from './edge-signs.ts';
import { isKey, performerWords, titleOf } from './words.ts';

/** What the signs on a pill mean, in words: one line each. */
export function pillDetails(edge: FlowEdge, { document, names, language }: Speaking): string[] {
  const text = textOf(language);
  const { pill } = text;
  const index = indexOf(document);
  const lines: string[] = [];
  const arms = { ...text.consultation.arms, ...text.service.arms };
  if (armSign(index, edge) !== undefined && isKey(arms, edge.arm))
    lines.push(`${arms[edge.arm]}: ${pill.automatic.toLowerCase()}`);
  if (edge.who !== undefined) lines.push(pill.who(performerWords(document, edge.who, names, language)));
  const signers = edge.demands?.signatures ?? [];
  if (signers.length > 0)
    lines.push(
      pill.signatures(signers.map((one) => performerWords(document, one, names, language)).join('; ')),
    );
  if (edge.backTo !== undefined)
    lines.push(pill.backTo(edge.backTo.map((id) => titleOf(document, id, language)).join('; ')));
  if (signsOf(index, edge).includes('timed')) lines.push(pill.timed);
  if (edge.produces.length > 0)
    lines.push(pill.result(edge.produces.map((id) => resultTitle(id)).join('; ')));
  return lines;

  function resultTitle(id: string): string {
    const result = document.head.results.find((candidate) => candidate.id === id);
    return result === undefined ? id : textIn(result.title, language);
  }
}
