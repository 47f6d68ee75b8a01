import { useText } from '../text/catalogue.ts';
import { Banner } from '../ui/Banner.tsx';
import { Failure } from '../ui/Failure.tsx';
import { DoneNotice } from './DoneNotice.tsx';
import type { ActState } from './use-act.ts';

/** What became of the action, said beside the buttons. */
export function ActNotice({ state }: { state: ActState }) {
  const { t } = useText();
  switch (state.is) {
    case 'sending':
      return state.doubt ? (
        <Banner kind="plain" title={t('app.checking')}>
          <p>{t('app.checkingWhy')}</p>
        </Banner>
      ) : null;
    case 'done':
      return <DoneNotice done={state.done} />;
    case 'changed':
      return (
        <Banner kind="bad" title={t('dossier.changed')}>
          <p>{t('dossier.changedWhy')}</p>
        </Banner>
      );
    case 'refused':
      return <Failure reason={state.reason} title={t('dossier.refused')} />;
    case 'idle':
      return null;
  }
}
