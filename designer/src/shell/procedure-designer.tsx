import './shell.css';
import type { LimitVerdict, LocalText, ProcedureDocument } from '@motcua/engine';
import { ReactFlowProvider } from '@xyflow/react';
import { useMemo } from 'react';
import type { CommentAct, CommentThread } from '../comments/comment-types.ts';
import { CommentsProvider } from '../comments/comments-context.tsx';
import type { DesignerProblem } from '../drawing/flow-elements.ts';
import { namesOr } from '../drawing/words.ts';
import { type Language, textIn } from '../model/document-types.ts';
import type { Named } from '../state/designer-context.ts';
import { useProcedureEditor } from '../state/use-procedure-editor.ts';
import { LanguageContext, textOf } from '../text/text.ts';
import { Workshop } from './workshop.tsx';

export interface ProcedureDesignerProps {
  /** The document being edited. Give back what `onChange` handed out: any other document begins a new undo history. */
  readonly value: ProcedureDocument;
  readonly onChange: (next: ProcedureDocument) => void;
  /** What the checker says about `value`, worded in `language`. */
  readonly problems: readonly DesignerProblem[];
  readonly verdicts?: readonly LimitVerdict[] | undefined;
  readonly language: Language;
  readonly agencies: readonly { id: string; name: LocalText }[];
  readonly roles: readonly { id: string; title: LocalText }[];
  readonly relations: readonly { id: string; title: LocalText }[];
  readonly readOnly?: boolean | undefined;
  /** Ctrl+S and the save button; what is being typed has been committed before. */
  readonly onSave?: (() => void) | undefined;
  /** Comments pinned to the procedure; without them nothing is said of comments. */
  readonly comments?: readonly CommentThread[] | undefined;
  /** Absent where the person may only read them. A promise that is refused leaves what was typed. */
  readonly onComment?: ((act: CommentAct) => Promise<void> | void) | undefined;
}

const noVerdicts: readonly LimitVerdict[] = [];

/** The editor of a procedure document. It fills its parent, which must have a height. */
export function ProcedureDesigner(props: ProcedureDesignerProps) {
  const { value, onChange, problems, verdicts = noVerdicts, language, readOnly = false, onSave } = props;
  const { editor, stack } = useProcedureEditor(value, onChange);
  const agencies = useMemo(
    () => props.agencies.map(({ id, name }): Named => ({ id, title: textIn(name, language) })),
    [language, props.agencies],
  );
  const roles = useNamed(props.roles, language);
  const relations = useNamed(props.relations, language);
  const names = useMemo(
    () =>
      namesOr(textOf(language), {
        agencyName: titlesOf(agencies),
        roleTitle: titlesOf(roles, textOf(language).roles),
        relationTitle: titlesOf(relations),
      }),
    [agencies, language, relations, roles],
  );

  return (
    <LanguageContext value={language}>
      <CommentsProvider threads={props.comments} onComment={props.onComment}>
        <ReactFlowProvider>
          <Workshop
            editor={editor}
            stack={stack}
            problems={problems}
            verdicts={verdicts}
            names={names}
            agencies={agencies}
            roles={roles}
            relations={relations}
            readOnly={readOnly}
            onSave={onSave}
          />
        </ReactFlowProvider>
      </CommentsProvider>
    </LanguageContext>
  );
}

function useNamed(list: readonly { id: string; title: LocalText }[], language: Language): readonly Named[] {
  return useMemo(
    () => list.map(({ id, title }) => ({ id, title: textIn(title, language) })),
    [list, language],
  );
}

/** Titles by id; what the application does not list keeps the designer's own word for it, or its id. */
function titlesOf(list: readonly Named[], own: Record<string, string> = {}): (id: string) => string {
  const titles = new Map(list.map((item) => [item.id, item.title]));
  return (id) => titles.get(id) ?? own[id] ?? id;
}
