import type { ProcedureDocument } from '../document/procedure-document.ts';
import type { Problem } from '../problem/problem.ts';
import type { XmlElement } from './xml/xml-element.ts';
import { attribute } from './xml/xml-element.ts';

/**
 * What became of a part of a foreign file: it *became* part of the procedure; it was *noted*, in words that a person can
 * act on; or it was *refused*, because our language cannot say it. There is no fourth way.
 */
export type Fate = 'became' | 'noted' | 'refused';

/** What is said of one element of a foreign file, and of the elements inside it that share its fate. */
export interface Account {
  /** The element as written, such as `bpmn:userTask`; in JSON its place. */
  readonly element: string;
  readonly id?: string;
  readonly name?: string;
  readonly line: number;
  /** Where on that line it begins, from 0. */
  readonly column: number;
  readonly fate: Fate;
  /** Ids of what it became in the document. */
  readonly became: readonly string[];
  /** How many elements of the file this account speaks for. */
  readonly elements: number;
  /** Why it was noted or refused, or what must be looked at although it became something. */
  readonly problem?: Problem;
}

export interface ImportedDocument {
  /** What of the file it was made from: a process, a business service. */
  readonly source: string;
  readonly document: ProcedureDocument;
}

export type ForeignFormat = 'bpmn' | 'digit';

/** A foreign file imported, with its losses; or refused as a whole, with the reasons. */
export type Imported =
  | {
      readonly ok: true;
      readonly format: ForeignFormat;
      readonly documents: readonly ImportedDocument[];
      readonly accounts: readonly Account[];
    }
  | {
      readonly ok: false;
      readonly format: ForeignFormat;
      readonly problems: readonly Problem[];
      readonly accounts: readonly Account[];
    };

/** What identifies an XML element to a person. */
export function placeOf(element: XmlElement): Pick<Account, 'element' | 'id' | 'name' | 'line' | 'column'> {
  const id = attribute(element, 'id');
  const name = attribute(element, 'name')?.replaceAll(/\s+/g, ' ').trim();
  return {
    element: element.written,
    line: element.line,
    column: element.column,
    ...(id === undefined ? {} : { id }),
    ...(name === undefined || name === '' ? {} : { name }),
  };
}

/** The facts every problem of a foreign file has: which element, called what, on which line. */
export function placeFacts(element: XmlElement): Problem['facts'] {
  const { id = '', name, line, column } = placeOf(element);
  return { element: element.name, id, name: name ?? (id || element.name), line, column };
}
