import { useMemo } from 'react';
import { useBlueprints } from '../blueprints/blueprint.ts';
import type { InsertPiece } from '../blueprints/use-insert-piece.ts';
import { alignments } from '../drawing/align.ts';
import { type NodeKind, textIn } from '../model/document-types.ts';
import { fold } from '../model/ids.ts';
import { rooms } from '../rooms/rooms.ts';
import type { Designer } from '../state/designer-context.ts';
import { type IndexedPlace, placeIndex } from '../state/place-index.ts';
import type { Choice } from '../state/search-commands.ts';
import { isOffered, shortcuts } from '../state/shortcuts.ts';
import { useLanguage, useText } from '../text/text.ts';
import type { Acts } from './use-acts.ts';
import { viewChoices } from './view-choices.ts';

export interface ChoiceInputs {
  readonly designer: Designer;
  readonly acts: Acts;
  readonly onAdd: (kind: NodeKind) => void;
  readonly onPiece: InsertPiece;
  readonly letters: { readonly off: boolean; readonly turn: (off: boolean) => void };
  readonly onLimit: (limit: string) => void;
}

const kinds = [
  'step',
  'decision',
  'parallel',
  'group',
  'wait',
  'consultation',
  'linked',
  'service',
  'end',
] as const;

/**
 * Everything the command palette can lead to: what the shortcuts do, from the list that their help is printed from;
 * what can be added, a blueprint as well; the sides of the procedure; every place of it.
 */
export function useChoices({
  designer,
  acts,
  onAdd,
  onPiece,
  letters,
  onLimit,
}: ChoiceInputs): () => readonly Choice[] {
  const text = useText();
  const language = useLanguage();
  const library = useBlueprints();
  const { document, names, readOnly, room, selected } = designer;
  return useMemo(() => {
    const place = { typing: false, readOnly, elsewhere: room !== 'drawing' };
    const plain = (
      group: Choice['group'],
      key: string,
      title: string,
      run: () => void,
      keys: Choice['keys'] = [],
    ) => {
      const folded = fold(`${title}\n${text.commands.groups[group]}`);
      return {
        group,
        key: `${group}:${key}`,
        title,
        beside: '',
        keys,
        foldedTitle: fold(title),
        folded,
        run,
      };
    };
    const byShortcut = shortcuts.flatMap((shortcut): Choice[] => {
      const act = acts.byCommand[shortcut.id] ?? acts.byShortcut[shortcut.id];
      if (act === undefined || left.has(shortcut.id) || !isOffered(shortcut, place)) return [];
      return [
        plain(
          'command',
          shortcut.id,
          text.shortcuts.keys[shortcut.id],
          () => void act(new KeyboardEvent('keydown')),
          shortcut.keys,
        ),
      ];
    });
    const drawing =
      readOnly || room !== 'drawing' ? [] : [plain('command', 'arrange', text.toolbar.layout, acts.arrange)];
    const views = viewChoices(designer, text).map(({ key, title, run }) => plain('command', key, title, run));
    const inLine =
      drawing.length === 0 || selected.size < 2
        ? []
        : alignments.map((how) => plain('command', how, text.arrange[how], () => acts.align(how)));
    const added =
      drawing.length === 0
        ? []
        : kinds.map((kind) => plain('add', kind, text.palette.add(text.kinds[kind]), () => onAdd(kind)));
    const pieces =
      drawing.length === 0
        ? []
        : (library?.items ?? []).map(({ id, title, piece }) =>
            plain('blueprint', id, text.blueprints.insertNamed(textIn(title, language)), () =>
              onPiece(piece),
            ),
          );
    const entered = (['drawing', ...rooms.map(({ id }) => id)] as const)
      .filter((id) => id !== room)
      .map((id) => plain('room', id, text.commands.enter(text.rooms.names[id]), () => designer.enter(id)));
    const letterKeys = plain(
      'command',
      'letters',
      letters.off ? text.commands.lettersOn : text.commands.lettersOff,
      () => letters.turn(!letters.off),
    );
    const commands = [
      ...byShortcut,
      ...drawing,
      ...views,
      ...inLine,
      letterKeys,
      ...added,
      ...pieces,
      ...entered,
    ];
    const found = (each: IndexedPlace): Choice => {
      const { key, sort, title, beside, foldedTitle, folded } = each;
      const run = sort === 'limit' ? () => onLimit(key) : () => designer.show(key);
      return { key: `${sort}:${key}`, group: sort, title, beside, keys: [], foldedTitle, folded, run };
    };
    // The places are looked up when the palette opens, not with every edit.
    return () => [...commands, ...placeIndex(document, names, language).map(found)];
  }, [
    acts,
    designer,
    document,
    language,
    letters,
    library,
    names,
    onAdd,
    onLimit,
    onPiece,
    readOnly,
    room,
    selected,
    text,
  ]);
}

/** Not offered as commands: the palette itself, and keys that mean something only where the focus is. */
const left: ReadonlySet<string> = new Set(['commands', 'leave', 'open', 'nextResult', 'previousResult']);
