import type { ElkLayout } from './elk-layout.ts';

let loaded: Promise<ElkLayout> | undefined;

/** ELK on the thread that asks for it. Loaded when a drawing is arranged, or is about to be, and nowhere else. */
export function loadElk(): Promise<ElkLayout> {
  loaded ??= import('elkjs/lib/elk.bundled.js').then(({ default: Elk }) => {
    const elk = new Elk();
    return (graph) => elk.layout(graph);
  });
  return loaded;
}
