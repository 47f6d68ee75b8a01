import { DateInput } from '@mantine/dates';
import '@mantine/dates/styles.layer.css';
import 'dayjs/locale/vi';
import { IconCalendar } from '@tabler/icons-react';
import { useState, type ReactNode } from 'react';
import { writtenDate } from '../format/date.ts';
import { typedDate } from '../format/typed-date.ts';
import { useText } from '../text/catalogue.ts';

interface Props {
  id?: string;
  label: ReactNode;
  description?: ReactNode;
  error?: ReactNode;
  withAsterisk?: boolean;
  /** `yyyy-MM-dd`, or whatever was typed when it is no date yet: the checker then says so. */
  value: string;
  onChange: (value: string | undefined) => void;
}

const read = (typed: string) => typedDate(typed, new Date().getFullYear());

/** A date as offices write it: typed with or without separators, shown dd/MM/yyyy, or picked from the calendar. */
export function DateField({ value, onChange, error, ...field }: Props) {
  const { t, language } = useText();
  const isDate = /^\d{4}-\d{2}-\d{2}$/.test(value);
  const [unread, setUnread] = useState(false);
  return (
    <DateInput
      {...field}
      error={error ?? (unread ? t('form.date') : undefined)}
      locale={language}
      firstDayOfWeek={1}
      placeholder={t('form.dateHint')}
      valueFormat={(date) => writtenDate(date)}
      dateParser={(typed) => read(typed)}
      fixOnBlur={false}
      value={isDate ? value : null}
      onChange={(date) => onChange(date ?? undefined)}
      onBlur={(event) => {
        const typed = event.currentTarget.value.trim();
        const meant = read(typed);
        setUnread(typed !== '' && meant === null);
        if (meant) onChange(meant);
        else if (typed) onChange(typed);
      }}
      rightSection={<IconCalendar size={16} aria-hidden />}
      rightSectionPointerEvents="none"
    />
  );
}
