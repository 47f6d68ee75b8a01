import { ActionIcon, Popover, TextInput } from '@mantine/core';
import { IconCalendar } from '@tabler/icons-react';
import { lazy, Suspense, useState, type ReactNode } from 'react';
import { writtenDate } from '../format/date.ts';
import { typedDate } from '../format/typed-date.ts';
import { useText } from '../text/catalogue.ts';

const CalendarPage = lazy(async () => ({ default: (await import('./CalendarPage.tsx')).CalendarPage }));

interface Props {
  id?: string;
  label: ReactNode;
  description?: ReactNode;
  error?: ReactNode;
  withAsterisk?: boolean;
  'data-autofocus'?: boolean | undefined;
  /** `yyyy-MM-dd`, or whatever was typed when it is no date yet: the checker then says so. */
  value: string;
  onChange: (value: string | undefined) => void;
}

const isDate = (value: string) => /^\d{4}-\d{2}-\d{2}$/.test(value);
const shown = (value: string) => (isDate(value) ? writtenDate(value) : value);

/** A date as offices write it: typed with or without separators, shown dd/MM/yyyy, or picked from a calendar. */
export function DateField({ value, onChange, error, ...field }: Props) {
  const { t } = useText();
  // While someone types, their own text stands; afterwards the date it means.
  const [typing, setTyping] = useState<string | null>(null);
  const [open, setOpen] = useState(false);
  const unread = typing === null && value !== '' && !isDate(value);

  const settle = () => {
    if (typing === null) return;
    const typed = typing.trim();
    onChange(typed === '' ? undefined : (typedDate(typed, new Date().getFullYear()) ?? typed));
    setTyping(null);
  };
  return (
    <TextInput
      {...field}
      error={error ?? (unread ? t('form.date') : undefined)}
      placeholder={t('form.dateHint')}
      inputMode="numeric"
      maxLength={30}
      autoComplete="off"
      value={typing ?? shown(value)}
      onChange={(event) => setTyping(event.currentTarget.value)}
      onBlur={settle}
      onKeyDown={(event) => event.key === 'Enter' && settle()}
      rightSection={
        <Popover opened={open} onChange={setOpen} position="bottom-end" trapFocus withinPortal>
          <Popover.Target>
            <ActionIcon
              variant="subtle"
              color="leaf"
              aria-label={t('form.calendar')}
              onClick={() => setOpen(!open)}
            >
              <IconCalendar size={18} aria-hidden />
            </ActionIcon>
          </Popover.Target>
          <Popover.Dropdown>
            <Suspense>
              <CalendarPage
                value={isDate(value) ? value : null}
                onChoose={(date) => {
                  setTyping(null);
                  onChange(date);
                  setOpen(false);
                }}
              />
            </Suspense>
          </Popover.Dropdown>
        </Popover>
      }
    />
  );
}
