import { Button, FileInput, Group, Modal, NativeSelect, Stack } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import type { CalendarDocument, DayKind, SpecialDay } from '@motcua/engine';
import { useState } from 'react';
import { answerOf, api, marked } from '../api/client.ts';
import type { CalendarView, IcsProposal } from '../api/contract.ts';
import { writtenDate } from '../format/date.ts';
import { useText } from '../text/catalogue.ts';
import { Failure } from '../ui/Failure.tsx';
import { kinds, withDays } from './edit-calendar.ts';
import { weekday } from './month.ts';
import type { Draft } from './use-calendar-draft.ts';
import styles from './calendars.module.css';

interface Props {
  view: CalendarView;
  draft: Draft;
  onClose: () => void;
}

/** Reads a calendar file into what is being edited. Nothing is saved by it. */
export function ImportDialog({ view, draft, onClose }: Props) {
  const { t } = useText();
  const read = useMutation({
    mutationFn: async (file: File) =>
      answerOf(
        api.POST('/api/calendars/{id}/ics', {
          params: { path: { id: view.id }, header: marked },
          body: { base64: base64Of(new Uint8Array(await file.arrayBuffer())) },
        }),
      ),
  });
  const proposal = read.data as IcsProposal | undefined;
  return (
    <Modal
      opened
      onClose={onClose}
      size="42rem"
      title={t('calendar.ics.title')}
      closeButtonProps={{ 'aria-label': t('app.close') }}
    >
      <Stack gap="sm">
        <FileInput
          label={t('calendar.ics.file')}
          placeholder=".ics"
          accept=".ics,text/calendar"
          onChange={(file) => file && read.mutate(file)}
        />
        {read.isError && <Failure reason={read.error} />}
        {proposal?.document && (
          <>
            <p>{t('calendar.ics.whole')}</p>
            <Group justify="flex-end">
              <Button
                onClick={() => {
                  draft.setDocument(proposal.document as CalendarDocument);
                  onClose();
                }}
              >
                {t('calendar.ics.replace')}
              </Button>
            </Group>
          </>
        )}
        {proposal && !proposal.document && (
          <Proposed
            proposal={proposal}
            onTake={(days) => {
              draft.setDocument(withDays(draft.document, days, draft.whole?.years ?? {}));
              onClose();
            }}
          />
        )}
      </Stack>
    </Modal>
  );
}

type Proposal = IcsProposal['days'][number];

function Proposed({ proposal, onTake }: { proposal: IcsProposal; onTake: (days: SpecialDay[]) => void }) {
  const { t, local } = useText();
  const [chosen, setChosen] = useState<ReadonlyMap<number, DayKind | ''>>(
    () =>
      // What the calendar says already is not said twice.
      new Map(proposal.days.map((day, index) => [index, day.present === null ? (day.kind ?? '') : ''])),
  );
  const taken = proposal.days.flatMap((day, index) => {
    const kind = chosen.get(index);
    return kind ? [dayOf(day, kind)] : [];
  });
  return (
    <>
      {proposal.days.length === 0 ? (
        <p>{t('calendar.ics.nothing')}</p>
      ) : (
        <>
          <p>{t('calendar.ics.choose')}</p>
          <div className={styles['scroll']} tabIndex={0} role="region" aria-label={t('calendar.ics.choose')}>
            <table className={styles['table']}>
              <tbody>
                {proposal.days.map((day, index) => {
                  const named = `${t(`calendar.weekdaysShort.d${weekday(day.date) as 1 | 2 | 3 | 4 | 5 | 6 | 7}`)} ${writtenDate(day.date)}`;
                  return (
                    <tr key={index}>
                      <th scope="row">{named}</th>
                      <td>
                        {local(day.title)}
                        {day.present && (
                          <span className={styles['quiet']}>
                            {' '}
                            (
                            {t('calendar.ics.present', {
                              kind: t(`calendar.kind.${day.present}`).toLowerCase(),
                            })}
                            )
                          </span>
                        )}
                      </td>
                      <td>
                        <NativeSelect
                          size="xs"
                          aria-label={`${t('calendar.day.kind')}: ${named}`}
                          value={chosen.get(index) ?? ''}
                          data={[
                            { value: '', label: t('calendar.ics.skip') },
                            ...kinds.map((kind) => ({ value: kind, label: t(`calendar.kind.${kind}`) })),
                          ]}
                          onChange={(event) =>
                            setChosen(new Map(chosen).set(index, event.currentTarget.value as DayKind | ''))
                          }
                        />
                        {!day.isSure && day.kind !== null && chosen.get(index) === day.kind && (
                          <span className={styles['quiet']}>{t('calendar.ics.guessed')}</span>
                        )}
                      </td>
                    </tr>
                  );
                })}
              </tbody>
            </table>
          </div>
        </>
      )}
      {proposal.notTaken.length > 0 && (
        <>
          <strong>{t('calendar.ics.notTaken')}</strong>
          <ul className={styles['quiet']}>
            {proposal.notTaken.map(({ title, reason }, index) => (
              <li key={index}>
                {title || '–'}: {t(`calendar.ics.reasons.${reason}`)}
              </li>
            ))}
          </ul>
        </>
      )}
      <Group justify="flex-end">
        <Button disabled={taken.length === 0} onClick={() => onTake(taken)}>
          {t('calendar.ics.take', { count: taken.length })}
        </Button>
      </Group>
    </>
  );
}

function dayOf({ date, title, for: swapped, notice }: Proposal, kind: DayKind): SpecialDay {
  return {
    date,
    kind,
    title,
    ...(swapped === undefined ? {} : { for: swapped }),
    ...(notice === undefined ? {} : { notice }),
  };
}

/** In pieces: a whole file as arguments of one call would be too many. */
function base64Of(bytes: Uint8Array): string {
  let text = '';
  for (let at = 0; at < bytes.length; at += 8_192)
    text += String.fromCharCode(...bytes.subarray(at, at + 8_192));
  return btoa(text);
}
