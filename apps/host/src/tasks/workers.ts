import type { AllowedAction, CompiledProcedure, Dossier, OpenInstance } from '@motcua/engine';

/** Why something is on a work list, where it is not simply that one's to do. */
export const reasons = [
  'performer-not-found',
  'child-failed',
  'child-not-named',
  'service-failed',
  'signature',
  'escalated',
  'withdrawal',
  'settle',
] as const;
export type Why = (typeof reasons)[number];

export interface Worker {
  readonly role: string;
  readonly agency: string;
  readonly why: Why | null;
}

/**
 * Everybody who has to do something about an open instance: whose it is, who must sign, who was told because it runs
 * late, who must see to it because it cannot go on. What nobody can be found for is put before the receiving desk, so
 * that it does not lie unseen.
 */
export function workersOf(
  procedure: CompiledProcedure,
  dossier: Dossier,
  instance: OpenInstance,
  offered: readonly AllowedAction[],
): Worker[] {
  const found = new Map<string, Worker>();
  const add = (role: string | null, agency: string | null, why: Why | null) => {
    if (role === null || agency === null) return;
    const key = `${role}@${agency}`;
    if (!found.has(key)) found.set(key, { role, agency, why });
  };
  const own = ownPosts(procedure, instance, offered);
  for (const { role, agency } of own) add(role, agency, null);
  if (own.some(({ role }) => role !== null) && found.size === 0)
    for (const role of procedure.document.head.openableBy)
      add(role, dossier.receivingAgency, 'performer-not-found');
  for (const { task, action, role, agency } of offered) {
    const why = task === instance.id ? whyOf[action] : undefined;
    if (why !== undefined) add(role, agency, why);
  }
  for (const { role, agency } of instance.escalated ?? []) add(role, agency, 'escalated');
  return [...found.values()];
}

const whyOf: Readonly<Record<string, Why>> = {
  'task.sign': 'signature',
  'linked.retry': 'child-failed',
  'linked.attach': 'child-not-named',
  'service.retry': 'service-failed',
};

interface Post {
  readonly role: string | null;
  readonly agency: string | null;
}

/** Whose an instance is. */
function ownPosts(
  procedure: CompiledProcedure,
  instance: OpenInstance,
  offered: readonly AllowedAction[],
): readonly Post[] {
  const node = procedure.index.nodes.get(instance.node);
  const drawn = offered.filter(
    ({ task, standing, role, agency }) =>
      task === instance.id &&
      !standing &&
      !instance.escalated?.some((post) => post.role === role && post.agency === agency),
  );
  switch (instance.kind) {
    case 'wait':
      // What a wait waits for may be recorded by several.
      return [instance, ...drawn];
    case 'step':
      // Whoever has no account here sees no list; what they do is recorded by another.
      return node?.kind === 'step' && node.recordedBy !== undefined && instance.reassigned === undefined
        ? drawn
        : [instance];
    case 'consultation':
    case 'respondent':
      return [instance];
    default:
      // Linked dossiers and other systems are waited for, and are nobody's work until something goes wrong.
      return [];
  }
}

/** Who has to do something about the dossier as a whole. */
export function wholeDossierPosts(
  offered: readonly AllowedAction[],
): readonly (Worker & { readonly node: string })[] {
  const found = new Map<string, Worker & { readonly node: string }>();
  for (const { action, role, agency, node } of offered) {
    const why = aboutTheWhole[action];
    if (why === undefined || role === null || agency === null) continue;
    const key = `${role}@${agency}`;
    if (!found.has(key)) found.set(key, { role, agency, why, node });
  }
  return [...found.values()];
}

const aboutTheWhole: Readonly<Record<string, Why>> = {
  'dossier.grantWithdrawal': 'withdrawal',
  'dossier.settle': 'settle',
};
