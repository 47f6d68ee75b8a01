import {
  IconAlertOctagon,
  IconCircleCheck,
  IconMailOff,
  IconSignature,
  type Icon,
} from '@tabler/icons-react';
import type { ReactNode } from 'react';
import type { Letter } from '../api/contract.ts';
import { dateOf, dateTimeOf } from '../format/date.ts';
import { amountInWords, workingTime } from '../format/working-time.ts';
import { useText } from '../text/catalogue.ts';
import styles from './parts.module.css';
import { StateMark, type Tone } from './StateMark.tsx';

const look: Record<Letter['state'], { Icon: Icon; tone: Tone }> = {
  waiting: { Icon: IconSignature, tone: 'slate' },
  late: { Icon: IconAlertOctagon, tone: 'lacquer' },
  signed: { Icon: IconCircleCheck, tone: 'moss' },
  dropped: { Icon: IconMailOff, tone: 'ink-2' },
  neverSent: { Icon: IconMailOff, tone: 'ink-2' },
};

/** The letters that answer for a missed date: what they say, who has to sign, and what became of the date. */
export function Letters({ letters }: { letters: Letter[] }) {
  const { t, local } = useText();
  return (
    <ul className={styles['lines']}>
      {letters.map((letter) => (
        <li key={letter.id} className={styles['line']}>
          <div className={styles['lineHead']}>
            <strong>{t('letter.about', { at: dateTimeOf(letter.dueAt) })}</strong>
            <StateMark {...look[letter.state]}>{local(letter.stateTitle)}</StateMark>
          </div>
          <Handling letter={letter} />
          <blockquote>{letter.reason}</blockquote>
          <dl className={styles['terms']}>
            <NewDate letter={letter} />
            {letter.heldBy.length + letter.heldElsewhere.length > 0 && (
              <Said term={t('letter.heldBy')}>
                {letter.heldBy.map(({ agency, minutes }) => (
                  <span key={agency.id}>
                    {local(agency.name)}: <b>{workingTime(minutes, t)}</b>
                  </span>
                ))}
                {letter.heldElsewhere.map(({ kind, title, minutes }) => (
                  <span key={kind}>
                    {local(title)}: <b>{workingTime(minutes, t)}</b>
                  </span>
                ))}
              </Said>
            )}
            {letter.document && <Said term={t('letter.document')}>{letter.document}</Said>}
            {letter.dropReason && <Said term={t('letter.dropReason')}>{letter.dropReason}</Said>}
            {letter.override && <Said term={t('letter.override')}>{letter.override}</Said>}
          </dl>
        </li>
      ))}
    </ul>
  );
}

function Said({ term, children }: { term: string; children: ReactNode }) {
  return (
    <div>
      <dt>{term}</dt>
      <dd>{children}</dd>
    </div>
  );
}

const isWaiting = ({ state }: Letter) => state === 'waiting' || state === 'late';

/** Who drafted it, who signs or signed it, and by when. */
function Handling({ letter }: { letter: Letter }) {
  const { t, local } = useText();
  const { draftedBy, signer, droppedBy, waitsFor } = letter;
  const post = (who: { roleTitle: Letter['waitsFor']['roleTitle']; agency: Letter['waitsFor']['agency'] }) =>
    [local(who.roleTitle), local(who.agency.name)].filter(Boolean).join(', ');
  const isOpen = isWaiting(letter);
  return (
    <p className={styles['about']}>
      <span>
        {draftedBy
          ? t('letter.draftedBy', { who: draftedBy.name, at: dateTimeOf(letter.draftedAt) })
          : t('letter.drafted', { at: dateTimeOf(letter.draftedAt) })}
      </span>
      {isOpen && <span>{t('letter.waitsFor', { who: post(waitsFor) })}</span>}
      {signer && letter.signedAt && (
        <span>
          {t('letter.signedBy', {
            who: `${signer.name}, ${post(signer)}`,
            at: dateTimeOf(letter.signedAt),
          })}
          {letter.signedLate && `, ${t('letter.signedLate')}`}
        </span>
      )}
      {droppedBy && letter.droppedAt && (
        <span>
          {t('letter.droppedBy', {
            who: `${droppedBy.name}, ${post(droppedBy)}`,
            at: dateTimeOf(letter.droppedAt),
          })}
        </span>
      )}
      {letter.signBy && !letter.signedAt && !letter.droppedAt && (
        <span>{t('letter.signBy', { at: dateTimeOf(letter.signBy) })}</span>
      )}
    </p>
  );
}

/** The date that was given, or would be, and whether it moves the one that counts. */
function NewDate({ letter }: { letter: Letter }) {
  const { t } = useText();
  const { newDueAt, proposedDueAt, requestedExtension, mayExtend, extendableUntil } = letter;
  if (newDueAt)
    return (
      <Said term={t('letter.newDate')}>
        <b>{dateTimeOf(newDueAt)}</b>
        <span>
          {requestedExtension
            ? t('letter.extended', { time: amountInWords(requestedExtension, t) })
            : t('letter.apologyOnly')}
        </span>
      </Said>
    );
  if (!isWaiting(letter) || !proposedDueAt) return null;
  return (
    <Said term={t('letter.proposedDate')}>
      <b>{dateOf(proposedDueAt)}</b>
      <span>
        {!mayExtend && t('letter.notExtendable')}
        {mayExtend &&
          (extendableUntil
            ? t('letter.extendable', { until: dateOf(extendableUntil) })
            : t('letter.extends'))}
      </span>
    </Said>
  );
}
