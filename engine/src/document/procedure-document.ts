import { z } from 'zod';
import { Fact, Form, Paper } from './facts.ts';
import { Flow } from './flow.ts';
import { Head } from './head.ts';
import { Layout } from './layout.ts';
import { Limit, Milestone, PauseRule } from './limits.ts';
import { Id, LocalText } from './primitives.ts';
import { Scenario } from './scenario.ts';

/** Version of the document format. A change of shape adds a migration in `migrations.ts` and raises this by one. */
export const currentFormat = 1;

/** A published contradiction, kept and reported instead of repaired. */
export const Acknowledgement = z.strictObject({
  /** Code of the problem it answers. */
  code: z.string().min(1).max(80),
  /** The node, edge or limit where the problem is reported. */
  at: Id.optional(),
  reason: LocalText,
  source: z.string().min(1).max(1000),
});

/**
 * One procedure document: one version of one case of a procedure, as the administrator draws it.
 * Everything about its shape is described here and nowhere else: types, validation, defaults, published JSON Schema.
 */
export const ProcedureDocument = z
  .strictObject({
    format: z.literal(currentFormat),
    head: Head,
    facts: z.array(Fact).max(500).default([]),
    papers: z.array(Paper).max(200).default([]),
    form: Form.default({ schema: { type: 'object', properties: {} }, pages: [] }),
    flow: Flow,
    milestones: z.array(Milestone).max(200).default([]),
    limits: z.array(Limit).max(64).default([]),
    pauseRules: z.array(PauseRule).max(64).default([]),
    scenarios: z.array(Scenario).max(500).default([]),
    acknowledgements: z.array(Acknowledgement).max(200).default([]),
    layout: Layout.default({ nodes: {}, edges: {} }),
  })
  .meta({ id: 'ProcedureDocument', title: 'Motcua procedure document, format 1' });

export type ProcedureDocument = z.infer<typeof ProcedureDocument>;
/** What an author may write: defaults left out. */
export type ProcedureDocumentInput = z.input<typeof ProcedureDocument>;
export type Acknowledgement = z.infer<typeof Acknowledgement>;
