import { NativeSelect } from '@mantine/core';
import type { VersionRow } from '../../api/contract.ts';
import { useText } from '../../text/catalogue.ts';
import styles from './compare.module.css';
import type { Pair } from './compared-versions.ts';

interface Props {
  pair: Pair;
  /** The submission whose document is compared instead of a version. */
  round: number | undefined;
  versions: readonly VersionRow[];
  hasDraft: boolean;
  inForce: number | undefined;
  onChoose: (pair: Pair) => void;
}

/** Which two are compared. */
export function PairChoice({ pair, round, versions, hasDraft, inForce, onChoose }: Props) {
  const { t } = useText();
  const newestFirst = versions.map(({ version }) => version).toSorted((a, b) => b - a);
  const options = newestFirst.map((version) => ({
    value: String(version),
    label: t(version === inForce ? 'compare.inForce' : 'compare.version', { version }),
  }));
  return (
    <div className={styles['pair']}>
      <NativeSelect
        size="xs"
        label={t('compare.from')}
        data={[
          ...(round === undefined ? [] : [{ value: 'round', label: t('rounds.submitted') }]),
          ...options,
        ]}
        value={round === undefined ? String(pair.from) : 'round'}
        onChange={(event) => onChoose({ ...pair, from: Number(event.currentTarget.value) })}
      />
      <NativeSelect
        size="xs"
        label={t('compare.to')}
        data={[...(hasDraft ? [{ value: 'draft', label: t('compare.draft') }] : []), ...options]}
        value={String(pair.to)}
        onChange={(event) => {
          const { value } = event.currentTarget;
          onChoose({
            ...pair,
            ...(round !== undefined && { round }),
            to: value === 'draft' ? value : Number(value),
          });
        }}
      />
    </div>
  );
}
