import { demandPapers, setProduced } from '../../commands/edge-results.ts';
import { edgeWords } from '../../drawing/words.ts';
import { textIn } from '../../model/document-types.ts';
import { mainEdgeOf } from '../../model/march.ts';
import { CheckField } from '../../panel/fields.tsx';
import { useDesigner } from '../../state/designer-context.ts';
import { useLanguage, useText } from '../../text/text.ts';

/** What the action that leads on from a step produces, and which papers it demands. */
export function OutputFields({ id }: { id: string }) {
  const text = useText().table;
  const language = useLanguage();
  const { document, index, run, readOnly } = useDesigner();
  const edge = mainEdgeOf(index, id);
  const { results } = document.head;
  const { papers } = document;
  if (edge === undefined) return <p className="mc-hint">{text.noAction}</p>;
  if (results.length + papers.length === 0) return <p className="mc-hint">{text.noneDeclared}</p>;
  const demanded = edge.demands?.papers ?? [];
  const toggled = (list: readonly string[], one: string, on: boolean): string[] =>
    on ? [...list, one] : list.filter((other) => other !== one);
  return (
    <>
      <p className="mc-hint">{text.chooseOutput(edgeWords(document, edge, language))}</p>
      {results.length > 0 && <strong>{text.results}</strong>}
      {results.map((result) => (
        <CheckField
          key={result.id}
          label={textIn(result.title, language)}
          checked={edge.produces.includes(result.id)}
          disabled={readOnly}
          onCommit={(on) => run(setProduced, { id: edge.id, results: toggled(edge.produces, result.id, on) })}
        />
      ))}
      {papers.length > 0 && <strong>{text.papers}</strong>}
      {papers.map((paper) => (
        <CheckField
          key={paper.id}
          label={textIn(paper.title, language)}
          checked={demanded.includes(paper.id)}
          disabled={readOnly}
          onCommit={(on) => run(demandPapers, { id: edge.id, papers: toggled(demanded, paper.id, on) })}
        />
      ))}
    </>
  );
}
