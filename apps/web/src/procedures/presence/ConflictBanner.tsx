import { Button } from '@mantine/core';
import { type MergeChoice, mergeDocuments } from '@motcua/engine';
import { useMemo, useState } from 'react';
import type { Draft, ProcedureDocument } from '../../api/contract.ts';
import { dateTimeOf } from '../../format/date.ts';
import { useText } from '../../text/catalogue.ts';
import { Banner } from '../../ui/Banner.tsx';
import styles from '../compare/compare.module.css';
import type { Settlement } from '../use-draft.ts';
import { ConflictPlace } from './ConflictPlace.tsx';
import { useChangeWords } from './use-change-words.ts';

interface Props {
  /** What both began from, what the host holds (unknown while it does not answer), and what is on the screen. */
  base: ProcedureDocument;
  theirs: Draft | null;
  mine: ProcedureDocument;
  onSettle: (keep: Settlement) => void;
}

/**
 * Somebody else saved meanwhile, and both touched the same: place by place what each side made of it, and which of
 * the two is kept. What only one side touched is merged without asking.
 */
export function ConflictBanner({ base, theirs, mine, onSettle }: Props) {
  const { t } = useText();
  const wordsOf = useChangeWords(base);
  const [choices, setChoices] = useState<ReadonlyMap<string, MergeChoice>>(new Map());
  const merge = useMemo(
    () => (theirs === null ? null : mergeDocuments(base, mine, theirs.document)),
    [base, mine, theirs],
  );
  const places = useMemo(
    () =>
      (merge?.conflicts ?? []).map((conflict) => ({
        id: conflict.id,
        mine: wordsOf(conflict.mine),
        theirs: wordsOf(conflict.theirs),
      })),
    [merge, wordsOf],
  );
  const rest = useMemo(() => (merge === null ? 0 : wordsOf(merge.taken).length), [merge, wordsOf]);
  const chosen = places.filter(({ id }) => choices.has(id)).length;
  const title =
    theirs === null
      ? t('draft.conflict')
      : t('compare.conflictBy', { who: theirs.updatedBy, at: dateTimeOf(theirs.updatedAt) });
  return (
    <Banner kind="bad" title={title}>
      <p>{t('compare.conflictWhy')}</p>
      {places.length > 0 && (
        <>
          <p>{t('merge.choose', { chosen, count: places.length })}</p>
          <div className={styles['conflicts']} tabIndex={0} role="group" aria-label={title}>
            {places.map((place, at) => (
              <ConflictPlace
                key={place.id}
                number={at + 1}
                {...place}
                choice={choices.get(place.id)}
                onChoose={(side) => setChoices((now) => new Map(now).set(place.id, side))}
              />
            ))}
          </div>
        </>
      )}
      {rest > 0 && <p>{t('merge.rest', { count: rest })}</p>}
      <div className={styles['acts']}>
        {places.length > 0 && (
          <Button size="xs" disabled={chosen < places.length} onClick={() => onSettle(choices)}>
            {t('merge.merge')}
          </Button>
        )}
        <Button size="xs" variant="default" onClick={() => onSettle('mine')}>
          {t('compare.keepMine')}
        </Button>
        <Button size="xs" variant="default" onClick={() => onSettle('theirs')}>
          {t('compare.keepTheirs')}
        </Button>
      </div>
    </Banner>
  );
}
