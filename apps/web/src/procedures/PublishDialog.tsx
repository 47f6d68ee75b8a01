import { Button, Group, Modal, Stack, Textarea, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState, type FormEvent } from 'react';
import { answerOf, api, marked } from '../api/client.ts';
import type { Draft } from '../api/contract.ts';
import { keys } from '../api/queries.ts';
import { untilAnswered } from '../api/until-answered.ts';
import { DateField } from '../form/DateField.tsx';
import { useText } from '../text/catalogue.ts';
import { Failure } from '../ui/Failure.tsx';

/** The controller publishes: by which decision, from which day, and why the warnings that remain are accepted. */
export function PublishDialog({ draft, onClose }: { draft: Draft; onClose: () => void }) {
  const { t } = useText();
  const client = useQueryClient();
  const navigate = useNavigate();
  const [number, setNumber] = useState('');
  const [date, setDate] = useState('');
  const [from, setFrom] = useState('');
  const [reason, setReason] = useState('');
  const [tried, setTried] = useState(false);
  const warnings = draft.problems.filter((problem) => problem.severity === 'warning').length;
  const complete = number.trim() && date && from && (warnings === 0 || reason.trim());

  const publish = useMutation({
    mutationFn: () =>
      untilAnswered(
        (key) =>
          answerOf(
            api.POST('/api/procedures/{code}/draft/publication', {
              params: { path: { code: draft.code }, header: { ...marked, 'Idempotency-Key': key } },
              body: {
                decision: { number: number.trim(), date },
                effectiveFrom: from,
                ...(reason.trim() && { reasonForWarnings: reason.trim() }),
              },
            }),
          ),
        () => undefined,
      ),
    onSuccess: async (version) => {
      // The draft is gone: asking for it again from under this page would only be refused.
      await client.invalidateQueries({ queryKey: keys.procedures, refetchType: 'none' });
      await navigate({
        to: '/procedures/$code/versions/$n',
        params: { code: draft.code, n: String(version.version) },
      });
    },
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (complete) publish.mutate();
  };
  const missing = (value: string) => (tried && !value.trim() ? t('form.required') : undefined);
  return (
    <Modal
      opened
      onClose={onClose}
      title={t('draft.publishTitle')}
      closeButtonProps={{ 'aria-label': t('app.close') }}
    >
      <form onSubmit={submit} noValidate>
        <Stack gap="sm">
          {publish.isError && <Failure reason={publish.error} />}
          <TextInput
            label={t('draft.decisionNumber')}
            withAsterisk
            maxLength={200}
            value={number}
            error={missing(number)}
            onChange={(event) => setNumber(event.currentTarget.value)}
            data-autofocus
          />
          <DateField
            label={t('draft.decisionDate')}
            withAsterisk
            value={date}
            error={missing(date)}
            onChange={(next) => setDate(next ?? '')}
          />
          <DateField
            label={t('draft.effectiveFrom')}
            withAsterisk
            value={from}
            error={missing(from)}
            onChange={(next) => setFrom(next ?? '')}
          />
          {warnings > 0 && (
            <Textarea
              label={t('draft.warningsReason')}
              description={t('draft.warningsCount', { count: warnings })}
              withAsterisk
              autosize
              minRows={2}
              maxLength={2000}
              value={reason}
              error={missing(reason)}
              onChange={(event) => setReason(event.currentTarget.value)}
            />
          )}
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              {t('app.cancel')}
            </Button>
            <Button type="submit" loading={publish.isPending}>
              {t('draft.publishNow')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
