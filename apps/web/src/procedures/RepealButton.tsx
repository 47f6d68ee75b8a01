import { Button } from '@mantine/core';
import { IconBan } from '@tabler/icons-react';
import { useState } from 'react';
import type { VersionRow } from '../api/contract.ts';
import { useMay } from '../app/session.tsx';
import { useText } from '../text/catalogue.ts';
import { RepealDialog } from './RepealDialog.tsx';

/** Ends a version by decision, for those who publish; nothing where it is ended already. */
export function RepealButton({ code, row }: { code: string; row: VersionRow }) {
  const { t } = useText();
  const mayPublish = useMay('procedure.publish');
  const [open, setOpen] = useState(false);
  if (!mayPublish || row.repeal !== null) return null;
  return (
    <>
      <Button
        size="xs"
        variant="default"
        leftSection={<IconBan size={14} aria-hidden />}
        onClick={() => setOpen(true)}
      >
        {t('repeal.open')}
      </Button>
      {open && <RepealDialog code={code} version={row.version} onClose={() => setOpen(false)} />}
    </>
  );
}
