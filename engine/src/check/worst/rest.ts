import type { Course } from './course.ts';
import type { State } from './graph.ts';
import { isIdle } from './idle.ts';

/** Does counted time come after a step that takes whatever is left of a limit, among these nodes? */
export function isFollowedByWork(
  course: Course,
  state: State,
  limit: string,
  nodes: ReadonlySet<string> | null,
): boolean {
  const { states } = course.graph;
  const seen = new Set([state.id]);
  const queue = [state.id];
  for (let id = queue.pop(); id !== undefined; id = queue.pop())
    for (const { to } of course.onward(states[id]!)) {
      if (seen.has(to) || (nodes && !nodes.has(states[to]!.node))) continue;
      if (!isIdle(course.stayAt(to), limit)) return true;
      seen.add(to);
      queue.push(to);
    }
  return false;
}
