import type { LocalText, ProcedureDocument } from '@motcua/engine';
import { IconChevronDown, IconChevronUp, IconCode } from '@tabler/icons-react';
import { useCallback, useMemo, useRef, useState } from 'react';
import { CommentPins } from '../comments/comment-pins.tsx';
import { CommentsButton } from '../comments/comments-button.tsx';
import { useComments } from '../comments/comments-context.tsx';
import { CommentsDrawer } from '../comments/comments-drawer.tsx';
import { createDeriver } from '../drawing/derive-elements.ts';
import { DrawingCanvas, type SelectChange } from '../drawing/drawing-canvas.tsx';
import { LimitBrackets } from '../drawing/limit-brackets.tsx';
import { ShowOnOpen } from '../drawing/show-on-open.tsx';
import { namesOr } from '../drawing/words.ts';
import { textIn } from '../model/document-types.ts';
import { limitKey } from '../model/selection.ts';
import { useShortcuts } from '../shell/use-shortcuts.ts';
import { useView } from '../shell/use-view.ts';
import { textOf, useLanguage, useText } from '../text/text.ts';
import { ChangeFlag } from './change-flag.tsx';
import { ChangeMarks } from './change-marks.tsx';
import { ChangesList } from './changes-list.tsx';
import { CodeView } from './code-view.tsx';
import { type Compared, tallyOf } from './compare.ts';
import { markedDrawing } from './marked-drawing.ts';

interface ComparisonDeskProps {
  readonly found: Compared;
  readonly before: ProcedureDocument;
  readonly after: ProcedureDocument;
  readonly agencies: readonly { id: string; name: LocalText }[];
  readonly roles: readonly { id: string; title: LocalText }[];
  readonly relations: readonly { id: string; title: LocalText }[];
}

const nothing: readonly never[] = [];
const nobody: ReadonlySet<string> = new Set();
const kinds = ['added', 'removed', 'changed'] as const;

/** Two versions are compared, not changed. */
const onlyRead = { readOnly: true };

/** The drawing of both versions, the list of changes, and the way from one to the other. */
export function ComparisonDesk({ found, before, after, ...register }: ComparisonDeskProps) {
  const text = useText().comparison;
  const language = useLanguage();
  const comments = useComments();
  const root = useRef<HTMLDivElement>(null);
  const [at, setAt] = useState<number | null>(null);
  const [picked, setPicked] = useState<string | undefined>();
  const [showsCode, setShowsCode] = useState(false);
  const all = useMemo(() => [...found.listed, ...found.aside], [found]);

  const [derive] = useState(createDeriver);
  const drawing = useMemo(() => {
    const names = namesOr(textOf(language), {
      agencyName: namer(register.agencies.map(({ id, name }) => [id, textIn(name, language)])),
      roleTitle: namer(register.roles.map(({ id, title }) => [id, textIn(title, language)])),
      relationTitle: namer(register.relations.map(({ id, title }) => [id, textIn(title, language)])),
    });
    const plain = derive({
      document: found.both,
      language,
      names,
      problems: nothing,
      position: undefined,
      selected: picked === undefined ? nobody : new Set([picked]),
      path: nobody,
      editable: false,
    });
    return markedDrawing(plain, found.marks);
  }, [derive, found, language, picked, register.agencies, register.relations, register.roles]);
  const limitMarks = useMemo(
    () =>
      new Map(
        found.both.limits.flatMap(({ id }) => {
          const mark = found.marks.get(limitKey(id));
          return mark === undefined ? [] : [[id, mark] as const];
        }),
      ),
    [found],
  );

  const view = useView(drawing);
  const show = useCallback(
    (place: string | undefined) => {
      setPicked(place);
      if (place !== undefined) view.bringIntoView(place);
    },
    [view],
  );
  const pick = useCallback(
    (number: number) => {
      setAt(number);
      show(all[number]?.place);
    },
    [all, show],
  );
  const step = (by: 1 | -1): void => {
    const { length } = found.listed;
    if (length > 0) pick(at === null ? (by === 1 ? 0 : length - 1) : (at + by + length) % length);
  };
  const onSelectChanges = (changes: SelectChange[]): void => {
    const chosen = changes.find(({ selected }) => selected)?.id;
    setPicked(chosen);
    const change = found.listed.find(({ place }) => place !== undefined && place === chosen);
    setAt(change?.number ?? null);
  };
  useShortcuts(
    root,
    {
      nextResult: () => step(1),
      previousResult: () => step(-1),
      fit: view.fit,
      actualSize: view.actualSize,
      comment: () => (comments === undefined ? false : comments.open()),
    },
    onlyRead,
  );
  const tally = tallyOf(found.listed);
  const first = useMemo(() => firstPlaces(found), [found]);

  return (
    <div className={showsCode ? 'mc-compare shows-code' : 'mc-compare'} ref={root}>
      <div className="mc-compare-bar" role="toolbar" aria-label={text.label}>
        {kinds.map((kind) => (
          <span key={kind} className={tally[kind] === 0 ? 'mc-tally is-none' : 'mc-tally'}>
            <ChangeFlag mark={kind} word={text.tally(tally[kind], text.marks[kind])} />
          </span>
        ))}
        <span className="mc-compare-steps">
          <button
            type="button"
            className="mc-tool"
            aria-label={text.previous}
            title={`${text.previous} (P)`}
            disabled={found.listed.length === 0}
            onClick={() => step(-1)}
          >
            <IconChevronUp size={18} aria-hidden />
          </button>
          <button
            type="button"
            className="mc-tool"
            aria-label={text.next}
            title={`${text.next} (N)`}
            disabled={found.listed.length === 0}
            onClick={() => step(1)}
          >
            <IconChevronDown size={18} aria-hidden />
          </button>
          <span role="status">
            {at !== null && at < found.listed.length && text.at(at + 1, found.listed.length)}
          </span>
        </span>
        <span className="mc-compare-keys">{text.keys}</span>
        <button
          type="button"
          className="mc-button"
          aria-pressed={showsCode}
          onClick={() => setShowsCode(!showsCode)}
        >
          <IconCode size={16} aria-hidden /> {text.code}
        </button>
        <CommentsButton />
      </div>
      <ChangesList found={found} at={at} onPick={pick} />
      <section className="mc-paper" aria-label={text.label}>
        <DrawingCanvas drawing={drawing} onSelectChanges={onSelectChanges}>
          <LimitBrackets document={found.both} drawing={drawing} changes={limitMarks} />
          <ChangeMarks drawing={drawing} marks={found.marks} here={picked} />
          <CommentPins document={found.both} drawing={drawing} />
          <ShowOnOpen drawing={drawing} at={first} limits={found.both.limits.length} />
        </DrawingCanvas>
      </section>
      {showsCode && <CodeView before={before} after={after} />}
      <CommentsDrawer document={after} selected={picked} onShow={show} />
    </div>
  );
}

/** Where one looks first in a drawing that is too large to be read as a whole: at the first step that changed. */
function firstPlaces({ listed, both }: Compared): readonly string[] {
  const nodes = new Set(both.flow.nodes.map(({ id }) => id));
  const first = listed.find(({ place }) => place !== undefined && nodes.has(place))?.place;
  return first === undefined ? nothing : [first];
}

function namer(pairs: readonly (readonly [string, string])[]): (id: string) => string {
  const names = new Map(pairs);
  return (id) => names.get(id) ?? id;
}
