import { Button, Group, Modal, Stack } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { IconHistory } from '@tabler/icons-react';
import { useState } from 'react';
import { answerOf, api, marked } from '../api/client.ts';
import { Refused } from '../api/problem.ts';
import { keys } from '../api/queries.ts';
import { untilAnswered } from '../api/until-answered.ts';
import { useText } from '../text/catalogue.ts';
import { Banner } from '../ui/Banner.tsx';
import { Failure } from '../ui/Failure.tsx';

/** Opens an old version as a new draft. A draft that is already there stays, and the person is told what can be done. */
export function RestoreButton({ code, version }: { code: string; version: number }) {
  const { t } = useText();
  const client = useQueryClient();
  const navigate = useNavigate();
  const [asks, setAsks] = useState(false);
  const restore = useMutation({
    mutationFn: () =>
      untilAnswered(
        (key) =>
          answerOf(
            api.POST('/api/procedures/{code}/draft', {
              params: { path: { code }, header: { ...marked, 'Idempotency-Key': key } },
              body: { fromVersion: version },
            }),
          ),
        () => undefined,
      ),
    onSuccess: async () => {
      await client.invalidateQueries({ queryKey: keys.procedures });
      await navigate({ to: '/procedures/$code/draft', params: { code } });
    },
  });
  const hasDraft = restore.error instanceof Refused && restore.error.code === 'draft-exists';
  const close = () => {
    setAsks(false);
    restore.reset();
  };
  return (
    <>
      <Button
        size="xs"
        variant="default"
        leftSection={<IconHistory size={14} aria-hidden />}
        onClick={() => setAsks(true)}
      >
        {t('compare.restore')}
      </Button>
      <Modal
        opened={asks}
        onClose={close}
        title={t('compare.restoreNow', { version })}
        closeButtonProps={{ 'aria-label': t('app.close') }}
      >
        <Stack gap="sm">
          {hasDraft ? (
            <Banner kind="bad" title={t('compare.draftExists')}>
              <p>{t('compare.draftExistsWhy', { version })}</p>
              <p>
                <Link to="/procedures/$code/draft" params={{ code }}>
                  {t('compare.openDraft')}
                </Link>
                {' · '}
                <Link
                  to="/procedures/$code/compare"
                  params={{ code }}
                  search={{ from: version, to: 'draft' }}
                >
                  {t('compare.compareDraft', { version })}
                </Link>
              </p>
            </Banner>
          ) : (
            <p>{t('compare.restoreWhy', { version })}</p>
          )}
          {restore.isError && !hasDraft && <Failure reason={restore.error} />}
          <Group justify="flex-end">
            <Button variant="default" onClick={close}>
              {t('app.cancel')}
            </Button>
            {!hasDraft && (
              <Button loading={restore.isPending} onClick={() => restore.mutate()} data-autofocus>
                {t('compare.restoreNow', { version })}
              </Button>
            )}
          </Group>
        </Stack>
      </Modal>
    </>
  );
}
