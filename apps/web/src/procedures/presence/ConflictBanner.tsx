import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { Draft, ProcedureDocument } from '../../api/contract.ts';
import { agenciesQuery, rolesQuery } from '../../api/queries.ts';
import { dateTimeOf } from '../../format/date.ts';
import { useText } from '../../text/catalogue.ts';
import { Banner } from '../../ui/Banner.tsx';
import styles from '../compare/compare.module.css';
import { twoSides, type SideChange } from './two-sides.ts';

interface Props {
  /** What both began from, what the host holds (unknown while it does not answer), and what is on the screen. */
  base: ProcedureDocument;
  theirs: Draft | null;
  mine: ProcedureDocument;
  onSettle: (keep: 'mine' | 'theirs') => void;
}

/** More lines would push the drawing off the screen; the rest is counted. */
const mostLines = 12;

/** Somebody else saved meanwhile: what they changed, what was changed here, and which of the two is kept. */
export function ConflictBanner({ base, theirs, mine, onSettle }: Props) {
  const { t, language } = useText();
  const agencies = useQuery(agenciesQuery).data;
  const roles = useQuery(rolesQuery).data;
  const sides = useMemo(() => {
    if (theirs === null) return null;
    const agency = (id: string) => agencies?.find((one) => one.id === id)?.name;
    const role = (id: string) => roles?.find((one) => one.id === id)?.title;
    return twoSides(base, theirs.document, mine, { agency, role }, language);
  }, [agencies, base, language, mine, roles, theirs]);
  const title =
    theirs === null
      ? t('draft.conflict')
      : t('compare.conflictBy', { who: theirs.updatedBy, at: dateTimeOf(theirs.updatedAt) });
  return (
    <Banner kind="bad" title={title}>
      <p>{t('compare.conflictWhy')}</p>
      {sides && (
        <div className={styles['sides']} tabIndex={0} role="group" aria-label={title}>
          <Side title={t('compare.theirs')} changes={sides.theirs} />
          <Side title={t('compare.mine')} changes={sides.mine} />
        </div>
      )}
      <div className={styles['acts']}>
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

function Side({ title, changes }: { title: string; changes: readonly SideChange[] }) {
  const { t } = useText();
  const shown = changes.toSorted((a, b) => Number(b.both) - Number(a.both)).slice(0, mostLines);
  return (
    <section>
      <h3>{title}</h3>
      {changes.length === 0 && <p>{t('compare.noMeaning')}</p>}
      <ul>
        {shown.map(({ words, both }, at) => (
          <li key={at}>
            {words} {both && <em>({t('compare.both')})</em>}
          </li>
        ))}
        {changes.length > shown.length && (
          <li>{t('compare.more', { count: changes.length - shown.length })}</li>
        )}
      </ul>
    </section>
  );
}
