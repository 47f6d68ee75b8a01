import { Button, Group, Modal, Stack, Textarea } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import { answerOf, api, marked } from '../api/client.ts';
import { keys } from '../api/queries.ts';
import { untilAnswered } from '../api/until-answered.ts';
import { useMe } from '../app/session.tsx';
import { useText } from '../text/catalogue.ts';
import { Failure } from '../ui/Failure.tsx';
import { dayBefore, isDay } from './day-before.ts';
import { DecisionFields } from './DecisionFields.tsx';

interface Props {
  code: string;
  version: number;
  onClose: () => void;
}

const nothing = { number: '', date: '', from: '', basis: '' };
type Typed = typeof nothing;

/** By which decision a version ends, on what ground and from which day, and what becomes of dossiers under way. */
export function RepealDialog({ code, version, onClose }: Props) {
  const { t } = useText();
  const me = useMe();
  const [typed, setTyped] = useState(nothing);
  const [tried, setTried] = useState(false);
  const set = (name: keyof Typed) => (value: string | undefined) =>
    setTyped((now) => ({ ...now, [name]: value ?? '' }));
  const repeal = useRepeal(code, version, onClose);
  const { number, date, from, basis } = typed;
  const complete = number.trim() !== '' && isDay(date) && isDay(from) && basis.trim() !== '';
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (complete) repeal.mutate(typed);
  };
  const missing = (value: string) => (tried && !value.trim() ? t('form.required') : undefined);
  return (
    <Modal
      opened
      size="lg"
      onClose={onClose}
      title={t('repeal.title', { version })}
      closeButtonProps={{ 'aria-label': t('app.close') }}
    >
      <form onSubmit={submit} noValidate>
        <Stack gap="sm">
          {repeal.isError && <Failure reason={repeal.error} />}
          <p>{t('repeal.running')}</p>
          <DecisionFields
            decision={typed}
            labels={{ number: t('repeal.number'), date: t('repeal.date'), from: t('repeal.from') }}
            fromWhy={t('repeal.fromWhy')}
            onChange={(name, value) => set(name)(value)}
            missing={missing}
          />
          <Textarea
            label={t('repeal.basis')}
            withAsterisk
            autosize
            minRows={2}
            maxLength={2000}
            value={basis}
            error={missing(basis)}
            onChange={(event) => set('basis')(event.currentTarget.value)}
          />
          <p>{t('repeal.byWhom', { who: me.person.name })}</p>
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              {t('app.cancel')}
            </Button>
            <Button type="submit" color="lacquer" loading={repeal.isPending}>
              {t('repeal.now')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}

function useRepeal(code: string, version: number, onDone: () => void) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ number, date, from, basis }: Typed) =>
      untilAnswered(
        (key) =>
          answerOf(
            api.POST('/api/procedures/{code}/versions/{version}/repeal', {
              params: { path: { code, version }, header: { ...marked, 'Idempotency-Key': key } },
              body: {
                decision: { number: number.trim(), date },
                lastDay: dayBefore(from),
                reason: basis.trim(),
              },
            }),
          ),
        () => undefined,
      ),
    onSuccess: async () => {
      await client.invalidateQueries({ queryKey: keys.procedures });
      onDone();
    },
  });
}
