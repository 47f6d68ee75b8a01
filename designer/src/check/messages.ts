import type { CheckingData, DocumentCheck, ProcedureDocument } from '@motcua/engine';
import type { Language } from '../model/document-types.ts';

/** What the page asks of the checker that works beside it. */
export type CheckRequest =
  | { readonly kind: 'data'; readonly data: CheckingData }
  | {
      readonly kind: 'check';
      readonly number: number;
      readonly document: ProcedureDocument;
      readonly language: Language;
    };

/** What comes back; `number` says of which request. */
export interface CheckAnswer extends DocumentCheck {
  readonly number: number;
}

/** Either side of the conversation: the worker as the page sees it, or a checker on the page itself. */
export interface CheckLine {
  readonly ask: (request: CheckRequest) => void;
  readonly close: () => void;
}
