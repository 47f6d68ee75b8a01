import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useMay } from '../app/session.tsx';
import { useText } from '../text/catalogue.ts';
import { Banner } from '../ui/Banner.tsx';
import { proposalQuery } from './migrations/queries.ts';

interface Props {
  code: string;
  /** The version before the newest, and the newest. */
  from: number;
  to: number;
}

/** How many dossiers still follow the version before, and the way to move them: for those who may propose it. */
export function StillRunning({ code, from, to }: Props) {
  const { t } = useText();
  const mayPropose = useMay('procedure.migrate.propose');
  const proposal = useQuery({ ...proposalQuery(code, from, to), enabled: mayPropose });
  const running = proposal.data?.running ?? 0;
  if (running === 0) return null;
  return (
    <Banner kind="plain" title={t('compare.moving.running', { count: running, version: from })}>
      <p>
        {t('compare.moving.stay')}{' '}
        <Link to="/procedures/$code/migrations" params={{ code }} search={{ from, to }}>
          {t('compare.impact.offer')}
        </Link>
      </p>
    </Banner>
  );
}
