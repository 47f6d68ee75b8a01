import './shell.css';
import './narrow.css';
import './forced.css';
import type { CheckingData, DocumentCheck, LimitVerdict, LocalText, ProcedureDocument } from '@motcua/engine';
import { ReactFlowProvider } from '@xyflow/react';
import { useEffect, useMemo } from 'react';
import { useLiveCheck } from '../check/use-live-check.ts';
import type { CommentAct, CommentThread } from '../comments/comment-types.ts';
import { CommentsProvider } from '../comments/comments-context.tsx';
import type { DesignerProblem } from '../drawing/flow-elements.ts';
import { namesOr } from '../drawing/words.ts';
import { type Language, textIn } from '../model/document-types.ts';
import { type BlueprintLibrary, BlueprintsProvider } from '../blueprints/blueprint.ts';
import { PlayProvider } from '../rooms/play/play-provider.tsx';
import { PasteReportProvider } from '../rooms/table/paste-report-context.tsx';
import { CheckingProvider } from '../state/checking-context.ts';
import type { AskedAgency } from '../model/agencies-offered.ts';
import type { Named, NamedAgency } from '../state/designer-context.ts';
import { FieldVisitsProvider } from '../state/field-visits.ts';
import { type Installation, InstallationContext } from '../state/installation.ts';
import type { LetterKeys } from '../state/letters.ts';
import { type MergedDocument, useProcedureEditor } from '../state/use-procedure-editor.ts';
import { LanguageContext, textOf } from '../text/text.ts';
import { Workshop } from './workshop.tsx';

export interface ProcedureDesignerProps {
  /** The document being edited. Give back what `onChange` handed out, or that merged with another's work. */
  readonly value: ProcedureDocument;
  readonly onChange: (next: ProcedureDocument) => void;
  /**
   * How a `value` that was merged with another's work came about. What was done here before can then be undone, and the
   * other's work stays. Without it another `value` is taken for what one's own was made into by somebody else alone.
   */
  readonly merged?: MergedDocument | undefined;
  /** What the checker says about `value`, worded in `language`; with `checking` only until that has first answered. */
  readonly problems: readonly DesignerProblem[];
  /** Problems that only the application can find: shown beside those found here. */
  readonly further?: readonly DesignerProblem[] | undefined;
  /**
   * What checker and play ask of the outside world. With it the drawing is checked here, after each edit, and played in
   * the application's own world instead of a stand-in.
   */
  readonly checking?: CheckingData | undefined;
  /** Told whatever is found here, `further` included, each time that it changes. */
  readonly onProblems?: ((found: DocumentCheck) => void) | undefined;
  readonly verdicts?: readonly LimitVerdict[] | undefined;
  readonly language: Language;
  /** With their parents, so that they can be chosen from a tree. */
  readonly agencies: readonly (AskedAgency & {
    id: string;
    name: LocalText;
    parent?: string | null | undefined;
  })[];
  readonly roles: readonly { id: string; title: LocalText }[];
  readonly relations: readonly { id: string; title: LocalText }[];
  /** Other procedures, for linked dossiers; without them their codes are typed. */
  readonly procedures?: Installation['procedures'] | undefined;
  readonly documentOf?: Installation['documentOf'];
  /** Whose calendar is which, to say by which one limits are counted. */
  readonly calendars?: Installation['calendars'] | undefined;
  /** Share of states and of transitions, in percent, that scenarios should go through before publication. */
  readonly coverageTarget?: number | undefined;
  /** Less than that is refused, where the application says so. */
  readonly coverageRequired?: boolean | undefined;
  readonly readOnly?: boolean | undefined;
  /** Whether keys of a single letter are turned off, where the application has a switch for them itself. */
  readonly letterKeys?: LetterKeys | undefined;
  /** Pieces of drawings to insert, and where new ones are kept. */
  readonly blueprints?: BlueprintLibrary | undefined;
  /** Ctrl+S and the save button; what is being typed has been committed before. */
  readonly onSave?: (() => void) | undefined;
  /** Comments pinned to the procedure; without them nothing is said of comments. */
  readonly comments?: readonly CommentThread[] | undefined;
  /** Absent where the person may only read them. A promise that is refused leaves what was typed. */
  readonly onComment?: ((act: CommentAct) => Promise<void> | void) | undefined;
}

const noVerdicts: readonly LimitVerdict[] = [];
const nothing: readonly never[] = [];

/** The editor of a procedure document. It fills its parent, which must have a height. */
export function ProcedureDesigner(props: ProcedureDesignerProps) {
  const { value, onChange, language, readOnly = false, onSave } = props;
  const { checking, further = nothing, onProblems } = props;
  const { editor, stack } = useProcedureEditor(value, onChange, props.merged);
  const live = useLiveCheck(editor, checking, language);
  const found = useMemo(
    () =>
      live && { ...live, problems: further.length === 0 ? live.problems : [...live.problems, ...further] },
    [further, live],
  );
  useEffect(() => {
    if (found !== undefined) onProblems?.(found);
  }, [found, onProblems]);
  const agencies = useMemo(
    () =>
      props.agencies.map(({ id, name, parent, kind, validFrom, validTo }): NamedAgency => ({
        id,
        title: textIn(name, language),
        parent,
        kind,
        validFrom,
        validTo,
      })),
    [language, props.agencies],
  );
  const { procedures = nothing, calendars = nothing, documentOf } = props;
  const installation = useMemo<Installation>(
    () => ({ procedures, calendars, documentOf }),
    [calendars, documentOf, procedures],
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
        <InstallationContext value={installation}>
          <CheckingProvider value={checking}>
            <PlayProvider coverageTarget={props.coverageTarget} coverageRequired={props.coverageRequired}>
              <BlueprintsProvider value={props.blueprints}>
                <PasteReportProvider>
                  <FieldVisitsProvider value={editor}>
                    <ReactFlowProvider>
                      <Workshop
                        editor={editor}
                        stack={stack}
                        problems={found?.problems ?? props.problems}
                        verdicts={found?.verdicts ?? props.verdicts ?? noVerdicts}
                        limitsPending={found?.limitsPending ?? false}
                        names={names}
                        agencies={agencies}
                        roles={roles}
                        relations={relations}
                        readOnly={readOnly}
                        onSave={onSave}
                        letterKeys={props.letterKeys}
                      />
                    </ReactFlowProvider>
                  </FieldVisitsProvider>
                </PasteReportProvider>
              </BlueprintsProvider>
            </PlayProvider>
          </CheckingProvider>
        </InstallationContext>
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
