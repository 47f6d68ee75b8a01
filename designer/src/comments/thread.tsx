import type { ProcedureDocument } from '@motcua/engine';
import { IconCircleCheck, IconFocusCentered } from '@tabler/icons-react';
import { useState } from 'react';
import { useLanguage, useText } from '../text/text.ts';
import { isOpen, keyOfPlace, placeWords, titleOfPlace } from './comment-place.ts';
import type { CommentThread } from './comment-types.ts';
import type { Comments } from './comments-context.tsx';
import { Composer } from './composer.tsx';

interface ThreadProps {
  readonly thread: CommentThread;
  readonly document: ProcedureDocument;
  readonly onShow: (key: string) => void;
  readonly onComment: Comments['onComment'];
}

/** One comment with what was answered, where it is pinned, and whether it is done. */
export function Thread({ thread, document, onShow, onComment }: ThreadProps) {
  const text = useText();
  const language = useLanguage();
  const [failed, setFailed] = useState(false);
  const [answers, setAnswers] = useState(false);
  const key = keyOfPlace(thread.place);
  const now = titleOfPlace(document, thread.place);
  const place = placeWords(text, language, thread.place, now ?? thread.title);
  const turn = async (act: 'resolve' | 'reopen'): Promise<void> => {
    setFailed(false);
    try {
      await onComment?.({ do: act, thread: thread.id });
    } catch {
      setFailed(true);
    }
  };
  return (
    <li data-thread={thread.id} tabIndex={-1}>
      {key !== undefined && now !== undefined ? (
        <button
          type="button"
          className="mc-link mc-comment-place"
          aria-label={text.comments.show(place)}
          onClick={() => onShow(key)}
        >
          <IconFocusCentered size={14} aria-hidden /> {place}
        </button>
      ) : (
        <span className="mc-comment-place">
          {place}
          {now === undefined && <em> ({text.comments.gone})</em>}
        </span>
      )}
      <ol>
        {thread.entries.map((entry) => (
          <li key={entry.id}>
            <span className="mc-comment-who">
              <strong>{entry.by}</strong> {entry.when}
            </span>
            <p>{entry.text}</p>
          </li>
        ))}
      </ol>
      {thread.resolved !== null && (
        <p className="mc-comment-resolved">
          <IconCircleCheck size={15} aria-hidden />
          {text.comments.resolvedBy(thread.resolved.by, thread.resolved.when)}
        </p>
      )}
      {onComment !== undefined && isOpen(thread) && answers && (
        <Composer
          label={text.comments.reply}
          send={text.comments.sendReply}
          isFirst
          onSend={async (words) => {
            await onComment({ do: 'reply', thread: thread.id, text: words });
            setAnswers(false);
          }}
        />
      )}
      {onComment !== undefined && (
        <span className="mc-comment-acts">
          {isOpen(thread) && !answers && (
            <button type="button" className="mc-link" onClick={() => setAnswers(true)}>
              {text.comments.reply}
            </button>
          )}
          <button
            type="button"
            className="mc-link"
            onClick={() => void turn(isOpen(thread) ? 'resolve' : 'reopen')}
          >
            {isOpen(thread) ? text.comments.resolve : text.comments.reopen}
          </button>
        </span>
      )}
      {failed && (
        <p className="mc-comment-failed" role="alert">
          {text.comments.failed}
        </p>
      )}
    </li>
  );
}
