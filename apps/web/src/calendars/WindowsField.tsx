import { ActionIcon, Button } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { TimeField } from '../form/TimeField.tsx';
import { useText } from '../text/catalogue.ts';
import styles from './calendars.module.css';

type Window = [string, string];

interface Props {
  windows: readonly Window[];
  /** So many there must be. */
  least: number;
  onChange: (windows: Window[]) => void;
}

/** Opening and closing hours, one window after another. */
export function WindowsField({ windows, least, onChange }: Props) {
  const { t } = useText();
  const change = (index: number, window: Window) =>
    onChange(windows.map((one, place) => (place === index ? window : one)));
  return (
    <>
      {windows.map(([open, close], index) => (
        <div
          key={index}
          className={styles['window']}
          role="group"
          aria-label={t('calendar.rules.window', { n: index + 1 })}
        >
          <TimeField
            label={t('calendar.rules.opens')}
            value={open}
            onChange={(next) => change(index, [next, close])}
          />
          <TimeField
            label={t('calendar.rules.closes')}
            value={close}
            onChange={(next) => change(index, [open, next])}
          />
          <ActionIcon
            variant="default"
            size="lg"
            disabled={windows.length <= least}
            aria-label={t('calendar.rules.removeWindow', { n: index + 1 })}
            onClick={() => onChange(windows.filter((_, place) => place !== index))}
          >
            <IconX size={16} aria-hidden />
          </ActionIcon>
        </div>
      ))}
      {windows.length < 6 && (
        <Button
          size="compact-xs"
          variant="default"
          onClick={() => onChange([...windows, [windows.at(-1)?.[1] ?? '07:30', '17:00']])}
        >
          {t('calendar.rules.addWindow')}
        </Button>
      )}
    </>
  );
}
