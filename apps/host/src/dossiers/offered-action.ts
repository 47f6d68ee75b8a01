import {
  allowedActions,
  standingActions,
  type AllowedAction,
  type CompiledProcedure,
  type Dossier,
} from '@motcua/engine';
import { may } from '../authorisation/may.ts';
import type { Person } from '../authorisation/person.ts';
import { EngineRefusal, ProblemException } from '../problem/problem-exception.ts';
import type { LoadedRegister } from '../register/register.ts';
import type { Act } from './shapes.ts';

/** The one offer that is meant, if it is open, unambiguous, possible and this person's to take. */
export function offeredAction(
  procedure: CompiledProcedure,
  dossier: Dossier,
  person: Person,
  body: Act,
  register: LoadedRegister,
): AllowedAction {
  const named = allowedActions(procedure, dossier).filter(
    (action) => action.action === body.action && (body.task === undefined || action.task === body.task),
  );
  if (named.length === 0) throw notOpen(procedure, body);
  const mine = named.filter((action) =>
    may(person, { act: 'dossier.act', role: action.role, agency: action.agency }),
  );
  const tasks = [...new Set(mine.map(({ task }) => task))];
  if (tasks.length > 1) throw new ProblemException('task-ambiguous', { facts: { tasks } });
  // What remains differs in what it is about, which the data says, or in which of their posts the person acts.
  const meant = mine.filter((action) => fits(action, body.data));
  const offered = meant.find(({ possible }) => possible) ?? meant[0] ?? mine[0];
  if (offered === undefined) throw notYours(named, register);
  if (offered.refusal !== undefined) throw new EngineRefusal(offered.refusal);
  return offered;
}

/** Could the data be for this offer, as far as it may choose? */
function fits({ demands }: AllowedAction, data: Act['data']): boolean {
  return demands.inputs.every(({ name, choices }) => {
    const value = data !== undefined && Object.hasOwn(data, name) ? data[name] : undefined;
    return value === undefined || choices === undefined || choices.some((choice) => choice.value === value);
  });
}

function notOpen(procedure: CompiledProcedure, { action, task }: Act): Error {
  const edge = procedure.index.edges.get(action);
  const label = edge?.label ?? standingActions.get(action)?.label;
  return new ProblemException('action-not-open', {
    facts: { action: label?.vi ?? action, ...(task === undefined ? {} : { task }) },
    at: edge?.from,
  });
}

function notYours([action]: readonly AllowedAction[], register: LoadedRegister): Error {
  if (action?.refusal !== undefined) return new EngineRefusal(action.refusal);
  const role = register.roleTitle(action?.role ?? '');
  return new ProblemException('action-not-yours', {
    facts: {
      role: action?.role ?? null,
      roleVi: role.vi.toLowerCase(),
      roleEn: role.en,
      agency: register.agencyName(action?.agency ?? '').vi,
    },
    at: action?.node,
  });
}
