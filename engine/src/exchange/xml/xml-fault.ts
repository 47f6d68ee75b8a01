import type { Problem } from '../../problem/problem.ts';

/** Why a foreign file is refused as a whole. */
export function xmlFault(code: string, facts: Problem['facts']): Problem {
  return { code, severity: 'error', path: '', facts };
}
