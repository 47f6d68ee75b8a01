import type { Condition } from '../../document/condition.ts';
import type { Branch } from '../../document/flow.ts';
import type { NamedGuard } from './named-config.ts';

/** Names for guards, and what each means. */
export class Guards {
  readonly named: Record<string, NamedGuard> = {};

  condition(edge: string, condition: Condition): string {
    return this.name(`when ${edge}`, { kind: 'condition', edge, condition });
  }

  joined(parallel: string): string {
    return this.name(`joined ${parallel}`, { kind: 'joined', parallel });
  }

  starts(parallel: string, { id, entry }: Branch): string {
    return this.name(`starts ${id}`, { kind: 'starts', parallel, branch: id, entry: entry ?? null });
  }

  nobody(consultation: string): string {
    return this.name(`nobody ${consultation}`, { kind: 'nobody', consultation });
  }

  passed(linked: string): string {
    return this.name(`passed ${linked}`, { kind: 'passed', linked });
  }

  milestone(milestone: string): string {
    return this.name(`reached ${milestone}`, { kind: 'milestone', milestone });
  }

  returnsTo(node: string): string {
    return this.name(`came from ${node}`, { kind: 'returnsTo', node });
  }

  /** One guard that holds when all of them do; none: no guard. */
  all(names: readonly (string | undefined)[]): string | undefined {
    const said = names.filter((name) => name !== undefined);
    return said.length < 2 ? said[0] : this.name(said.join(' and '), { kind: 'all', of: said });
  }

  private name(name: string, guard: NamedGuard): string {
    this.named[name] = guard;
    return name;
  }
}
