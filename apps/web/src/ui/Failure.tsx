import { Button } from '@mantine/core';
import { NoAnswer, Refused } from '../api/problem.ts';
import { useText } from '../text/catalogue.ts';
import { Banner } from './Banner.tsx';

/** What went wrong, why, and what to do next, in the words the host sent or in ours when it sent none. */
export function Failure({ reason, retry, title }: { reason: unknown; retry?: () => void; title?: string }) {
  const { t } = useText();
  const refused = reason instanceof Refused ? reason.problem : null;
  const unforeseen = !refused && !(reason instanceof NoAnswer);
  const why = refused?.detail ?? t(unforeseen ? 'app.broken' : 'app.noAnswer');
  return (
    <Banner kind="bad" title={refused?.title ?? title ?? t('app.failed')}>
      <p>{why}</p>
      {refused && <p>{t('app.codeOf', { code: refused.code })}</p>}
      {unforeseen && <p className="code">{String(reason)}</p>}
      {retry && (
        <Button size="xs" variant="default" mt="xs" onClick={retry}>
          {t('app.retry')}
        </Button>
      )}
    </Banner>
  );
}
