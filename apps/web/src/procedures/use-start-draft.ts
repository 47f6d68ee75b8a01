import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { answerOf, api, marked } from '../api/client.ts';
import { newKey } from '../api/idempotency-key.ts';
import { Refused } from '../api/problem.ts';
import { keys } from '../api/queries.ts';

/** Opens a version as the one draft of its procedure, or goes to the draft that is already there. */
export function useStartDraft(code: string) {
  const client = useQueryClient();
  const navigate = useNavigate();
  return useMutation({
    mutationFn: async (fromVersion: number | undefined) => {
      try {
        await answerOf(
          api.POST('/api/procedures/{code}/draft', {
            params: { path: { code }, header: { ...marked, 'Idempotency-Key': newKey() } },
            body: fromVersion === undefined ? {} : { fromVersion },
          }),
        );
      } catch (reason) {
        if (!(reason instanceof Refused && reason.code === 'draft-exists')) throw reason;
      }
    },
    onSuccess: async () => {
      await client.invalidateQueries({ queryKey: keys.procedures });
      await navigate({ to: '/procedures/$code/draft', params: { code } });
    },
  });
}
