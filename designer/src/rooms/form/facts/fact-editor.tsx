import type { Fact } from '@motcua/engine';
import { IconTrash } from '@tabler/icons-react';
import { useState } from 'react';
import { changeFact, removeFact } from '../../../commands/fact-edit.ts';
import { usesOfFact } from '../../../model/fact-uses.ts';
import { typesOf } from '../../../model/fact-source.ts';
import { textIn } from '../../../model/document-types.ts';
import { Part, SelectField } from '../../../panel/fields.tsx';
import { Here } from '../../../panel/here.tsx';
import { TechnicalId } from '../../../panel/technical-id.tsx';
import { TitleFields } from '../../../panel/title-fields.tsx';
import { useDesigner } from '../../../state/designer-context.ts';
import { useLanguage, useText } from '../../../text/text.ts';
import { useGoTo } from '../form-places.ts';
import { UseList } from '../use-list.tsx';
import { DefaultField } from './default-field.tsx';
import { FactChoices } from './fact-choices.tsx';
import { SourceFields } from './source-fields.tsx';

/** One fact: what it is called, where it comes from, from when it is known, and everything that uses it. */
export function FactEditor({ fact }: { readonly fact: Fact }) {
  const all = useText();
  const text = all.formRoom.facts;
  const { document, run, readOnly } = useDesigner();
  const uses = usesOfFact(document, fact.id);
  const types = [...new Set([...typesOf(document, fact.source), fact.type])];
  return (
    <>
      <FactHead fact={fact} used={uses.length > 0} />
      <Here at={fact.id} />
      <div className="mc-fact-parts">
        <div>
          <div className="mc-part">
            <TitleFields
              title={fact.title}
              labels={{ vi: text.title, en: text.titleEn }}
              disabled={readOnly}
              onCommit={(title) => run(changeFact, { id: fact.id, changes: { title } })}
            />
          </div>
          <Part title={text.source}>
            <SourceFields fact={fact} />
            <SelectField
              label={text.type}
              value={fact.type}
              options={types.map((type) => ({ value: type, label: text.types[type] }))}
              disabled={readOnly || types.length === 1}
              onCommit={(type) =>
                run(changeFact, {
                  id: fact.id,
                  changes: {
                    type: type as Fact['type'],
                    default: undefined,
                    choices: type === 'choice' ? [...(fact.choices ?? [])] : undefined,
                  },
                })
              }
            />
          </Part>
          {fact.type === 'choice' && (
            <Part title={all.formRoom.form.choices}>
              <FactChoices fact={fact} />
            </Part>
          )}
          <Part title={text.knownFrom}>
            <KnownFrom fact={fact} />
            <DefaultField fact={fact} />
          </Part>
        </div>
        <Part title={text.uses}>
          <UseList uses={uses} none={text.unused} />
        </Part>
        <TechnicalId id={fact.id} />
      </div>
    </>
  );
}

/** Removing what nothing uses is done at once; else it is first said what would be left without it. */
function FactHead({ fact, used }: { readonly fact: Fact; readonly used: boolean }) {
  const all = useText();
  const text = all.formRoom.facts;
  const { document, run, readOnly } = useDesigner();
  const goTo = useGoTo();
  const [asking, setAsking] = useState(false);
  const remove = (): void => {
    run(removeFact, { id: fact.id });
    goTo({ side: 'facts' });
  };
  return (
    <>
      <header className="mc-panel-head">
        <span className="mc-panel-kind">{text.fact}</span>
        {!readOnly && (
          <button
            type="button"
            className="mc-tool is-destructive"
            aria-label={text.remove}
            title={text.remove}
            aria-expanded={used ? asking : undefined}
            onClick={() => (used ? setAsking(!asking) : remove())}
          >
            <IconTrash size={17} />
          </button>
        )}
      </header>
      {asking && (
        <div className="mc-mend-note" role="group" aria-label={text.remove}>
          <p>{text.stillUsed}</p>
          <UseList uses={usesOfFact(document, fact.id)} none={text.unused} />
          <div className="mc-condition-adds">
            <button type="button" className="mc-link is-destructive" onClick={remove}>
              <IconTrash size={14} aria-hidden /> {text.removeAnyway}
            </button>
            <button type="button" className="mc-link" onClick={() => setAsking(false)}>
              {text.keep}
            </button>
          </div>
        </div>
      )}
    </>
  );
}

function KnownFrom({ fact }: { readonly fact: Fact }) {
  const text = useText().formRoom.facts;
  const language = useLanguage();
  const { document, run, readOnly } = useDesigner();
  const nodes = document.flow.nodes.filter(({ kind }) =>
    ['step', 'consultation', 'linked', 'service', 'wait'].includes(kind),
  );
  return (
    <SelectField
      label={text.knownFrom}
      value={fact.knownFrom === 'reception' ? '' : fact.knownFrom.node}
      empty={text.knownAtReception}
      options={nodes.map(({ id, title }) => ({ value: id, label: text.knownAfter(textIn(title, language)) }))}
      disabled={readOnly}
      onCommit={(node) =>
        run(changeFact, { id: fact.id, changes: { knownFrom: node === '' ? 'reception' : { node } } })
      }
    />
  );
}
