import type { Fact } from '@motcua/engine';
import { IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { addFact, idForFact } from '../../../commands/fact-edit.ts';
import { usesOfFact } from '../../../model/fact-uses.ts';
import { freshSource, typesOf, withSource } from '../../../model/fact-source.ts';
import { textIn } from '../../../model/document-types.ts';
import { fold } from '../../../model/ids.ts';
import { freshChannelFact } from '../../../panel/fact-select.tsx';
import { useDesigner } from '../../../state/designer-context.ts';
import { inBoth, useLanguage, useText } from '../../../text/text.ts';
import { useGoTo } from '../form-places.ts';
import { FactEditor } from './fact-editor.tsx';

/** Beyond so many facts a list is searched rather than read. */
const manyFacts = 8;

/** Every fact with where it comes from and how often it is used; the chosen one beside the list. */
export function FactsSide({ chosen }: { readonly chosen: string | undefined }) {
  const all = useText();
  const text = all.formRoom.facts;
  const language = useLanguage();
  const { document, run, readOnly } = useDesigner();
  const goTo = useGoTo();
  const [query, setQuery] = useState('');
  const { facts } = document;
  const wanted = fold(query.trim());
  const shown = facts.filter((fact) => fold(textIn(fact.title, language)).includes(wanted));
  const fact = facts.find(({ id }) => id === chosen);
  const add = (): void => {
    const title = inBoth((text) => text.formRoom.facts.newFact);
    const source = freshSource(document, 'outcome') ?? freshSource(document, 'form') ?? { kind: 'channel' };
    const [type = 'boolean'] = typesOf(document, source);
    const id = idForFact(facts, title);
    const plain: Fact = { id, type, title, source, knownFrom: 'reception' };
    run(addFact, { fact: withSource(document, plain, source, freshChannelFact(facts).choices) });
    goTo({ side: 'facts', fact: id });
  };
  return (
    <>
      <nav className="mc-outline mc-fact-list" aria-label={text.list}>
        {facts.length > manyFacts && (
          <input
            className="mc-input"
            type="search"
            aria-label={text.find}
            placeholder={text.find}
            value={query}
            onChange={(event) => setQuery(event.target.value)}
          />
        )}
        {facts.length === 0 && <p className="mc-hint">{text.none}</p>}
        {facts.length > 0 && shown.length === 0 && <p className="mc-hint">{text.noMatch}</p>}
        <ul>
          {shown.map((one) => (
            <li key={one.id}>
              <button
                type="button"
                data-fact={one.id}
                aria-current={one.id === chosen}
                onClick={() => goTo({ side: 'facts', fact: one.id })}
              >
                <strong>{textIn(one.title, language) || one.id}</strong>
                <span>
                  {text.types[one.type]} · {all.factSources[one.source.kind]} ·{' '}
                  {text.count(usesOfFact(document, one.id).length)}
                </span>
              </button>
            </li>
          ))}
        </ul>
        {!readOnly && (
          <button type="button" className="mc-link" onClick={add}>
            <IconPlus size={14} aria-hidden /> {text.add}
          </button>
        )}
      </nav>
      <div className="mc-form-editor mc-fact-editor">
        {fact === undefined ? (
          <p className="mc-hint mc-form-nothing">{text.choose}</p>
        ) : (
          <FactEditor key={fact.id} fact={fact} />
        )}
      </div>
    </>
  );
}
