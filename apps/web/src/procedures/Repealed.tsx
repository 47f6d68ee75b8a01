import type { VersionRow } from '../api/contract.ts';
import { dateTimeOf, writtenDate } from '../format/date.ts';
import { useText } from '../text/catalogue.ts';
import { Banner } from '../ui/Banner.tsx';

/** By which decision a version was ended, when, on what ground and by whom. */
export function Repealed({ repeal }: { repeal: NonNullable<VersionRow['repeal']> }) {
  const { t } = useText();
  const title = t('repeal.done', {
    number: repeal.decision.number,
    date: writtenDate(repeal.lastDay),
    who: repeal.by,
    at: dateTimeOf(repeal.at),
  });
  return (
    <Banner kind="plain" title={title}>
      {repeal.reason && <p>{t('repeal.basisShown', { basis: repeal.reason })}</p>}
      <p>{t('repeal.running')}</p>
    </Banner>
  );
}
