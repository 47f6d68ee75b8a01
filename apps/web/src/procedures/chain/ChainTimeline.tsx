import { Link } from '@tanstack/react-router';
import { IconArrowBackUp, IconCheck, IconSend, IconCertificate, IconTrash } from '@tabler/icons-react';
import type { ChainLine } from '../../api/contract.ts';
import { dateOf, timeOf } from '../../format/date.ts';
import { useText } from '../../text/catalogue.ts';
import styles from './chain.module.css';

const icons = {
  submitted: IconSend,
  agreed: IconCheck,
  returned: IconArrowBackUp,
  withdrawn: IconArrowBackUp,
  published: IconCertificate,
  discarded: IconTrash,
};

/** Everything done on the way, oldest first: when, who in which post, what was said of which document. */
export function ChainTimeline({ lines, code }: { lines: readonly ChainLine[]; code: string }) {
  const { t, local } = useText();
  if (lines.length === 0) return <p>{t('chain.historyEmpty')}</p>;
  return (
    <ol className={styles['timeline']}>
      {lines.map((line) => {
        const Icon = icons[line.act];
        return (
          <li key={line.seq} data-act={line.act}>
            <time dateTime={line.at}>
              <span>{dateOf(line.at)}</span>
              <span>{timeOf(line.at)}</span>
            </time>
            <div>
              <p className={styles['what']}>
                <Icon size={16} stroke={2} aria-hidden />
                <strong>
                  {t(`chain.act.${line.act}`, {
                    stage: t(`chain.stage.${line.stage}`),
                    version: line.version ?? '',
                  })}
                </strong>
              </p>
              <p>{[line.by, local(line.roleTitle), local(line.agencyName)].filter(Boolean).join(', ')}</p>
              {line.comment && <blockquote>{line.comment}</blockquote>}
              <p className={styles['judged']} title={line.fileHash ?? undefined}>
                {line.fileHash === null
                  ? t('chain.judgedUnknown', { revision: line.revision })
                  : t('chain.judged', { revision: line.revision, hash: line.fileHash.slice(0, 12) })}
              </p>
              {line.act === 'returned' && line.document !== null && (
                <Link
                  to="/procedures/$code/compare"
                  params={{ code }}
                  search={{ round: line.document, to: line.version ?? 'draft' }}
                >
                  {t('rounds.compare')}
                </Link>
              )}
            </div>
          </li>
        );
      })}
    </ol>
  );
}
