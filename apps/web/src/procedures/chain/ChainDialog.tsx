import { Button, Group, Modal, Stack, Textarea } from '@mantine/core';
import { useState, type FormEvent, type ReactNode } from 'react';
import type { Chain } from '../../api/contract.ts';
import { DateField } from '../../form/DateField.tsx';
import { useText } from '../../text/catalogue.ts';
import { Banner } from '../../ui/Banner.tsx';
import { Failure } from '../../ui/Failure.tsx';
import { coverageWords } from './ChainSaid.tsx';
import { isJudged, type ChainActs } from './use-chain.ts';

interface Props {
  act: 'submit' | 'agree' | 'return';
  chain: Chain;
  acts: ChainActs;
  /** What is to be known before it is done. */
  before?: ReactNode;
  onClose: () => void;
}

/** What somebody says with their act: a return needs it, the others may have it. */
export function ChainDialog({ act, chain, acts, before, onClose }: Props) {
  const { t } = useText();
  const [comment, setComment] = useState('');
  const [announcedOn, setAnnouncedOn] = useState(chain.announcedOn ?? '');
  const [tried, setTried] = useState(false);
  const words = useActWords(chain.stage)[act];
  const missing = act === 'return' && comment.trim() === '';
  const send = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (missing) return;
    acts.mutate(
      { is: act, comment: comment.trim(), ...(act === 'submit' && announcedOn && { announcedOn }) },
      { onSuccess: onClose },
    );
  };
  return (
    <Modal opened onClose={onClose} title={words.title} closeButtonProps={{ 'aria-label': t('app.close') }}>
      <form onSubmit={send} noValidate>
        <Stack gap="sm">
          {acts.isError && <Failure reason={acts.error} />}
          {words.why && <p>{words.why}</p>}
          {before}
          {act === 'submit' && chain.coverage && (
            <Banner kind="plain" title={coverageWords(chain.coverage, t)}>
              {chain.coverage.share < chain.coverage.target && (
                <p>{t(chain.coverage.required ? 'chain.coverageRequired' : 'chain.coverageWhy')}</p>
              )}
            </Banner>
          )}
          <Textarea
            label={words.comment}
            withAsterisk={act === 'return'}
            autosize
            minRows={3}
            maxLength={2000}
            value={comment}
            error={tried && missing ? t('form.required') : undefined}
            onChange={(event) => setComment(event.currentTarget.value)}
            data-autofocus
          />
          {act === 'submit' && (
            <DateField
              label={t('chain.announcedOn')}
              description={t('chain.announcedWhy')}
              value={announcedOn}
              onChange={(next) => setAnnouncedOn(next ?? '')}
            />
          )}
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              {t('app.cancel')}
            </Button>
            <Button type="submit" loading={acts.isPending}>
              {words.now}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}

function useActWords(stage: Chain['stage']) {
  const { t } = useText();
  const agree = isJudged(stage) ? t(`chain.agree.${stage}`) : '';
  return {
    submit: {
      title: t('chain.submitTitle'),
      why: t('chain.submitWhy'),
      comment: t('chain.comment'),
      now: t('chain.submitNow'),
    },
    agree: { title: agree, why: t('chain.agreeWhy'), comment: t('chain.comment'), now: agree },
    return: { title: t('chain.return'), why: '', comment: t('chain.returnComment'), now: t('chain.return') },
  };
}
