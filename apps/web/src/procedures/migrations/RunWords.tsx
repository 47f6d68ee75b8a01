import type { MigrationRun } from '../../api/contract.ts';
import { useText } from '../../text/catalogue.ts';

/** How far a run has come, or what it found. */
export function RunWords({ run, kind }: { run: MigrationRun | null; kind: 'dry' | 'apply' }) {
  const { t } = useText();
  if (run === null) return <p>{t('compare.moving.notTried')}</p>;
  const { state, moved, refused, gone, visited, expected } = run;
  const words =
    state === 'stopped'
      ? t('compare.moving.stopped', { visited, expected })
      : state === 'running'
        ? t(kind === 'dry' ? 'compare.moving.trying' : 'compare.moving.applying', { visited, expected })
        : t(kind === 'dry' ? 'compare.moving.tried' : 'compare.moving.applied', { moved, refused, gone });
  return <p role="status">{words}</p>;
}
