import './comparison.css';
import '../shell/forced.css';
import type { LocalText, ProcedureDocument } from '@motcua/engine';
import { ReactFlowProvider } from '@xyflow/react';
import { useMemo } from 'react';
import type { CommentAct, CommentThread } from '../comments/comment-types.ts';
import { CommentsProvider } from '../comments/comments-context.tsx';
import type { Language } from '../model/document-types.ts';
import { LanguageContext } from '../text/text.ts';
import { compared } from './compare.ts';
import { ComparisonDesk } from './comparison-desk.tsx';

export interface ProcedureComparisonProps {
  readonly before: ProcedureDocument;
  readonly after: ProcedureDocument;
  readonly language: Language;
  readonly agencies: readonly { id: string; name: LocalText }[];
  readonly roles: readonly { id: string; title: LocalText }[];
  readonly relations: readonly { id: string; title: LocalText }[];
  /** Comments pinned to the later version; without them nothing is said of comments. */
  readonly comments?: readonly CommentThread[] | undefined;
  /** Absent where the reader may only read them. */
  readonly onComment?: ((act: CommentAct) => Promise<void> | void) | undefined;
}

/** Two versions of a procedure in one drawing, with the list of what changed beside it. It fills its parent. */
export function ProcedureComparison(props: ProcedureComparisonProps) {
  const { before, after, language, agencies, roles, relations, comments, onComment } = props;
  const found = useMemo(() => {
    const agency = new Map(agencies.map(({ id, name }) => [id, name]));
    const role = new Map(roles.map(({ id, title }) => [id, title]));
    return compared(before, after, { agency: (id) => agency.get(id), role: (id) => role.get(id) });
  }, [after, agencies, before, roles]);
  return (
    <LanguageContext value={language}>
      <CommentsProvider threads={comments} onComment={onComment}>
        <ReactFlowProvider>
          <ComparisonDesk
            found={found}
            before={before}
            after={after}
            agencies={agencies}
            roles={roles}
            relations={relations}
          />
        </ReactFlowProvider>
      </CommentsProvider>
    </LanguageContext>
  );
}
