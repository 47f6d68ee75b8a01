import { describe, expect, it } from '@jest/globals';
import type { ProcedureDocument } from '@motcua/engine';
import { sampleProcedure } from '../testing/sample-procedure.ts';
import { nameApart } from './name-apart.ts';

describe('a place that is chosen from a list', () => {
  const [phase] = sampleProcedure.flow.nodes.filter(({ kind }) => kind === 'group');
  const [inside] = sampleProcedure.flow.nodes.filter(
    ({ within, kind }) => within === phase!.id && kind === 'step',
  );
  const [outside] = sampleProcedure.flow.nodes.filter(
    ({ within, kind }) => within === undefined && kind === 'step',
  );
  const twice: ProcedureDocument = {
    ...sampleProcedure,
    flow: {
      ...sampleProcedure.flow,
      nodes: sampleProcedure.flow.nodes.map((node) =>
        node.id !== outside!.id || node.kind !== 'step'
          ? node
          : { ...node, title: inside!.title, order: 'Bước 1' },
      ),
    },
  };

  it('is called by its name where no other has it', () => {
    expect(nameApart(sampleProcedure, inside!.id, 'vi')).toBe(inside!.title.vi);
  });

  it('is told apart from one of the same name by the phase around it, or else by its number', () => {
    expect(nameApart(twice, inside!.id, 'vi')).toBe(`${inside!.title.vi} (${phase!.title.vi})`);
    expect(nameApart(twice, outside!.id, 'vi')).toBe(`${inside!.title.vi} (Bước 1)`);
  });
});
