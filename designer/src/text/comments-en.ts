import type { viComments } from './comments-vi.ts';

/** Words of comments pinned to the procedure. */
export const enComments: typeof viComments = {
  comments: {
    title: 'Comments',
    open: (count) => (count === 0 ? 'Comments' : `Comments: ${count} open`),
    close: 'Close the comments',
    none: 'No comment yet.',
    noneOpen: 'No open comment left.',
    resolvedTitle: (count) => `Resolved: ${count}`,
    pin: (count, place) => `${count} open ${count === 1 ? 'comment' : 'comments'}: ${place}`,
    whole: 'Whole procedure',
    limit: (title) => `Limit: ${title}`,
    edge: (title) => `Way: ${title}`,
    gone: 'removed since',
    about: 'About',
    write: 'New comment',
    reply: 'Reply',
    send: 'Send the comment',
    sendReply: 'Send the reply',
    resolve: 'Resolve',
    reopen: 'Reopen',
    resolvedBy: (who, when) => `Resolved by ${who}, ${when}`,
    failed: 'It could not be sent. Your text is still here: send it again.',
    show: (place) => `Show in the drawing: ${place}`,
  },
};
