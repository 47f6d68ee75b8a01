import { mergeDocuments, type MergeChoice, parseDefinition } from '@motcua/engine';
import { type QueryClient, useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useRef, useState } from 'react';
import { answerOf, api, marked } from '../api/client.ts';
import type { Draft, ProcedureDocument, SentDocument } from '../api/contract.ts';
import { Refused } from '../api/problem.ts';
import { draftQuery, keys } from '../api/queries.ts';
import { untilAnswered } from '../api/until-answered.ts';

/** A save waits for a pause in the drawing; */
const autosaveAfter = 900;
/**
 * but whoever draws without one does not keep it waiting. A field that is being typed into commits within half a second
 * (`longestUntold` of the designer): together less than two seconds, which is what a killed tab may lose.
 */
const longestUnsaved = 1_200;

export type SaveState =
  | { is: 'clean'; at: string | null }
  | { is: 'dirty' }
  | { is: 'saving'; doubt: boolean }
  /** Somebody else saved: what the host holds now, or null while it does not say. */
  | { is: 'conflict'; theirs: Draft | null }
  | { is: 'refused'; reason: unknown };

/** What was merged without asking: what both began from, and that with what came from the other side. */
export interface Merged {
  readonly by: string;
  readonly at: string;
  readonly base: ProcedureDocument;
  readonly taken: ProcedureDocument;
}

/** How a document came about that is not what was drawn here: undo asks what it would have been without a step. */
export interface Origin {
  readonly document: ProcedureDocument;
  readonly again: (mine: ProcedureDocument) => ProcedureDocument | null;
}

/** Which side is kept whole, or a choice for each conflict of the merge. */
export type Settlement = 'mine' | 'theirs' | ReadonlyMap<string, MergeChoice>;

/**
 * A draft being drawn: what is on the screen, what the host holds, and whether they are the same. One save runs at a
 * time; changes made meanwhile go with the next. What someone else saved meanwhile is merged, and said, where it
 * touches nothing that was changed here; else it is a conflict that the person decides.
 */
