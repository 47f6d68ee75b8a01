import type { ProcedureDocument } from '../../document/procedure-document.ts';
import { armId, branchId, choiceId, nodeId } from '../bpmn/drawing.ts';

/** Where an edge begins: a node, and where that has arms the one it belongs to. */
export interface End {
  readonly node: string;
  readonly arm?: string | undefined;
}

/** Helpers of the export by how their ids begin. */
const helper =
  /^(start|begin|enter|first|into|split|fork|merge|join|complete|finish|choice|decide|arm|await|exit|left|leave|border)-/;

/** Which node an element of the file stands for, helpers included. */
export class Ends {
  private readonly sources = new Map<string, End>();
  private readonly targets = new Map<string, string>();
  private readonly containers = new Map<string, string | undefined>();

  constructor({ head, flow }: ProcedureDocument) {
    this.containers.set(`process-${head.id}`, undefined);
    for (const node of flow.nodes) {
      const id = nodeId(node.id);
      if (node.kind !== 'start') this.targets.set(id, node.id);
      if (node.kind !== 'end') this.sources.set(id, { node: node.id });
      this.sources.set(choiceId(node.id), { node: node.id });
      if (node.kind === 'group') this.containers.set(id, node.id);
      if (node.kind === 'parallel')
        for (const branch of node.branches) this.containers.set(branchId(branch.id), branch.id);
      if (node.kind === 'wait')
        for (const arm of node.arms)
          this.sources.set(node.arms.length > 1 ? armId(node.id, arm.id) : id, {
            node: node.id,
            arm: arm.id,
          });
    }
  }

  source(element: string | undefined): End | null {
    return this.sources.get(element ?? '') ?? null;
  }

  target(element: string | undefined): string | null {
    return this.targets.get(element ?? '') ?? null;
  }

  /** The group or branch an element stands for; undefined: the top level; null: none of them. */
  container(element: string | undefined): string | undefined | null {
    return this.containers.has(element ?? '') ? this.containers.get(element ?? '') : null;
  }

  add(element: string, node: string): void {
    this.sources.set(element, { node });
    this.targets.set(element, node);
  }

  isHelper(element: string): boolean {
    return helper.test(element);
  }
}
