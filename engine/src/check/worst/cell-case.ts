import type { Limit } from '../../document/limits.ts';
import type { Cell } from '../cells.ts';
import { beginningsOf, otherAmountsOf, type CellScene } from './beginnings.ts';
import { activeIn } from './beside.ts';
import { Course } from './course.ts';
import { explore } from './explore.ts';
import type { Graph } from './graph.ts';
import { Judge } from './judge.ts';
import { LimitClock } from './limit-clock.ts';
import type { LimitVerdict } from './limit-verdict.ts';
import type { Minutes } from './minutes.ts';
import type { Model } from './model.ts';
import { variantsIn } from './variants.ts';

export type CellVerdict = LimitVerdict;

/** One limit in one cell. */
export class CellCase {
  private readonly model: Model;
  private readonly graph: Graph;
  private readonly sceneOf: () => CellScene;

  constructor(model: Model, minutes: Minutes, limit: Limit, cell: Cell, decided: ReadonlySet<string>) {
    const clock = new LimitClock(model, limit);
    const graph = explore(model, limit, clock, variantsIn(model, cell, decided));
    this.model = model;
    this.graph = graph;
    this.sceneOf = () => {
      const course = new Course(model, limit, clock, minutes, graph);
      return { model, minutes, limit, cell, decided, graph, course };
    };
  }

  /** The nodes passed while the limit runs. */
  nodes(): ReadonlySet<string> {
    const active = activeIn(this.model, this.graph);
    return new Set(this.graph.states.flatMap(({ id, node }) => (active[id] ? node : [])));
  }

  verdict(): CellVerdict {
    const scene = this.sceneOf();
    const { limit, cell } = scene;
    const beginnings = beginningsOf(scene);
    if (beginnings === null) return { limit: limit.id, verdict: 'notProved', reason: 'no-amount', cell };
    if (beginnings.length === 0)
      return { limit: limit.id, verdict: 'notProved', reason: 'never-starts', cell };
    const others = otherAmountsOf(scene);
    const judge = new Judge(scene, others);
    const verdicts = beginnings.map((beginning) => judge.of(beginning));
    const order = ['refuted', 'notProved', 'proved'];
    return verdicts.sort(
      (a, b) =>
        order.indexOf(a.verdict) - order.indexOf(b.verdict) || (b.worstMinutes ?? 0) - (a.worstMinutes ?? 0),
    )[0]!;
  }
}
