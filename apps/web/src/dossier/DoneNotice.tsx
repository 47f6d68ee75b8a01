import { Link } from '@tanstack/react-router';
import { useText } from '../text/catalogue.ts';
import { Banner } from '../ui/Banner.tsx';
import { subjectOf } from './sort-actions.ts';
import type { Done } from './use-act.ts';

/** Says that an action is saved; with the dossier's code once another dossier is on the screen. */
export function DoneNotice({ done, named = false }: { done: Done; named?: boolean }) {
  const { t, local } = useText();
  const about = subjectOf(done.action).length === 1 ? local(subjectOf(done.action)[0]) : '';
  const label = [local(done.action.label), about].filter(Boolean).join(': ');
  return (
    <Banner
      kind="good"
      title={named ? t('dossier.doneFor', { label, code: done.code }) : t('dossier.done', { label })}
    >
      {done.promised && (
        <p>
          <Link to="/dossiers/$code/slips/$form" params={{ code: done.code, form: '01' }}>
            {t('dossier.printReceipt')}
          </Link>
        </p>
      )}
    </Banner>
  );
}
