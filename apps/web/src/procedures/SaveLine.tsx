import { IconCircleCheck, IconCircleDashed, IconLoader } from '@tabler/icons-react';
import { timeOf } from '../format/date.ts';
import { useText } from '../text/catalogue.ts';
import styles from './procedures.module.css';
import type { SaveState } from './use-draft.ts';

/** Whether what is on the screen is on the host: said at every moment, in words. */
export function SaveLine({ state }: { state: SaveState }) {
  const { t } = useText();
  const said = {
    clean: { Icon: IconCircleCheck, words: state.is === 'clean' && state.at ? t('draft.savedAt', { at: timeOf(state.at) }) : t('app.saved') },
    dirty: { Icon: IconCircleDashed, words: t('draft.unsaved') },
    saving: { Icon: IconLoader, words: state.is === 'saving' && state.doubt ? t('app.checking') : t('draft.saving') },
    conflict: { Icon: IconCircleDashed, words: t('draft.unsaved') },
    refused: { Icon: IconCircleDashed, words: t('draft.unsaved') },
  }[state.is]; // prettier-ignore
  return (
    <span className={styles['saved']} data-is={state.is} role="status">
      <said.Icon size={16} aria-hidden />
      {said.words}
    </span>
  );
}
