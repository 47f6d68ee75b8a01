import { Button, Group, Modal, Textarea } from '@mantine/core';
import { useState, type FormEvent } from 'react';
import { useText } from '../text/catalogue.ts';
import { Failure } from '../ui/Failure.tsx';
import type { Submission } from './use-submission.ts';

/** The controller gives the draft back, and says what has to be corrected. */
export function ReturnDialog({ submission, onClose }: { submission: Submission; onClose: () => void }) {
  const { t } = useText();
  const [comment, setComment] = useState('');
  const [tried, setTried] = useState(false);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (comment.trim()) submission.giveBack.mutate(comment.trim(), { onSuccess: onClose });
  };
  return (
    <Modal
      opened
      onClose={onClose}
      title={t('draft.returnTitle')}
      closeButtonProps={{ 'aria-label': t('app.close') }}
    >
      <form onSubmit={submit} noValidate>
        {submission.giveBack.isError && <Failure reason={submission.giveBack.error} />}
        <Textarea
          label={t('draft.returnComment')}
          withAsterisk
          autosize
          minRows={3}
          maxLength={2000}
          value={comment}
          error={tried && !comment.trim() ? t('form.required') : undefined}
          onChange={(event) => setComment(event.currentTarget.value)}
          data-autofocus
        />
        <Group justify="flex-end" mt="md">
          <Button variant="default" onClick={onClose}>
            {t('app.cancel')}
          </Button>
          <Button type="submit" loading={submission.giveBack.isPending}>
            {t('draft.return')}
          </Button>
        </Group>
      </form>
    </Modal>
  );
}
