import { Button, TextInput } from '@mantine/core';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { IconFilter, IconPlus } from '@tabler/icons-react';
import { lazy, Suspense, useCallback, useEffect, useRef, useState } from 'react';
import { useMay } from '../app/session.tsx';
import { DoneNotice } from '../dossier/DoneNotice.tsx';
import type { Done } from '../dossier/use-act.ts';
import { useShortcuts } from '../keyboard/shortcuts.tsx';
import { useText } from '../text/catalogue.ts';
import { Failure } from '../ui/Failure.tsx';
import { Loading } from '../ui/Loading.tsx';
import { usePageTitle } from '../ui/use-page-title.ts';
import styles from './desk.module.css';
import { partsOf, rowToShow } from './open-row.ts';
import { useRowCursor } from './use-row-cursor.ts';
import { rowOf, useWorkList } from './use-work-list.ts';
import { WorkList } from './WorkList.tsx';

const loadPanel = async () => ({ default: (await import('../dossier/DossierPanel.tsx')).DossierPanel });
const DossierPanel = lazy(loadPanel);

const inPanel = (event: KeyboardEvent) =>
  event.target instanceof Element && event.target.closest('[data-panel]') !== null;

/** Where a clerk's day begins: the work, most urgent first, and the chosen dossier beside it. */
export function DeskPage() {
  const { t } = useText();
  const navigate = useNavigate();
  const { open } = useSearch({ from: '/' });
  const mayReceive = useMay('dossier.receive');
  const [typed, setTyped] = useState('');
  const [done, setDone] = useState<Done | null>(null);
  const { query, items, counts, q } = useWorkList(typed);
  const cursor = useRowCursor(items, open ?? null);
  const acted = useRef(false);
  /** The row that a colleague's action brought up in the place of the open one. */
  const [brought, setBrought] = useState<string | null>(null);
  const total = counts ? Object.values(counts).reduce((sum, n) => sum + n, 0) : items.length;
  usePageTitle(t('desk.title'));
  // The list first; what a row opens is fetched while the eye is still on the list.
  const isListed = query.isSuccess;
  useEffect(() => {
    if (isListed) void loadPanel();
  }, [isListed]);

  const show = useCallback(
    (row: string | null) => void navigate({ to: '/', search: row ? { open: row } : {}, replace: true }),
    [navigate],
  );
  const openRow = useCallback(
    (row: string) => {
      setDone(null);
      setBrought(null);
      acted.current = false;
      cursor.setRow(row);
      show(row);
    },
    [cursor.setRow, show],
  );
  // A row that was acted on is gone, and the next one opens in its place.
  useEffect(() => {
    if (!open || query.isFetching || cursor.row === open) return;
    const row = rowToShow({ open, cursor: cursor.row, acted: acted.current });
    if (row === open) return;
    setBrought(acted.current ? null : row);
    acted.current = false;
    show(row);
  }, [open, cursor.row, query.isFetching, show]);

  const step = (by: 1 | -1) => {
    setDone(null);
    setBrought(null);
    acted.current = false;
    const row = cursor.move(by);
    if (open && row) show(row);
  };
  const onDone = (next: Done) => {
    acted.current = true;
    setBrought(null);
    setDone(next);
  };
  const outsidePanel = (event: KeyboardEvent) => !inPanel(event);
  useShortcuts([
    { keys: ['j'], label: t('desk.next'), run: () => step(1), repeats: true },
    { keys: ['k'], label: t('desk.previous'), run: () => step(-1), repeats: true },
    { keys: ['ArrowDown'], label: t('desk.next'), run: () => step(1), when: outsidePanel, repeats: true },
    { keys: ['ArrowUp'], label: t('desk.previous'), run: () => step(-1), when: outsidePanel, repeats: true },
    {
      keys: ['Enter'],
      label: t('desk.open'),
      run: () => cursor.row && show(cursor.row),
      when: outsidePanel,
    },
    { keys: ['Escape'], label: t('desk.leave'), run: () => leave() },
  ]);
  const leave = () => {
    show(null);
    document.querySelector<HTMLElement>(`tr[data-row="${CSS.escape(cursor.row ?? '')}"]`)?.focus();
  };

  const opened = open ? partsOf(open) : undefined;
  const listed = items.some((item) => rowOf(item) === open);
  const stood = useRef<string | undefined>(undefined);
  useEffect(() => {
    if (listed) stood.current = open;
  }, [listed, open]);
  const taken =
    (brought !== null && brought === open) ||
    (!listed && !q && stood.current === open && done?.code !== opened?.dossier);
  return (
    <div className={styles['desk']} data-open={opened ? true : undefined}>
      <section className={styles['side']} aria-label={t('desk.title')}>
        <header className={styles['head']}>
          <h1>{t('desk.title')}</h1>
          <span className={styles['total']} role="status">
            {t('desk.all', { count: total })}
          </span>
          <TextInput
            className={styles['filter']}
            size="xs"
            aria-label={t('desk.filter')}
            placeholder={t('desk.filterHint')}
            leftSection={<IconFilter size={14} aria-hidden />}
            value={typed}
            onChange={(event) => setTyped(event.currentTarget.value)}
          />
          {mayReceive && (
            <Button
              size="xs"
              component={Link}
              to="/receive"
              variant={opened ? 'default' : 'filled'}
              leftSection={<IconPlus size={14} aria-hidden />}
            >
              {t('desk.receive')}
            </Button>
          )}
        </header>
        <div className={styles['scroll']}>
          {done && !opened && <DoneNotice done={done} named />}
          {query.isPending && <Loading />}
          {query.isError && <Failure reason={query.error} retry={() => void query.refetch()} />}
          {query.isSuccess && items.length === 0 && (
            <div className={styles['empty']}>
              <p>{q ? t('desk.emptyFiltered', { q }) : t('desk.empty')}</p>
              {q ? (
                <Button size="xs" variant="default" onClick={() => setTyped('')}>
                  {t('desk.clearFilter')}
                </Button>
              ) : (
                <p>{t('desk.emptyWhy')}</p>
              )}
            </div>
          )}
          {items.length > 0 && (
            <WorkList
              items={items}
              counts={q ? undefined : counts}
              cursor={cursor.row}
              opened={open ?? null}
              onOpen={openRow}
              onCursor={cursor.setRow}
            />
          )}
          {query.hasNextPage && (
            <Button
              m="sm"
              size="xs"
              variant="default"
              loading={query.isFetchingNextPage}
              onClick={() => void query.fetchNextPage()}
            >
              {t('desk.more')}
            </Button>
          )}
        </div>
      </section>
      {opened && (
        <aside
          className={styles['panel']}
          aria-label={t('dossier.title', { code: opened.dossier })}
          data-panel
        >
          <Suspense fallback={<Loading />}>
            <DossierPanel
              key={opened.dossier}
              code={opened.dossier}
              task={opened.task}
              onClose={leave}
              taken={taken}
              onDone={onDone}
              lastDone={done}
            />
          </Suspense>
        </aside>
      )}
    </div>
  );
}
