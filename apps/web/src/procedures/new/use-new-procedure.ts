import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { answerOf, api, marked } from '../../api/client.ts';
import type { ProcedureDocument, SentDocument } from '../../api/contract.ts';
import { catalogueQuery, draftQuery, keys, templatesQuery, versionQuery } from '../../api/queries.ts';
import { untilAnswered } from '../../api/until-answered.ts';
import { documentFrom, emptyDocument, idFor, type NewDetails } from './new-document.ts';
import type { FileRead } from './read-file.ts';

/** What somebody chose to start from, and whether the choice is complete. */
export type StartChoice =
  | { readonly kind: 'empty' }
  | { readonly kind: 'template'; readonly id?: string }
  | { readonly kind: 'copy'; readonly code?: string; readonly version?: number | undefined }
  | { readonly kind: 'file'; readonly read?: FileRead; readonly at?: number };

export function isComplete(choice: StartChoice): boolean {
  switch (choice.kind) {
    case 'empty':
      return true;
    case 'template':
      return choice.id !== undefined;
    case 'copy':
      return Boolean(choice.code);
    case 'file':
      return (choice.read?.documents.length ?? 0) > 0;
  }
}

/** Makes the draft of a new procedure and opens it. */
export function useNewProcedure() {
  const client = useQueryClient();
  const navigate = useNavigate();
  const baseOf = async (choice: StartChoice): Promise<ProcedureDocument | null> => {
    switch (choice.kind) {
      case 'empty':
        return null;
      case 'template':
        return sent(
          (await client.ensureQueryData(templatesQuery)).find(({ id }) => id === choice.id)?.document,
        );
      case 'copy': {
        const { code = '', version } = choice;
        return sent(
          version === undefined
            ? (await client.fetchQuery(draftQuery(code))).document
            : (await client.ensureQueryData(versionQuery(code, version))).document,
        );
      }
      case 'file':
        return choice.read?.documents[choice.at ?? 0]?.document ?? null;
    }
  };
  return useMutation({
    mutationFn: async ({ details, choice }: { details: NewDetails; choice: StartChoice }) => {
      const taken = await client.fetchQuery(catalogueQuery);
      const id = await idFor(details.title.vi, [
        ...taken.map((row) => row.id),
        ...taken.map((row) => row.code),
      ]);
      const base = await baseOf(choice);
      const document = base === null ? emptyDocument(id, details) : documentFrom(base, id, details);
      return untilAnswered(
        (key) =>
          answerOf(
            api.POST('/api/procedures', {
              params: { header: { ...marked, 'Idempotency-Key': key } },
              body: { document },
            }),
          ),
        () => undefined,
      );
    },
    onSuccess: async (draft) => {
      await client.invalidateQueries({ queryKey: keys.procedures });
      await navigate({ to: '/procedures/$code/draft', params: { code: draft.code } });
    },
  });
}

const sent = (document: SentDocument | undefined): ProcedureDocument | null =>
  (document as ProcedureDocument | undefined) ?? null;
