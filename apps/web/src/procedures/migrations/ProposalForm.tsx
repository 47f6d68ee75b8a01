import { Button, Stack, Textarea } from '@mantine/core';
import type { MigrationPlan, MigrationQuestion } from '@motcua/engine';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import { answerOf, api, marked } from '../../api/client.ts';
import type { ProcedureDocument, SentPlan } from '../../api/contract.ts';
import type { components } from '../../api/schema.d.ts';
import { untilAnswered } from '../../api/until-answered.ts';
import { useText } from '../../text/catalogue.ts';
import { Failure } from '../../ui/Failure.tsx';
import { answeredPlan, keyOf, type Answers } from './answered-plan.ts';
import { QuestionField } from './QuestionField.tsx';
import { ordersQuery } from './queries.ts';

interface Props {
  code: string;
  proposal: components['schemas']['MigrationProposal'];
  after: ProcedureDocument;
}

/** The plan that identity decides, with the questions that only a person can answer. */
export function ProposalForm({ code, proposal, after }: Props) {
  const { t } = useText();
  const client = useQueryClient();
  const [ground, setGround] = useState('');
  const [groundEn, setGroundEn] = useState('');
  const [answers, setAnswers] = useState<Answers>({});
  const [tried, setTried] = useState(false);
  // The host sends the engine's questions as they are.
  const open = (proposal.open as unknown as MigrationQuestion[]).filter(({ kind }) => kind !== 'ground');
  const propose = useMutation({
    mutationFn: () => {
      const words = { vi: ground.trim(), en: groundEn.trim() || ground.trim() };
      const plan = answeredPlan(proposal.plan as MigrationPlan, open, answers, words);
      return untilAnswered(
        (key) =>
          answerOf(
            api.POST('/api/procedures/{code}/migrations', {
              params: { path: { code }, header: { ...marked, 'Idempotency-Key': key } },
              body: { plan: plan as SentPlan, cohort: {} },
            }),
          ),
        () => undefined,
      );
    },
    onSuccess: () => client.invalidateQueries({ queryKey: ordersQuery(code).queryKey }),
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (ground.trim()) propose.mutate();
  };
  return (
    <form onSubmit={submit} noValidate>
      <Stack gap="sm" mt="sm">
        <p>
          {t('compare.moving.running', {
            count: proposal.running,
            version: proposal.plan.from.version,
          })}
        </p>
        <Textarea
          label={t('compare.moving.ground')}
          withAsterisk
          autosize
          maxLength={1000}
          value={ground}
          error={tried && !ground.trim() ? t('form.required') : undefined}
          onChange={(event) => setGround(event.currentTarget.value)}
        />
        <Textarea
          label={t('compare.moving.groundEn')}
          autosize
          maxLength={1000}
          value={groundEn}
          onChange={(event) => setGroundEn(event.currentTarget.value)}
        />
        <h3>{t('compare.moving.questions')}</h3>
        {open.length === 0 && <p>{t('compare.moving.noQuestions')}</p>}
        {open.map((question) => (
          <QuestionField
            key={keyOf(question)}
            question={question}
            after={after}
            answers={answers}
            onAnswer={(answer) => setAnswers({ ...answers, [keyOf(question)]: answer })}
          />
        ))}
        {propose.isError && <Failure reason={propose.error} title={t('compare.moving.problems')} />}
        <Button type="submit" size="xs" loading={propose.isPending} style={{ alignSelf: 'start' }}>
          {t('compare.moving.send')}
        </Button>
      </Stack>
    </form>
  );
}
