import { createContext, type ReactNode, useContext, useMemo, useState } from 'react';
import type { CommentAct, CommentThread } from './comment-types.ts';

export interface Comments {
  readonly threads: readonly CommentThread[];
  /** Absent where the reader may only read them. */
  readonly onComment: ((act: CommentAct) => Promise<void> | void) | undefined;
  readonly isOpen: boolean;
  /** The thread that was asked for by its pin. */
  readonly at: string | null;
  readonly open: (thread?: string) => void;
  readonly close: () => void;
}

const CommentsContext = createContext<Comments | undefined>(undefined);

/** Undefined where the application keeps no comments: then nothing is said of them anywhere. */
export const useComments = (): Comments | undefined => useContext(CommentsContext);

interface CommentsProviderProps {
  readonly threads: readonly CommentThread[] | undefined;
  readonly onComment: Comments['onComment'];
  readonly children: ReactNode;
}

export function CommentsProvider({ threads, onComment, children }: CommentsProviderProps) {
  const [shown, setShown] = useState<{ at: string | null } | null>(null);
  const comments = useMemo<Comments | undefined>(
    () =>
      threads && {
        threads,
        onComment,
        isOpen: shown !== null,
        at: shown?.at ?? null,
        open: (thread) => setShown({ at: thread ?? null }),
        close: () => setShown(null),
      },
    [onComment, shown, threads],
  );
  return <CommentsContext value={comments}>{children}</CommentsContext>;
}
