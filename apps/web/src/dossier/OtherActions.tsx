import { Button, Kbd, Menu } from '@mantine/core';
import { IconDots } from '@tabler/icons-react';
import { useRef, useState } from 'react';
import type { DossierAction, DossierView } from '../api/contract.ts';
import { useShortcuts } from '../keyboard/shortcuts.tsx';
import { useText } from '../text/catalogue.ts';
import { useActionWords } from './action-words.ts';
import styles from './dossier.module.css';
import { identityOf, type SortedActions } from './sort-actions.ts';

interface Props {
  dossier: DossierView;
  menu: SortedActions['menu'];
  busy: boolean;
  onStart: (action: DossierAction) => void;
}

/** What may be done without being drawn and is nobody's daily work: at hand, but not among the verbs of the step. */
export function OtherActions({ dossier, menu, busy, onStart }: Props) {
  const { t, local } = useText();
  const [open, setOpen] = useState(false);
  const words = useActionWords(
    dossier,
    menu.flatMap((part) => part.actions),
  );
  const button = useRef<HTMLButtonElement>(null);
  const show = () => {
    // A menu whose button is out of sight is not shown at all.
    button.current?.scrollIntoView({ block: 'nearest' });
    setOpen(true);
  };
  useShortcuts(menu.length > 0 ? [{ keys: ['0'], label: t('act.others'), run: show }] : []);
  if (menu.length === 0) return null;
  return (
    <Menu
      opened={open}
      onChange={setOpen}
      position="bottom-start"
      withinPortal
      // The first item has the focus at once.
      withInitialFocusPlaceholder={false}
      menuItemTabIndex={0}
      // Not the keyboard: the key that opens it would close it in the same breath.
      clickOutsideEvents={['mousedown', 'touchstart']}
    >
      <Menu.Target>
        <Button
          ref={button}
          className={styles['others'] ?? ''}
          variant="subtle"
          loading={busy}
          leftSection={<IconDots size={18} aria-hidden />}
          rightSection={<Kbd size="xs">0</Kbd>}
        >
          {t('act.others')}
        </Button>
      </Menu.Target>
      <Menu.Dropdown className={styles['otherList'] ?? ''}>
        {menu.map(({ part, actions }, index) => (
          <div key={part} role="group" aria-label={t(`act.part.${part}`)}>
            {index > 0 && <Menu.Divider />}
            <Menu.Label aria-hidden>{t(`act.part.${part}`)}</Menu.Label>
            {actions.map((action) => {
              const about = words.about(action);
              return (
                <Menu.Item
                  key={identityOf(action)}
                  aria-disabled={!action.possible || undefined}
                  data-impossible={!action.possible || undefined}
                  closeMenuOnClick={action.possible}
                  onClick={() => onStart(action)}
                >
                  {words.label(action)}
                  {about && <span className={styles['otherAbout']}>{about}</span>}
                  {!action.possible && action.refusal && (
                    <span className={styles['otherAbout']}>
                      {local(action.refusal.what)} {local(action.refusal.cure)}
                    </span>
                  )}
                </Menu.Item>
              );
            })}
          </div>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
