import { checkCalendar, resolveCalendar, type CalendarDocument } from '@motcua/engine';
import { useEffect, useMemo, useState } from 'react';
import type { CalendarView } from '../api/contract.ts';

/** A calendar being edited, with what it inherits and what is wrong with it as it stands on the screen. */
export function useCalendarDraft(view: CalendarView, documents: ReadonlyMap<string, CalendarDocument>) {
  const saved = view.document as CalendarDocument;
  const [document, setDocument] = useState(saved);
  const isChanged = document !== saved && JSON.stringify(document) !== JSON.stringify(saved);

  const { whole, problems } = useMemo(() => {
    const find = (id: string) => (id === document.id ? document : documents.get(id));
    const resolved = resolveCalendar(document.id, find);
    return {
      whole: resolved.ok ? resolved.calendar : null,
      problems: checkCalendar(document, find),
    };
  }, [document, documents]);

  useEffect(() => {
    if (!isChanged) return undefined;
    const warn = (event: BeforeUnloadEvent) => event.preventDefault();
    addEventListener('beforeunload', warn);
    return () => removeEventListener('beforeunload', warn);
  }, [isChanged]);

  return { document, setDocument, isChanged, whole, problems, discard: () => setDocument(saved) };
}

export type Draft = ReturnType<typeof useCalendarDraft>;
