import type { Blueprint, BlueprintLibrary } from '@motcua/designer';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useMemo } from 'react';
import { answerOf, api, marked } from '../api/client.ts';
import { newKey } from '../api/idempotency-key.ts';
import { blueprintsQuery, keys } from '../api/queries.ts';
import { useMay } from '../app/session.tsx';

/** The pieces of drawings of this installation and of the person's agency, for the designer. */
export function useBlueprintLibrary(): BlueprintLibrary | undefined {
  const client = useQueryClient();
  const may = useMay('procedure.library');
  const blueprints = useQuery({ ...blueprintsQuery, enabled: may });
  const { data } = blueprints;
  return useMemo(() => {
    if (!may) return undefined;
    const again = () => client.invalidateQueries({ queryKey: keys.blueprints });
    return {
      items: (data ?? []).map(({ id, title, about, fragment, keptBy }): Blueprint => {
        // As it is sent: members that are undefined do not survive JSON.
        const piece = fragment as Blueprint['piece'];
        return { id, title, about: about ?? undefined, piece, keptBy: keptBy ?? undefined };
      }),
      onKeep: async (title, piece) => {
        await answerOf(
          api.POST('/api/step-blueprints', {
            params: { header: { ...marked, 'Idempotency-Key': newKey() } },
            body: { title, fragment: JSON.parse(JSON.stringify(piece)) as never },
          }),
        );
        await again();
      },
      onRemove: async (id) => {
        await answerOf(
          api.DELETE('/api/step-blueprints/{id}', {
            params: { path: { id }, header: { ...marked, 'Idempotency-Key': newKey() } },
          }),
        );
        await again();
      },
    };
  }, [client, data, may]);
}
