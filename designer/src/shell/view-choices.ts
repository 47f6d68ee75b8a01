import { dissolve } from '../commands/dissolve.ts';
import { wrapInParallel, wrapInPhase } from '../commands/wrap.ts';
import { thingsOf } from '../model/selection.ts';
import { mayDissolve, mayWrap } from '../rules/may-wrap.ts';
import type { Designer } from '../state/designer-context.ts';
import type { Text } from '../text/text.ts';

interface ViewChoice {
  readonly key: string;
  readonly title: string;
  readonly run: () => void;
}

/** What the command palette offers of the ways to look at the drawing, and of wrapping what is selected. */
export function viewChoices(designer: Designer, text: Text): ViewChoice[] {
  const { arrangement, arrangeBy, index, readOnly, room, run, selected } = designer;
  if (room !== 'drawing') return [];
  const other = arrangement === 'drawn' ? 'agencies' : 'drawn';
  const title = other === 'agencies' ? text.views.byAgency : text.views.drawn;
  const views = [{ key: other, title, run: () => arrangeBy(other) }];
  const { nodes } = thingsOf(selected);
  if (readOnly || nodes.length === 0) return views;
  const [only = ''] = nodes.length === 1 ? nodes : [];
  const isGroup = index.node(only)?.kind === 'group';
  return [
    ...views,
    ...(mayWrap(index, nodes, 'group').allowed
      ? [{ key: 'phase', title: text.containers.wrapPhase, run: () => run(wrapInPhase, { ids: nodes }) }]
      : []),
    ...(mayWrap(index, nodes, 'parallel').allowed
      ? [
          {
            key: 'parallel',
            title: text.containers.wrapParallel,
            run: () => run(wrapInParallel, { ids: nodes }),
          },
        ]
      : []),
    ...(mayDissolve(index, only).allowed
      ? [
          {
            key: 'dissolve',
            title: isGroup ? text.containers.dissolvePhase : text.containers.dissolveParallel,
            run: () => run(dissolve, { id: only }),
          },
        ]
      : []),
  ];
}
