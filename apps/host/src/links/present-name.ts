import type { Dossier } from '@motcua/engine';

/** What work of a dossier is called now that had this name when somebody was asked: a migration may have renamed it. */
export function presentName({ renamed }: Pick<Dossier, 'renamed'>, instance: string): string {
  return renamed !== undefined && Object.hasOwn(renamed, instance)
    ? (renamed[instance] ?? instance)
    : instance;
}

/** As `presentName`, for whoever names only the node: its last visit under that name. */
export function presentNode({ renamed = {} }: Pick<Dossier, 'renamed'>, node: string): string | undefined {
  const visits = Object.keys(renamed)
    .filter((instance) => instance.slice(0, instance.lastIndexOf('.')) === node)
    .map((instance) => ({ instance, visit: Number(instance.slice(node.length + 1)) }))
    .sort((a, b) => b.visit - a.visit);
  return visits[0] === undefined ? undefined : renamed[visits[0].instance];
}
