import { afterEach, expect, it, jest } from '@jest/globals';
import type { FlowNode, ProcedureDocument } from '@motcua/engine';
import { cleanup, fireEvent, render, within } from '@testing-library/react';
import { useState } from 'react';
import { newNode } from '../model/new-node.ts';
import { ProcedureDesigner } from '../shell/procedure-designer.tsx';
import { typeInto } from '../testing/room-bench.tsx';
import { sampleProcedure } from '../testing/sample-procedure.ts';
import { vi } from '../text/vi.ts';

const onDocument = jest.fn<(next: ProcedureDocument) => void>();
const title = { vi: 'Người sử dụng đất nộp tiền', en: '' };
const wait: FlowNode = newNode('wait', { id: 'nop_tien', title, within: undefined }, []);
const opened: ProcedureDocument = {
  ...sampleProcedure,
  flow: { ...sampleProcedure.flow, nodes: [...sampleProcedure.flow.nodes, wait] },
  pauseRules: [],
};
const now = (): ProcedureDocument => onDocument.mock.lastCall?.[0] ?? opened;
const panel = () => within(document.querySelector<HTMLElement>('.mc-panel') as HTMLElement);

function Bench() {
  const [value, setValue] = useState(opened);
  return (
    <ProcedureDesigner
      value={value}
      onChange={(next) => {
        setValue(next);
        onDocument(next);
      }}
      problems={[]}
      language="vi"
      agencies={[]}
      roles={[]}
      relations={[]}
    />
  );
}

const select = (id: string, more = false): void => {
  const node = document.querySelector(`.react-flow__node[data-id="${id}"]`);
  if (node === null) throw new Error(`No node ${id} on the screen`);
  fireEvent.click(node, { shiftKey: more, ctrlKey: more });
};

afterEach(() => {
  cleanup();
  onDocument.mockClear();
});

it('a wait for payment stops its limits from its own panel, for the reason its name tells, with its ground', () => {
  render(<Bench />);
  select('nop_tien');
  fireEvent.click(panel().getByLabelText(vi.clock.stands));
  expect(now().pauseRules).toMatchObject([
    { reason: 'FINANCIAL_OBLIGATION', mode: 'PAUSE', scope: 'branch' },
  ]);
  const [rule] = now().pauseRules;
  expect(now().flow.nodes.at(-1)).toMatchObject({ clock: { counts: false, pauseRule: rule?.id } });
  expect(panel().getByText(vi.clock.while.place)).toBeTruthy();
  typeInto(panel().getByLabelText(vi.clocks.pauseGround), 'Luật Đất đai');
  expect(now().pauseRules[0]?.ground.vi).toBe('Luật Đất đai');
  // Nobody else stops by it: another reason takes its place and keeps the ground.
  fireEvent.change(panel().getByLabelText(vi.clock.pauseRule), { target: { value: 'new:SUPPLEMENT_PAUSE' } });
  expect(now().pauseRules).toMatchObject([{ reason: 'SUPPLEMENT_PAUSE', ground: { vi: 'Luật Đất đai' } }]);
  fireEvent.click(panel().getByLabelText(vi.clock.counts));
  expect(now().flow.nodes.at(-1)).not.toHaveProperty('clock');
});

it('a phase is made of steps with a name and the time that they take, in one undo step', () => {
  render(<Bench />);
  select('sign');
  fireEvent.click(panel().getByText(vi.containers.wrapPhase));
  const form = within(panel().getByRole('group', { name: vi.containers.wrapPhase }));
  typeInto(form.getByLabelText(vi.containers.phaseName), 'Giai đoạn ký');
  typeInto(form.getByLabelText(vi.containers.phaseDays), '2');
  fireEvent.click(form.getByText(vi.containers.makePhase));
  expect(onDocument).toHaveBeenCalledTimes(1);
  const phase = now().flow.nodes.find((node) => node.kind === 'group' && node.title.vi === 'Giai đoạn ký');
  expect(phase).toBeDefined();
  expect(now().limits.at(-1)).toMatchObject({
    promise: false,
    amount: [{ value: 2, unit: 'WORKING_DAY' }],
    covers: { nodes: [phase?.id] },
  });
  expect(
    now()
      .milestones.slice(-2)
      .map(({ on }) => on),
  ).toEqual([
    { kind: 'entered', node: phase?.id },
    { kind: 'left', node: phase?.id },
  ]);
});