export function useDraft(first: Draft) {
  const client = useQueryClient();
  const [document, setDocument] = useState<ProcedureDocument>(first.document);
  const [held, setHeld] = useState(first);
  const [state, setState] = useState<SaveState>({ is: 'clean', at: null });
  const latest = useRef<{ document: ProcedureDocument; revision: number; saved: ProcedureDocument }>({
    document: first.document,
    revision: first.revision,
    saved: first.document,
  });
  const [merged, setMerged] = useState<Merged | null>(null);
  const [origin, setOrigin] = useState<Origin>();
  const saving = useRef<Promise<boolean> | null>(null);
  const unsavedSince = useRef<number | null>(null);

  const accept = useCallback(
    (draft: Draft) => {
      latest.current.revision = draft.revision;
      setHeld(draft);
      client.setQueryData(draftQuery(draft.code).queryKey, draft);
      void client.invalidateQueries({ queryKey: keys.procedures, exact: true });
    },
    [client],
  );

  /** Goes on from what the host holds, with both sides' changes; false where it must be asked which is kept. */
  const merge = useCallback(
    (theirs: Draft, choices?: ReadonlyMap<string, MergeChoice>): boolean => {
      const { saved, document: mine } = latest.current;
      const both = mergeDocuments(saved, mine, theirs.document);
      const document = readable(both.document(choices));
      if (document === null) return false;
      accept(theirs);
      setOrigin({
        document,
        again: (other) => readable(mergeDocuments(saved, other, theirs.document).document(choices)),
      });
      latest.current.saved = theirs.document;
      latest.current.document = document;
      setDocument(document);
      setMerged({ by: theirs.updatedBy, at: theirs.updatedAt, base: saved, taken: both.taken });
      setState({ is: 'dirty' });
      return true;
    },
    [accept],
  );

  const send = useCallback(async (): Promise<boolean> => {
    const { document: sent, revision, saved } = latest.current;
    if (sent === saved) return true;
    setState({ is: 'saving', doubt: false });
    unsavedSince.current = null;
    try {
      const draft = await untilAnswered(
        (key) =>
          answerOf(
            api.PUT('/api/procedures/{code}/draft', {
              params: {
                path: { code: first.code },
                header: { ...marked, 'Idempotency-Key': key, 'If-Match': `"${revision}"` },
              },
              body: { document: sent as SentDocument },
            }),
          ),
        (doubt) => setState({ is: 'saving', doubt }),
      );
      latest.current.saved = sent;
      accept(draft);
      const more = latest.current.document !== sent;
      setState(more ? { is: 'dirty' } : { is: 'clean', at: new Date().toISOString() });
      return true;
    } catch (reason) {
      const conflict = reason instanceof Refused && reason.status === 412;
      if (!conflict) {
        setState({ is: 'refused', reason });
        return false;
      }
      setState({ is: 'conflict', theirs: null });
      const theirs = await theirDraft(client, first.code);
      // Merged, it is saved like any other change; whoever waits for this save is told that it was not made.
      if (theirs !== null && merge(theirs)) return false;
      setState((now) => (now.is === 'conflict' ? { is: 'conflict', theirs } : now));
      return false;
    }
  }, [accept, client, first.code, merge]);

  /** Whether all that is drawn by now has reached the host. Asked for during a save, it waits and saves the rest. */
  const save = useCallback(async (): Promise<boolean> => {
    while (saving.current) if (!(await saving.current)) return false;
    saving.current = send();
    try {
      return await saving.current;
    } finally {
      saving.current = null;
    }
  }, [send]);

  const change = useCallback((next: ProcedureDocument) => {
    latest.current.document = next;
    unsavedSince.current ??= Date.now();
    setDocument(next);
    setState((now) => (now.is === 'conflict' ? now : { is: 'dirty' }));
  }, []);

  useEffect(() => {
    if (state.is !== 'dirty') return undefined;
    const waited = Date.now() - (unsavedSince.current ?? Date.now());
    const pause = Math.min(autosaveAfter, Math.max(0, longestUnsaved - waited));
    const timer = setTimeout(() => void save(), pause);
    return () => clearTimeout(timer);
  }, [state, document, save]);

  /**
   * Ends a conflict: what is drawn here replaces what the host holds, or the other way round, or both are merged as
   * chosen. It is settled with what was shown: where yet another person has saved meanwhile, the next save finds that.
   */
  const settle = async (keep: Settlement) => {
    const shown = state.is === 'conflict' ? state.theirs : null;
    const draft = shown ?? (await theirDraft(client, first.code));
    if (draft === null) return;
    if (typeof keep !== 'string') {
      merge(draft, keep);
      return;
    }
    accept(draft);
    latest.current.saved = draft.document;
    if (keep === 'theirs') {
      latest.current.document = draft.document;
      setDocument(draft.document);
      // Where both had done the same, nobody can tell what undoing one's own leaves of the other's.
      setOrigin({ document: draft.document, again: () => null });
      setState({ is: 'clean', at: null });
    } else {
      setState({ is: 'dirty' });
    }
  };

  /** Where nothing is unsaved here, what somebody else saved can be taken without losing anything. */
  const renew = async () => {
    const draft = await theirDraft(client, first.code);
    if (draft === null || latest.current.document !== latest.current.saved) return;
    accept(draft);
    latest.current.saved = draft.document;
    latest.current.document = draft.document;
    setDocument(draft.document);
  };

  /** What was last known to be the same here and there. */
  const { saved: base } = latest.current;
  const forgetMerged = () => setMerged(null);
  return { document, base, held, state, merged, origin, forgetMerged, change, save, settle, renew, accept };
}

/** A merged document, where the format can hold it. */
const readable = (document: ProcedureDocument | null): ProcedureDocument | null =>
  document !== null && parseDefinition(JSON.parse(JSON.stringify(document))).ok ? document : null;

/** What the host holds now; null where it does not answer. */
async function theirDraft(client: QueryClient, code: string): Promise<Draft | null> {
  return client.fetchQuery({ ...draftQuery(code), staleTime: 0, retry: false }).catch(() => null);
}
