import { compileCondition, type Predicate } from '../condition/compile-condition.ts';
import type { FlowNode } from '../document/flow.ts';
import type { EventRecord } from '../machine/event-record.ts';
import { chooseChildren, inviteRespondents } from '../machine/multiplicity.ts';
import { finishBranch } from '../machine/parallel.ts';
import type { CompiledProcedure } from '../machine/compile-procedure.ts';

/** What the machine would note on entering this node, for a node at which a dossier is put. */
export function enterNode({ index }: CompiledProcedure, record: EventRecord, node: FlowNode): void {
  record.enter(node.id);
  const conditions = (parts: readonly { readonly id: string; readonly when?: FlowCondition }[]) =>
    new Map(
      parts.flatMap(({ id, when }): [string, Predicate][] =>
        when ? [[id, compileCondition(when, index.facts)]] : [],
      ),
    );
  if (node.kind === 'consultation') inviteRespondents(record, node, conditions(node.respondents));
  if (node.kind === 'linked') chooseChildren(record, node, conditions(node.children));
  const place =
    node.kind === 'end' && node.within !== undefined ? index.branches.get(node.within) : undefined;
  if (place) finishBranch(record, place);
}

type FlowCondition = Parameters<typeof compileCondition>[0] | undefined;
