import './table.css';
import { IconPrinter } from '@tabler/icons-react';
import { type ClipboardEvent, useMemo, useRef, useState } from 'react';
import { useDesigner } from '../../state/designer-context.ts';
import { useText } from '../../text/text.ts';
import { Annex } from './annex.tsx';
import { ActionLine, BranchLine, ParallelLine, PhaseLine } from './heading-lines.tsx';
import { LineToolbar } from './line-toolbar.tsx';
import { PasteReportPanel } from './paste-report-panel.tsx';
import { usePasteReport } from './paste-report-context.tsx';
import { readTable } from './read-table.ts';
import { pasteTable } from './paste-act.ts';
import { StepLine } from './step-line.tsx';
import { tableLines } from './table-lines.ts';
import { Totals } from './totals.tsx';
import { useLineActs } from './use-line-acts.ts';
import { type GridLine, useGrid } from './use-grid.ts';
import { usePrint } from './use-print.ts';

const stepColumns = ['number', 'task', 'performer', 'time', 'output', 'status'] as const;

/** The internal process as its table: what a decision publishes, edited in place, and the same document as the drawing. */
export function TableRoom() {
  const text = useText().table;
  const designer = useDesigner();
  const { index, readOnly } = designer;
  const [withActions, showActions] = useState(true);
  const [said, say] = useState('');
  const { keep } = usePasteReport();
  const room = useRef<HTMLDivElement>(null);
  const lines = useMemo(() => tableLines(index, withActions), [index, withActions]);
  const gridLines = useMemo(
    () =>
      lines.map((line): GridLine => {
        if (line.kind !== 'step') return { id: line.id, columns: ['task'], minor: line.kind === 'action' };
        const { kind } = line.node;
        const timed = kind === 'step' || kind === 'consultation';
        const columns = stepColumns.filter(
          (column) =>
            (column !== 'number' || kind === 'step') &&
            (column !== 'time' || timed) &&
            (column !== 'status' || kind !== 'decision') &&
            (column !== 'performer' || (kind !== 'wait' && kind !== 'decision')),
        );
        return { id: line.id, columns };
      }),
    [lines],
  );
  const acts = useLineActs(designer, lines, say);
  const grid = useGrid(gridLines, {
    ...acts,
    copyDown: ({ line, column }) => {
      if (readOnly || column !== 'performer') return false;
      acts.copyDown(line);
      return true;
    },
    leave: () => room.current?.focus(),
  });
  const { printing, print } = usePrint();
  const active = lines.find(({ id }) => id === grid.active?.line);
  const step = active?.kind === 'step' ? active.id : undefined;

  const onPaste = (event: ClipboardEvent): void => {
    const plain = event.clipboardData.getData('text/plain');
    const html = event.clipboardData.getData('text/html');
    const rows = readTable({ html, plain });
    const isTable = rows.length > 1 || rows.some((row) => row.length > 1);
    if (readOnly || !isTable) return;
    event.preventDefault();
    const pasted = pasteTable(designer, rows, step);
    keep(pasted.report);
    if (pasted.first !== undefined) grid.go({ line: pasted.first, column: 'task' });
  };
  const begin = (): void => {
    const id = acts.addFirst();
    if (id !== undefined) grid.go({ line: id, column: 'task' });
  };

  return (
    <div className="mc-table-room" ref={room} tabIndex={-1} onPaste={onPaste}>
      <div className="mc-table-bar">
        {!readOnly && <LineToolbar acts={acts} line={active?.id} step={step} />}
        <label className="mc-check">
          <input
            type="checkbox"
            checked={withActions}
            onChange={(event) => showActions(event.target.checked)}
          />
          <span>{text.showActions}</span>
        </label>
        <p className="mc-table-said" role="status">
          {said}
        </p>
        <button type="button" className="mc-button" onClick={print}>
          <IconPrinter size={16} aria-hidden /> {text.print}
        </button>
      </div>
      <PasteReportPanel
        onPick={({ node, asks }) => grid.go({ line: node, column: asks === 'time' ? 'time' : 'performer' })}
      />
      {lines.length === 0 ? (
        <div className="mc-table-empty">
          <p>{text.empty}</p>
          {!readOnly && (
            <>
              <button type="button" className="mc-button is-primary" onClick={begin}>
                {text.addFirst}
              </button>
              <textarea
                className="mc-input"
                rows={3}
                aria-label={text.pasteHere}
                placeholder={text.pasteHere}
              />
            </>
          )}
        </div>
      ) : (
        <>
          <div className="mc-table-scroll">
            <table role="grid" aria-label={text.label} className="mc-process" onKeyDown={grid.onKeyDown}>
              <thead>
                <tr>
                  {stepColumns.map((column) => (
                    <th key={column} scope="col" className={`mc-col-${column}`}>
                      {text.columns[column]}
                    </th>
                  ))}
                </tr>
              </thead>
              <tbody>
                {lines.map((line) => {
                  const common = { grid, say, acts };
                  if (line.kind === 'step') return <StepLine key={line.id} line={line} {...common} />;
                  if (line.kind === 'phase') return <PhaseLine key={line.id} line={line} {...common} />;
                  if (line.kind === 'parallel') return <ParallelLine key={line.id} line={line} {...common} />;
                  if (line.kind === 'branch') return <BranchLine key={line.id} line={line} {...common} />;
                  return <ActionLine key={line.id} line={line} {...common} />;
                })}
              </tbody>
            </table>
          </div>
          <Totals />
        </>
      )}
      {printing && <Annex lines={lines} />}
    </div>
  );
}
