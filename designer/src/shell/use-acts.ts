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
import {
  fragmentFrom,
  fragmentText,
  keepFragment,
  keptFragment,
  type NotPasted,
} from '../state/clipboard.ts';
import { isUnderMerge } from '../history/command-stack.ts';
import type { Alignment } from '../drawing/align.ts';
import type { Designer } from '../state/designer-context.ts';
import { alignSelected, fragmentOf } from '../state/drawing-acts.ts';
import type { ProcedureEditor } from '../state/procedure-editor.ts';
import { inBoth, useLanguage, useText } from '../text/text.ts';
import type { ShortcutId } from '../state/shortcuts.ts';
import type { ShortcutActs } from './use-shortcuts.ts';
import type { View } from './use-view.ts';

interface ActsInputs {
  readonly designer: Designer;
  readonly editor: ProcedureEditor;
  readonly send: (event: { type: 'find' | 'help' | 'leave' | 'choose command' }) => void;
  readonly view: View;
  readonly onSave: (() => void) | undefined;
  readonly root: RefObject<HTMLElement | null>;
}

export interface Acts {
  readonly byShortcut: ShortcutActs;
  /** Acts whose keys the browser itself turns into events that carry the clipboard: see `use-clipboard.ts`. */
  readonly byCommand: Partial<Record<ShortcutId, () => boolean>>;
  readonly undo: () => void;
  readonly redo: () => void;
  readonly save: () => void;
  readonly arrange: () => void;
  readonly find: () => void;
  readonly help: () => void;
  readonly fit: () => void;
  readonly actualSize: () => void;
  readonly commands: () => void;
  /** Puts what is selected in line; only what lies in the same container can be. */
  readonly align: (how: Alignment) => void;
  /** What is selected, as the text that goes on the clipboard; `remove` cuts it out. */
  readonly copyText: (remove: boolean) => string | undefined;
  /** Pastes what a text from the clipboard holds; without one what was last copied in this browser. */
  readonly pasteText: (text: string | undefined) => void;
  readonly drawFirstStep: () => void;
  readonly afterAdding: (id: string) => void;
  /** What happened last, for screen readers. */
  readonly said: string;
  /** What could not be done, for everybody to see. */
  readonly notice: string;
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
  const [notice, setNotice] = useState('');
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
  const copyText = (remove: boolean): string | undefined => {
    const fragment = fragmentOf(designer);
    if (fragment.nodes.length === 0) return undefined;
    const written = fragmentText(fragment);
    keepFragment(written);
    if (remove) removeSelected();
    say(text.said.copied(fragment.nodes.length));
    setNotice('');
    return written;
  };
  const pasteFragment = (fragment: Fragment | NotPasted): boolean => {
    if (typeof fragment === 'string') {
      setNotice(text.clipboard[fragment]);
      return false;
    }
    setNotice('');
    const before = new Set(index.placeIds);
    designer.run(paste, { fragment, shift: { x: 0, y: roomFor(fragment, designer) } });
    const fresh = editor.state().document.flow.nodes.filter((node) => !before.has(node.id));
    designer.select(fresh.map((node) => node.id));
    return fresh.length > 0;
  };
  /** From the command list there is no event that carries the clipboard; it is written where the browser lets us. */
  const copyByCommand = (remove: boolean): boolean => {
    const written = copyText(remove);
    if (written === undefined) return false;
    void navigator.clipboard?.writeText(written).catch(() => undefined);
    return true;
  };
  const duplicate = (): boolean => {
    const fragment = fragmentOf(designer);
    return fragment.nodes.length > 0 && pasteFragment(fragment);
  };
  const align = (how: Alignment): void => {
    const moved = alignSelected(designer, how);
    setNotice(moved === 'apart' ? text.arrange.sameHolder : '');
    if (typeof moved === 'number' && moved > 0) say(text.arrange.done(moved));
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
    const beside = isUnderMerge(editor.state());
    if (editor.undo()) say(beside ? text.merges.undone : text.said.undone);
    else if (beside) say(text.merges.stopped);
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

  const find = (): void => {
    // What is looked for stands in the drawing.
    if (designer.room !== 'drawing') designer.enter('drawing');
    send({ type: 'find' });
  };

  return {
    said,
    notice,
    copyText,
    pasteText: (given) => {
      const fragment = fragmentFrom(given);
      // An empty clipboard, or one that may not be read: another tab of this browser may have left something.
      pasteFragment(fragment === 'nothing' ? fragmentFrom(keptFragment()) : fragment);
    },
    align,
    commands: () => send({ type: 'choose command' }),
    undo,
    redo,
    save,
    arrange: () => {
      void arrangeDrawing(designer, editor).then((arranged) => {
        if (arranged) say(text.said.laidOut);
        setTimeout(view.fit, 0);
      });
    },
    find,
    help: () => send({ type: 'help' }),
    fit: view.fit,
    actualSize: view.actualSize,
    drawFirstStep: () => {
      const start = designer.document.flow.nodes.find((node) => node.kind === 'start');
      const title = inBoth((text) => text.canvas.firstStep);
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
        const field = root.current?.querySelector<HTMLInputElement | HTMLTextAreaElement>(
          '.mc-panel :is(input, textarea)',
        );
        field?.focus();
        field?.select();
      }, 0);
    },
    byCommand: {
      copy: () => copyByCommand(false),
      cut: () => copyByCommand(true),
      paste: () => pasteFragment(fragmentFrom(keptFragment())),
    },
    byShortcut: {
      undo,
      redo,
      save: onSave === undefined ? () => false : save,
      find,
      help: () => send({ type: 'help' }),
      commands: () => send({ type: 'choose command' }),
      fit: view.fit,
      actualSize: view.actualSize,
      zoomIn: () => view.zoom(1),
      zoomOut: () => view.zoom(-1),
      remove: removeSelected,
      duplicate,
      selectAll: () => {
        // What stands inside a phase or a branch goes with it.
        const all = index.childrenOf(undefined).map(({ id }) => id);
        if (all.length === 0) return false;
        designer.select(all);
        return true;
      },
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
