import { factValue } from '../condition/fact-view.ts';
import type { WaitNode } from '../document/flow.ts';
import type { OpenInstance } from './dossier.ts';
import type { Turn } from './turn.ts';

/** Asks the host to say when the dossiers that this wait waits for are closed. */
export function watchDossiers(turn: Turn, node: WaitNode, instance: OpenInstance): void {
  for (const arm of node.arms) {
    if (arm.kind !== 'dossier' || arm.fact === undefined) continue;
    const fact = turn.procedure.index.facts.get(arm.fact);
    const code = fact ? factValue(fact, turn.record) : undefined;
    if (typeof code === 'string' && code !== '')
      turn.effects.push({ kind: 'watch', instance: instance.id, arm: arm.id, dossier: code });
  }
}
