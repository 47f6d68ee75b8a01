import { afterEach, describe, expect, it, jest } from '@jest/globals';
import { parseDefinition, type ProcedureDocument } from '@motcua/engine';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { cleanup, render, screen, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import type { Draft } from '../../api/contract.ts';
import { agenciesQuery, rolesQuery } from '../../api/queries.ts';
import { Wrap } from '../../testing/wrap.tsx';
import type { Settlement } from '../use-draft.ts';
import { ConflictBanner } from './ConflictBanner.tsx';

afterEach(cleanup);

const step = (id: string, vi: string, days: number) => ({
  kind: 'step',
  id,
  title: { vi, en: vi },
  performer: { role: 'specialist', agency: { is: 'competent' } },
  duration: { rows: [{ value: days, unit: 'WORKING_DAY' }] },
  status: 4,
});
function drawn(receiveDays: number, appraise: string, signDays: number): ProcedureDocument {
  const parsed = parseDefinition({
    format: 1,
    head: {
      id: 'permit',
      title: { vi: 'Cấp phép', en: 'Permit' },
      field: { vi: 'Chung', en: 'General' },
      nationalCode: null,
      level: 'commune',
      competentAgency: { agency: 'H99.50' },
      effectiveFrom: '2026-01-01',
    },
    flow: {
      nodes: [
        { kind: 'start', id: 'start', title: { vi: 'Nộp', en: 'Submit' } },
        step('receive', 'Tiếp nhận', receiveDays),
        step('appraise', appraise, 2),
        step('sign', 'Ký', signDays),
        { kind: 'end', id: 'done', title: { vi: 'Xong', en: 'Done' }, outcome: 'granted' },
      ],
      edges: [
        { id: 'a', from: 'start', to: 'receive' },
        { id: 'b', from: 'receive', to: 'appraise' },
        { id: 'c', from: 'appraise', to: 'sign' },
        { id: 'd', from: 'sign', to: 'done' },
      ],
    },
  });
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
  return parsed.document;
}

describe('a conflict of two who draw the same draft', () => {
  const base = drawn(1, 'Thẩm định', 1);
  const mine = drawn(1, 'Thẩm tra hồ sơ', 3);
  const theirs = {
    document: drawn(2, 'Thẩm định', 5),
    updatedBy: 'Vũ Hoàng Yến',
    updatedAt: '2026-11-26T01:00:00.000Z',
  } as unknown as Draft;
  const show = (onSettle: (keep: Settlement) => void, held: Draft | null = theirs) => {
    const client = new QueryClient();
    client.setQueryData(agenciesQuery.queryKey, []);
    client.setQueryData(rolesQuery.queryKey, []);
    render(
      <QueryClientProvider client={client}>
        <Wrap>
          <ConflictBanner base={base} theirs={held} mine={mine} onSettle={onSettle} />
        </Wrap>
      </QueryClientProvider>,
    );
  };
  const placeOf = (words: RegExp) => {
    const [line] = screen.getAllByText(words);
    const place = line?.closest('fieldset');
    if (!place) throw new Error(`No place ${words}`);
    return within(place);
  };
  const mergeButton = () => screen.getByRole('button', { name: 'Gộp theo lựa chọn và lưu' });

  it('says who saved, and asks only about what both changed, side by side', () => {
    show(() => undefined);
    expect(screen.getByText('Vũ Hoàng Yến đã lưu bản dự thảo lúc 26/11/2026 08:00')).toBeInTheDocument();
    expect(screen.getAllByRole('radio')).toHaveLength(2);
    const place = placeOf(/"Ký".*1 ngày làm việc → 3 ngày làm việc/);
    expect(place.getByText(/"Ký".*1 ngày làm việc → 5 ngày làm việc/)).toBeInTheDocument();
    expect(screen.getByText(/^1 thay đổi khác của bên kia/)).toBeInTheDocument();
  });

  it('merges as chosen, once every place has a choice', async () => {
    const onSettle = jest.fn<(keep: Settlement) => void>();
    show(onSettle);
    expect(mergeButton()).toBeDisabled();
    await userEvent.click(screen.getByRole('radio', { name: /Lấy bên kia/ }));
    await userEvent.click(mergeButton());
    const [[keep] = []] = onSettle.mock.calls;
    expect(keep).toEqual(new Map([['flow/nodes/sign', 'theirs']]));
  });

  it('lets the person keep one or the other whole', async () => {
    const onSettle = jest.fn<(keep: Settlement) => void>();
    show(onSettle);
    await userEvent.click(screen.getByRole('button', { name: /Giữ bản đang mở/ }));
    await userEvent.click(screen.getByRole('button', { name: /Lấy bản bên kia/ }));
    expect(onSettle.mock.calls).toEqual([['mine'], ['theirs']]);
  });

  it('says that there is one even while the host does not say what it holds', () => {
    show(() => undefined, null);
    expect(screen.getByText('Bản dự thảo vừa được người khác lưu')).toBeInTheDocument();
  });
});
