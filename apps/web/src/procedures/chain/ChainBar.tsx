import { IconChevronDown } from '@tabler/icons-react';
import type { Chain } from '../../api/contract.ts';
import { useText } from '../../text/catalogue.ts';
import styles from './chain.module.css';
import { ChainStepper } from './ChainStepper.tsx';

interface Props {
  chain: Chain;
  unfolded: boolean;
  onUnfold: (unfolded: boolean) => void;
}

/** The routing slip as one line of the page's bar, so that the drawing has the room; unfolded, it stands below the bar. */
export function ChainBar({ chain, unfolded, onUnfold }: Props) {
  const { t } = useText();
  const words = t(unfolded ? 'chain.fold' : 'chain.unfold');
  return (
    <div className={styles['bar']}>
      {!unfolded && <ChainStepper slim chain={chain} />}
      <button
        type="button"
        className={styles['fold']}
        aria-expanded={unfolded}
        aria-label={words}
        title={words}
        onClick={() => onUnfold(!unfolded)}
      >
        <IconChevronDown size={16} aria-hidden />
      </button>
    </div>
  );
}
