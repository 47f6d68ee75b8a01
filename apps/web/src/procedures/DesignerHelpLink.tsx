import { ActionIcon, Button } from '@mantine/core';
import { IconBook } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useText } from '../text/catalogue.ts';
import '../text/designing.ts';
import styles from './procedures.module.css';

/** The way to the help of the designer, in full words. */
export function DesignerHelpLink() {
  const { t } = useText();
  return (
    <Button
      size="xs"
      variant="subtle"
      component={Link}
      to="/help/designer"
      leftSection={<IconBook size={14} aria-hidden />}
    >
      {t('library.help')}
    </Button>
  );
}

/** The same for a full bar: a short word beside the book where the window is wide, the book alone elsewhere. */
export function DesignerHelpIcon() {
  const { t } = useText();
  return (
    <ActionIcon
      className={styles['helpIcon']}
      size={30}
      variant="subtle"
      component={Link}
      to="/help/designer"
      aria-label={t('library.help')}
      title={t('library.help')}
    >
      <IconBook size={18} aria-hidden />
      <span className={styles['helpWord']}>{t('library.helpShort')}</span>
    </ActionIcon>
  );
}
