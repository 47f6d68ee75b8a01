/**
 * Strongly connected components of a graph given by its successors, in topological order: what leads to another comes
 * before it. Tarjan's algorithm, without recursion.
 */
export function componentsOf(
  count: number,
  next: (node: number) => readonly number[],
): readonly (readonly number[])[] {
  const index = new Int32Array(count).fill(-1);
  const low = new Int32Array(count);
  const onStack = new Uint8Array(count);
  const stack: number[] = [];
  const found: number[][] = [];
  let counter = 0;
  const open = (node: number) => {
    index[node] = low[node] = counter;
    counter += 1;
    stack.push(node);
    onStack[node] = 1;
    return { node, successors: next(node), at: 0 };
  };
  for (let root = 0; root < count; root += 1) {
    if (index[root] !== -1) continue;
    const calls = [open(root)];
    while (calls.length > 0) {
      const call = calls[calls.length - 1]!;
      const { node, successors } = call;
      if (call.at < successors.length) {
        const successor = successors[call.at]!;
        call.at += 1;
        if (index[successor] === -1) calls.push(open(successor));
        else if (onStack[successor]) low[node] = Math.min(low[node]!, index[successor]!);
        continue;
      }
      calls.pop();
      const caller = calls[calls.length - 1];
      if (caller) low[caller.node] = Math.min(low[caller.node]!, low[node]!);
      if (low[node] !== index[node]) continue;
      const component: number[] = [];
      for (let member = -1; member !== node;) {
        member = stack.pop()!;
        onStack[member] = 0;
        component.push(member);
      }
      found.push(component);
    }
  }
  return found.reverse();
}
