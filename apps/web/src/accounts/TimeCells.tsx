import { exactWorkingTime } from '../format/working-time.ts';
import { useText } from '../text/catalogue.ts';

/** Working minutes and what they did to the promise; the parts sum to the whole. */
export interface Time {
  minutes: number;
  notStarted: number;
  counted: number;
  excluded: number;
  ended: number;
}

/** What is neither counted nor paused: before the limit began or after it ended. */
export const outsideOf = ({ notStarted, ended }: Time) => notStarted + ended;

/** The three parts of a time, in the order of `TimeHeads`. Nothing is said of nothing. */
export function PartCells({ time }: { time: Time }) {
  const { t } = useText();
  return [time.counted, time.excluded, outsideOf(time)].map((minutes, i) => (
    <td key={i}>{minutes > 0 ? exactWorkingTime(minutes, t) : '–'}</td>
  ));
}

export function PartHeads() {
  const { t } = useText();
  return (['counted', 'excluded', 'outside'] as const).map((part) => (
    <th key={part} scope="col">
      {t(`accounts.${part}`)}
    </th>
  ));
}
