import { type RefObject, useState } from 'react';
import { addNode } from '../commands/node-add.ts';
import { type Fragment, paste } from '../commands/paste.ts';
import { removeThings } from '../commands/remove.ts';
import { boundsOf } from '../drawing/bounds.ts';
import { freeId, idFromLabel } from '../model/ids.ts';
import { newNode } from '../model/new-node.ts';
import { edgeKey, idOfKey, thingsOf } from '../model/selection.ts';
import { mayRemove } from '../rules/may-remove.ts';
import { arrangeDrawing } from '../state/arrange-drawing.ts';
import { readClipboard, writeClipboard } from '../state/clipboard.ts';
import type { Designer } from '../state/designer-context.ts';
import { fragmentOf } from '../state/drawing-acts.ts';
import type { ProcedureEditor } from '../state/procedure-editor.ts';
import { textOf, useLanguage, useText } from '../text/text.ts';
import type { ShortcutActs } from './use-shortcuts.ts';
import type { View } from './use-view.ts';

interface ActsInputs {
  readonly designer: Designer;
  readonly editor: ProcedureEditor;
  readonly send: (event: { type: 'find' } | { type: 'help' } | { type: 'leave' }) => void;
  readonly view: View;
  readonly onSave: (() => void) | undefined;
  readonly root: RefObject<HTMLElement | null>;
}

export interface Acts {
  readonly byShortcut: ShortcutActs;
  readonly undo: () => void;
  readonly redo: () => void;
  readonly save: () => void;
  readonly arrange: () => void;
  readonly find: () => void;
  readonly help: () => void;
  readonly fit: () => void;
  readonly actualSize: () => void;
  readonly drawFirstStep: () => void;
  readonly afterAdding: (id: string) => void;
  /** What happened last, for screen readers. */
  readonly said: string;
}

const pasteGap = 70;

/** How far down a pasted piece goes: below everything drawn, or below its original inside a container. */
function roomFor(fragment: Fragment, { drawing }: Designer): number {
  const all = boundsOf(drawing.stored);
  const tops = fragment.nodes
    .filter((node) => node.within === undefined)
    .map((node) => fragment.places[node.id]?.y ?? 0);
  if (all === undefined || tops.length === 0) return fragment.height + pasteGap;
  return all.y + all.height + pasteGap - Math.min(...tops);
}

/** What toolbar and shortcuts do; each act is described once and offered in both. */
export function useActs({ designer, editor, send, view, onSave, root }: ActsInputs): Acts {
  const text = useText();
  const language = useLanguage();
  const [said, say] = useState('');
  const { selected, index } = designer;

  const removeSelected = (): boolean => {
    const { nodes, edges } = thingsOf(selected);
    const removable = nodes.filter((id) => mayRemove(index, id).allowed);
    const count = removable.length + edges.length;
    if (count === 0) return false;
    designer.run(removeThings, { nodes: removable, edges });
    say(text.said.removed(count));
    return true;
  };
  const copy = (): boolean => {
    const fragment = fragmentOf(designer);
    if (fragment.nodes.length === 0) return false;
    writeClipboard(fragment);
    say(text.said.copied(fragment.nodes.length));
    return true;
  };
  const pasteFragment = (): boolean => {
    const fragment = readClipboard();
    if (fragment === undefined) return false;
    const before = new Set(index.placeIds);
    designer.run(paste, { fragment, shift: { x: 0, y: roomFor(fragment, designer) } });
    const fresh = editor.state().document.flow.nodes.filter((node) => !before.has(node.id));
    designer.select(fresh.map((node) => node.id));
    return fresh.length > 0;
  };
  const focusPanel = (): boolean => {
    const field = root.current?.querySelector<HTMLElement>(
      '.mc-panel input, .mc-panel select, .mc-panel textarea',
    );
    field?.focus();
    return field !== undefined && field !== null;
  };
  const focused = (): string | undefined => {
    const drawn = document.activeElement?.closest('.react-flow__node, .react-flow__edge');
    const id = drawn?.getAttribute('data-id') ?? undefined;
    return id !== undefined && drawn?.classList.contains('react-flow__edge') === true ? edgeKey(id) : id;
  };

  const undo = (): void => {
    if (editor.undo()) say(text.said.undone);
  };
  const redo = (): void => {
    if (editor.redo()) say(text.said.redone);
  };
  const save = (): void => {
    // A field commits what was typed when it loses the focus; saving must not miss it.
    const active = document.activeElement;
    if (active instanceof HTMLElement && root.current?.contains(active) === true) {
      active.blur();
      active.focus();
    }
    onSave?.();
  };

  return {
    said,
    undo,
    redo,
    save,
    arrange: () => {
      void arrangeDrawing(designer, editor).then((arranged) => {
        if (arranged) say(text.said.laidOut);
        setTimeout(view.fit, 0);
      });
    },
    find: () => send({ type: 'find' }),
    help: () => send({ type: 'help' }),
    fit: view.fit,
    actualSize: view.actualSize,
    drawFirstStep: () => {
      const start = designer.document.flow.nodes.find((node) => node.kind === 'start');
      const title = { vi: textOf('vi').canvas.firstStep, en: textOf('en').canvas.firstStep };
      const id = freeId(idFromLabel(title.vi, 'step'), index.placeIds);
      const free = start !== undefined && index.edgesFrom(start.id).length === 0;
      designer.run(addNode, {
        node: newNode('step', { id, title, within: undefined }, []),
        ...(free ? { after: start.id } : {}),
      });
      designer.select([id]);
    },
    afterAdding: (id) => {
      designer.select([id]);
      const node = editor.state().document.flow.nodes.find((candidate) => candidate.id === id);
      say(text.said.added(node?.title[language] ?? id));
      setTimeout(() => {
        view.bringIntoView(id);
        const field = root.current?.querySelector<HTMLInputElement>('.mc-panel input');
        field?.focus();
        field?.select();
      }, 0);
    },
    byShortcut: {
      undo,
      redo,
      save: onSave === undefined ? () => false : save,
      find: () => send({ type: 'find' }),
      help: () => send({ type: 'help' }),
      fit: view.fit,
      actualSize: view.actualSize,
      remove: removeSelected,
      copy: () => (hasTextSelection() ? false : copy()),
      cut: () => !hasTextSelection() && copy() && removeSelected(),
      paste: pasteFragment,
      duplicate: () => copy() && pasteFragment(),
      connect: () => {
        const [only] = selected.size === 1 ? selected : [];
        if (only === undefined || index.node(only) === undefined) return false;
        designer.startConnecting(only);
        return true;
      },
      leave: () => {
        // From a field Escape first goes back to the paper, from the paper it lets go of the selection.
        const active = document.activeElement;
        if (active instanceof HTMLElement && active.closest('.mc-panel') !== null) {
          const [only] = selected;
          const drawn =
            only === undefined
              ? null
              : root.current?.querySelector<HTMLElement>(`[tabindex][data-id="${idOfKey(only)}"]`);
          active.blur();
          drawn?.focus();
          return;
        }
        send({ type: 'leave' });
      },
      open: () => {
        const id = focused();
        if (id === undefined) return false;
        designer.select([id]);
        setTimeout(focusPanel, 0);
        return true;
      },
    },
  };
}

const hasTextSelection = (): boolean => (getSelection()?.toString() ?? '') !== '';
