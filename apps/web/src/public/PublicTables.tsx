import type { ProcedureDocument } from '../api/contract.ts';
import { money } from '../format/money.ts';
import { useText } from '../text/catalogue.ts';
import { Sheet } from '../ui/Sheet.tsx';
import styles from './public.module.css';
import { stepsInOrder } from './steps-in-order.ts';
import type { PublicWords } from './words.ts';

interface Props {
  document: ProcedureDocument;
  words: PublicWords;
}

/** The time the citizen is promised, and the limits inside it. */
export function Limits({ document, words }: Props) {
  const { t, local } = useText();
  const limits = [...document.limits].sort((a, b) => Number(b.promise) - Number(a.promise));
  if (limits.length === 0) return null;
  return (
    <Sheet title={t('public.limits')}>
      <dl className={styles['limits']}>
        {limits.map((limit) => (
          <div key={limit.id} data-promise={limit.promise || undefined}>
            <dt>{local(limit.title)}</dt>
            <dd>
              {words.times(limit.amount).map(({ time, when }, at) => (
                <p key={at}>
                  <strong>{time}</strong>
                  {when && ` – ${when}`}
                </p>
              ))}
              {limit.ground && <p className={styles['quiet']}>{local(limit.ground)}</p>}
            </dd>
          </div>
        ))}
      </dl>
    </Sheet>
  );
}

/** The components of the dossier, as the published table lists them. */
export function Papers({ document, words }: Props) {
  const { t, local } = useText();
  if (document.papers.length === 0) return null;
  return (
    <Sheet title={t('public.papers')}>
      <div className={styles['scroll']} role="region" aria-label={t('public.papers')} tabIndex={0}>
        <table className={styles['table']}>
          <thead>
            <tr>
              <th scope="col">{t('public.paper')}</th>
              <th scope="col">{t('public.originals')}</th>
              <th scope="col">{t('public.copies')}</th>
              <th scope="col">{t('public.when')}</th>
            </tr>
          </thead>
          <tbody>
            {document.papers.map((paper) => (
              <tr key={paper.id}>
                <td>{local(paper.title)}</td>
                <td>{paper.originals ?? '–'}</td>
                <td>{paper.copies ?? '–'}</td>
                <td>
                  {[
                    paper.required === true
                      ? t('public.always')
                      : local(paper.conditionText) ||
                        (paper.required === false ? t('public.optional') : words.condition(paper.required)),
                    paper.oneOf && t('public.oneOf'),
                    paper.handling === 'showOnly' && t('public.showOnly'),
                  ]
                    .filter(Boolean)
                    .join(' ')}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </Sheet>
  );
}

export function Fees({ document, words }: Props) {
  const { t, local, language } = useText();
  const { fees, channels } = document.head;
  return (
    <Sheet title={t('public.fees')}>
      {fees.length === 0 && <p>{t('public.noFees')}</p>}
      <ul className={styles['plain']}>
        {fees.map((fee) => {
          const conditions = [
            fee.channels && fee.channels.length < channels.length
              ? fee.channels.map((one) => t(`channel.${one}`)).join(', ')
              : '',
            fee.when ? words.condition(fee.when) : '',
          ].filter(Boolean);
          return (
            <li key={fee.id}>
              {local(fee.title)}:{' '}
              <strong>{fee.amount === null ? t('public.feeElsewhere') : money(fee.amount, language)}</strong>
              {conditions.length > 0 && ` (${conditions.join('; ')})`}
              {fee.note && <p className={styles['quiet']}>{local(fee.note)}</p>}
            </li>
          );
        })}
      </ul>
    </Sheet>
  );
}

/** The steps in plain words, one after the other. */
export function Sequence({ document, words }: Props) {
  const { t, local } = useText();
  return (
    <Sheet title={t('public.sequence')}>
      <ol className={styles['steps']}>
        {stepsInOrder(document).map(({ node, number, depth }) => {
          const time = words.duration(node);
          const who = 'performer' in node && node.performer ? words.performer(node.performer) : '';
          const asked =
            node.kind === 'consultation'
              ? node.respondents.map((one) => local(one.party) || words.performer(one.performer)).join('; ')
              : '';
          return (
            <li
              key={node.id}
              data-heading={number === null || undefined}
              style={{ marginLeft: `${depth}rem` }}
            >
              <p>
                {number !== null && <span className={styles['number']}>{number}.</span>}
                <strong>{local(node.title)}</strong>
              </p>
              {(who || time || asked) && (
                <p className={styles['quiet']}>
                  {[who, asked && t('public.asked', { who: asked }), time].filter(Boolean).join(' · ')}
                </p>
              )}
            </li>
          );
        })}
      </ol>
    </Sheet>
  );
}
