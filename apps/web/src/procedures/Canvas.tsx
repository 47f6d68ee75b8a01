import type { DesignerProblem, ProcedureDesignerProps } from '@motcua/designer';
import { useQuery } from '@tanstack/react-query';
import { lazy, Suspense, useMemo } from 'react';
import type { ProcedureDocument, WordedProblem } from '../api/contract.ts';
import { agenciesQuery, relationsQuery, rolesQuery } from '../api/queries.ts';
import { useText } from '../text/catalogue.ts';
import { Fallible } from '../ui/Fallible.tsx';
import { Loading } from '../ui/Loading.tsx';
import styles from './procedures.module.css';

const ProcedureDesigner = lazy(async () => ({
  default: (await import('@motcua/designer')).ProcedureDesigner,
}));

interface Props {
  document: ProcedureDocument;
  problems: WordedProblem[];
  readOnly?: boolean;
  onChange?: (next: ProcedureDocument) => void;
  onSave?: () => void;
  comments?: ProcedureDesignerProps['comments'];
  onComment?: ProcedureDesignerProps['onComment'];
}

const noChange = () => undefined;

/** The designer with what it needs from this installation: its agencies, roles and relations. Loaded when first shown. */
export function Canvas({
  document,
  problems,
  readOnly = false,
  onChange = noChange,
  onSave = noChange,
  comments,
  onComment,
}: Props) {
  const { language } = useText();
  const agencies = useQuery(agenciesQuery);
  const roles = useQuery(rolesQuery);
  const relations = useQuery(relationsQuery);
  const worded = useMemo(
    () =>
      problems.map((problem) => ({
        ...problem,
        ...problem.text[language],
        facts: problem.facts as DesignerProblem['facts'],
      })),
    [problems, language],
  );
  if (!agencies.data || !roles.data || !relations.data) return <Loading />;
  return (
    <div className={styles['canvas']} data-owns-keys>
      <Fallible>
        <Suspense fallback={<Loading />}>
          <ProcedureDesigner
            value={document}
            onChange={onChange}
            onSave={onSave}
            problems={worded}
            language={language}
            agencies={agencies.data}
            roles={roles.data}
            relations={relations.data}
            readOnly={readOnly}
            comments={comments}
            onComment={onComment}
          />
        </Suspense>
      </Fallible>
    </div>
  );
}
