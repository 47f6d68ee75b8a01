import type { LimitVerdict } from '@motcua/engine';
import { useMachine } from '@xstate/react';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { useInsertPiece } from '../blueprints/use-insert-piece.ts';
import { CommentPins } from '../comments/comment-pins.tsx';
import { useComments } from '../comments/comments-context.tsx';
import { CommentsDrawer } from '../comments/comments-drawer.tsx';
import { connectNodes, mayConnectNew } from '../commands/edge-connect.ts';
import { warmUpArranging } from '../drawing/arrange-off-thread.ts';
import { createDeriver } from '../drawing/derive-elements.ts';
import { DrawingCanvas, type SelectChange } from '../drawing/drawing-canvas.tsx';
import type { DesignerProblem } from '../drawing/flow-elements.ts';
import { LimitBrackets } from '../drawing/limit-brackets.tsx';
import { ShowOnOpen } from '../drawing/show-on-open.tsx';
import { timeShares } from '../drawing/time-shares.ts';
import type { Names } from '../drawing/words.ts';
import type { CommandStack } from '../history/command-stack.ts';
import type { NodeKind } from '../model/document-types.ts';
import { indexOf } from '../model/flow-index.ts';
import { edgeKey, keyOfProblem } from '../model/selection.ts';
import { PropertyPanel } from '../panel/property-panel.tsx';
import { rooms } from '../rooms/rooms.ts';
import { type Designer, DesignerProvider, type Named } from '../state/designer-context.ts';
import { designerMachine } from '../state/designer-machine.ts';
import { addKind } from '../state/drawing-acts.ts';
import { roomOfProblem } from '../state/room-id.ts';
import { findInDrawing } from '../state/find-in-drawing.ts';
import { type LetterKeys, useLetterKeys } from '../state/letters.ts';
import type { ProcedureEditor } from '../state/procedure-editor.ts';
import { useDrawingEdits } from '../state/use-drawing-edits.ts';
import { useLanguage, useText } from '../text/text.ts';
import { CommandPalette } from './command-palette.tsx';
import { EmptyPaper } from './empty-paper.tsx';
import { FindBar } from './find-bar.tsx';
import { LimitStrip } from './limit-strip.tsx';
import { Palette } from './palette.tsx';
import { ProblemsPanel } from './problems-panel.tsx';
import { ShortcutsHelp } from './shortcuts-help.tsx';
import { Toolbar } from './toolbar.tsx';
import { useActs } from './use-acts.ts';
import { useChoices } from './use-choices.ts';
import { useClipboard } from './use-clipboard.ts';
import { useShortcuts } from './use-shortcuts.ts';
import { useView } from './use-view.ts';
import { ViewBar } from './view-bar.tsx';

export interface WorkshopProps {
  readonly editor: ProcedureEditor;
  readonly stack: CommandStack;
  readonly problems: readonly DesignerProblem[];
  readonly verdicts: readonly LimitVerdict[];
  /** The limits are being worked out again; what is said of them was found before. */
  readonly limitsPending: boolean;
  readonly names: Names;
  readonly agencies: Designer['agencies'];
  readonly roles: readonly Named[];
  readonly relations: readonly Named[];
  readonly readOnly: boolean;
  readonly onSave: (() => void) | undefined;
  readonly letterKeys: LetterKeys | undefined;
}

const nowhere: readonly string[] = [];

