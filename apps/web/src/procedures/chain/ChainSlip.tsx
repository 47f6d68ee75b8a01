import type { Draft } from '../../api/contract.ts';
import { useText } from '../../text/catalogue.ts';
import { Banner } from '../../ui/Banner.tsx';
import { Failure } from '../../ui/Failure.tsx';
import styles from './chain.module.css';
import { ChainSaid } from './ChainSaid.tsx';
import { ChainStepper } from './ChainStepper.tsx';
import type { ChainActs } from './use-chain.ts';

interface Props {
  draft: Draft;
  acts: ChainActs;
  /** Its stages stand here in full, and not in the bar above. */
  unfolded: boolean;
}

/** The routing slip of the draft: its stages and who drew it, why the person may not act, what it came back for. */
export function ChainSlip({ draft, acts, unfolded }: Props) {
  const { t } = useText();
  const { chain } = draft;
  return (
    <>
      {unfolded && (
        <>
          <div className={styles['slip']}>
            <ChainStepper chain={chain} />
          </div>
          {draft.editors.length > 0 && (
            <p className={styles['drawnBy']}>{t('draft.editors', { names: draft.editors.join(', ') })}</p>
          )}
        </>
      )}
      <ChainSaid chain={chain} />
      {chain.stage === 'DRAFT' && draft.returnedComment && (
        <Banner kind="plain" title={t('chain.returned')}>
          <p>{draft.returnedComment}</p>
        </Banner>
      )}
      {acts.isError && <Failure reason={acts.error} />}
    </>
  );
}
