import { z } from 'zod';
import { ProcedureCode } from '../document/flow.ts';
import { Id, LocalText } from '../document/primitives.ts';

/** A version of a procedure, and the meaning it had when the plan was approved. */
const PlannedVersion = z.strictObject({
  procedure: ProcedureCode,
  version: z.number().int().min(1),
  meaning: z.string().regex(/^[0-9a-f]{64}$/, 'A hash is 64 hexadecimal digits'),
});

const Renamed = z.record(Id, Id);

/** Why the law lets something of a running limit change. */
const Grounded = z.strictObject({ ground: LocalText });

/** One who is asked: by the name in the drawing, or an agency that was chosen at run time. */
const RespondentName = z.string().regex(/^[a-z][a-z0-9_]{0,63}$|^[A-Z]\d{2}(\.\d{2,3}){0,4}$/);

/**
 * How running dossiers move from one version of a procedure to another. Only what is not identity is said: what has the
 * same id and kind in both versions maps to itself. Whatever neither identity nor the plan maps keeps a dossier that
 * stands there where it is.
 */
export const MigrationPlan = z
  .strictObject({
    from: PlannedVersion,
    to: PlannedVersion,
    /** The legal ground and the decision by which running dossiers move (one-stop-rules 1.3). */
    ground: LocalText,
    /**
     * Nodes and branches, old to new. A stay at a node of the same kind goes on under the new name; one at a node of
     * another kind ends, and the new node is entered.
     */
    nodes: Renamed.optional(),
    /** Branches that only the new version has, in containers in which a dossier may stand. */
    branches: z.record(Id, z.enum(['start', 'done'])).optional(),
    /** Branches that only the old version has, and why what is open in them ends. */
    closed: z.record(Id, LocalText).optional(),
    /** Per consultation of the old version: who is asked, old to new. */
    respondents: z.record(Id, z.record(RespondentName, Id)).optional(),
    edges: Renamed.optional(),
    milestones: Renamed.optional(),
    limits: Renamed.optional(),
    /**
     * Limits, by their new names, whose amount of the new version is adopted, counted from where the running count
     * began. Every other limit keeps the amount it had at reception.
     */
    amounts: z.record(Id, Grounded).optional(),
    /** Limits that only the new version has and that begin now although their start is past. The others never run. */
    starts: z.record(Id, Grounded).optional(),
    /** Limits that only the old version has and that end now. */
    ends: z.record(Id, Grounded).optional(),
  })
  .meta({ id: 'MigrationPlan', title: 'Motcua migration plan' });
export type MigrationPlan = z.infer<typeof MigrationPlan>;

/** JSON Schema 2020-12 of a plan, for editors. */
export function migrationPlanJsonSchema(): Record<string, unknown> {
  return z.toJSONSchema(MigrationPlan, { target: 'draft-2020-12', io: 'input' });
}
