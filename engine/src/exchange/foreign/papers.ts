import type { Paper } from '../../document/facts.ts';
import { bpmnSpace } from '../bpmn/moddle.ts';
import type { FreshIds } from '../fresh-ids.ts';
import { attribute, withDescendants, type XmlElement } from '../xml/xml-element.ts';
import { about, type Accounts } from './accounts.ts';
import { inBoth } from './default-titles.ts';
import { nameOf } from './graph.ts';

type PaperInput = Pick<Paper, 'id' | 'title'>;

/** Data objects, taken for papers of the dossier: a guess, and reported as one. */
export function papersOf(drawn: XmlElement, accounts: Accounts, ids: FreshIds): readonly PaperInput[] {
  const papers = new Map<string, PaperInput>();
  const elements = withDescendants(drawn).filter(({ space }) => space === bpmnSpace);
  for (const element of elements) {
    if (element.name !== 'dataObjectReference') continue;
    const name = nameOf(element);
    if (name === '') {
      accounts.noted(element, about(element, 'foreign-data-unnamed', 'note'));
      continue;
    }
    const paper = papers.get(name) ?? { id: ids.take(name, 'paper'), title: inBoth(name) };
    papers.set(name, paper);
    accounts.became(element, [paper.id], about(element, 'foreign-paper', 'warning'));
  }
  for (const element of elements) {
    if (element.name !== 'dataObject') continue;
    const id = attribute(element, 'id');
    const shown = elements.find(
      (one) =>
        one.name === 'dataObjectReference' && attribute(one, 'dataObjectRef')?.replace(/^.*:/, '') === id,
    );
    const name = nameOf(element) || (shown ? nameOf(shown) : '');
    const known = papers.get(name);
    if (known) accounts.became(element, [known.id]);
    else if (name === '') accounts.noted(element, about(element, 'foreign-data-unnamed', 'note'));
    else {
      const paper = { id: ids.take(name, 'paper'), title: inBoth(name) };
      papers.set(name, paper);
      accounts.became(element, [paper.id], about(element, 'foreign-paper', 'warning'));
    }
  }
  return [...papers.values()];
}
