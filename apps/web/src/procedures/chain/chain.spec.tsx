import { describe, expect, it, jest } from '@jest/globals';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import type { ProcedureDocument } from '@motcua/engine';
import { render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { ReactNode } from 'react';
import type { CatalogueRow, Chain, ChainLine, ChainStage, Draft } from '../../api/contract.ts';
import { catalogueQuery } from '../../api/queries.ts';
import { Routed } from '../../testing/routed.tsx';
import { say } from '../../testing/sample.ts';
import { ChainActions } from './ChainActions.tsx';
import { ChainSaid } from './ChainSaid.tsx';
import { ChainStepper } from './ChainStepper.tsx';
import { ChainTimeline } from './ChainTimeline.tsx';
import type { ChainActs } from './use-chain.ts';
import { WaitingForMe } from './WaitingForMe.tsx';

const works = ['draft', 'review', 'check', 'appraisal', 'approval', 'publication'] as const;

function chainAt(now: number, more: Partial<Chain> = {}): Chain {
  const stages: ChainStage[] = works.map((work, index) => ({
    work,
    state: index < now ? 'done' : index === now ? 'now' : 'ahead',
    by: index < now ? `Người ${index + 1}` : null,
    at: index < now ? '2026-08-20T02:00:00.000Z' : null,
    posts: [{ role: work, roleTitle: say(`Vai ${work}`), agency: null, agencyName: null }],
    people: index === now && index > 0 ? ['Trịnh Ngọc Lan'] : [],
  }));
  return {
    stage: (['DRAFT', 'IN_REVIEW', 'IN_CHECK', 'IN_APPRAISAL', 'IN_APPROVAL', 'APPROVED'] as const)[now]!,
    since: null,
    stages,
    acts: [],
    refusal: null,
    announcedOn: null,
    remindOn: null,
    coverage: null,
    coverageAsked: { target: 0.8, required: false },
    ...more,
  };
}
const draftWith = (chain: Chain, more: Partial<Draft> = {}) =>
  ({ code: 'permit', revision: 3, problems: [], returnedComment: null, chain, ...more }) as unknown as Draft;

function Wrapped({ children }: { children: ReactNode }) {
  return (
    <QueryClientProvider client={new QueryClient()}>
      <Routed>{children}</Routed>
    </QueryClientProvider>
  );
}

describe('the slip of a draft on its way', () => {
  it('names every stage with whose hand it was, whose it is, and what is to come', () => {
    render(<ChainStepper chain={chainAt(2)} />, { wrapper: Routed });
    const steps = within(screen.getByRole('list', { name: 'Các giai đoạn duyệt' })).getAllByRole('listitem');
    expect(steps.map((step) => step.textContent)).toEqual([
      'Soạn thảoNgười 1, 20/08/2026',
      'Soát xétNgười 2, 20/08/2026',
      'Kiểm traChờ Trịnh Ngọc Lan',
      'Thẩm địnhVai appraisal',
      'Phê duyệtVai approval',
      'Công bốVai publication',
    ]);
    expect(steps.map((step) => step.getAttribute('aria-current'))).toEqual([
      null,
      null,
      'step',
      null,
      null,
      null,
    ]);
  });

  it('says where nobody could take the stage, and does not list a whole office', () => {
    const chain = chainAt(1);
    chain.stages[1]!.people = [];
    const { rerender } = render(<ChainStepper chain={chain} />, { wrapper: Routed });
    expect(screen.getByText('Chưa có người giữ nhiệm vụ này')).toBeInTheDocument();
    chain.stages[1]!.people = ['An', 'Bình', 'Chi', 'Dung'];
    rerender(<ChainStepper chain={chain} />);
    expect(screen.getByText('Chờ An, Bình và 2 người khác')).toBeInTheDocument();
  });

  it('says why the person may not act, and of what to think', () => {
    const chain = chainAt(1, {
      refusal: {
        code: 'author-cannot-judge',
        text: say('Đỗ Minh Khôi đã soạn bản dự thảo này nên không được soát xét.'),
      },
      announcedOn: '2026-08-19',
      remindOn: '2026-08-25',
      coverage: {
        states: { covered: 1, all: 2 },
        transitions: { covered: 0, all: 2 },
        share: 0.25,
        target: 0.8,
        required: false,
      },
    });
    render(<ChainSaid chain={chain} />, { wrapper: Routed });
    const said = screen.getByRole('status').textContent;
    expect(said).toContain('không được soát xét');
    expect(said).toContain('25/08/2026');
    expect(said).toContain('25%');
  });

  it('says nothing while the draft is drawn', () => {
    const { container } = render(<ChainSaid chain={chainAt(0)} />, { wrapper: Routed });
    expect(container.querySelector('[role=status]')).toBeNull();
  });
});

describe('what the person may do', () => {
  const acts = (mutate: jest.Mock = jest.fn()) =>
    ({ mutate, reset: () => undefined, isError: false, isPending: false }) as unknown as ChainActs;
  const show = (draft: Draft, mutate?: jest.Mock, errors = 0) =>
    render(
      <ChainActions
        draft={draft}
        document={bare}
        acts={acts(mutate)}
        errors={errors}
        save={async () => true}
      />,
      { wrapper: Wrapped },
    );
  const bare = {
    head: { results: [], legalBasis: [], fees: [] },
    papers: [],
    scenarios: [],
  } as unknown as ProcedureDocument;
  const names = () => screen.queryAllByRole('button').map(({ textContent }) => textContent);

  it.each([
    [0, ['submit'], ['Gửi soát xét']],
    [1, ['withdraw'], ['Rút lại']],
    [1, ['agree', 'return'], ['Trả lại soạn thảo', 'Đồng ý, chuyển kiểm tra']],
    [2, ['agree', 'return'], ['Trả lại soạn thảo', 'Đồng ý, chuyển thẩm định']],
    [3, ['agree', 'return'], ['Trả lại soạn thảo', 'Đồng ý, trình phê duyệt']],
    [4, ['agree', 'return'], ['Trả lại soạn thảo', 'Phê duyệt']],
    [5, ['publish', 'return'], ['Trả lại soạn thảo', 'Công bố']],
    [3, [], []],
  ] as const)('at stage %i with %j is %j', (now, may, buttons) => {
    show(draftWith(chainAt(now, { acts: [...may] })));
    expect(names()).toEqual(buttons);
  });

  it('is told what keeps a draft with errors from being submitted, in place of a dead button (D12)', () => {
    show(draftWith(chainAt(0, { acts: ['submit'] })), undefined, 1);
    expect(names()).toEqual([]);
    expect(screen.getByText(/Còn 1 lỗi/)).toBeInTheDocument();
  });

  it('is told before submitting what the draft leaves unsaid, and may submit it all the same', async () => {
    const mutate = jest.fn();
    show(draftWith(chainAt(0, { acts: ['submit'] })), mutate);
    const user = userEvent.setup();
    await user.click(screen.getByRole('button', { name: 'Gửi soát xét' }));
    const dialog = within(await screen.findByRole('dialog'));
    expect(dialog.getAllByRole('listitem').map(({ textContent }) => textContent)).toEqual([
      'Thành phần hồ sơ: chưa có giấy tờ nào',
      'Kết quả giải quyết: chưa có kết quả nào',
      'Căn cứ pháp lý: chưa có văn bản nào',
      'Phí, lệ phí: đang là không thu',
      'Kịch bản kiểm thử: chưa chạy thử lần nào để ghi lại',
    ]);
    await user.click(dialog.getByRole('button', { name: 'Gửi đi' }));
    expect(mutate).toHaveBeenCalledTimes(1);
  });

  it('is told before submitting how far the scenarios go and how far they should', async () => {
    const part = { covered: 6, all: 10 };
    const coverage = { states: part, transitions: part, share: 0.6, target: 0.8, required: false };
    show(draftWith(chainAt(0, { acts: ['submit'], coverage })));
    await userEvent.setup().click(screen.getByRole('button', { name: 'Gửi soát xét' }));
    const dialog = within(await screen.findByRole('dialog'));
    expect(dialog.getByText('Kịch bản kiểm thử mới đi qua 60% bản vẽ; mục tiêu 80%.')).toBeInTheDocument();
    expect(dialog.getByText(/người soát xét cũng thấy con số này/)).toBeInTheDocument();
  });

  it('returns a draft only with what is to be corrected', async () => {
    const mutate = jest.fn();
    show(draftWith(chainAt(2, { acts: ['agree', 'return'] })), mutate);
    const user = userEvent.setup();
    await user.click(screen.getByRole('button', { name: 'Trả lại soạn thảo' }));
    const dialog = await screen.findByRole('dialog', { name: 'Trả lại soạn thảo' });
    await user.click(within(dialog).getByRole('button', { name: 'Trả lại soạn thảo' }));
    expect(mutate).not.toHaveBeenCalled();
    await user.type(within(dialog).getByLabelText(/Nội dung cần sửa/), 'Sửa bước 2');
    await user.click(within(dialog).getByRole('button', { name: 'Trả lại soạn thảo' }));
    expect(mutate.mock.calls[0]?.[0]).toEqual({ is: 'return', comment: 'Sửa bước 2' });
  });
});

describe('the history of the approval', () => {
  const line = (seq: number, more: Partial<ChainLine>): ChainLine => ({
    seq,
    at: '2026-08-20T02:00:00.000Z',
    act: 'agreed',
    stage: 'IN_REVIEW',
    stageAfter: 'IN_CHECK',
    by: 'Trịnh Ngọc Lan',
    roleTitle: say('Chuyên viên thụ lý'),
    agencyName: say('Văn phòng'),
    comment: null,
    revision: 4,
    fileHash: 'a'.repeat(64),
    version: null,
    document: null,
    ...more,
  });

  it('says who did what when, in which post, of which document', () => {
    render(
      <ChainTimeline
        code="permit"
        lines={[
          line(1, { act: 'submitted', stage: 'DRAFT', by: 'Đỗ Minh Khôi', fileHash: null }),
          line(2, {}),
          line(3, { act: 'returned', stage: 'IN_CHECK', comment: 'Thiếu bước ký', document: 1 }),
        ]}
      />,
      { wrapper: Routed },
    );
    const links = screen.getAllByRole('link', { name: 'So với bản bị trả lại' });
    expect(links.map((link) => link.getAttribute('href'))).toEqual([
      '/procedures/permit/compare?round=1&to=draft',
    ]);
    const items = screen.getAllByRole('listitem').map(({ textContent }) => textContent);
    expect(items[0]).toContain('Gửi soát xét');
    expect(items[0]).toContain('Bản lưu 4');
    expect(items[1]).toContain('Soát xét: đồng ý');
    expect(items[1]).toContain('Trịnh Ngọc Lan, Chuyên viên thụ lý, Văn phòng');
    expect(items[1]).toContain('aaaaaaaaaaaa');
    expect(items[2]).toContain('Kiểm tra: trả lại soạn thảo');
    expect(items[2]).toContain('Thiếu bước ký');
  });
});

describe('processes that wait for the person', () => {
  const row = (code: string, draft: Partial<NonNullable<CatalogueRow['draft']>> | null) =>
    ({
      code,
      title: say(code),
      caseTitle: null,
      draft: draft && {
        revision: 1,
        updatedAt: '2026-08-20T02:00:00.000Z',
        updatedBy: 'x',
        submittedAt: null,
        stage: 'DRAFT',
        stageSince: null,
        waitsForMe: true,
        returned: false,
        ...draft,
      },
    }) as unknown as CatalogueRow;
  const show = (rows: CatalogueRow[]) => {
    const client = new QueryClient({ defaultOptions: { queries: { staleTime: Infinity } } });
    client.setQueryData(catalogueQuery.queryKey, rows);
    return render(
      <QueryClientProvider client={client}>
        <WaitingForMe />
      </QueryClientProvider>,
      { wrapper: Routed },
    );
  };

  it('are listed, those longest with somebody first, drafts of one’s own last', () => {
    show([
      row('own', { returned: true }),
      row('late', { stage: 'IN_CHECK', stageSince: '2026-08-21T02:00:00.000Z' }),
      row('others', { stage: 'IN_CHECK', waitsForMe: false }),
      row('early', { stage: 'IN_REVIEW', stageSince: '2026-08-19T02:00:00.000Z' }),
      row('none', null),
    ]);
    expect(screen.getByRole('heading', { name: 'Quy trình chờ tôi' })).toBeInTheDocument();
    expect(screen.getAllByRole('listitem').map(({ textContent }) => textContent)).toEqual([
      'Soát xétearlytừ 19/08/2026 09:00',
      'Kiểm tralatetừ 21/08/2026 09:00',
      'Bị trả lại, cần sửaowntừ 20/08/2026 09:00',
    ]);
  });

  it('are not spoken of where there are none', () => {
    show([row('others', { waitsForMe: false })]);
    expect(screen.queryByRole('heading')).toBeNull();
  });
});