/** Palette, drawing, properties and problems around one procedure: where everything meets. */
export function Workshop(props: WorkshopProps) {
  const { editor, stack, problems, verdicts, limitsPending } = props;
  const { names, agencies, roles, relations, readOnly, onSave } = props;
  const text = useText();
  const comments = useComments();
  const language = useLanguage();
  const root = useRef<HTMLDivElement>(null);
  const [state, send] = useMachine(designerMachine);
  const { room, arrangement, selected, from, query, resultAt } = state.context;
  // What is only looked at in passing lights up over what was asked for.
  const [lookedAt, setLookedAt] = useState<readonly string[]>();
  const path = lookedAt ?? state.context.path;
  const { document } = stack;
  const index = indexOf(document);

  const shares = useMemo(() => timeShares(document, verdicts), [document, verdicts]);
  const [derive] = useState(createDeriver);
  const drawing = useMemo(
    () =>
      derive({
        document,
        language,
        names,
        problems,
        position: undefined,
        selected,
        path,
        shares,
        editable: !readOnly,
        arrangement,
      }),
    [arrangement, derive, document, language, names, path, problems, readOnly, selected, shares],
  );
  const present = useMemo(() => new Set([...index.placeIds, ...[...index.edgeIds].map(edgeKey)]), [index]);
  useEffect(() => send({ type: 'gone', present }), [present, send]);

  useEffect(
    () => (readOnly ? undefined : warmUpArranging(() => editor.state().document)),
    [editor, readOnly],
  );

  const view = useView(drawing);
  const designer = useMemo<Designer>(
    () => ({
      document,
      index,
      drawing,
      names,
      agencies,
      roles,
      relations,
      problems,
      verdicts,
      selected,
      readOnly,
      connectingFrom: from,
      run: (command, payload) => {
        if (!readOnly) editor.run(command, payload);
      },
      show: (id) => {
        if (room !== 'drawing') send({ type: 'enter', room: 'drawing' });
        send({ type: 'select only', ids: [id] });
        view.bringIntoView(id);
      },
      select: (ids) => send({ type: 'select only', ids }),
      startConnecting: (id) => send({ type: 'connect from', id }),
      connectTo: (to) => {
        if (from !== null && mayConnectNew(index, from, to).allowed) editor.run(connectNodes, { from, to });
        send({ type: 'connected' });
      },
      leave: () => send({ type: 'leave' }),
      arrangement,
      arrangeBy: (next) => send({ type: 'arrange by', arrangement: next }),
      room,
      enter: (next) => send({ type: 'enter', room: next }),
    }),
    [
      document,
      index,
      drawing,
      names,
      agencies,
      roles,
      relations,
      problems,
      verdicts,
      selected,
      readOnly,
      from,
      arrangement,
      room,
      editor,
      send,
      view,
    ],
  );
  const acts = useActs({ designer, editor, send, view, onSave, root });
  const results = useMemo(
    () => (query === '' ? [] : findInDrawing(document, query, names, language)),
    [document, language, names, query],
  );
  const stepResult = useCallback(
    (by: 1 | -1) => {
      send({ type: 'step result', by, of: results.length });
      const next = results[(resultAt + by + results.length) % Math.max(1, results.length)];
      if (next !== undefined) designer.show(next);
    },
    [designer, resultAt, results, send],
  );
  const letters = useLetterKeys(props.letterKeys);
  const here = { readOnly, elsewhere: room !== 'drawing', lettersOff: letters.off };
  useShortcuts(
    root,
    {
      ...acts.byShortcut,
      nextResult: () => stepResult(1),
      previousResult: () => stepResult(-1),
      comment: () => (comments === undefined ? false : comments.open()),
    },
    here,
  );
  useClipboard(root, acts, room === 'drawing', readOnly);

  const insertPiece = useInsertPiece(designer);
  const edits = useDrawingEdits(designer, insertPiece);
  const onSelectChanges = useCallback(
    (changes: readonly SelectChange[]) => send({ type: 'select', changes }),
    [send],
  );
  const add = (kind: NodeKind): void => {
    const id = addKind(designer, kind);
    if (id !== undefined) acts.afterAdding(id);
  };
  const holdWay = (way: readonly string[]): void => {
    send({ type: 'look at problem', at: undefined, path: way, room: 'drawing' });
    view.bringAllIntoView(way);
  };
  const choices = useChoices({
    designer,
    acts,
    onAdd: add,
    onPiece: insertPiece,
    letters,
    onLimit: (id) => holdWay(verdicts.find(({ limit }) => limit === id)?.path ?? []),
  });
  const Room = rooms.find(({ id }) => id === room)?.Component;
  const isEmpty = document.flow.nodes.every((node) => node.kind === 'start' || node.kind === 'end');

  return (
    <DesignerProvider value={designer}>
      <div className={readOnly ? 'mc-designer is-read-only' : 'mc-designer'} ref={root}>
        <Toolbar
          room={room}
          onEnter={designer.enter}
          stack={stack}
          acts={acts}
          onSave={onSave !== undefined}
          onPiece={insertPiece}
        />
        {Room === undefined ? (
          <>
            {!readOnly && <Palette onAdd={add} />}
            <section className="mc-paper" aria-label={text.canvas.label}>
              {state.matches('finding') && (
                <FindBar
                  query={query}
                  count={results.length}
                  at={resultAt}
                  onQuery={(next) => {
                    send({ type: 'query', query: next });
                    const [first] = findInDrawing(document, next, names, language);
                    if (first !== undefined) designer.show(first);
                  }}
                  onStep={stepResult}
                  onClose={designer.leave}
                />
              )}
              <DrawingCanvas
                drawing={drawing}
                onSelectChanges={onSelectChanges}
                {...(readOnly ? {} : { edits })}
              >
                <LimitBrackets document={document} drawing={drawing} verdicts={verdicts} />
                <CommentPins document={document} drawing={drawing} />
                <ViewBar />
                <ShowOnOpen
                  key={arrangement}
                  drawing={drawing}
                  at={nowhere}
                  limits={document.limits.length}
                />
              </DrawingCanvas>
              {isEmpty && !readOnly && <EmptyPaper onBegin={acts.drawFirstStep} />}
            </section>
            <PropertyPanel />
          </>
        ) : (
          <div className="mc-room">
            <Room />
          </div>
        )}
        <CommentsDrawer document={document} selected={[...selected][0]} onShow={designer.show} />
        <div className="mc-law">
          <LimitStrip pending={limitsPending} onLook={setLookedAt} onHold={holdWay} />
          <ProblemsPanel
            room={room}
            onPick={(problem) => {
              const at = keyOfProblem(problem);
              const way = problem.witness ?? [];
              // A way that shows what is wrong is looked at in the drawing, whichever room mends it.
              const next = way.length > 0 ? 'drawing' : roomOfProblem(problem);
              send({ type: 'look at problem', at, path: way, room: next });
              if (at !== undefined && present.has(at)) view.bringIntoView(at);
              else view.bringAllIntoView(way);
              return next;
            }}
          />
        </div>
        {state.matches('helping') && <ShortcutsHelp here={here} letters={letters} onClose={designer.leave} />}
        {state.matches('choosing') && <CommandPalette choices={choices} onClose={designer.leave} />}
        {acts.notice !== '' && (
          <p className="mc-notice" role="alert">
            {acts.notice}
          </p>
        )}
        <div className="mc-said" role="status" aria-live="polite">
          {acts.said}
        </div>
      </div>
    </DesignerProvider>
  );
}
