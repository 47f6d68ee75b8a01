import { renameProcedure } from '../commands/head-edit.ts';
import { textIn } from '../model/document-types.ts';
import { useDesigner } from '../state/designer-context.ts';
import { useLanguage, useText } from '../text/text.ts';
import { Part } from './fields.tsx';
import { LimitList } from './limit-list.tsx';
import { TechnicalPart } from './technical-part.tsx';
import { TitleFields } from './title-fields.tsx';

/** The procedure itself: shown while nothing is selected. */
export function DocumentPanel() {
  const text = useText();
  const language = useLanguage();
  const { document, run, readOnly } = useDesigner();
  const { head, facts } = document;
  return (
    <>
      <header className="mc-panel-head">
        <span className="mc-panel-kind">{text.panel.document}</span>
      </header>
      <div className="mc-part">
        <TitleFields
          title={head.title}
          disabled={readOnly}
          onCommit={(title) => run(renameProcedure, { title })}
        />
        <dl className="mc-facts">
          <div>
            <dt>{text.document.code}</dt>
            <dd>{head.nationalCode ?? text.document.noCode}</dd>
          </div>
          <div>
            <dt>{text.document.field}</dt>
            <dd>{textIn(head.field, language)}</dd>
          </div>
        </dl>
      </div>
      <Part title={text.document.limits}>
        <LimitList />
      </Part>
      <Part title={text.document.facts}>
        {facts.length === 0 && <p className="mc-hint">{text.document.noFacts}</p>}
        <dl className="mc-facts">
          {facts.map((fact) => (
            <div key={fact.id}>
              <dt>{textIn(fact.title, language)}</dt>
              <dd>
                {text.factTypes[fact.type]} · {text.factSources[fact.source.kind]}
              </dd>
            </div>
          ))}
        </dl>
      </Part>
      <TechnicalPart id={head.id} />
    </>
  );
}
