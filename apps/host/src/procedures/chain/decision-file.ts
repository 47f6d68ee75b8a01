import { createHash } from 'node:crypto';
import { ProblemException } from '../../problem/problem-exception.ts';
import { largestDecisionFile, type Publication } from './chain-shapes.ts';
import type { DecisionFileRow } from './chain.store.ts';

type Kept = Pick<DecisionFileRow, 'name' | 'size' | 'sha256' | 'content'>;

/** The signed decision as it is kept, or where it is kept; what is no PDF is refused. */
export function decisionPdf(file: Publication['decisionFile']): Kept | { readonly reference: string } | null {
  if (file === undefined) return null;
  if ('reference' in file) return file;
  const bytes = Buffer.from(file.content, 'base64');
  if (bytes.length > largestDecisionFile || bytes.subarray(0, 5).toString('latin1') !== '%PDF-')
    throw new ProblemException('decision-file-unusable', { facts: { max: largestDecisionFile / 1024 } });
  return {
    name: file.name,
    size: bytes.length,
    sha256: createHash('sha256').update(bytes).digest('hex'),
    content: bytes.toString('base64'),
  };
}
