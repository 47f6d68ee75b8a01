import { Button, Checkbox, Group, Modal, Stack, Textarea, TextInput } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import { answerOf, api, marked } from '../api/client.ts';
import type { CalendarView, SentCalendar } from '../api/contract.ts';
import { keys } from '../api/queries.ts';
import { untilAnswered } from '../api/until-answered.ts';
import { useText } from '../text/catalogue.ts';
import { Failure } from '../ui/Failure.tsx';
import { Loading } from '../ui/Loading.tsx';
import { ImpactTables } from './ImpactTables.tsx';
import type { Draft } from './use-calendar-draft.ts';

interface Props {
  view: CalendarView;
  draft: Draft;
  onClose: () => void;
}

/** What the change would do to open dossiers, and, once that was looked at, saving it. */
export function ImpactDialog({ view, draft, onClose }: Props) {
  const { t } = useText();
  const client = useQueryClient();
  const [reason, setReason] = useState('');
  const [notice, setNotice] = useState('');
  const [seen, setSeen] = useState(false);
  const [tried, setTried] = useState(false);
  const document = draft.document as SentCalendar;
  const impact = useQuery({
    queryKey: [...keys.calendar(view.id), 'impact', document],
    queryFn: () =>
      answerOf(
        api.POST('/api/calendars/{id}/impact', {
          params: { path: { id: view.id }, header: marked },
          body: { document },
        }),
      ),
    gcTime: 0,
    staleTime: Infinity,
    refetchOnWindowFocus: false,
    retry: false,
  });
  const save = useMutation({
    mutationFn: (token: string) =>
      untilAnswered(
        (key) =>
          answerOf(
            api.PUT('/api/calendars/{id}', {
              params: { path: { id: view.id }, header: { ...marked, 'Idempotency-Key': key } },
              body: {
                document,
                reason: reason.trim(),
                notice: notice.trim(),
                basedOn: view.version,
                impact: token,
              },
            }),
          ),
        () => undefined,
      ),
    onSuccess: async () => {
      onClose();
      await client.invalidateQueries({ queryKey: keys.calendars });
    },
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (impact.data && seen && reason.trim()) save.mutate(impact.data.token);
  };
  return (
    <Modal
      opened
      onClose={onClose}
      size="60rem"
      title={t('calendar.impact.title')}
      closeButtonProps={{ 'aria-label': t('app.close') }}
    >
      {impact.isPending && (
        <>
          <p>{t('calendar.impact.looking')}</p>
          <Loading />
        </>
      )}
      {impact.isError && <Failure reason={impact.error} retry={() => void impact.refetch()} />}
      {impact.data && (
        <form onSubmit={submit} noValidate>
          <Stack gap="sm">
            <ImpactTables impact={impact.data} />
            {save.isError && <Failure reason={save.error} />}
            <Textarea
              label={t('calendar.impact.reason')}
              description={t('calendar.impact.reasonHint')}
              withAsterisk
              autosize
              minRows={1}
              maxLength={1000}
              value={reason}
              error={tried && !reason.trim() ? t('form.required') : undefined}
              onChange={(event) => setReason(event.currentTarget.value)}
            />
            <TextInput
              label={t('calendar.impact.notice')}
              description={t('calendar.impact.noticeHint')}
              maxLength={300}
              value={notice}
              onChange={(event) => setNotice(event.currentTarget.value)}
            />
            <Checkbox
              label={t('calendar.impact.seen')}
              checked={seen}
              error={tried && !seen ? t('form.required') : undefined}
              onChange={(event) => setSeen(event.currentTarget.checked)}
            />
            <Group justify="flex-end">
              <Button variant="default" onClick={onClose}>
                {t('calendar.impact.toCalendar')}
              </Button>
              <Button type="submit" loading={save.isPending}>
                {t('calendar.impact.save')}
              </Button>
            </Group>
          </Stack>
        </form>
      )}
    </Modal>
  );
}
