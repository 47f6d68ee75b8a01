import { TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { IconSearch } from '@tabler/icons-react';
import { useState } from 'react';
import type { CatalogueRow } from '../api/contract.ts';
import { openableQuery } from '../api/queries.ts';
import { inAlphabet } from '../format/collate.ts';
import { distance, matches } from '../format/fold.ts';
import { useText } from '../text/catalogue.ts';
import { Failure } from '../ui/Failure.tsx';
import { Loading } from '../ui/Loading.tsx';
import styles from './receive.module.css';

/** The procedures that may be received at this desk; typing narrows them, Enter takes the closest. */
export function ProcedurePicker({ onChoose }: { onChoose: (code: string) => void }) {
  const { t, local } = useText();
  const query = useQuery(openableQuery);
  const [typed, setTyped] = useState('');
  if (query.isError) return <Failure reason={query.error} retry={() => void query.refetch()} />;
  if (!query.data) return <Loading />;

  const found = query.data
    .filter((row) => matches(wordsOf(row), typed))
    .sort(
      (a, b) =>
        distance(wordsOf(a), typed) - distance(wordsOf(b), typed) ||
        inAlphabet(local(a.title), local(b.title)),
    );
  return (
    <div className={styles['picker']}>
      <TextInput
        size="md"
        autoFocus
        label={t('receive.choose')}
        placeholder={t('receive.chooseHint')}
        leftSection={<IconSearch size={18} aria-hidden />}
        value={typed}
        onChange={(event) => setTyped(event.currentTarget.value)}
        onKeyDown={(event) => {
          const [first] = found;
          if (event.key === 'Enter' && !event.nativeEvent.isComposing && first) onChoose(first.code);
        }}
      />
      {query.data.length === 0 && <p>{t('receive.chooseNone')}</p>}
      {query.data.length > 0 && found.length === 0 && <p>{t('receive.chooseNothing', { q: typed })}</p>}
      <ul className={styles['procedures']}>
        {found.map((row) => (
          <li key={row.code}>
            <button type="button" onClick={() => onChoose(row.code)}>
              <strong>{local(row.title)}</strong>
              {row.caseTitle && <em>{local(row.caseTitle)}</em>}
              <span>
                {[row.nationalCode, local(row.field), t(`procedures.level.${levelOf(row.level)}`)]
                  .filter(Boolean)
                  .join(' · ')}
              </span>
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}

const wordsOf = (row: CatalogueRow): string =>
  [row.title.vi, row.title.en, row.caseTitle?.vi, row.caseTitle?.en, row.nationalCode, row.field.vi]
    .filter(Boolean)
    .join(' ');

type Level = 'province' | 'commune' | 'central' | 'any';

export function levelOf(level: string): Level {
  return level === 'province' || level === 'commune' || level === 'central' ? level : 'any';
}
