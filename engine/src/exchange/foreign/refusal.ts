import type { Problem } from '../../problem/problem.ts';
import type { XmlElement } from '../xml/xml-element.ts';
import { about } from './accounts.ts';

/** Thrown where a whole drawing cannot be said; caught by `importForeign`, never seen outside. */
export class ForeignRefusal extends Error {
  readonly problem: Problem;

  constructor(element: XmlElement, code: string, facts: Problem['facts'] = {}) {
    super(code);
    this.problem = about(element, code, 'error', facts);
  }
}
