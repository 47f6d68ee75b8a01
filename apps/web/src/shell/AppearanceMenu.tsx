import { Menu } from '@mantine/core';
import { IconCheck, IconContrastFilled } from '@tabler/icons-react';
import { useText } from '../text/catalogue.ts';
import { chooseAppearance, useAppearance } from '../theme/appearance.ts';
import styles from './shell.module.css';

export function AppearanceMenu() {
  const { t } = useText();
  const { scheme, contrast } = useAppearance();
  const tick = (on: boolean) =>
    on ? <IconCheck size={16} aria-hidden /> : <span className={styles['noTick']} />;
  const schemes = [
    ['system', t('shell.schemeSystem')],
    ['light', t('shell.schemeLight')],
    ['dark', t('shell.schemeDark')],
  ] as const;
  const contrasts = [
    ['normal', t('shell.contrastNormal')],
    ['high', t('shell.contrastHigh')],
  ] as const;
  return (
    <Menu position="bottom-end" withinPortal>
      <Menu.Target>
        <button type="button" className={styles['icon']} aria-label={t('shell.appearance')}>
          <IconContrastFilled size={20} aria-hidden />
        </button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>{t('shell.scheme')}</Menu.Label>
        {schemes.map(([value, label]) => (
          <Menu.Item
            key={value}
            leftSection={tick(scheme === value)}
            onClick={() => chooseAppearance({ scheme: value })}
          >
            {label}
          </Menu.Item>
        ))}
        <Menu.Label>{t('shell.contrast')}</Menu.Label>
        {contrasts.map(([value, label]) => (
          <Menu.Item
            key={value}
            leftSection={tick(contrast === value)}
            onClick={() => chooseAppearance({ contrast: value })}
          >
            {label}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
