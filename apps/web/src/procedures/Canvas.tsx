import { linkedCodes, type DocumentCheck } from '@motcua/engine';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import type { DesignerProblem, ProcedureDesignerProps } from '@motcua/designer';
import { lazy, Suspense, useMemo } from 'react';
import type { ProcedureDocument, WordedProblem } from '../api/contract.ts';
import { agenciesQuery, checkingQuery, relationsQuery, rolesQuery } from '../api/queries.ts';
import { useShortcutRegistry } from '../keyboard/shortcuts.tsx';
import { useText } from '../text/catalogue.ts';
import { Fallible } from '../ui/Fallible.tsx';
import { Loading } from '../ui/Loading.tsx';
import { useBlueprintLibrary } from './use-blueprints.ts';
import styles from './procedures.module.css';
import { useInstallation } from './use-installation.ts';

const ProcedureDesigner = lazy(async () => ({
  default: (await import('@motcua/designer')).ProcedureDesigner,
}));

interface Props {
  document: ProcedureDocument;
  problems: WordedProblem[];
  readOnly?: boolean;
  /** Told what the designer finds in the document on the screen, after each edit. */
  onProblems?: (found: DocumentCheck) => void;
  onChange?: (next: ProcedureDocument) => void;
  onSave?: () => void;
  /** How the document came about, where it was merged with what somebody else saved. */
  merged?: ProcedureDesignerProps['merged'];
  /** How far scenarios should go before publication, as this installation says it. */
  coverage?: { target: number; required: boolean };
  comments?: ProcedureDesignerProps['comments'];
  onComment?: ProcedureDesignerProps['onComment'];
}

/** What only the host can find: the designer has no compiler of forms. */
const onlyHere: ReadonlySet<string> = new Set(['form-schema-unusable']);
const noChange = () => undefined;

/** The designer with what it needs from this installation: its agencies, roles and relations. Loaded when first shown. */
export function Canvas({
  document,
  problems,
  readOnly = false,
  onChange = noChange,
  onSave = noChange,
  onProblems,
  merged,
  coverage,
  comments,
  onComment,
}: Props) {
  const { language } = useText();
  const blueprints = useBlueprintLibrary();
  const agencies = useQuery(agenciesQuery);
  const roles = useQuery(rolesQuery);
  const relations = useQuery(relationsQuery);
  const installation = useInstallation();
  const worded = useMemo(
    () =>
      problems.map((problem) => ({
        ...problem,
        ...problem.text[language],
        facts: problem.facts as DesignerProblem['facts'],
      })),
    [problems, language],
  );
  const links = [...new Set(linkedCodes(document))].sort();
  const checking = useQuery({
    ...checkingQuery(links),
    placeholderData: keepPreviousData,
    enabled: !readOnly,
  });
  const further = useMemo(() => worded.filter(({ code }) => onlyHere.has(code)), [worded]);
  const { letters, setLetters } = useShortcutRegistry();
  const letterKeys = useMemo(
    () => ({ off: !letters, turn: (off: boolean) => setLetters(!off) }),
    [letters, setLetters],
  );
  if (!agencies.data || !roles.data || !relations.data) return <Loading />;
  return (
    <div className={styles['canvas']} data-owns-keys>
      <Fallible>
        <Suspense fallback={<Loading />}>
          <ProcedureDesigner
            value={document}
            onChange={onChange}
            merged={merged}
            onSave={onSave}
            problems={worded}
            further={further}
            checking={readOnly ? undefined : checking.data}
            onProblems={onProblems}
            letterKeys={letterKeys}
            language={language}
            agencies={agencies.data}
            roles={roles.data}
            relations={relations.data}
            {...installation}
            readOnly={readOnly}
            coverageTarget={coverage && Math.round(coverage.target * 100)}
            coverageRequired={coverage?.required}
            comments={comments}
            onComment={onComment}
            blueprints={blueprints}
          />
        </Suspense>
      </Fallible>
    </div>
  );
}
