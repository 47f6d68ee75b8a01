import type { LocalText } from '@motcua/engine';

/** What a comment is pinned to: by id, so that it stays where it is when things are moved or renamed. */
export interface CommentPlace {
  readonly kind: 'node' | 'edge' | 'limit' | 'whole';
  /** Absent for the whole procedure. */
  readonly id?: string | undefined;
}

/** A comment and what was answered to it, worded for the screen. */
export interface CommentThread {
  readonly id: string;
  readonly place: CommentPlace;
  /** What the place was called when the comment was written: it may have been removed since. */
  readonly title: LocalText;
  readonly resolved: { readonly by: string; readonly when: string } | null;
  readonly entries: readonly {
    readonly id: string;
    readonly by: string;
    /** In words, as the application writes dates. */
    readonly when: string;
    readonly text: string;
  }[];
}

/** What somebody does about comments; the application keeps it, and gives back the new threads. */
export type CommentAct =
  | { readonly do: 'begin'; readonly place: CommentPlace; readonly title: LocalText; readonly text: string }
  | { readonly do: 'reply'; readonly thread: string; readonly text: string }
  | { readonly do: 'resolve' | 'reopen'; readonly thread: string };
