import { Button, Drawer } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { IconHistory } from '@tabler/icons-react';
import { useState } from 'react';
import { useMay } from '../../app/session.tsx';
import { chainQuery } from '../../api/queries.ts';
import { useText } from '../../text/catalogue.ts';
import { Failure } from '../../ui/Failure.tsx';
import { Loading } from '../../ui/Loading.tsx';
import { ChainTimeline } from './ChainTimeline.tsx';

/** The approval of a version, or of the draft when none is named, for whoever may read it. */
export function ChainHistory({ code, version = null }: { code: string; version?: number | null }) {
  const { t } = useText();
  const mayRead = useMay('procedure.chain.read');
  const [open, setOpen] = useState(false);
  const query = useQuery({ ...chainQuery(code), enabled: open });
  if (!mayRead) return null;
  const lines = query.data ?? [];
  const since = lines.findLastIndex(({ act }) => act === 'published' || act === 'discarded') + 1;
  return (
    <>
      <Button
        size="xs"
        variant="subtle"
        leftSection={<IconHistory size={14} aria-hidden />}
        onClick={() => setOpen(true)}
      >
        {t('chain.history')}
      </Button>
      <Drawer
        opened={open}
        onClose={() => setOpen(false)}
        position="right"
        title={t('chain.title')}
        closeButtonProps={{ 'aria-label': t('app.close') }}
      >
        {query.isPending && <Loading />}
        {query.isError && <Failure reason={query.error} />}
        {query.data && (
          <ChainTimeline
            code={code}
            lines={version === null ? lines.slice(since) : lines.filter((line) => line.version === version)}
          />
        )}
      </Drawer>
    </>
  );
}
