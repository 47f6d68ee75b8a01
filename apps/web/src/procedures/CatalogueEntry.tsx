import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { IconChevronDown, IconPencil } from '@tabler/icons-react';
import { useState } from 'react';
import { useMay } from '../app/session.tsx';
import type { CatalogueRow } from '../api/contract.ts';
import { versionsQuery } from '../api/queries.ts';
import { dateTimeOf, writtenDate } from '../format/date.ts';
import { levelOf } from '../receive/ProcedurePicker.tsx';
import { useText } from '../text/catalogue.ts';
import { Failure } from '../ui/Failure.tsx';
import { Loading } from '../ui/Loading.tsx';
import styles from './procedures.module.css';
import { useStartDraft } from './use-start-draft.ts';
import { VersionTable } from './VersionTable.tsx';

/** One procedure of the catalogue; its versions unfold under it. */
export function CatalogueEntry({ row }: { row: CatalogueRow }) {
  const { t, local } = useText();
  const mayDraw = useMay('procedure.draw');
  const [open, setOpen] = useState(false);
  const versions = useQuery({ ...versionsQuery(row.code), enabled: open });
  const start = useStartDraft(row.code);
  const { published, draft } = row;
  return (
    <li className={styles['entry']}>
      <div className={styles['entryText']}>
        <h2>{local(row.title)}</h2>
        {row.caseTitle && <p className={styles['case']}>{local(row.caseTitle)}</p>}
        <p>
          {[row.nationalCode, local(row.field), t(`procedures.level.${levelOf(row.level)}`)]
            .filter(Boolean)
            .join(' · ')}
        </p>
      </div>
      <div className={styles['entryState']}>
        <p>
          <span>{t(published?.hasEnded ? 'procedures.ended' : 'procedures.inForce')}</span>
          {published ? (
            <Link
              to="/procedures/$code/versions/$n"
              params={{ code: row.code, n: String(published.version) }}
            >
              {published.effectiveTo === null
                ? t('procedures.versionFrom', {
                    version: published.version,
                    from: writtenDate(published.effectiveFrom),
                  })
                : t('procedures.versionFromTo', {
                    version: published.version,
                    from: writtenDate(published.effectiveFrom),
                    to: writtenDate(published.effectiveTo),
                  })}
            </Link>
          ) : (
            t('procedures.noVersion')
          )}
        </p>
        <p>
          <span>{t('procedures.draft')}</span>
          {draft ? <DraftState draft={draft} /> : t('procedures.noDraft')}
        </p>
      </div>
      <div className={styles['entryActs']}>
        {draft && (
          <Button
            size="xs"
            component={Link}
            to="/procedures/$code/draft"
            params={{ code: row.code } as never}
            leftSection={<IconPencil size={14} aria-hidden />}
          >
            {t('procedures.openDraft')}
          </Button>
        )}
        {!draft && mayDraw && (
          <Button
            size="xs"
            variant="default"
            loading={start.isPending}
            onClick={() => start.mutate(published?.version)}
            leftSection={<IconPencil size={14} aria-hidden />}
          >
            {t('procedures.startDraft')}
          </Button>
        )}
        <Button
          size="xs"
          variant="subtle"
          aria-expanded={open}
          onClick={() => setOpen(!open)}
          rightSection={
            <IconChevronDown size={14} className={styles['chevron']} data-open={open} aria-hidden />
          }
        >
          {t('procedures.versions')}
        </Button>
      </div>
      {start.isError && <Failure reason={start.error} />}
      {open && (
        <div className={styles['versions']} role="region" aria-label={t('procedures.versions')} tabIndex={0}>
          {versions.isPending && <Loading />}
          {versions.isError && <Failure reason={versions.error} />}
          {versions.data && <VersionTable code={row.code} versions={versions.data} />}
        </div>
      )}
    </li>
  );
}

/** Who drew last, or, once it is on its way, where it is. */
function DraftState({ draft }: { draft: NonNullable<CatalogueRow['draft']> }) {
  const { t } = useText();
  const by = t('procedures.draftBy', { who: draft.updatedBy, at: dateTimeOf(draft.updatedAt) });
  if (draft.stage === 'DRAFT') return draft.returned ? `${t('chain.waitingReturned')}; ${by}` : by;
  return t('chain.draftStage', {
    stage: t(`chain.stage.${draft.stage}`),
    at: dateTimeOf(draft.stageSince ?? draft.updatedAt),
  });
}
