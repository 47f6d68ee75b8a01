import { TextInput } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import { typedTime } from '../format/typed-time.ts';
import { useText } from '../text/catalogue.ts';

interface Props {
  label: ReactNode;
  error?: ReactNode;
  withAsterisk?: boolean;
  /** `HH:mm`, or whatever was typed when it is no time yet. */
  value: string;
  onChange: (value: string) => void;
}

/** A time of day as offices write it, by the clock of 24 hours whatever the browser prefers. */
export function TimeField({ value, onChange, error, ...field }: Props) {
  const { t } = useText();
  const [typing, setTyping] = useState<string | null>(null);
  const unread = typing === null && value !== '' && typedTime(value) !== value;

  const settle = () => {
    if (typing === null) return;
    onChange(typedTime(typing) ?? typing.trim());
    setTyping(null);
  };
  return (
    <TextInput
      {...field}
      error={error ?? (unread ? t('form.time') : undefined)}
      placeholder={t('form.timeHint')}
      maxLength={20}
      autoComplete="off"
      value={typing ?? value}
      onChange={(event) => setTyping(event.currentTarget.value)}
      onBlur={settle}
      onKeyDown={(event) => event.key === 'Enter' && settle()}
    />
  );
}
