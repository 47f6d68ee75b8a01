import { Button, FileInput, Group, Modal, Stack, Textarea, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState, type FormEvent, type ReactNode } from 'react';
import { answerOf, api, marked } from '../api/client.ts';
import type { Draft } from '../api/contract.ts';
import { keys } from '../api/queries.ts';
import { untilAnswered } from '../api/until-answered.ts';
import { DateField } from '../form/DateField.tsx';
import { useText } from '../text/catalogue.ts';
import { Failure } from '../ui/Failure.tsx';
import styles from './chain/chain.module.css';
import { readDecisionFile } from './chain/decision-file.ts';
import { DecisionFields } from './DecisionFields.tsx';

const nothing = {
  number: '',
  date: '',
  from: '',
  reason: '',
  isoNumber: '',
  isoRevision: '',
  isoDate: '',
  reference: '',
};
type Typed = typeof nothing;

interface Props {
  draft: Draft;
  /** What publication does to running dossiers. */
  impact?: ReactNode;
  onClose: () => void;
}

/**
 * The controller publishes what was approved: by which decision, from which day, under which number of the quality
 * system, and why the warnings that remain are accepted.
 */
export function PublishDialog({ draft, impact, onClose }: Props) {
  const { t } = useText();
  const [typed, setTyped] = useState(nothing);
  const [file, setFile] = useState<File | null>(null);
  const [decisionFile, setDecisionFile] = useState<{ name: string; content: string } | null>(null);
  const [tried, setTried] = useState(false);
  const set = (name: keyof Typed) => (value: string | undefined) =>
    setTyped((now) => ({ ...now, [name]: value ?? '' }));
  const warnings = draft.problems.filter((problem) => problem.severity === 'warning').length;
  const unusable = file !== null && decisionFile === null;
  const { number, date, from, reason } = typed;
  const complete = number.trim() && date && from && (warnings === 0 || reason.trim()) && !unusable;
  const publish = usePublish(draft);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (complete) publish.mutate({ typed, decisionFile });
  };
  const choose = (chosen: File | null) => {
    setFile(chosen);
    setDecisionFile(null);
    if (chosen !== null) void readDecisionFile(chosen).then(setDecisionFile);
  };
  const missing = (value: string) => (tried && !value.trim() ? t('form.required') : undefined);
  return (
    <Modal
      opened
      size="lg"
      onClose={onClose}
      title={t('draft.publishTitle')}
      closeButtonProps={{ 'aria-label': t('app.close') }}
    >
      <form onSubmit={submit} noValidate>
        <Stack gap="sm">
          {publish.isError && <Failure reason={publish.error} />}
          {impact}
          <DecisionFields
            decision={typed}
            labels={{
              number: t('draft.decisionNumber'),
              date: t('draft.decisionDate'),
              from: t('draft.effectiveFrom'),
            }}
            onChange={(name, value) => set(name)(value)}
            missing={missing}
          />
          <div className={styles['pair']}>
            <FileInput
              label={t('chain.file')}
              description={t('chain.fileWhy')}
              placeholder={t('chain.fileChoose')}
              accept="application/pdf"
              clearable
              clearButtonProps={{ 'aria-label': t('app.cancel') }}
              value={file}
              error={unusable && tried ? t('chain.fileWrong') : undefined}
              onChange={choose}
            />
            <TextInput
              label={t('chain.reference')}
              description={t('chain.referenceWhy')}
              maxLength={500}
              disabled={file !== null}
              value={typed.reference}
              onChange={(event) => set('reference')(event.currentTarget.value)}
            />
          </div>
          <fieldset className={styles['iso']}>
            <legend>{t('chain.iso')}</legend>
            <div className={styles['pair']}>
              <TextInput
                label={t('chain.isoNumber')}
                maxLength={100}
                value={typed.isoNumber}
                onChange={(event) => set('isoNumber')(event.currentTarget.value)}
              />
              <TextInput
                label={t('chain.isoRevision')}
                maxLength={50}
                value={typed.isoRevision}
                onChange={(event) => set('isoRevision')(event.currentTarget.value)}
              />
              <DateField label={t('chain.isoDate')} value={typed.isoDate} onChange={set('isoDate')} />
            </div>
          </fieldset>
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
              onChange={(event) => set('reason')(event.currentTarget.value)}
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

interface Given {
  typed: Typed;
  decisionFile: { name: string; content: string } | null;
}

function usePublish({ code, revision }: Draft) {
  const client = useQueryClient();
  const navigate = useNavigate();
  return useMutation({
    mutationFn: (given: Given) =>
      untilAnswered(
        (key) =>
          answerOf(
            api.POST('/api/procedures/{code}/draft/publication', {
              params: {
                path: { code },
                header: { ...marked, 'Idempotency-Key': key, 'If-Match': `"${revision}"` },
              },
              body: publicationOf(given),
            }),
          ),
        () => undefined,
      ),
    onSuccess: async ({ version }) => {
      // The draft is gone: asking for it again from under this page would only be refused.
      await client.invalidateQueries({ queryKey: keys.procedures, refetchType: 'none' });
      await navigate({ to: '/procedures/$code/versions/$n', params: { code, n: String(version) } });
    },
  });
}

function publicationOf({ typed, decisionFile }: Given) {
  const { number, date, from, reason, isoNumber, isoRevision, isoDate, reference } = typed;
  const where = decisionFile ?? (reference.trim() === '' ? null : { reference: reference.trim() });
  return {
    decision: { number: number.trim(), date },
    effectiveFrom: from,
    ...(reason.trim() && { reasonForWarnings: reason.trim() }),
    ...(where && { decisionFile: where }),
    ...(isoNumber.trim() && {
      iso: {
        number: isoNumber.trim(),
        revision: isoRevision.trim(),
        ...(isoDate && { date: isoDate }),
      },
    }),
  };
}
