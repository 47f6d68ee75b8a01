import { DatePicker } from '@mantine/dates';
import '@mantine/dates/styles.layer.css';
import 'dayjs/locale/vi';
import { useText } from '../text/catalogue.ts';

interface Props {
  value: string | null;
  onChoose: (date: string) => void;
}

/** A month to pick a day from, weeks beginning on Monday. */
export function CalendarPage({ value, onChoose }: Props) {
  const { t, language } = useText();
  return (
    <DatePicker
      locale={language}
      firstDayOfWeek={1}
      {...(value && { defaultDate: value })}
      value={value}
      onChange={(date) => date && onChoose(date)}
      ariaLabels={{ previousMonth: t('form.previousMonth'), nextMonth: t('form.nextMonth') }}
    />
  );
}
