import { nameApart } from '../../drawing/name-apart.ts';
import { textIn } from '../../model/document-types.ts';
import type { Option } from '../../panel/fields.tsx';
import { useDesigner } from '../../state/designer-context.ts';
import { useLanguage } from '../../text/text.ts';

/** Steps, waits, phases and branches in which time can be spent, as the drawing lists them. */
export function usePlaces(): readonly Option[] {
  const language = useLanguage();
  const { document } = useDesigner();
  return document.flow.nodes.flatMap((node): Option[] => {
    if (node.kind === 'start' || node.kind === 'decision' || node.kind === 'end') return [];
    const title = nameApart(document, node.id, language);
    const branches = node.kind === 'parallel' ? node.branches : [];
    return [
      { value: node.id, label: title },
      ...branches.map((branch) => ({
        value: branch.id,
        label: `${title} › ${textIn(branch.title, language)}`,
      })),
    ];
  });
}
