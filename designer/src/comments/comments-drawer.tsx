import '../panel/panel.css';
import './comments.css';
import type { ProcedureDocument } from '@motcua/engine';
import { IconX } from '@tabler/icons-react';
import { type KeyboardEvent, useEffect, useRef } from 'react';
import { useText } from '../text/text.ts';
import { isOpen } from './comment-place.ts';
import { type Comments, useComments } from './comments-context.tsx';
import { NewComment } from './new-comment.tsx';
import { Thread } from './thread.tsx';

interface CommentsDrawerProps {
  readonly document: ProcedureDocument;
  /** Key of what is selected in the drawing, for a new comment. */
  readonly selected: string | undefined;
  readonly onShow: (key: string) => void;
}

/** The comments beside the drawing: those that wait, what was resolved folded below, and a place to write a new one. */
export function CommentsDrawer(props: CommentsDrawerProps) {
  const comments = useComments();
  return comments?.isOpen === true ? <OpenDrawer {...props} comments={comments} /> : null;
}

function OpenDrawer({ document, selected, onShow, comments }: CommentsDrawerProps & { comments: Comments }) {
  const text = useText().comments;
  const root = useRef<HTMLElement>(null);
  const { threads, onComment, at, close } = comments;
  useEffect(() => {
    // Whoever opens it came to write or, by a pin, to read: the focus goes there, and back when it closes.
    const before = window.document.activeElement;
    return () => {
      if (before instanceof HTMLElement) before.focus();
    };
  }, []);
  useEffect(() => {
    const target =
      at === null
        ? (root.current?.querySelector<HTMLElement>('textarea') ?? root.current?.querySelector('button'))
        : root.current?.querySelector<HTMLElement>(`[data-thread="${at}"]`);
    target?.scrollIntoView({ block: 'nearest' });
    target?.focus();
  }, [at]);
  const waiting = threads.filter(isOpen);
  const resolved = threads.filter((thread) => !isOpen(thread));
  const leave = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || event.nativeEvent.isComposing) return;
    event.preventDefault();
    event.stopPropagation();
    close();
  };
  const line = (thread: (typeof threads)[number]) => (
    <Thread key={thread.id} thread={thread} document={document} onShow={onShow} onComment={onComment} />
  );
  return (
    <aside className="mc-comments" aria-label={text.title} ref={root} onKeyDown={leave}>
      <header>
        <h2>{text.title}</h2>
        <button type="button" className="mc-tool" aria-label={text.close} onClick={close}>
          <IconX size={18} aria-hidden />
        </button>
      </header>
      {onComment !== undefined && (
        <NewComment document={document} selected={selected} onComment={onComment} />
      )}
      {waiting.length === 0 && <p className="mc-hint">{threads.length === 0 ? text.none : text.noneOpen}</p>}
      <ul>{waiting.map(line)}</ul>
      {resolved.length > 0 && (
        <details open={resolved.some(({ id }) => id === at) || undefined}>
          <summary>{text.resolvedTitle(resolved.length)}</summary>
          <ul>{resolved.map(line)}</ul>
        </details>
      )}
    </aside>
  );
}
