import type { Draft } from '../../api/contract.ts';
import { useText } from '../../text/catalogue.ts';
import { Banner } from '../../ui/Banner.tsx';
import { Failure } from '../../ui/Failure.tsx';
import styles from './chain.module.css';
import { ChainSaid } from './ChainSaid.tsx';
import { ChainStepper } from './ChainStepper.tsx';
import type { ChainActs } from './use-chain.ts';

/** The routing slip of the draft: its stages, why the person may not act, what it came back for. */
export function ChainSlip({ draft, acts }: { draft: Draft; acts: ChainActs }) {
  const { t } = useText();
  const { chain } = draft;
  return (
    <>
      <div className={styles['slip']}>
        <ChainStepper chain={chain} />
      </div>
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
