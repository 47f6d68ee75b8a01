import { IconArrowRight } from '@tabler/icons-react';
import { edgeWords, factTitle, titleOf } from '../../drawing/words.ts';
import type { Use } from '../../model/fact-uses.ts';
import { fieldOf } from '../../model/form-fields.ts';
import { type Language, textIn } from '../../model/document-types.ts';
import { edgeKey } from '../../model/selection.ts';
import { type Designer, useDesigner } from '../../state/designer-context.ts';
import { useLanguage, useText } from '../../text/text.ts';
import { type Chosen, useGoTo } from './form-places.ts';

interface UseListProps {
  readonly uses: readonly Use[];
  readonly none: string;
}

/** Where something is used; each line leads there. */
export function UseList({ uses, none }: UseListProps) {
  const text = useText().formRoom.useWords;
  const language = useLanguage();
  const designer = useDesigner();
  const goTo = useGoTo();
  const scenarios = uses.filter((use) => use.in === 'scenario');
  // Scenarios are many and all alike: beyond a few they are one line.
  const listed = scenarios.length > 2 ? uses.filter((use) => use.in !== 'scenario') : uses;
  if (uses.length === 0) return <p className="mc-hint">{none}</p>;
  return (
    <ul className="mc-uses">
      {listed.map((use) => (
        <li key={`${use.in} ${use.id} ${use.how}`}>
          <button type="button" onClick={() => go(use, designer, goTo)}>
            <span>
              {text.in[use.in]} <strong>{nameOf(use, designer, language)}</strong>
            </span>
            <span className="mc-use-how">
              {text.how[use.how]} <IconArrowRight size={13} aria-hidden />
            </span>
          </button>
        </li>
      ))}
      {listed !== uses && (
        <li>
          <button type="button" onClick={() => designer.enter('play')}>
            <span>{text.scenarios(scenarios.length)}</span>
            <span className="mc-use-how">
              {text.how.scenario} <IconArrowRight size={13} aria-hidden />
            </span>
          </button>
        </li>
      )}
    </ul>
  );
}

function nameOf({ in: place, id }: Use, { document, index }: Designer, language: Language): string {
  const titled = (list: readonly { id: string; title: { vi: string; en: string } }[]): string =>
    textIn(list.find((one) => one.id === id)?.title, language) || id;
  switch (place) {
    case 'edge': {
      const edge = index.edge(id);
      if (edge === undefined) return id;
      const words = edgeWords(document, edge, language);
      return `${titleOf(document, edge.from, language)}: ${words || titleOf(document, edge.to, language)}`;
    }
    case 'node':
      return titleOf(document, id, language);
    case 'limit':
      return titled(document.limits);
    case 'paper':
      return titled(document.papers);
    case 'fee':
      return textIn(document.head.fees.find((fee) => fee.id === id)?.title, language) || id;
    case 'pauseRule':
      return textIn(document.pauseRules.find((rule) => rule.id === id)?.ground, language) || id;
    case 'field':
      return textIn(fieldOf(document.form, id)?.label, language) || id;
    case 'fact':
      return factTitle(document, id, language);
    case 'scenario':
      return titled(document.scenarios);
    case 'head':
      return textIn(document.head.title, language);
  }
}

function go({ in: place, id }: Use, designer: Designer, goTo: (chosen: Chosen) => void): void {
  switch (place) {
    case 'edge':
      return designer.show(edgeKey(id));
    case 'node':
      return designer.show(id);
    case 'field':
      return goTo({ side: 'form', field: id });
    case 'fact':
      return goTo({ side: 'facts', fact: id });
    case 'limit':
    case 'pauseRule':
      return designer.enter('clocks');
    case 'scenario':
      return designer.enter('play');
    default:
      return designer.enter('papers');
  }
}
