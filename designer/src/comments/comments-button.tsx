import './comments.css';
import { IconMessages } from '@tabler/icons-react';
import { useText } from '../text/text.ts';
import { isOpen } from './comment-place.ts';
import { useComments } from './comments-context.tsx';

/** Opens the comments, and says how many wait. */
export function CommentsButton() {
  const text = useText().comments;
  const comments = useComments();
  if (comments === undefined) return null;
  const waiting = comments.threads.filter(isOpen).length;
  return (
    <button
      type="button"
      className="mc-comments-button"
      aria-expanded={comments.isOpen}
      aria-label={text.open(waiting)}
      title={`${text.open(waiting)} (M)`}
      onClick={() => (comments.isOpen ? comments.close() : comments.open())}
    >
      <IconMessages size={18} aria-hidden />
      {waiting > 0 && <span aria-hidden>{waiting}</span>}
    </button>
  );
}
