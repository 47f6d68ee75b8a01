import { ProblemsHere } from '../panel/here.tsx';
import { useDesigner } from '../state/designer-context.ts';

/** The problems of one part of the document, by its JSON pointer, where that part is edited. */
export function ProblemsUnder({ path }: { path: string }) {
  const { problems } = useDesigner();
  return (
    <ProblemsHere
      problems={problems.filter((problem) => problem.path === path || problem.path.startsWith(`${path}/`))}
    />
  );
}
