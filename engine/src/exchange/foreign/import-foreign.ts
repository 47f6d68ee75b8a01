import type { Problem } from '../../problem/problem.ts';
import { bpmnSpace, ownSpace } from '../bpmn/moddle.ts';
import type { Imported } from '../imported.ts';
import { attribute, childrenNamed, withDescendants, type XmlElement } from '../xml/xml-element.ts';
import { about, Accounts } from './accounts.ts';
import { convertProcess, type Mapping } from './convert-process.ts';
import { isOwner } from './surroundings.ts';
import { ForeignRefusal } from './refusal.ts';

/** Root elements that only name something other elements refer to; the name is kept where it is used. */
const definitionsOnly = /^(message|signal|error|escalation|resource)$/;

/**
 * A drawing made elsewhere. Each process in it that has a flow becomes a procedure of its own; every element of the file ends
 * up in exactly one account.
 */
export function importForeign(root: XmlElement, mapping: Mapping): Imported {
  const accounts = new Accounts();
  const byId = new Map<string, XmlElement>();
  for (const element of withDescendants(root)) {
    const id = attribute(element, 'id');
    if (element.space === bpmnSpace && id !== undefined) byId.set(id, element);
  }
  const processes = childrenNamed(root, 'process');
  const drawn = processes.filter(({ children }) => children.some(({ name }) => name === 'sequenceFlow'));
  if (drawn.length === 0) return refused([about(processes[0] ?? root, 'foreign-no-process', 'error')]);
  around(root, accounts, drawn);
  try {
    const documents = drawn.map((element) => ({
      source: attribute(element, 'id') ?? '',
      document: convertProcess(element, root, byId, accounts, mapping),
    }));
    for (const element of drawn)
      if (withDescendants(element).some(({ space }) => space === ownSpace))
        accounts.remark(element, about(element, 'own-document-lost', 'warning'));
    return { ok: true, format: 'bpmn', documents, accounts: accounts.close(root) };
  } catch (error) {
    if (error instanceof ForeignRefusal) return refused([error.problem]);
    throw error;
  }
}

function refused(problems: readonly Problem[]): Imported {
  return { ok: false, format: 'bpmn', problems, accounts: [] };
}

/** What stands around the processes and inside their elements, and says what a person may want to know. */
function around(root: XmlElement, accounts: Accounts, drawn: readonly XmlElement[]): void {
  accounts.became(root, []);
  for (const element of withDescendants(root)) {
    if (element.space !== bpmnSpace) continue;
    const { name, parent } = element;
    if (parent === root && definitionsOnly.test(name))
      accounts.noted(element, about(element, 'foreign-definition', 'note'));
    if (name === 'collaboration') accounts.became(element, []);
    if (name === 'participant') accounts.noted(element, about(element, 'foreign-pool', 'note'));
    if (name === 'messageFlow') accounts.noted(element, about(element, 'foreign-message-flow', 'note'));
    if (isOwner(name)) accounts.noted(element, about(element, 'foreign-owner', 'note'));
    if (name === 'process' && !drawn.includes(element))
      accounts.refused(element, about(element, 'foreign-process-empty', 'note'));
  }
}
