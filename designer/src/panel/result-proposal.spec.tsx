import { afterEach, expect, it, jest } from '@jest/globals';
import type { ProcedureDocument } from '@motcua/engine';
import { cleanup, fireEvent, screen, within } from '@testing-library/react';
import { openRoom } from '../testing/room-bench.tsx';
import { sampleProcedure } from '../testing/sample-procedure.ts';
import { textOf } from '../text/text.ts';

const onDocument = jest.fn<(next: ProcedureDocument) => void>();
const { papers, resultPlan: text } = textOf('vi');

afterEach(() => {
  cleanup();
  onDocument.mockClear();
});

it('a result that is added is proposed at the buttons that sign and hand out, and nothing is marked until one says so', () => {
  openRoom({ document: sampleProcedure, room: 'papers', onDocument });
  expect(screen.queryByRole('group', { name: text.title })).toBeNull();
  fireEvent.change(screen.getByLabelText(papers.newResult), { target: { value: 'Giấy chứng nhận' } });
  fireEvent.click(screen.getByRole('button', { name: papers.addResult }));
  const edges = () => onDocument.mock.lastCall?.[0].flow.edges ?? [];
  expect(edges().every(({ produces }) => produces.length === 0)).toBe(true);

  const proposal = within(screen.getByRole('group', { name: text.title }));
  expect(proposal.getAllByRole('listitem').map(({ textContent }) => textContent)).toEqual([
    'Nút “Ký số” của “Ký Giấy chứng nhận”: ra kết quả “Giấy chứng nhận”; ghi nhận “Đã phát hành kết quả”',
  ]);
  fireEvent.click(proposal.getByRole('button', { name: text.act }));
  expect(edges().find(({ id }) => id === 'signed')).toMatchObject({
    produces: ['giay_chung_nhan'],
    marks: ['signed', 'issued'],
  });
  expect(screen.queryByRole('group', { name: text.title })).toBeNull();

  fireEvent.click(screen.getByRole('button', { name: textOf('vi').toolbar.undo }));
  expect(edges().every(({ produces }) => produces.length === 0)).toBe(true);
  expect(screen.getByRole('group', { name: text.title })).toBeTruthy();
});
