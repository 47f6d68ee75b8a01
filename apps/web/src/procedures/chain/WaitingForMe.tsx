import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { IconHourglass, IconArrowBackUp, IconPencil } from '@tabler/icons-react';
import type { CatalogueRow } from '../../api/contract.ts';
import { catalogueQuery } from '../../api/queries.ts';
import { dateTimeOf } from '../../format/date.ts';
import { useText } from '../../text/catalogue.ts';
import { Sheet } from '../../ui/Sheet.tsx';
import styles from './chain.module.css';

/** Drafts whose next act is the person's own, what waits longest first. Nothing is said where nothing waits. */
export function WaitingForMe() {
  const { t } = useText();
  const query = useQuery(catalogueQuery);
  const rows = (query.data ?? []).filter(({ draft }) => draft?.waitsForMe).sort(byWaiting);
  if (rows.length === 0) return null;
  return (
    <Sheet title={t('chain.waitingTitle')}>
      <ul className={styles['waiting']}>
        {rows.map((row) => (
          <Row key={row.code} row={row} />
        ))}
      </ul>
    </Sheet>
  );
}

const sinceOf = ({ draft }: CatalogueRow) => draft?.stageSince ?? draft?.updatedAt ?? '';
const byWaiting = (a: CatalogueRow, b: CatalogueRow) =>
  Number(a.draft?.stage === 'DRAFT') - Number(b.draft?.stage === 'DRAFT') ||
  (sinceOf(a) < sinceOf(b) ? -1 : 1);

function Row({ row }: { row: CatalogueRow }) {
  const { t, local } = useText();
  const { draft } = row;
  if (draft === null) return null;
  const drawing = draft.stage === 'DRAFT';
  const Icon = drawing ? (draft.returned ? IconArrowBackUp : IconPencil) : IconHourglass;
  const what = drawing
    ? t(draft.returned ? 'chain.waitingReturned' : 'chain.waitingDraft')
    : t(`chain.stage.${draft.stage}`);
  return (
    <li>
      <span className={styles['mark']} data-returned={draft.returned || undefined}>
        <Icon size={16} aria-hidden />
        {what}
      </span>
      <Link to="/procedures/$code/draft" params={{ code: row.code }}>
        {local(row.title)}
        {row.caseTitle && ` (${local(row.caseTitle)})`}
      </Link>
      <span className={styles['since']}>{t('chain.waitingSince', { at: dateTimeOf(sinceOf(row)) })}</span>
    </li>
  );
}
