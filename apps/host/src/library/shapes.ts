import { FlowEdge, FlowNode, Id, PauseRule, ProcedureDocument } from '@motcua/engine';
import { z } from 'zod';
import { Instant, LocalText } from '../http/shapes.ts';

const coordinate = z.number().min(-1_000_000).max(1_000_000);

/** A piece of a drawing: steps, the edges among them, where they lie, and the pause rules they name. */
export const Fragment = z
  .strictObject({
    nodes: z.array(FlowNode).min(1).max(100),
    edges: z.array(FlowEdge).max(300),
    places: z.record(Id, z.strictObject({ x: coordinate, y: coordinate })),
    height: coordinate,
    pauseRules: z.array(PauseRule).max(64).default([]),
  })
  .meta({ id: 'StepFragment' });
export type Fragment = z.infer<typeof Fragment>;

export const Blueprint = z
  .object({
    id: z.string(),
    title: LocalText,
    about: LocalText.nullable(),
    fragment: Fragment,
    builtIn: z.boolean().describe('Comes with Motcua and cannot be removed'),
    agency: z.string().nullable().describe('Whose authors share it'),
    keptBy: z.string().nullable(),
    keptAt: Instant.nullable(),
  })
  .meta({ id: 'StepBlueprint' });
export type Blueprint = z.infer<typeof Blueprint>;
export const Blueprints = z.object({ items: z.array(Blueprint) }).meta({ id: 'StepBlueprints' });

export const KeepBlueprint = z.strictObject({
  title: z.strictObject({ vi: z.string().trim().min(1).max(200), en: z.string().trim().min(1).max(200) }),
  fragment: Fragment,
});
export type KeepBlueprint = z.infer<typeof KeepBlueprint>;
export const BlueprintId = z.uuid();

export const Template = z
  .object({ id: z.string(), title: LocalText, about: LocalText, document: ProcedureDocument })
  .meta({ id: 'ProcedureTemplate' });
export type Template = z.infer<typeof Template>;
export const Templates = z.object({ items: z.array(Template) }).meta({ id: 'ProcedureTemplates' });
