import type { CommentAct, CommentThread } from '@motcua/designer';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useCallback, useMemo } from 'react';
import { answerOf, api, marked } from '../../api/client.ts';
import type { CommentThreadView } from '../../api/contract.ts';
import { untilAnswered } from '../../api/until-answered.ts';
import { dateTimeOf } from '../../format/date.ts';
import { commentsQuery } from './queries.ts';

const ignoreDoubt = () => undefined;

interface PinnedComments {
  /** Undefined until they were read: the designer then says nothing of comments. */
  readonly comments: readonly CommentThread[] | undefined;
  /** Undefined where this person may only read them. */
  readonly onComment: ((act: CommentAct) => Promise<void>) | undefined;
}

/** The comments on a draft, or those kept with a version, as the designer shows them. */
export function useComments(code: string, version: number | 'draft'): PinnedComments {
  const client = useQueryClient();
  const query = useQuery(commentsQuery(code, version));
  const comments = useMemo(() => query.data?.items.map(shown), [query.data]);
  const onComment = useCallback(
    async (act: CommentAct): Promise<void> => {
      await untilAnswered((key) => answerOf(send(code, act, key)), ignoreDoubt);
      await client.invalidateQueries({ queryKey: commentsQuery(code, version).queryKey });
    },
    [client, code, version],
  );
  return { comments, onComment: query.data?.mayComment === true ? onComment : undefined };
}

function shown({ id, place, title, resolved, entries }: CommentThreadView): CommentThread {
  return {
    id,
    place,
    title,
    resolved: resolved && { by: resolved.by, when: dateTimeOf(resolved.at) },
    entries: entries.map(({ at, ...entry }) => ({ ...entry, when: dateTimeOf(at) })),
  };
}

function send(code: string, act: CommentAct, key: string) {
  const header = { ...marked, 'Idempotency-Key': key };
  switch (act.do) {
    case 'begin': {
      const { place, title, text } = act;
      return api.POST('/api/procedures/{code}/comments', {
        params: { path: { code }, header },
        body: {
          place: { kind: place.kind, ...(place.id !== undefined && { id: place.id }) },
          title,
          text,
        },
      });
    }
    case 'reply':
      return api.POST('/api/procedures/{code}/comments/{id}/replies', {
        params: { path: { code, id: act.thread }, header },
        body: { text: act.text },
      });
    case 'resolve':
      return api.POST('/api/procedures/{code}/comments/{id}/resolution', {
        params: { path: { code, id: act.thread }, header },
        body: {},
      });
    case 'reopen':
      return api.DELETE('/api/procedures/{code}/comments/{id}/resolution', {
        params: { path: { code, id: act.thread }, header },
      });
  }
}
