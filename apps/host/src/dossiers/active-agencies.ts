import { jsonPointer, type AllowedAction } from '@motcua/engine';
import { ProblemException, type FieldProblem } from '../problem/problem-exception.ts';
import type { LoadedRegister } from '../register/register.ts';
import type { Act } from './shapes.ts';

/** Refuses an action that names an agency that does not exist or is closed: as one to consult, or as an input. */
export function refuseUnknownAgencies(
  { demands }: AllowedAction,
  { respondents = [], data = {} }: Act,
  register: LoadedRegister,
  date: string,
): void {
  const named = [
    ...respondents.map((agency, index) => ({ agency, place: jsonPointer(['respondents', String(index)]) })),
    ...demands.inputs.flatMap(({ name, type }) =>
      type === 'agency' && typeof data[name] === 'string' && data[name] !== ''
        ? [{ agency: data[name], place: jsonPointer(['data', name]) }]
        : [],
    ),
  ];
  const unknown = named.filter(({ agency }) => register.activeAgency(agency, date) === undefined);
  if (unknown.length === 0) return;
  throw new ProblemException('agency-not-found', {
    facts: { agency: unknown.map(({ agency }) => agency).join(', ') },
    errors: unknown.map(({ agency, place }): FieldProblem => ({
      pointer: place,
      code: 'agency-not-found',
      detail: {
        vi: `Không có cơ quan “${agency}” đang hoạt động`,
        en: `There is no active agency "${agency}"`,
      },
    })),
  });
}
