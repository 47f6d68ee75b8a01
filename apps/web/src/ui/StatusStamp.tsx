import { useText } from '../text/catalogue.ts';
import styles from './ui.module.css';

type Status = 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9 | 10;

const tones: Record<Status, string> = {
  1: 'ink',
  2: 'leaf',
  3: 'ink',
  4: 'leaf',
  5: 'slate',
  6: 'slate',
  7: 'ink',
  8: 'slate',
  9: 'moss',
  10: 'moss',
};

const isStatus = (status: number): status is Status => status in tones;

/** The national status of a dossier, set like a rubber stamp: always its words, the colour only helps. */
export function StatusStamp({ status }: { status: number }) {
  const { t } = useText();
  if (!isStatus(status)) return null;
  return (
    <span className={styles['stamp']} data-tone={tones[status]}>
      {t(`status.s${status}`)}
    </span>
  );
}
