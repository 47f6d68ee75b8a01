import type { NationalStatus } from '@motcua/engine';
import {
  hasPerformer,
  hasStatus,
  renameNode,
  setDuration,
  setOrder,
  setPerformer,
  setStatus,
} from '../../commands/node-edit.ts';
import { useDesigner } from '../../state/designer-context.ts';
import { parseTime } from '../../model/parse-time.ts';
import { DurationFields } from '../../panel/duration-fields.tsx';
import { PerformerFields } from '../../panel/performer-fields.tsx';
import { useLanguage, useText } from '../../text/text.ts';
import { ChoiceCell } from './choice-cell.tsx';
import { SheetCell } from './sheet-cell.tsx';
import { TextCell } from './text-cell.tsx';
import { OutputFields } from './output-fields.tsx';
import { isPlain, outputWords, statusWords, timeWords, whoWords } from './step-words.ts';
import type { TableLine } from './table-lines.ts';
import type { Grid } from './use-grid.ts';
import type { LineActs } from './use-line-acts.ts';

export interface LineProps<K extends TableLine['kind']> {
  readonly line: Extract<TableLine, { kind: K }>;
  readonly grid: Grid;
  readonly say: (words: string) => void;
  readonly acts: LineActs;
}

const codes: NationalStatus[] = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10];

/** A step as a row of the table; every cell is an edit of the same kind that the panel makes. */
export function StepLine({ line, grid, say, acts }: LineProps<'step'>) {
  const text = useText();
  const language = useLanguage();
  const designer = useDesigner();
  const { run, readOnly } = designer;
  const { node, id } = line;
  const common = (column: keyof typeof text.table.columns) => ({
    grid,
    at: { line: id, column },
    label: `${text.table.columns[column]}: ${node.title[language]}`,
    readOnly,
  });
  const timed = node.kind === 'step' || node.kind === 'consultation';
  const duration = timed ? node.duration : undefined;
  const time = timeWords(duration, { ...designer, language });
  const who = whoWords(node, { ...designer, language });
  const output = outputWords(node, { ...designer, language });
  const performer = 'performer' in node ? node.performer : undefined;

  return (
    <tr
      className={line.usual ? 'mc-line-step' : 'mc-line-step is-aside'}
      data-line={id}
      data-depth={line.depth}
    >
      {node.kind === 'step' ? (
        <TextCell
          {...common('number')}
          className="mc-cell-number"
          value={line.number}
          onCommit={(order) => run(setOrder, { id, order: order.slice(0, 40) })}
        />
      ) : (
        <td className="mc-cell-number">{line.number}</td>
      )}
      <TextCell
        {...common('task')}
        className="mc-cell-task"
        value={node.title[language]}
        {...(node.kind !== 'step' && { lead: <span className="mc-line-kind">{text.kinds[node.kind]}</span> })}
        onCommit={(title) => {
          if (title !== '') run(renameNode, { id, title: renamed(node.title, language, title) });
        }}
      />
      {hasPerformer(node) ? (
        <SheetCell
          {...common('performer')}
          doneWords={text.table.done}
          words={who === '' ? <span className="mc-missing">{text.noPerformer}</span> : who}
        >
          <PerformerFields
            performer={performer}
            disabled={readOnly}
            onCommit={(next) => run(setPerformer, { id, performer: next })}
          />
          {acts.mayCopyDown(id) && (
            <button type="button" className="mc-link" onClick={() => acts.copyDown(id)}>
              {text.table.copyDownHere}
            </button>
          )}
        </SheetCell>
      ) : (
        <td>{who}</td>
      )}
      {!timed ? (
        <td className="mc-cell-time" />
      ) : isPlain(duration) ? (
        <TextCell
          {...common('time')}
          className="mc-cell-time"
          value={time}
          missing={text.duration.missing}
          onCommit={(typed) => {
            const before = duration !== undefined && 'rows' in duration ? duration.rows[0]?.unit : undefined;
            const next = parseTime(typed, before === 'CALENDAR_DAY' ? before : 'WORKING_DAY');
            if (typed !== '' && next === undefined) say(text.table.badTime);
            else if (next === undefined) run(setDuration, { id, duration: undefined });
            else run(setDuration, { id, duration: 'notStated' in next ? next : { rows: [next] } });
          }}
        />
      ) : (
        <SheetCell {...common('time')} className="mc-cell-time" doneWords={text.table.done} words={time}>
          <DurationFields
            duration={duration}
            disabled={readOnly}
            onCommit={(next) => run(setDuration, { id, duration: next })}
          />
        </SheetCell>
      )}
      <SheetCell {...common('output')} doneWords={text.table.done} words={output}>
        <OutputFields id={id} />
      </SheetCell>
      {hasStatus(node) ? (
        <ChoiceCell
          {...common('status')}
          value={String(node.status ?? '')}
          words={statusWords(node, language)}
          empty={text.panel.noStatus}
          options={codes.map((code) => ({ value: String(code), label: `${code}. ${text.statuses[code]}` }))}
          onCommit={(next) => run(setStatus, { id, status: codes.find((code) => String(code) === next) })}
        />
      ) : (
        <td />
      )}
    </tr>
  );
}

/**
 * A name written anew in one language. English that was missing, or only repeated the Vietnamese, is left open; a name
 * written in English alone is the Vietnamese one too until that is written.
 */
export function renamed(
  title: { vi: string; en: string },
  language: 'vi' | 'en',
  words: string,
): { vi: string; en: string } {
  if (language === 'vi') return { vi: words, en: title.en === title.vi ? '' : title.en };
  return { vi: title.vi === '' ? words : title.vi, en: words };
}
