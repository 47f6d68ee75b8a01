import { decreeDate, decreeDateTime } from '../format/date.ts';
import { amountInWords } from '../format/working-time.ts';
import type { Language, LocalText, Receipt } from '../api/contract.ts';
import { text } from '../text/catalogue.ts';
import { QrCode } from './QrCode.tsx';
import styles from './slip.module.css';

interface Props {
  receipt: Receipt;
  code: string;
  /** The slip of record is Vietnamese; English helps an applicant to read it. */
  language: Language;
  /** Two copies are made: one stays with the dossier. */
  copy: 'kept' | 'given';
}

/** Form 01 of Circular 03/2025/TT-VPCP: receipt of a dossier and appointment for its result. Black on white. */
export function Slip({ receipt, code, language, copy }: Props) {
  const t = text.getFixedT(language);
  const local = (both: LocalText) => both[language] || both.vi;
  // The one date the applicant is given; with linked dossiers it is later than this dossier's own.
  const due = receipt.appointmentAt ?? receipt.dueAt;
  const lines: [label: string, value: string | null][] = [
    [t('receipt.received'), receipt.applicantName],
    [t('receipt.submitter'), receipt.submitterName === receipt.applicantName ? null : receipt.submitterName],
    [t('receipt.idNumber'), receipt.idNumber],
    [t('receipt.address'), receipt.address],
    [t('receipt.phone'), receipt.phone],
    [t('receipt.email'), receipt.email],
    [t('receipt.subject'), local(receipt.requestSubject)],
  ];
  return (
    <article className={styles['slip']} data-copy={copy} lang={language} aria-label={t('receipt.title')}>
      <p className={styles['formNote']}>
        <span>{t(`receipt.${copy}`)}</span>
        <span>{t('receipt.formNote')}</span>
      </p>
      <header className={styles['head']}>
        <div>
          <p className={styles['body']}>{local(receipt.superiorBody)}</p>
          <p className={styles['unit']}>{local(receipt.issuingUnit)}</p>
          {receipt.unitAddress && receipt.unitPhone && (
            <p className={styles['contact']}>
              {t('receipt.unitContact', { address: receipt.unitAddress, phone: receipt.unitPhone })}
            </p>
          )}
          <p className={styles['number']}>{t('receipt.number', { number: receipt.number })}</p>
        </div>
        <div>
          <p className={styles['nation']}>{t('receipt.nation')}</p>
          <p className={styles['motto']}>{t('receipt.motto')}</p>
          <p className={styles['place']}>
            {receipt.place}, {decreeDate(receipt.date)}
          </p>
        </div>
      </header>
      <h2 className={styles['title']}>{t('receipt.title')}</h2>
      <p className={styles['code']}>
        {t('receipt.code')}: <strong className="code">{code}</strong>
      </p>
      <div className={styles['qr']}>
        <QrCode value={code} title={t('receipt.qr', { code })} size="24mm" />
      </div>
      <dl className={styles['lines']}>
        {lines.map(
          ([label, value]) =>
            value && (
              <div key={label}>
                <dt>{label}:</dt>
                <dd>{value}</dd>
              </div>
            ),
        )}
      </dl>
      <p className={styles['caption']}>{t('receipt.components')}:</p>
      <table className={styles['papers']}>
        <thead>
          <tr>
            <th scope="col">{t('receipt.index')}</th>
            <th scope="col">{t('receipt.paper')}</th>
            <th scope="col">{t('receipt.original')}</th>
            <th scope="col">{t('receipt.copy')}</th>
          </tr>
        </thead>
        <tbody>
          {receipt.components.map((component) => (
            <tr key={component.index}>
              <td>{component.index}</td>
              <td>{local(component.name)}</td>
              <td>{component.originals ?? ''}</td>
              <td>{component.copies ?? ''}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <dl className={styles['lines']}>
        <div>
          <dt>{t('receipt.sets')}:</dt>
          <dd>{t('receipt.setsValue', { count: receipt.sets })}</dd>
        </div>
        {receipt.limit && (
          <div>
            <dt>{t('receipt.limit')}:</dt>
            <dd>{amountInWords(receipt.limit, t)}</dd>
          </div>
        )}
        <div>
          <dt>{t('receipt.receivedAt')}:</dt>
          <dd>{decreeDateTime(receipt.receivedAt)}</dd>
        </div>
        {due && (
          <div className={styles['due']}>
            <dt>{t('receipt.dueAt')}:</dt>
            <dd>{decreeDateTime(due)}</dd>
          </div>
        )}
        {receipt.phases.map((phase) => (
          <div key={phase.title.vi}>
            <dt>{local(phase.title)}:</dt>
            <dd>
              {decreeDateTime(phase.startedAt)}
              {phase.dueAt && ` - ${decreeDateTime(phase.dueAt)}`}
            </dd>
          </div>
        ))}
        <div>
          <dt>{t('receipt.resultPlace')}:</dt>
          <dd>{local(receipt.resultPlace)}</dd>
        </div>
        {receipt.tracking && (
          <div>
            <dt>{t('receipt.tracking')}:</dt>
            <dd>{receipt.tracking}</dd>
          </div>
        )}
      </dl>
      {receipt.bookNumber && (
        <p>
          {t('receipt.book', {
            book: receipt.bookNumber,
            sequence: receipt.sequenceNumber ?? '',
          })}
        </p>
      )}
      <p className={styles['early']}>{t('receipt.early')}</p>
      <footer className={styles['signatures']}>
        <div>
          <p>{t('receipt.signSubmitter')}</p>
          <p>{t('receipt.signHint')}</p>
          <p className={styles['signed']}>{receipt.submitterName}</p>
        </div>
        <div>
          <p>{t('receipt.signReceiver')}</p>
          <p>{t('receipt.signHint')}</p>
          <p className={styles['signed']}>{receipt.receiverName}</p>
        </div>
      </footer>
    </article>
  );
}
