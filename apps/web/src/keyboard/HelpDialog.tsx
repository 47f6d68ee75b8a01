import { Kbd, Modal, Switch } from '@mantine/core';
import { useText } from '../text/catalogue.ts';
import '../text/designing.ts';
import styles from './HelpDialog.module.css';
import { useMay } from '../app/session.tsx';
import { useShortcutRegistry } from './shortcuts.tsx';

const shown: Record<string, string> = { ArrowDown: '↓', ArrowUp: '↑', Escape: 'Esc', Enter: 'Enter' };

export function HelpDialog({ onClose }: { onClose: () => void }) {
  const { t } = useText();
  const registry = useShortcutRegistry();
  const mayDraw = useMay('procedure.draw');
  return (
    <Modal
      opened
      onClose={onClose}
      title={t('shell.help')}
      closeButtonProps={{ 'aria-label': t('app.close') }}
    >
      <dl className={styles['list']}>
        {registry.all().map((shortcut) => (
          <div key={shortcut.keys.join()} className={styles['row']}>
            <dt>
              {shortcut.keys.map((key) => (
                <Kbd key={key}>{shown[key] ?? key.toUpperCase()}</Kbd>
              ))}
            </dt>
            <dd>{shortcut.label}</dd>
          </div>
        ))}
      </dl>
      {mayDraw && (
        <p>
          <a href="/help/designer">{t('library.help')}</a>
        </p>
      )}
      <Switch
        mt="md"
        checked={registry.letters}
        onChange={(event) => registry.setLetters(event.currentTarget.checked)}
        label={t('shell.helpLetters')}
        description={t('shell.helpLettersWhy')}
      />
    </Modal>
  );
}
