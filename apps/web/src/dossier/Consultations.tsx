import {
  IconAlertOctagon,
  IconCheck,
  IconClockHour4,
  IconMessage,
  IconMinus,
  IconVolumeOff,
  IconX,
  type Icon,
} from '@tabler/icons-react';
import type { Consultation, Respondent } from '../api/contract.ts';
import { dateTimeOf } from '../format/date.ts';
import { useText } from '../text/catalogue.ts';
import { useNow } from '../ui/use-now.ts';
import styles from './parts.module.css';
import { StateMark, type Tone } from './StateMark.tsx';

type Opinion = Respondent['opinions'][number];

const answerLook: Record<Opinion['answer'], { Icon: Icon; tone: Tone }> = {
  agree: { Icon: IconCheck, tone: 'moss' },
  disagree: { Icon: IconX, tone: 'ink' },
  opinion: { Icon: IconMessage, tone: 'ink' },
};

/** Who was asked, until when, and what they said. Consultations that are over stay, for the decision rests on them. */
export function Consultations({ consultations }: { consultations: Consultation[] }) {
  const { t, local } = useText();
  return (
    <div className={styles['blocks']}>
      {consultations.map((consultation) => {
        const { respondents, outcome, endedAt } = consultation;
        const said = respondents.filter((one) => one.opinions.some((each) => !each.late && !each.silent));
        return (
          <section key={consultation.task} className={styles['block']} aria-label={local(consultation.title)}>
            <h3>{local(consultation.title)}</h3>
            <p className={styles['about']}>
              {t('consultation.sent', { at: dateTimeOf(consultation.sentAt) })}
              {' · '}
              {t('consultation.count', { said: said.length, asked: respondents.length })}
              {endedAt && ` · ${t('consultation.ended', { at: dateTimeOf(endedAt) })}`}
              {outcome && `: ${t(`consultation.outcome.${outcome}`)}`}
            </p>
            <ul className={styles['lines']}>
              {respondents.map((one) => (
                <Asked key={one.task} respondent={one} />
              ))}
            </ul>
          </section>
        );
      })}
    </div>
  );
}

function Asked({ respondent }: { respondent: Respondent }) {
  const { t, local } = useText();
  const { opinions } = respondent;
  const counts = opinions.findLast((each) => !each.late);
  const { party, question, roleTitle, agency } = respondent;
  return (
    <li className={styles['line']}>
      <div className={styles['lineHead']}>
        <strong>{local(party) || local(agency?.name) || t('consultation.unknown')}</strong>
        {counts && !counts.silent ? (
          <StateMark {...answerLook[counts.answer]}>{t(`consultation.answer.${counts.answer}`)}</StateMark>
        ) : (
          <Waiting respondent={respondent} silence={counts} />
        )}
      </div>
      <p className={styles['about']}>
        {local(roleTitle)}
        {party && agency && ` · ${t('consultation.recordedBy', { agency: local(agency.name) })}`}
      </p>
      {question && <p>{local(question)}</p>}
      {opinions.map((opinion, index) => (
        <Said key={index} opinion={opinion} replaced={!opinion.late && opinion !== counts} />
      ))}
    </li>
  );
}

/** Nobody has said anything: still awaited, overdue, or no longer. */
function Waiting({ respondent, silence }: { respondent: Respondent; silence: Opinion | undefined }) {
  const { t } = useText();
  const now = useNow();
  const { state, dueAt } = respondent;
  if (silence) {
    return (
      <StateMark Icon={IconVolumeOff} tone="slate">
        {t('consultation.silentMeans', { answer: t(`consultation.answer.${silence.answer}`) })}
      </StateMark>
    );
  }
  if (state === 'silent' || state === 'skipped') {
    return (
      <StateMark Icon={IconVolumeOff} tone="slate">
        {t(`consultation.state.${state}`)}
      </StateMark>
    );
  }
  if (state === 'withdrawn') {
    return (
      <StateMark Icon={IconMinus} tone="ink-2">
        {t('consultation.state.withdrawn')}
      </StateMark>
    );
  }
  const at = dueAt ? dateTimeOf(dueAt) : null;
  if (dueAt && at && dueAt < now) {
    return (
      <StateMark Icon={IconAlertOctagon} tone="lacquer">
        {t('consultation.overdue', { at })}
      </StateMark>
    );
  }
  return (
    <StateMark Icon={IconClockHour4} tone="slate">
      {at ? t('consultation.waitingUntil', { at }) : t('consultation.state.waiting')}
    </StateMark>
  );
}

function Said({ opinion, replaced }: { opinion: Opinion; replaced: boolean }) {
  const { t } = useText();
  if (opinion.silent) {
    return <p className={styles['about']}>{t('consultation.silentAt', { at: dateTimeOf(opinion.at) })}</p>;
  }
  return (
    <div className={styles['said']} data-aside={replaced || opinion.late || undefined}>
      <p className={styles['about']}>
        {t('consultation.answeredAt', { at: dateTimeOf(opinion.at) })}
        {(replaced || opinion.late) && `: ${t(`consultation.answer.${opinion.answer}`)}`}
        {replaced && ` · ${t('consultation.replaced')}`}
      </p>
      {opinion.late && (
        <StateMark Icon={IconAlertOctagon} tone="lacquer">
          {t('consultation.late')}
        </StateMark>
      )}
      {opinion.text && <blockquote>{opinion.text}</blockquote>}
    </div>
  );
}
