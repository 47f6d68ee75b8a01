import { useMutation, useQueryClient } from '@tanstack/react-query';
import { answerOf, api, marked } from '../../api/client.ts';
import type { Chain, Draft } from '../../api/contract.ts';
import { Refused } from '../../api/problem.ts';
import { chainQuery, draftQuery } from '../../api/queries.ts';
import { untilAnswered } from '../../api/until-answered.ts';

/** Stages at which somebody agrees. */
export type JudgedStage = Exclude<
  Chain['stage'],
  'DRAFT' | 'APPROVED' | 'PUBLISHED' | 'SUPERSEDED' | 'REPEALED' | 'DISCARDED'
>;

export const isJudged = (stage: Chain['stage']): stage is JudgedStage =>
  stage === 'IN_REVIEW' || stage === 'IN_CHECK' || stage === 'IN_APPRAISAL' || stage === 'IN_APPROVAL';

/** What a person says with an act of the chain. */
export interface Said {
  comment: string;
  announcedOn?: string;
}

type Act = { is: 'submit' | 'agree' | 'return' | 'withdraw' } & Said;

/**
 * The acts on the way of a draft, each on the revision and at the stage that are on the screen. Where somebody else was
 * faster, what the host holds now takes the place of what is shown.
 */
export function useChain(draft: Draft, accept: (draft: Draft) => void) {
  const client = useQueryClient();
  const { code, revision, chain } = draft;
  return useMutation({
    mutationFn: (act: Act) =>
      untilAnswered(
        (key) => answerOf(sent(act, code, chain.stage, { key, revision })),
        () => undefined,
      ),
    onSuccess: (next) => {
      accept(next);
      void client.invalidateQueries({ queryKey: chainQuery(code).queryKey });
    },
    onError: async (reason) => {
      if (!(reason instanceof Refused && [409, 412].includes(reason.status))) return;
      accept(await client.fetchQuery({ ...draftQuery(code), staleTime: 0 }));
    },
  });
}

export type ChainActs = ReturnType<typeof useChain>;

function sent(
  { is, comment, announcedOn }: Act,
  code: string,
  stage: Chain['stage'],
  { key, revision }: { key: string; revision: number },
) {
  const params = {
    path: { code },
    header: { ...marked, 'Idempotency-Key': key, 'If-Match': `"${revision}"` },
  };
  const said = comment === '' ? {} : { comment };
  if (is === 'submit')
    return api.POST('/api/procedures/{code}/draft/submission', {
      params,
      body: { ...said, ...(announcedOn && { announcedOn }) },
    });
  if (is === 'withdraw') return api.DELETE('/api/procedures/{code}/draft/submission', { params });
  if (is === 'return' && (isJudged(stage) || stage === 'APPROVED'))
    return api.POST('/api/procedures/{code}/draft/return', { params, body: { stage, comment } });
  if (is === 'agree' && isJudged(stage))
    return api.POST('/api/procedures/{code}/draft/agreement', { params, body: { stage, ...said } });
  throw new Error(`${is} is no act of ${stage}`);
}
