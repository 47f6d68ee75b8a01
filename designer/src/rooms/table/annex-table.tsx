import type { FlowNode, ProcedureDocument } from '@motcua/engine';
import { amountWords } from '../../drawing/words.ts';
import { type Language, textIn } from '../../model/document-types.ts';
import { indexOf } from '../../model/flow-index.ts';
import { timesByArea } from '../../model/hard-area.ts';
import { textOf } from '../../text/text.ts';
import { type AreaCase, areaOf, planAlong, planWords } from './plan-time.ts';
import {
  actionWords,
  amountsInOrder,
  outputWords,
  type Speaking,
  statusWords,
  timeWords,
  whoWords,
} from './step-words.ts';
import type { TableLine } from './table-lines.ts';

interface AnnexTableProps {
  readonly lines: readonly TableLine[];
  readonly speaking: Speaking;
}

/**
 * The table of the annex, as decisions publish it: with a second column of times where steps take longer in difficult areas.
 * What it prints, pasted again, is the same procedure.
 */
export function AnnexTable({ lines, speaking }: AnnexTableProps) {
  const { document, language } = speaking;
  const { table, kinds } = textOf(language);
  const area = areaOf(document);
  const times = area === undefined ? 1 : 2;
  const whole = 5 + times;
  const { time, ...columns } = table.columns;
  return (
    <table>
      <thead>
        <tr>
          <th className="mc-annex-number">{columns.number}</th>
          <th className="mc-annex-task">{columns.task}</th>
          <th className="mc-annex-performer">{columns.performer}</th>
          <th className="mc-annex-time">{time}</th>
          {area !== undefined && <th className="mc-annex-time">{table.annex.hardTime}</th>}
          <th className="mc-annex-output">{columns.output}</th>
          <th className="mc-annex-status">{columns.status}</th>
        </tr>
      </thead>
      <tbody>
        {lines.map((line) => {
          if (line.kind === 'phase')
            return (
              <tr key={line.id} className="mc-annex-phase">
                <td colSpan={3}>{textIn(line.node.title, language)}</td>
                <TotalCells container={line.id} area={area} speaking={speaking} />
                <td colSpan={2} />
              </tr>
            );
          if (line.kind === 'parallel' || line.kind === 'branch')
            return (
              <tr key={line.id} className={line.kind === 'parallel' ? 'mc-annex-phase' : 'mc-annex-branch'}>
                <td colSpan={whole}>
                  {line.kind === 'parallel'
                    ? `${kinds.parallel}: ${textIn(line.node.title, language)}`
                    : textIn(line.branch.title, language)}
                </td>
              </tr>
            );
          if (line.kind === 'action')
            return (
              <tr key={line.id} className="mc-annex-action">
                <td />
                <td colSpan={whole - 1}>– {actionWords(line.edge, speaking)}</td>
              </tr>
            );
          const { node } = line;
          return (
            <tr key={line.id}>
              <td className="mc-annex-number">{line.number}</td>
              <td>{textIn(node.title, language)}</td>
              <td>{whoWords(node, speaking)}</td>
              <TimeCells node={node} area={area} speaking={speaking} />
              <td>{outputWords(node, speaking)}</td>
              <td>{statusWords(node, language)}</td>
            </tr>
          );
        })}
        <tr className="mc-annex-total">
          <td colSpan={3}>{table.annex.total}</td>
          <TotalCells container={undefined} area={area} speaking={speaking} />
          <td colSpan={2}>
            {promiseWords(document, language) === ''
              ? ''
              : `${table.annex.limit}: ${promiseWords(document, language)}`}
          </td>
        </tr>
      </tbody>
    </table>
  );
}

interface TotalCellsProps {
  readonly container: string | undefined;
  readonly area: string | undefined;
  readonly speaking: Speaking;
}

/** What the steps of a phase, or all of them, add up to: under each column of times its own sum. */
function TotalCells({ container, area, speaking: { document, language } }: TotalCellsProps) {
  const sum = (is?: AreaCase['is']): string =>
    planWords(
      planAlong(
        indexOf(document),
        container,
        area === undefined || is === undefined ? undefined : { fact: area, is },
      ),
      language,
    );
  if (area === undefined) return <td>{sum()}</td>;
  return (
    <>
      <td>{sum('usual')}</td>
      <td>{sum('hard')}</td>
    </>
  );
}

interface TimeCellsProps {
  readonly node: FlowNode;
  readonly area: string | undefined;
  readonly speaking: Speaking;
}

function TimeCells({ node, area, speaking }: TimeCellsProps) {
  const duration = node.kind === 'step' || node.kind === 'consultation' ? node.duration : undefined;
  const stands = 'clock' in node && node.clock?.counts === false;
  const words = stands ? textOf(speaking.language).table.annex.notCounted : timeWords(duration, speaking);
  if (area === undefined) return <td>{words}</td>;
  if (stands) return <td colSpan={2}>{words}</td>;
  const byArea = timesByArea(duration, area);
  // What depends on other things too says all its times, in both areas.
  if (byArea === undefined) return <td colSpan={2}>{words}</td>;
  return (
    <>
      <td>{amountWords(byArea.usual, speaking.language)}</td>
      <td>{amountWords(byArea.hard, speaking.language)}</td>
    </>
  );
}

export function promiseWords({ limits }: ProcedureDocument, language: Language): string {
  const promise = limits.find((limit) => limit.promise);
  return promise === undefined ? '' : amountsInOrder(promise.amount, language);
}
