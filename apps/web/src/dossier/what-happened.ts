import type { HistoryRow } from '../api/contract.ts';
import { useText } from '../text/catalogue.ts';

/** What a record tells, in a few words: the button that was pressed, or what came about by itself. */
export function useWhatHappened() {
  const { t, local } = useText();
  return (row: HistoryRow): string => {
    if (row.type === 'opened') return t('history.opened');
    const own = row.type === 'action' ? (row.action ?? '') : t(`history.${row.type}`);
    return local(row.label) || own;
  };
}
