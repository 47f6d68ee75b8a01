import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { openableQuery, versionQuery } from '../api/queries.ts';
import { useText } from '../text/catalogue.ts';
import { Failure } from '../ui/Failure.tsx';
import { Loading } from '../ui/Loading.tsx';
import { Page } from '../ui/Page.tsx';
import { ProcedurePicker } from './ProcedurePicker.tsx';
import { ReceptionForm } from './ReceptionForm.tsx';

/** Reception: first which procedure, then everything else on one page. */
export function ReceivePage() {
  const { t, local } = useText();
  const { procedure } = useSearch({ from: '/receive' });
  const navigate = useNavigate();
  const openable = useQuery({ ...openableQuery, enabled: procedure !== undefined });
  const row = openable.data?.find((each) => each.code === procedure);
  const version = row?.published?.version ?? 0;
  const published = useQuery({ ...versionQuery(procedure ?? '', version), enabled: version > 0 });

  if (!procedure) {
    return (
      <Page title={t('receive.title')}>
        <ProcedurePicker
          onChoose={(code) => void navigate({ to: '/receive', search: { procedure: code } })}
        />
      </Page>
    );
  }
  const failed = openable.error ?? published.error;
  return (
    <Page
      title={row ? local(row.title) : t('receive.title')}
      beside={
        <Link to="/receive" search={{}}>
          {t('receive.other')}
        </Link>
      }
    >
      {failed && <Failure reason={failed} />}
      {openable.data && !row && <p>{t('receive.chooseNone')}</p>}
      {!failed && (openable.isPending || (row && published.isPending)) && <Loading />}
      {published.data && (
        <ReceptionForm key={procedure} code={procedure} document={published.data.document} />
      )}
    </Page>
  );
}
