import { currentFormat } from './procedure-document.ts';

/**
 * One step from a format to the next. `before` and `after` are a small document written out in full: the self-check
 * runs every migration on its own example, so none can be added without having been run.
 */
export interface Migration {
  /** Says what changed, not when: `AddAcknowledgements`. */
  readonly name: string;
  readonly from: number;
  readonly migrate: (document: Record<string, unknown>) => Record<string, unknown>;
  readonly before: Record<string, unknown>;
  readonly after: Record<string, unknown>;
}

/** Oldest first. Format 1 is the first, so there is nothing to migrate yet. */
export const migrations: readonly Migration[] = [];

export type Migrated =
  | { readonly ok: true; readonly document: Record<string, unknown>; readonly applied: readonly string[] }
  | { readonly ok: false; readonly reason: 'unknown-format' | 'newer-format'; readonly format: unknown };

/** Brings a document of any known format to the current one. Never changes its argument. */
export function migrateDocument(
  document: Record<string, unknown>,
  steps: readonly Migration[] = migrations,
  target: number = currentFormat,
): Migrated {
  const format = document['format'];
  if (typeof format !== 'number' || !Number.isInteger(format) || format < 1)
    return { ok: false, reason: 'unknown-format', format };
  if (format > target) return { ok: false, reason: 'newer-format', format };
  const applied: string[] = [];
  let current = document;
  for (let at = format; at < target; at += 1) {
    const step = steps.find((candidate) => candidate.from === at);
    if (!step) return { ok: false, reason: 'unknown-format', format };
    current = { ...step.migrate(structuredCloneJson(current)), format: at + 1 };
    applied.push(step.name);
  }
  return { ok: true, document: current, applied };
}

function structuredCloneJson(value: Record<string, unknown>): Record<string, unknown> {
  return JSON.parse(JSON.stringify(value)) as Record<string, unknown>;
}
