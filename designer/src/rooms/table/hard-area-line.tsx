import { lookUpFromCommune } from '../../commands/ask-commune.ts';
import { textIn } from '../../model/document-types.ts';
import { useDesigner } from '../../state/designer-context.ts';
import { useLanguage, useText } from '../../text/text.ts';

/**
 * Of which place it is asked whether the area is difficult, with the way to change it. Only communes are, so a competent
 * agency that is none answers "no" of every dossier: then the form can ask for the commune.
 */
export function HardAreaLine({ fact: id }: { readonly fact: string }) {
  const { table, panel } = useText();
  const language = useLanguage();
  const { document, run, select, enter, readOnly } = useDesigner();
  const text = table.report.hardAreaOf;
  const source = document.facts.find((fact) => fact.id === id)?.source;
  if (source?.kind !== 'register') return null;
  const { of } = source;
  const places = panel.relationPlaces;
  const from = typeof of === 'string' ? undefined : document.facts.find((fact) => fact.id === of.fact);
  const place = typeof of === 'string' ? places[of] : from && places.field(textIn(from.title, language));
  return (
    <p>
      {text.from(place ?? '–')} {of === 'competent' && text.onlyCommune}{' '}
      {of === 'competent' && !readOnly && (
        <button
          type="button"
          className="mc-link"
          onClick={() => run(lookUpFromCommune, { isMeant: () => false, within: 'all' })}
        >
          {text.ask}
        </button>
      )}{' '}
      <button
        type="button"
        className="mc-link"
        onClick={() => {
          select([id]);
          enter('form');
        }}
      >
        {text.change}
      </button>
    </p>
  );
}
