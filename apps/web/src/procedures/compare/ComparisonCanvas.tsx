import { useQuery } from '@tanstack/react-query';
import { lazy, Suspense } from 'react';
import type { ProcedureDocument } from '../../api/contract.ts';
import { agenciesQuery, relationsQuery, rolesQuery } from '../../api/queries.ts';
import { useText } from '../../text/catalogue.ts';
import { Fallible } from '../../ui/Fallible.tsx';
import { Loading } from '../../ui/Loading.tsx';
import styles from '../procedures.module.css';
import { useComments } from './use-comments.ts';

const ProcedureComparison = lazy(async () => ({
  default: (await import('@motcua/designer')).ProcedureComparison,
}));

interface Props {
  code: string;
  before: ProcedureDocument;
  after: ProcedureDocument;
  /** Whose comments are shown on it. */
  commentsOf: number | 'draft';
}

/** The comparison with what it needs from this installation, and with the comments on the later version. */
export function ComparisonCanvas({ code, before, after, commentsOf }: Props) {
  const { language } = useText();
  const agencies = useQuery(agenciesQuery);
  const roles = useQuery(rolesQuery);
  const relations = useQuery(relationsQuery);
  const { comments, onComment } = useComments(code, commentsOf);
  if (!agencies.data || !roles.data || !relations.data) return <Loading />;
  return (
    <div className={styles['canvas']} data-owns-keys>
      <Fallible>
        <Suspense fallback={<Loading />}>
          <ProcedureComparison
            before={before}
            after={after}
            language={language}
            agencies={agencies.data}
            roles={roles.data}
            relations={relations.data}
            comments={comments}
            onComment={onComment}
          />
        </Suspense>
      </Fallible>
    </div>
  );
}
