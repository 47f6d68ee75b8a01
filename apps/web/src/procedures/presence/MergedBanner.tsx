import { Button } from '@mantine/core';
import { useMemo } from 'react';
import { timeOf } from '../../format/date.ts';
import { useText } from '../../text/catalogue.ts';
import { Banner } from '../../ui/Banner.tsx';
import styles from '../compare/compare.module.css';
import type { Merged } from '../use-draft.ts';
import { useChangeWords } from './use-change-words.ts';

/** More lines would push the drawing off the screen; the rest is counted. */
const mostLines = 8;

/** What somebody else saved was merged in, because it touched nothing here: said until the person has seen it. */
export function MergedBanner({ merged, onClose }: { merged: Merged; onClose: () => void }) {
  const { t } = useText();
  const wordsOf = useChangeWords(merged.base);
  const words = useMemo(() => wordsOf(merged.taken), [merged, wordsOf]);
  const facts = { who: merged.by, at: timeOf(merged.at), count: words.length };
  return (
    <Banner kind="good" title={t(words.length === 0 ? 'merge.moved' : 'merge.done', facts)}>
      {words.length > 0 && (
        <ul className={styles['merged']}>
          {words.slice(0, mostLines).map((line, at) => (
            <li key={at}>{line}</li>
          ))}
          {words.length > mostLines && <li>{t('compare.more', { count: words.length - mostLines })}</li>}
        </ul>
      )}
      <p>{t('merge.doneWhy')}</p>
      <Button size="xs" variant="default" onClick={onClose}>
        {t('merge.understood')}
      </Button>
    </Banner>
  );
}
