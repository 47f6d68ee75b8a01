import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { draftQuery } from '../api/queries.ts';
import { Failure } from '../ui/Failure.tsx';
import { Loading } from '../ui/Loading.tsx';
import { DraftDesk } from './DraftDesk.tsx';

export function DraftPage() {
  const { code } = useParams({ from: '/procedures/$code/draft' });
  const query = useQuery({ ...draftQuery(code), refetchOnMount: 'always' });
  if (query.isError) return <Failure reason={query.error} retry={() => void query.refetch()} />;
  // A copy from an earlier visit may be stale: drawing starts only on what the host holds now.
  if (!query.data || !query.isFetchedAfterMount) return <Loading />;
  return <DraftDesk key={code} draft={query.data} />;
}
