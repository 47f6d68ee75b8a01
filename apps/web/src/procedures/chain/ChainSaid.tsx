import { IconInfoCircle } from '@tabler/icons-react';
import type { Chain } from '../../api/contract.ts';
import { writtenDate } from '../../format/date.ts';
import { useText, type Translate } from '../../text/catalogue.ts';
import styles from './chain.module.css';

/** Why the draft can only be read, why the person may not act, and what should be thought of. */
export function ChainSaid({ chain }: { chain: Chain }) {
  const { t, language } = useText();
  const said = [
    chain.stage !== 'DRAFT' && t('chain.readOnly'),
    chain.refusal?.text[language],
    chain.remindOn &&
      chain.announcedOn &&
      t('chain.remindOn', { date: writtenDate(chain.remindOn), announced: writtenDate(chain.announcedOn) }),
    chain.stage !== 'DRAFT' && chain.coverage && coverageWords(chain.coverage, t),
  ].filter((words) => typeof words === 'string');
  if (said.length === 0) return null;
  return (
    <p className={styles['said']} role="status">
      <IconInfoCircle size={16} aria-hidden />
      <span>{said.join(' ')}</span>
    </p>
  );
}

/** How far the scenarios of a draft go, and how far they should. */
export function coverageWords({ share, target }: NonNullable<Chain['coverage']>, t: Translate): string {
  const percent = (part: number) => Math.floor(part * 100);
  return t(share < target ? 'chain.coverageLow' : 'chain.coverage', {
    share: percent(share),
    target: Math.round(target * 100),
  });
}
