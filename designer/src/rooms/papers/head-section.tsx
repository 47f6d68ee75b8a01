import type { Head } from '@motcua/engine';
import { useState } from 'react';
import { setHead } from '../../commands/head-edit.ts';
import { dateWords } from '../../model/dates.ts';
import { SelectField, TextField } from '../../panel/fields.tsx';
import { TextPair, TitlePair } from '../../panel/text-pair.tsx';
import { useDesigner } from '../../state/designer-context.ts';
import { useText } from '../../text/text.ts';
import { ProblemsUnder } from '../problems-under.tsx';

const code = /^\d\.\d{6}$/;

/** What the procedure is called and where it belongs. */
export function HeadSection() {
  const text = useText().papers;
  const { document, run, readOnly } = useDesigner();
  const { head } = document;
  const set = (changes: Parameters<typeof setHead.execute>[1]['changes']): void => run(setHead, { changes });
  return (
    <>
      <ProblemsUnder path="/head" />
      <TitlePair label={text.title} title={head.title} rows={2} onCommit={(title) => set({ title })} />
      <TextPair
        label={text.caseTitle}
        text={head.caseTitle}
        placeholder={text.caseHint}
        onCommit={(caseTitle) => set({ caseTitle })}
      />
      <TitlePair label={text.field} title={head.field} onCommit={(field) => set({ field })} />
      <div className="mc-fields">
        <NationalCode />
        <SelectField
          label={text.level}
          value={head.level}
          options={levels.map((value) => ({ value, label: text.levels[value] }))}
          disabled={readOnly}
          onCommit={(next) => set({ level: levels.find((level) => level === next) })}
        />
        <div className="mc-field">
          <span className="mc-row-case">{text.code}</span>
          <code className="mc-fixed">{head.case === 'main' ? head.id : `${head.id}.${head.case}`}</code>
          <p className="mc-hint">{text.codeHint}</p>
        </div>
      </div>
      <Published head={head} />
    </>
  );
}

const levels: readonly Head['level'][] = ['province', 'commune', 'central', 'any'];

function NationalCode() {
  const text = useText().papers;
  const { document, run, readOnly } = useDesigner();
  const [wrong, setWrong] = useState<string>();
  return (
    <div>
      <TextField
        label={text.nationalCode}
        value={document.head.nationalCode ?? ''}
        placeholder="1.000656"
        disabled={readOnly}
        accepts={(typed) => typed === '' || code.test(typed)}
        // A code that is not ended is not called wrong while it is typed.
        onLeft={setWrong}
        onCommit={(typed) => run(setHead, { changes: { nationalCode: typed === '' ? null : typed } })}
      />
      {wrong === undefined ? (
        <p className="mc-hint">{text.nationalCodeHint}</p>
      ) : (
        <p className="mc-wrong" role="alert">
          {text.nationalCodeWrong(wrong)}
        </p>
      )}
    </div>
  );
}

/** Number and day of effect: recorded when it is published, only read here. */
function Published({ head }: { head: Head }) {
  const text = useText().papers;
  const { publishingDecision: decision, effectiveFrom, effectiveTo } = head;
  return (
    <div className="mc-field">
      <span className="mc-row-case">{text.published}</span>
      <p className="mc-stated">
        {decision === undefined
          ? text.unpublished
          : text.decision(decision.number, dateWords(decision.date), decision.issuer ?? '')}
        {effectiveFrom !== undefined &&
          `. ${text.effective(dateWords(effectiveFrom), dateWords(effectiveTo))}.`}
      </p>
      <p className="mc-hint">{text.publishedHint}</p>
    </div>
  );
}
