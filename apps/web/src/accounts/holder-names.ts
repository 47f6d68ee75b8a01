import type { Accounts } from '../api/contract.ts';
import { useText } from '../text/catalogue.ts';

type Holder = Accounts['sets'][number]['holders'][number];

/** A set of holders in words: one by its name, several as having it together, none as nobody. */
export function useHolderNames(): (holders: Holder[]) => string {
  const { t, local } = useText();
  return (holders) => {
    if (holders.length === 0) return t('accounts.nobody');
    const names = holders.map(({ kind, agency }) =>
      agency ? local(agency.name) : t(`accounts.kind.${kind}`),
    );
    const who = [...new Set(names)];
    return who.length === 1 ? who.join() : t('accounts.together', { who: who.join(' + ') });
  };
}

/** One holder to the last detail: the step, the unit, the role, and whether it has said that it has it. */
export function useHolderDetails(): (holder: Holder) => string {
  const { t, local } = useText();
  return ({ kind, unit, roleTitle, title, unacknowledged }) => {
    const who = unit ? [local(roleTitle), local(unit.name)] : [t(`accounts.kind.${kind}`)];
    const doing = local(title);
    const named = who.filter(Boolean).join(', ');
    const unread = unacknowledged ? ` (${t('accounts.unacknowledged')})` : '';
    return `${doing ? `${doing}: ` : ''}${named}${unread}`;
  };
}
