import { Refused } from '../api/problem.ts';

/**
 * The fields the host refused, as element ids of this page. Its pointers lead into the request: `/form/death_date`,
 * `/papers/death_notice`, `/applicant/name`.
 */
export function refusedFields(reason: unknown): Map<string, string> {
  const found = new Map<string, string>();
  if (!(reason instanceof Refused)) return found;
  for (const { pointer, detail } of reason.problem.errors ?? []) {
    const [, part = '', name = ''] = pointer.split('/');
    const target = name
      ? {
          form: `form-${name}`,
          papers: `paper-${name}`,
          applicant: `applicant-${name}`,
          submitter: `submitter-${name}`,
        }[part]
      : `form-${part}`;
    if (target) found.set(target, detail);
  }
  return found;
}
