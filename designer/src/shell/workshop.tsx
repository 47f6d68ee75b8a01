import type { LimitVerdict } from '@motcua/engine';
import { useMachine } from '@xstate/react';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { connectNodes, mayConnectNew } from '../commands/edge-connect.ts';
import { createDeriver } from '../drawing/derive-elements.ts';
import { DrawingCanvas } from '../drawing/drawing-canvas.tsx';
import type { DesignerProblem } from '../drawing/flow-elements.ts';
import { LimitBrackets } from '../drawing/limit-brackets.tsx';
import { ShowOnOpen } from '../drawing/show-on-open.tsx';
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
import type { ProcedureEditor } from '../state/procedure-editor.ts';
import { useDrawingEdits } from '../state/use-drawing-edits.ts';
import { useLanguage, useText } from '../text/text.ts';
import { EmptyPaper } from './empty-paper.tsx';
import { FindBar } from './find-bar.tsx';
import { Palette } from './palette.tsx';
import { ProblemsPanel } from './problems-panel.tsx';
import { ShortcutsHelp } from './shortcuts-help.tsx';
import { Toolbar } from './toolbar.tsx';
import { useActs } from './use-acts.ts';
import { useShortcuts } from './use-shortcuts.ts';
import { useView } from './use-view.ts';
import { ViewBar } from './view-bar.tsx';

export interface WorkshopProps {
  readonly editor: ProcedureEditor;
  readonly stack: CommandStack;
  readonly problems: readonly DesignerProblem[];
  readonly verdicts: readonly LimitVerdict[];
  readonly names: Names;
  readonly agencies: readonly Named[];
  readonly roles: readonly Named[];
  readonly relations: readonly Named[];
  readonly readOnly: boolean;
  readonly onSave: (() => void) | undefined;
}

const nowhere: readonly string[] = [];

/** Palette, drawing, properties and problems around one procedure: where everything meets. */
export function Workshop(props: WorkshopProps) {
  const { editor, stack, problems, verdicts, names, agencies, roles, relations, readOnly, onSave } = props;
  const text = useText();
  const language = useLanguage();
  const root = useRef<HTMLDivElement>(null);
  const [state, send] = useMachine(designerMachine);
  const { room, arrangement, selected, path, from, query, resultAt } = state.context;
  const { document } = stack;
  const index = indexOf(document);

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
        editable: !readOnly,
        arrangement,
      }),
    [arrangement, derive, document, language, names, path, problems, readOnly, selected],
  );
  useEffect(() => {
    send({ type: 'gone', present: new Set([...index.placeIds, ...[...index.edgeIds].map(edgeKey)]) });
  }, [index, send]);

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
  useShortcuts(
    root,
    { ...acts.byShortcut, nextResult: () => stepResult(1), previousResult: () => stepResult(-1) },
    readOnly,
  );

  const edits = useDrawingEdits(designer);
  const add = (kind: NodeKind): void => {
    const id = addKind(designer, kind);
    if (id !== undefined) acts.afterAdding(id);
  };
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
                onSelectChanges={(changes) => send({ type: 'select', changes })}
                {...(readOnly ? {} : { edits })}
              >
                <LimitBrackets document={document} drawing={drawing} verdicts={verdicts} />
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
        <ProblemsPanel
          onPick={(problem) => {
            const at = keyOfProblem(problem);
            send({ type: 'look at problem', at, path: problem.witness ?? [], room: roomOfProblem(problem) });
            if (at !== undefined) view.bringIntoView(at);
          }}
        />
        {state.matches('helping') && <ShortcutsHelp readOnly={readOnly} onClose={designer.leave} />}
        <div className="mc-said" role="status" aria-live="polite">
          {acts.said}
        </div>
      </div>
    </DesignerProvider>
  );
}
