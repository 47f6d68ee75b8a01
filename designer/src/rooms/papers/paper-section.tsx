import { addPaper, addPapers } from '../../commands/paper-edit.ts';
import { readPastedPapers } from '../../model/pasted-papers.ts';
import { AddByName } from '../../panel/add-by-name.tsx';
import { useDesigner } from '../../state/designer-context.ts';
import { useText } from '../../text/text.ts';
import { PaperRow } from './paper-row.tsx';
import { PasteList } from './paste-list.tsx';

/** The papers of the dossier as the table of the publication. */
export function PaperSection() {
  const text = useText().papers;
  const { document, run, readOnly } = useDesigner();
  const { papers } = document;
  const { table } = text;
  return (
    <>
      {papers.length === 0 ? (
        <p className="mc-hint">{text.noPapers}</p>
      ) : (
        <table className="mc-listing">
          <thead>
            <tr>
              <th scope="col">{table.number}</th>
              <th scope="col" className="is-title">
                {table.title}
              </th>
              <th scope="col">{table.originals}</th>
              <th scope="col">{table.copies}</th>
              <th scope="col">{table.sets}</th>
              <th scope="col">{table.required}</th>
              <th scope="col">{table.handling}</th>
              {!readOnly && (
                <th scope="col">
                  <span className="mc-hidden">{table.tools}</span>
                </th>
              )}
            </tr>
          </thead>
          <tbody>
            {papers.map((paper, at) => (
              <PaperRow key={paper.id} paper={paper} at={at} last={at === papers.length - 1} />
            ))}
          </tbody>
        </table>
      )}
      <AddByName
        label={text.newPaper}
        hint={text.newPaperHint}
        button={text.addPaper}
        onAdd={(vi) => run(addPaper, { title: { vi, en: '' } })}
        onPaste={(pasted) => run(addPapers, { papers: readPastedPapers(pasted) })}
      />
      <PasteList onAdd={(found) => run(addPapers, { papers: found })} />
    </>
  );
}
