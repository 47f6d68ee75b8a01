import { Button, Group } from '@mantine/core';
import type { CalendarDocument } from '@motcua/engine';
import { useState } from 'react';
import type { CalendarRow, CalendarView } from '../api/contract.ts';
import { localDateOf } from '../format/date.ts';
import { useText } from '../text/catalogue.ts';
import { Page } from '../ui/Page.tsx';
import { CalendarHead } from './CalendarHead.tsx';
import { ChangeProgress } from './ChangeProgress.tsx';
import { DayPanel } from './DayPanel.tsx';
import { IcsButtons } from './IcsButtons.tsx';
import { ImpactDialog } from './ImpactDialog.tsx';
import { Legend } from './Legend.tsx';
import { ProblemList } from './ProblemList.tsx';
import { RulesPanel } from './RulesPanel.tsx';
import { VersionList } from './VersionList.tsx';
import { YearGrid } from './YearGrid.tsx';
import { YearPanel } from './YearPanel.tsx';
import { useCalendarDraft } from './use-calendar-draft.ts';
import styles from './calendars.module.css';

interface Props {
  view: CalendarView;
  year: number;
  rows: readonly CalendarRow[];
  documents: ReadonlyMap<string, CalendarDocument>;
  onGo: (change: { calendar?: string; year?: number }) => void;
}

/** One calendar: its year on the left, what is said of the chosen day, the year and the hours on the right. */
export function CalendarDesk({ view, year, rows, documents, onGo }: Props) {
  const { t } = useText();
  const draft = useCalendarDraft(view, documents);
  const [chosen, setChosen] = useState(() => localDateOf(new Date().toISOString()));
  const [impact, setImpact] = useState(false);
  const date = chosen.startsWith(String(year)) ? chosen : `${year}-01-01`;
  const choose = (next: string) => {
    setChosen(next);
    if (!next.startsWith(String(year))) onGo({ year: Number(next.slice(0, 4)) });
  };
  const toFields = () => window.document.getElementById('day-panel')?.focus();
  const errors = draft.problems.filter(({ severity }) => severity === 'error').length;

  return (
    <Page
      title={t('calendar.title')}
      beside={
        <CalendarHead view={view} year={year} rows={rows} isChanged={draft.isChanged} onGo={onGo}>
          <IcsButtons view={view} draft={draft} />
          {view.mayEdit && draft.isChanged && (
            <Group gap="xs">
              <Button variant="default" onClick={draft.discard}>
                {t('calendar.discard')}
              </Button>
              <Button disabled={errors > 0} onClick={() => setImpact(true)}>
                {t('calendar.impact.see')}
              </Button>
            </Group>
          )}
        </CalendarHead>
      }
    >
      <ChangeProgress calendar={view.id} version={view.version} />
      <div className={styles['desk']}>
        <div className={styles['left']}>
          <Legend />
          {draft.whole && (
            <YearGrid calendar={draft.whole} year={year} chosen={date} onChoose={choose} onEdit={toFields} />
          )}
        </div>
        <div className={styles['right']}>
          <DayPanel
            draft={draft}
            date={date}
            documents={documents}
            mayEdit={view.mayEdit}
            onChoose={choose}
          />
          <YearPanel draft={draft} year={String(year)} mayEdit={view.mayEdit} />
          <ProblemList problems={draft.problems} document={draft.document} onChoose={choose} />
          <RulesPanel draft={draft} rows={rows} mayEdit={view.mayEdit} />
          <VersionList calendar={view.id} />
        </div>
      </div>
      {impact && <ImpactDialog view={view} draft={draft} onClose={() => setImpact(false)} />}
    </Page>
  );
}
