import {
  countings,
  elapsed,
  heldBy,
  heldTogether,
  inWholeMinutes,
  unacknowledged,
  type BudgetAccount,
  type HeldTime,
  type Holder,
  type TimeAccounts,
  type TimeOfHolder,
} from '@motcua/engine';
import type { LoadedRegister } from '../register/register.ts';
import type { AccountsView } from './accounts-shapes.ts';
import type { FollowedVersions } from '../procedures/followed-versions.ts';
import { named } from './named.ts';

interface Told {
  readonly accounts: TimeAccounts;
  readonly versions: FollowedVersions;
  readonly register: LoadedRegister;
}

const minute = 60_000;

/** Time accounts as people read them: names, and whole minutes that sum in every table. */
export function accountsView(told: Told): AccountsView {
  const { accounts, versions } = told;
  const [procedure] = versions.all;
  const stretches = inWholeMinutes(accounts.stretches);
  const whole = { stretches };
  const total = timeOf(elapsed(whole));
  const agencies = agenciesOf(told, whole);
  const others = othersOf(told, whole);
  const promise = procedure?.document.limits.find(({ id }) => id === procedure.promise);
  return {
    openedAt: accounts.openedAt,
    until: accounts.until,
    closed: accounts.isClosed,
    promise: promise
      ? { limit: promise.id, title: promise.title, startedAt: accounts.promiseStartedAt }
      : null,
    total: { ...total, ms: accounts.elapsedMs },
    sincePromise: accounts.promiseStartedAt === null ? null : total.minutes - total.notStarted,
    sets: heldTogether(whole, 'agency')
      .filter(({ ms }) => ms > 0)
      .map((set) => ({ ...timeOf(set), holders: set.holders.map((holder) => holderView(told, holder)) })),
    agencies,
    others,
    overlaps: stretches.some(({ ms, holders }) => ms > 0 && holders.length > 1),
    budgets: accounts.budgets.map((budget) => budgetView(told, budget)),
    handOvers: accounts.handOvers.map(({ node, from, to, ...times }) => ({
      node,
      title: titleOf(versions, node),
      from: postView(told, from),
      to: postView(told, to),
      ...times,
    })),
    stretches: stretches.map(({ from, to, ms, counting, reason, holders }) => ({
      from,
      to,
      minutes: ms / minute,
      counting,
      reason: reason ?? null,
      holders: holders.map((holder) => holderView(told, holder)),
    })),
  };
}

type Stretched = Pick<TimeAccounts, 'stretches'>;

function timeOf({ ms, by }: HeldTime) {
  const parts = Object.fromEntries(countings.map((counting) => [counting, by[counting] / minute]));
  return { minutes: ms / minute, ...(parts as Record<(typeof countings)[number], number>) };
}

function agenciesOf(told: Told, whole: Stretched): AccountsView['agencies'] {
  const { register } = told;
  const units = heldBy(whole, 'unit');
  const steps = heldBy(whole, 'step');
  return heldBy(whole, 'agency').flatMap(({ holder, ...time }) => {
    const { agency } = holder;
    if (agency === undefined) return [];
    const isIn = (one: TimeOfHolder) => one.holder.agency === agency;
    return [
      {
        ...timeOf(time),
        agency: named(register, agency),
        unacknowledged: unacknowledged(whole, holder, 'agency') / minute,
        units: units
          .filter(isIn)
          .map((one) => ({ ...timeOf(one), unit: named(register, one.holder.unit ?? agency) })),
        steps: steps.filter(isIn).map((one) => placeOf(told, one)),
      },
    ];
  });
}

function othersOf(told: Told, whole: Stretched): AccountsView['others'] {
  const places = heldBy(whole, 'step');
  return heldBy(whole, 'agency').flatMap(({ holder, ...time }) =>
    holder.kind === 'agency' || time.ms === 0
      ? []
      : [
          {
            ...timeOf(time),
            kind: holder.kind,
            places: places.filter((one) => one.holder.kind === holder.kind).map((one) => placeOf(told, one)),
          },
        ],
  );
}

function placeOf({ versions, register }: Told, { holder, ...time }: TimeOfHolder) {
  return {
    ...timeOf(time),
    unit: holder.unit === undefined ? null : named(register, holder.unit),
    node: holder.node ?? null,
    title: placeTitle(versions, holder),
  };
}

function holderView(
  { versions, register }: Told,
  holder: Holder,
): AccountsView['sets'][number]['holders'][number] {
  const { kind, agency, unit, role, node } = holder;
  return {
    kind,
    agency: agency === undefined ? null : named(register, agency),
    unit: unit === undefined ? null : named(register, unit),
    role: role ?? null,
    roleTitle: role === undefined ? null : register.roleTitle(role),
    node: node ?? null,
    title: placeTitle(versions, holder),
    unacknowledged: holder.unacknowledged ?? false,
  };
}

/** The step; of a linked procedure or of somebody asked who has no account, what or who that is. */
function placeTitle(versions: FollowedVersions, { node, child }: Holder) {
  if (node === undefined) return null;
  const drawn = drawnNode(versions, node);
  const named =
    drawn?.kind === 'linked'
      ? drawn.children.find(({ id }) => id === child)?.title
      : drawn?.kind === 'consultation'
        ? drawn.respondents.find(({ id }) => id === child)?.party
        : undefined;
  return named ?? titleOf(versions, node);
}

function titleOf(versions: FollowedVersions, node: string) {
  return drawnNode(versions, node)?.title ?? { vi: node, en: node };
}

/** What a stay of before a move was at may be drawn in an older version only. */
function drawnNode({ all }: FollowedVersions, node: string) {
  return all.find(({ index }) => index.nodes.has(node))?.index.nodes.get(node);
}

function postView({ register }: Told, { role, agency }: { role: string; agency: string }) {
  return { roleTitle: register.roleTitle(role), agency: named(register, agency) };
}

function budgetView({ versions, register }: Told, budget: BudgetAccount): AccountsView['budgets'][number] {
  const limit = versions.all[0]?.document.limits.find(({ id }) => id === budget.limit);
  const used = Math.round(budget.usedMs / minute);
  const amount = budget.amountMs === null ? null : Math.round(budget.amountMs / minute);
  return {
    limit: limit ? { id: limit.id, title: limit.title } : null,
    budget: budget.budget,
    title: budget.title,
    agency: budget.agency === null ? null : named(register, budget.agency),
    amountMinutes: amount,
    usedMinutes: used,
    overMinutes: amount === null ? 0 : Math.max(0, used - amount),
    running: budget.isRunning,
    unplanned: budget.unplanned,
  };
}
