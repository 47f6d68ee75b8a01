import type { ProcedureDocument } from '@motcua/engine';
import { useMemo } from 'react';
import { useText } from '../text/text.ts';
import { type CodeLine, codeHunks } from './code-hunks.ts';

const signs = { added: '+', removed: '−', same: ' ' };

/** The two files line by line, only where they differ. */
export function CodeView({ before, after }: { before: ProcedureDocument; after: ProcedureDocument }) {
  const text = useText().comparison;
  const hunks = useMemo(() => codeHunks(before, after), [before, after]);
  return (
    <section className="mc-code" aria-label={text.code} tabIndex={0}>
      {hunks === null && <p>{text.codeTooMuch}</p>}
      {hunks?.length === 0 && <p>{text.codeSame}</p>}
      {hunks?.map((lines, at) => (
        <table key={at}>
          <tbody>
            {lines.map((line) => (
              <Line key={`${line.before ?? ''}:${line.after ?? ''}`} line={line} />
            ))}
          </tbody>
        </table>
      ))}
    </section>
  );
}

function Line({ line: { sort, before, after, text: written } }: { line: CodeLine }) {
  const text = useText().comparison;
  return (
    <tr className={`is-${sort}`}>
      <td>{before}</td>
      <td>{after}</td>
      <td>
        {sort !== 'same' && <span className="mc-hidden">{text.codeLine[sort]}</span>}
        <span aria-hidden>{signs[sort]}</span>
      </td>
      <td>{written}</td>
    </tr>
  );
}
