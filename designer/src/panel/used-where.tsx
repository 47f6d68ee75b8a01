import type { ProcedureDocument } from '@motcua/engine';
import { edgeWords } from '../drawing/words.ts';
import { type Language, textIn } from '../model/document-types.ts';
import { edgeKey } from '../model/selection.ts';
import type { PartList, Use } from '../model/uses.ts';
import { usesOf } from '../model/uses.ts';
import { useDesigner } from '../state/designer-context.ts';
import { textOf, useLanguage, useText } from '../text/text.ts';

/** Everything that names a part, each a way to the place. */
export function UsedWhere({ list, id }: { list: PartList; id: string }) {
  const text = useText().papers.uses;
  const { document } = useDesigner();
  const uses = usesOf(document, list, id);
  return (
    <p className="mc-used">
      <span>{uses.length === 0 ? text.none : `${text.title}:`}</span>
      <UseLinks uses={uses} />
    </p>
  );
}

export function UseLinks({ uses }: { uses: readonly Use[] }) {
  const language = useLanguage();
  const { document, show, enter } = useDesigner();
  const go = (use: Use): void => {
    if (use.kind === 'node') show(use.id);
    else if (use.kind === 'edge') show(edgeKey(use.id));
    else if (use.kind === 'fact') enter('form');
    else if (use.kind === 'scenario') enter('play');
    else enter(use.kind === 'standing' ? 'papers' : 'clocks');
  };
  return uses.map((use) => (
    <button key={`${use.kind}:${use.id}`} type="button" className="mc-link" onClick={() => go(use)}>
      {wordsOfUse(document, use, language)}
    </button>
  ));
}

/** What the place is called: the card, the action, the fact, the limit. */
export function wordsOfUse(document: ProcedureDocument, use: Use, language: Language): string {
  const words = textOf(language).papers.uses;
  if (use.kind === 'standing') return words.standing;
  if (use.kind === 'edge') {
    const edge = document.flow.edges.find(({ id }) => id === use.id);
    return words.edge(edge === undefined ? use.id : edgeWords(document, edge, language));
  }
  if (use.kind === 'pauseRule') {
    const rule = document.pauseRules.find(({ id }) => id === use.id);
    return words.pauseRule(textOf(language).pauseReasons[rule?.reason ?? ''] ?? use.id);
  }
  const things = {
    node: document.flow.nodes,
    fact: document.facts,
    limit: document.limits,
    scenario: document.scenarios,
  };
  const thing = things[use.kind].find(({ id }) => id === use.id);
  return words[use.kind](textIn(thing?.title, language) || use.id);
}
