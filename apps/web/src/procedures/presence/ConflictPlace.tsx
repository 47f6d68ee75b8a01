import type { MergeChoice } from '@motcua/engine';
import { useId } from 'react';
import { useText } from '../../text/catalogue.ts';
import styles from '../compare/compare.module.css';

interface Props {
  number: number;
  /** What each side changed there, in words. */
  mine: readonly string[];
  theirs: readonly string[];
  choice: MergeChoice | undefined;
  onChoose: (side: MergeChoice) => void;
}

const sides = ['theirs', 'mine'] as const;

/** One place that both touched: what each made of it, and which of the two is kept. */
export function ConflictPlace({ number, mine, theirs, choice, onChoose }: Props) {
  const { t } = useText();
  const name = useId();
  const words = { mine, theirs };
  return (
    <fieldset className={styles['conflict']}>
      <legend>{t('merge.place', { number })}</legend>
      {sides.map((side) => (
        <label key={side} data-chosen={choice === side || undefined}>
          <span>
            <input type="radio" name={name} checked={choice === side} onChange={() => onChoose(side)} />{' '}
            <strong>{t(`merge.${side}`)}</strong>
          </span>
          <ul>
            {words[side].map((line, at) => (
              <li key={at}>{line}</li>
            ))}
            {words[side].length === 0 && <li>{t('merge.unchanged')}</li>}
          </ul>
        </label>
      ))}
    </fieldset>
  );
}
