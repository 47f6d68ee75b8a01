import { describe, expect, it } from '@jest/globals';
import { checkProcedure, parseDefinitionText, type ProcedureDocument } from '@motcua/engine';
import { removeResult } from '../commands/head-edit.ts';
import { removeLimit } from '../commands/limit-edit.ts';
import { removeMilestone } from '../commands/milestone-edit.ts';
import { removePaper } from '../commands/paper-edit.ts';
import { removePauseRule } from '../commands/pause-edit.ts';
import { type PartList, usesOf } from '../model/uses.ts';
import { mayRemovePart } from '../rules/may-remove-part.ts';
import { definitions } from '../testing/definitions.mjs';
import { everythingProcedure } from '../testing/everything-procedure.ts';

const documents = definitions.flatMap(({ file, text }) => {
  const parsed = parseDefinitionText(text);
  return parsed.ok ? [{ file, document: parsed.document }] : [];
});

const removals = {
  papers: removePaper,
  results: removeResult,
  milestones: removeMilestone,
  pauseRules: removePauseRule,
  limits: removeLimit,
};
const lists = Object.keys(removals) as PartList[];

const partsOf = (document: ProcedureDocument, list: PartList): readonly { id: string }[] =>
  list === 'results' ? document.head.results : document[list];

describe.each(documents)('every part of $file', ({ document }) => {
  it('that may be removed is used nowhere afterwards', () => {
    for (const list of lists)
      for (const { id } of partsOf(document, list)) {
        if (!mayRemovePart(document, list, id).allowed) continue;
        const after = removals[list].execute(document, { id }).document;
        expect([list, id, usesOf(after, list, id)]).toEqual([list, id, []]);
      }
  });
});

/** What the checker says of names that nothing answers to. */
const unknownIn = (document: ProcedureDocument): string[] =>
  checkProcedure(document)
    .problems.filter(({ code }) => code.endsWith('-unknown'))
    .map(({ code, path }) => `${code} ${path}`);

const small = [
  { file: 'everything', document: everythingProcedure },
  ...documents.filter(({ document }) => JSON.stringify(document).length < 18_000),
];

describe.each(small)('of $file', ({ document }) => {
  it.each(lists)('removing any of the %s leaves no name that the checker does not know', (list) => {
    const before = new Set(unknownIn(document));
    for (const { id } of partsOf(document, list)) {
      if (!mayRemovePart(document, list, id).allowed) continue;
      const after = removals[list].execute(document, { id }).document;
      expect(unknownIn(after).filter((found) => !before.has(found))).toEqual([]);
    }
  });
});
