import { useMutation } from '@tanstack/react-query';
import { answerOf, api, marked } from '../api/client.ts';
import type { Draft } from '../api/contract.ts';
import { untilAnswered } from '../api/until-answered.ts';

const ignoreDoubt = () => undefined;

/** A draft's way to the controller and back. */
export function useSubmission(code: string, accept: (draft: Draft) => void) {
  const submit = useMutation({
    mutationFn: () =>
      untilAnswered(
        (key) =>
          answerOf(
            api.POST('/api/procedures/{code}/draft/submission', {
              params: { path: { code }, header: { ...marked, 'Idempotency-Key': key } },
              body: {},
            }),
          ),
        ignoreDoubt,
      ),
    onSuccess: accept,
  });
  const giveBack = useMutation({
    mutationFn: (comment: string) =>
      untilAnswered(
        (key) =>
          answerOf(
            api.DELETE('/api/procedures/{code}/draft/submission', {
              params: { path: { code }, header: { ...marked, 'Idempotency-Key': key } },
              body: { comment },
            }),
          ),
        ignoreDoubt,
      ),
    onSuccess: accept,
  });
  return { submit, giveBack };
}

export type Submission = ReturnType<typeof useSubmission>;
