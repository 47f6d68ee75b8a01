import { Button } from '@mantine/core';
import { IconDownload, IconUpload } from '@tabler/icons-react';
import { useState } from 'react';
import type { CalendarView } from '../api/contract.ts';
import { useText } from '../text/catalogue.ts';
import { ImportDialog } from './ImportDialog.tsx';
import type { Draft } from './use-calendar-draft.ts';

/** The saved calendar as a file for other programs, and a file of another program as a proposal. */
export function IcsButtons({ view, draft }: { view: CalendarView; draft: Draft }) {
  const { t } = useText();
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button
        component="a"
        href={`/api/calendars/${view.id}/ics`}
        download={`${view.id}.ics`}
        variant="default"
        leftSection={<IconDownload size={16} aria-hidden />}
      >
        {t('calendar.ics.export')}
      </Button>
      {view.mayEdit && (
        <Button
          variant="default"
          leftSection={<IconUpload size={16} aria-hidden />}
          onClick={() => setOpen(true)}
        >
          {t('calendar.ics.import')}
        </Button>
      )}
      {open && <ImportDialog view={view} draft={draft} onClose={() => setOpen(false)} />}
    </>
  );
}
