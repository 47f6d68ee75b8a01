import type { FlowNode } from '../../document/flow.ts';
import type { Limit } from '../../document/limits.ts';
import type { Model } from './model.ts';

/**
 * Does the limit stand still at a node? `free`: as long as one stays there, whatever else goes on. `whenAlone`: while
 * nothing that counts is open in another branch. Like `causesOf` of the clock.
 */
export type Standing = 'counts' | 'free' | 'whenAlone';

/** How the clock of one limit runs over the nodes: the rules of `clock/standing.ts`, asked of the drawing. */
export class LimitClock {
  private readonly model: Model;
  private readonly limit: Limit;
  private readonly covered: ReadonlySet<string> | null;
  private readonly known = new Map<string, Standing>();

  constructor(model: Model, limit: Limit) {
    this.model = model;
    this.limit = limit;
    this.covered = model.coveredBy(limit);
  }

  standingAt(node: string): Standing {
    let standing = this.known.get(node);
    if (!standing) {
      standing = this.lookAt(node);
      this.known.set(node, standing);
    }
    return standing;
  }

  private lookAt(node: string): Standing {
    const rule = this.model.rules.get(node);
    if (!rule || rule.limits?.includes(this.limit.id) === false) return 'counts';
    if (rule.scope === 'dossier') return 'free';
    // A wait that the limit does not cover stops it for the whole dossier only.
    return this.covers(node) ? 'whenAlone' : 'counts';
  }

  /** Is every node covered, or this one by name? Cover by agency is known only at run time. */
  covers(node: string): boolean {
    return this.covered === null || this.covered.has(node);
  }

  /** Does this limit cover all of these nodes and more? */
  isWiderThan(nodes: ReadonlySet<string>): boolean {
    const { covered } = this;
    return covered === null || (covered.size > nodes.size && [...nodes].every((id) => covered.has(id)));
  }

  /** May the way come back to work of this limit once it is over, so that it goes on with the time left? */
  comesBack(node: FlowNode): boolean {
    const { covers } = this.limit;
    if (covers === 'all' || !workKinds.includes(node.kind)) return false;
    return this.covers(node.id) || covers.agencies.length > 0;
  }

  /** The amount with which the limit begins anew after a stay here; null when it does not. */
  begunAfter(node: string): string | null {
    const rule = this.model.rules.get(node);
    if (!rule || this.standingAt(node) === 'counts') return null;
    const isInBranch = (this.model.around.get(node) ?? []).some((id) => this.model.index.branches.has(id));
    // In a branch it may never have stood still, and then nothing begins anew.
    if (isInBranch && this.standingAt(node) === 'whenAlone') return null;
    if (rule.mode === 'RESTART') return rule.restarts.includes(this.limit.id) ? 'limit' : null;
    return rule.mode === 'NEW_LIMIT' && rule.newLimit !== undefined ? rule.id : null;
  }
}

const workKinds: readonly string[] = ['step', 'wait', 'consultation', 'linked', 'service'];
