import { meaningHash, type MigrationPlan, type ProcedureDocument } from '@motcua/engine';
import { nextPermitDocument, permitDocument } from './permit.ts';
import type { Answer, TestClient } from './test-client.ts';
import type { TestHost } from './test-host.ts';

/** A plan from the first version of a procedure to its second, with what a person must say. */
export function planBetween(
  before: ProcedureDocument,
  after: ProcedureDocument,
  answers: Partial<MigrationPlan> = {},
): MigrationPlan {
  const procedure = before.head.id;
  return {
    from: { procedure, version: 1, meaning: meaningHash(before) },
    to: { procedure, version: 2, meaning: meaningHash(after) },
    ground: { vi: 'Quyết định 12/QĐ-UBND ngày 20/8/2026', en: 'Decision 12/QĐ-UBND of 20 August 2026' },
    ...answers,
  };
}

/** From the test procedure to its next version; those who wait for the signature have no place there. */
export const permitPlan = (answers: Partial<MigrationPlan> = {}): MigrationPlan =>
  planBetween(permitDocument(), nextPermitDocument(), {
    nodes: { appraise: 'examine' },
    edges: { finish_appraisal: 'finish_examination' },
    branches: { archive: 'start' },
    ...answers,
  });

/** Proposes a plan, tries it and approves it, as two persons do. Answers the order once it is approved. */
export async function approved(
  host: TestHost,
  author: TestClient,
  controller: TestClient,
  plan: MigrationPlan,
  cohort: Record<string, unknown> = {},
): Promise<{ id: string; approval: Answer }> {
  const proposed = await author.post(`/api/procedures/${plan.from.procedure}/migrations`, { plan, cohort });
  if (proposed.status !== 201) throw new Error(JSON.stringify(proposed.body));
  const { id } = proposed.body as { id: string };
  await author.post(`/api/migrations/${id}/dry-run`);
  await host.migrate();
  const approve = () => controller.post(`/api/migrations/${id}/approval`);
  return { id, approval: await host.inForce(plan.to.procedure, plan.to.version, approve) };
}
