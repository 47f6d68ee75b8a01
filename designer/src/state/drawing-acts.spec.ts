import { describe, expect, it } from '@jest/globals';
import { parseDefinition, type ProcedureDocument } from '@motcua/engine';
import { autoArrange } from '../commands/auto-arrange.ts';
import type { Command } from '../commands/command.ts';
import { placementsOf } from '../drawing/placements.ts';
import { openStack, perform } from '../history/command-stack.ts';
import { indexOf } from '../model/flow-index.ts';
import { marchIn } from '../model/march.ts';
import { coveringIn } from '../testing/covering.ts';
import { definitions } from '../testing/definitions.mjs';
import type { Designer } from './designer-context.ts';
import { insertStepAfter } from './drawing-acts.ts';

const procedures = definitions.flatMap(({ file, text }): [string, ProcedureDocument][] => {
  const parsed = parseDefinition(JSON.parse(text));
  return parsed.ok && parsed.document.head.case === 'main' ? [[file, parsed.document]] : [];
});

/** The drawing after a step was put in behind each place of a line in turn. */
function withStepsAfter(first: ProcedureDocument, container: string | undefined): ProcedureDocument[] {
  return marchIn(indexOf(first), container)
    .usual.filter((id) => indexOf(first).node(id)?.kind === 'step')
    .map((id) => {
      let stack = openStack(first);
      const designer = {
        document: first,
        index: indexOf(first),
        drawing: { stored: placementsOf(first) },
        run: <P>(command: Command<P>, payload: P) => {
          stack = perform(stack, command, payload);
        },
      };
      insertStepAfter(designer as unknown as Designer, id);
      return stack.document;
    });
}

describe.each(procedures)('a step put into the line of %s', (_name, document) => {
  const containers = [
    undefined,
    ...document.flow.nodes.filter(({ kind }) => kind === 'group').map(({ id }) => id),
  ];

  it('makes room in its row, and in what holds it, and covers nothing', () => {
    const arranged = perform(openStack(document), autoArrange, undefined).document;
    for (const container of containers)
      for (const after of withStepsAfter(arranged, container)) expect(coveringIn(after)).toEqual([]);
  });

  it('places nothing in a drawing that nobody has arranged', () => {
    const bare = { ...document, layout: { nodes: {}, edges: {} } };
    for (const after of withStepsAfter(bare, undefined)) expect(after.layout.nodes).toEqual({});
  });
});
