import type { CommentRow } from './comment.store.ts';
import type { CommentThread } from './shapes.ts';

/** Comments with what was answered to them, the oldest thread first. */
export function threadsOf(rows: readonly CommentRow[], names: ReadonlyMap<string, string>): CommentThread[] {
  const nameOf = (person: string) => names.get(person) ?? person;
  const threads = new Map<string, CommentThread>();
  for (const row of rows) {
    const entry = { id: row.id, by: nameOf(row.created_by), at: row.created_at, text: row.body };
    const known = threads.get(row.thread);
    if (known !== undefined) known.entries.push(entry);
    else
      threads.set(row.thread, {
        id: row.thread,
        place: { kind: row.place_kind, ...(row.place_id === null ? {} : { id: row.place_id }) },
        title: { vi: row.title_vi, en: row.title_en },
        resolved:
          row.resolved_at === null || row.resolved_by === null
            ? null
            : { by: nameOf(row.resolved_by), at: row.resolved_at },
        entries: [entry],
      });
  }
  return [...threads.values()];
}
