import type { FlowEdge, FlowNode, ProcedureDocument } from '@motcua/engine';
import { clockStands } from '../model/clock-rule.ts';
import type { Language } from '../model/document-types.ts';
import type { FlowIndex } from '../model/flow-index.ts';
import { closesSideStep } from '../model/side-steps.ts';
import { textOf } from '../text/text.ts';
import { agencyKey } from './agency-hues.ts';
import { type CardWords, cardWords } from './card-words.ts';
import { type EdgeSign, signsOf } from './edge-signs.ts';
import { KeptById } from './keep-identity.ts';
import { type LimitMark, limitMarks } from './limit-marks.ts';
import { pillDetails } from './pill-details.ts';
import { agencyWords, type Names, pillWords, titleOf } from './words.ts';

/** What a document says of its places and ways, whatever is selected, lit up or wrong with them. */
export interface Said {
  readonly marks: ReadonlyMap<string, readonly LimitMark[]>;
  readonly saidOfNode: (node: FlowNode) => {
    readonly hue: number | undefined;
    readonly role: string;
    readonly agency: string;
    readonly more: CardWords;
    readonly stands: boolean;
  };
  readonly saidOfEdge: (edge: FlowEdge) => {
    readonly words: string;
    readonly name: string;
    readonly details: readonly string[];
    readonly signs: readonly EdgeSign[];
    readonly closes: boolean;
  };
}

/** Answers as `find` does, each question once. */
function remembering<K extends object, V>(find: (of: K) => V): (of: K) => V {
  const known = new Map<K, V>();
  return (of) => {
    let value = known.get(of);
    if (value === undefined) known.set(of, (value = find(of)));
    return value;
  };
}

interface Spoken {
  readonly document: ProcedureDocument;
  readonly names: Names;
  readonly language: Language;
}

/**
 * The words of a drawing. What only the document decides is worked out once for it, not again for every click and every
 * answer of the checker; what comes out as it was keeps its identity.
 */
export class Saying {
  readonly #words = new KeptById<CardWords>();
  readonly #details = new KeptById<readonly string[]>();
  readonly #marks = new KeptById<readonly LimitMark[]>();
  readonly #said = new KeptById<Said>();
  #now: Said | undefined;
  #settled: Said | undefined;

  of({ document, names, language }: Spoken, index: FlowIndex, hues: ReadonlyMap<string, number>): Said {
    const speaking = { document, names, language, hues };
    this.#now = this.#said.keep('all', [document, names, language], () => {
      const marksNow = limitMarks(document);
      return {
        marks: new Map(
          [...marksNow].map(([id, list]) => [id, this.#marks.keep(id, [JSON.stringify(list)], () => list)]),
        ),
        saidOfNode: remembering((node: FlowNode) => {
          const performer = 'performer' in node ? node.performer : undefined;
          const said = cardWords(node, speaking);
          return {
            hue: performer === undefined ? undefined : hues.get(agencyKey(performer.agency)),
            role: performer === undefined ? '' : names.roleTitle(performer.role),
            agency: performer === undefined ? '' : agencyWords(document, performer, names, language),
            more: this.#words.keep(node.id, [JSON.stringify(said)], () => said),
            stands: clockStands(index, node),
          };
        }),
        saidOfEdge: remembering((edge: FlowEdge) => {
          const said = pillDetails(edge, speaking);
          const words = pillWords(document, edge, language);
          const ends = [edge.from, edge.to].map((id) => titleOf(document, id, language)) as [string, string];
          return {
            words,
            // A line without words on it is still to be heard of.
            name: words === '' ? textOf(language).canvas.edgeFromTo(...ends) : words,
            details: this.#details.keep(edge.id, [said.join('\n')], () => said),
            signs: signsOf(index, edge),
            closes: closesSideStep(index, edge),
          };
        }),
      };
    });
    return this.#now;
  }

  /** Once everything is drawn: forgets what was not asked for. */
  settle(): void {
    this.#said.settle();
    // It is asked for again only with another document: until then nothing of it is forgotten.
    if (this.#now !== this.#settled)
      for (const keeper of [this.#words, this.#details, this.#marks]) keeper.settle();
    this.#settled = this.#now;
  }
}
