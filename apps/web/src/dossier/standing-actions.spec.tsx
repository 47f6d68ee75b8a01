import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { DossierAction, DossierView } from '../api/contract.ts';
import { sampleAction, sampleDossier, sampleTask, say } from '../testing/sample.ts';
import { Wrap } from '../testing/wrap.tsx';
import { ActionBar } from './ActionBar.tsx';

const whole = { task: 'dossier' };
const submit = sampleAction('submit', 'Trình lãnh đạo', { primary: true });
const stop = sampleAction('dossier.stop', 'Dừng giải quyết', { ...whole, demands: { reason: true } });
const takeBack = sampleAction('task.takeBack', 'Lấy lại hồ sơ đã chuyển');
const extend = (id: string, title: string, more: Partial<Omit<DossierAction, 'demands'>> = {}) =>
  sampleAction('limit.extend', 'Gia hạn', {
    ...whole,
    demands: { reason: true },
    asks: [
      {
        fact: 'limit',
        title: say('Thời hạn'),
        type: 'choice',
        choices: [{ value: id, title: say(title) }],
        required: true,
      },
      { fact: 'value', title: say('Thêm (tối đa 10)'), type: 'number', required: false },
    ],
    ...more,
  });
const choice = (...words: string[]) => words.map((word) => ({ value: word.toLowerCase(), title: say(word) }));
const answer = sampleAction('consultation.answer', 'Trả lời ý kiến', {
  task: 'ask.1/land',
  asks: [
    {
      fact: 'answer',
      title: say('Ý kiến'),
      type: 'choice',
      choices: [
        { value: 'agree', title: say('Đồng ý') },
        { value: 'disagree', title: say('Không đồng ý') },
        { value: 'opinion', title: say('Có ý kiến') },
      ],
      required: true,
    },
    { fact: 'text', title: say('Nội dung'), type: 'text', required: false },
  ],
});
const asked = sampleTask({ task: 'ask.1/land', kind: 'respondent', title: say('Lấy ý kiến') });
const settle = sampleAction('dossier.settle', 'Ghi nhận', {
  ...whole,
  asks: [
    {
      fact: 'mark',
      title: say('Nội dung'),
      type: 'choice',
      choices: [{ value: 'delivered', title: say('Đã trả kết quả') }],
      required: false,
    },
  ],
});

const agencies = ['Sở Xây dựng', 'Sở Tài chính', 'Phòng Kinh tế'].map((name, index) => ({
  id: `H99.0${index}`,
  name: say(name),
  kind: 'department',
  level: 'province',
  parent: null,
  validTo: null,
  attributes: {},
}));

describe('actions that are not drawn', () => {
  const realFetch = globalThis.fetch;
  let sent: Record<string, unknown>[];
  let answerWith: () => Response;

  beforeEach(() => {
    sent = [];
    answerWith = () => Response.json(sampleDossier({ seq: 8 }));
    globalThis.fetch = async (input) => {
      const request = input as Request;
      if (request.method === 'GET') return Response.json({ items: agencies });
      sent.push((await request.json()) as Record<string, unknown>);
      return answerWith();
    };
  });
  afterEach(() => {
    globalThis.fetch = realFetch;
  });

  const show = (actions: DossierAction[], more: Partial<DossierView> = {}) => {
    render(
      <QueryClientProvider client={new QueryClient()}>
        <ActionBar dossier={sampleDossier({ tasks: [sampleTask()], actions, ...more })} />
      </QueryClientProvider>,
      { wrapper: Wrap },
    );
    return userEvent.setup();
  };
  const dialogNamed = async (name: string) => within(await screen.findByRole('dialog', { name }));
  const confirm = (dialog: { getByRole: typeof screen.getByRole }) =>
    dialog.getByRole('button', { name: 'Ghi và thực hiện' });

  it('wait in a menu beside the buttons, in groups, reached by key 0 and the arrows', async () => {
    const user = show([submit, stop, takeBack]);
    expect(screen.queryByText('Dừng giải quyết')).not.toBeInTheDocument();
    await user.keyboard('0');
    const menu = within(await screen.findByRole('menu'));
    expect(menu.getByRole('group', { name: 'Bước đang mở' })).toBeInTheDocument();
    expect(menu.getByRole('group', { name: 'Cả hồ sơ' })).toBeInTheDocument();
    expect(menu.getAllByRole('menuitem').map((item) => item.textContent)).toEqual([
      'Lấy lại hồ sơ đã chuyển',
      'Dừng giải quyết',
    ]);
    await waitFor(() => expect(menu.getAllByRole('menuitem')[0]).toHaveFocus());
    await user.keyboard('{ArrowDown}{Enter}');
    const dialog = await dialogNamed('Dừng giải quyết');
    await user.type(dialog.getByLabelText(/Lý do/), 'Thanh tra yêu cầu');
    await user.click(confirm(dialog));
    await waitFor(() =>
      expect(sent).toEqual([{ action: 'dossier.stop', task: 'dossier', note: 'Thanh tra yêu cầu' }]),
    );
  });

  it('say of several alike what each is about, and send which one was meant', async () => {
    const user = show([submit, extend('assess', 'Thẩm định'), extend('whole', 'Giải quyết')]);
    await user.click(screen.getByRole('button', { name: /Việc khác/ }));
    await user.click(await screen.findByRole('menuitem', { name: /Gia hạn.*Giải quyết/ }));
    const dialog = await dialogNamed('Gia hạn: Giải quyết');
    await user.type(dialog.getByLabelText('Thêm (tối đa 10)'), '5');
    await user.type(dialog.getByLabelText(/Lý do/), 'Hồ sơ phức tạp');
    await user.click(confirm(dialog));
    await waitFor(() => expect(sent[0]?.['data']).toEqual({ limit: 'whole', value: 5 }));
  });

  it('that are not possible stay in the menu with what to do about it', async () => {
    const refusal = { code: 'x', what: say('Đã gia hạn đủ số lần.'), cure: say('Xử lý theo hạn đang có.') };
    const user = show([submit, extend('whole', 'Giải quyết', { possible: false, refusal })]);
    await user.click(screen.getByRole('button', { name: /Việc khác/ }));
    const item = await screen.findByRole('menuitem', { name: /Xử lý theo hạn đang có/ });
    expect(item).toHaveAttribute('aria-disabled', 'true');
    await user.click(item);
    expect(screen.queryByRole('dialog')).not.toBeInTheDocument();
  });

  it('are buttons where they are the work itself, and one of them is then the primary one', async () => {
    const user = show([settle]);
    const button = screen.getByRole('button', { name: /Ghi nhận: Đã trả kết quả/ });
    expect(button).toHaveAttribute('data-variant', 'filled');
    await user.keyboard('1');
    await screen.findByText('Đã lưu: Ghi nhận: Đã trả kết quả');
    expect(sent).toEqual([{ action: 'dossier.settle', task: 'dossier', data: { mark: 'delivered' } }]);
  });

  it('leave the primary place to the verb of the drawing', () => {
    show([sampleAction('task.acknowledge', 'Xác nhận đã nhận'), submit]);
    const [first, second] = screen.getAllByRole('button');
    expect(first).toHaveAccessibleName(/Trình lãnh đạo/);
    expect(first).toHaveAttribute('data-variant', 'filled');
    expect(second).toHaveAttribute('data-variant', 'default');
  });

  it('ask a respondent for agreement, disagreement or an opinion, which must not be empty', async () => {
    const user = show([answer], { tasks: [asked] });
    expect(screen.queryByLabelText('Ghi chú kèm theo')).not.toBeInTheDocument();
    await user.click(screen.getByRole('button', { name: /Trả lời ý kiến/ }));
    const dialog = await dialogNamed('Trả lời ý kiến');
    expect(dialog.getAllByRole('radio')).toHaveLength(3);
    await user.click(dialog.getByRole('radio', { name: 'Có ý kiến' }));
    await user.click(confirm(dialog));
    expect(dialog.getByText('Điền mục này để tiếp tục.')).toBeInTheDocument();
    expect(sent).toEqual([]);
    await user.type(dialog.getByLabelText(/Nội dung/), 'Bổ sung trích lục');
    await user.click(confirm(dialog));
    await waitFor(() =>
      expect(sent).toEqual([
        {
          action: 'consultation.answer',
          task: 'ask.1/land',
          data: { answer: 'opinion', text: 'Bổ sung trích lục' },
        },
      ]),
    );
  });

  it('let an answer be given again from the menu once the task is done', async () => {
    const user = show([submit, answer]);
    expect(screen.queryByRole('button', { name: /Trả lời ý kiến/ })).not.toBeInTheDocument();
    await user.click(screen.getByRole('button', { name: /Việc khác/ }));
    expect(await screen.findByText('Ý kiến đã trả lời')).toBeInTheDocument();
    expect(screen.getByRole('menuitem', { name: /Trả lời ý kiến/ })).toBeInTheDocument();
  });

  it('give a task to another agency of the register, found without typing marks', async () => {
    const reassign = sampleAction('task.reassign', 'Giao lại', {
      demands: { reason: true },
      asks: [{ fact: 'agency', title: say('Cơ quan nhận'), type: 'agency', required: true }],
    });
    const user = show([submit, reassign]);
    await user.click(screen.getByRole('button', { name: /Việc khác/ }));
    await user.click(await screen.findByRole('menuitem', { name: /Giao lại/ }));
    const dialog = await dialogNamed('Giao lại');
    await user.type(dialog.getByRole('combobox', { name: /Cơ quan nhận/ }), 'xay dung');
    await user.click(await screen.findByRole('option', { name: 'Sở Xây dựng' }));
    await user.type(dialog.getByLabelText(/Lý do/), 'Sắp xếp lại');
    await user.click(confirm(dialog));
    await waitFor(() => expect(sent[0]?.['data']).toEqual({ agency: 'H99.00' }));
  });

  it('say in the dialog why they were refused, and keep what was typed', async () => {
    answerWith = () =>
      Response.json(
        {
          type: 'urn:motcua:problem:dossier-stopped',
          title: 'Hồ sơ đang dừng',
          status: 409,
          code: 'x',
          detail: 'Tiếp tục trước.',
        },
        { status: 409 },
      );
    const user = show([submit, stop]);
    await user.keyboard('0');
    await user.click(await screen.findByRole('menuitem', { name: /Dừng giải quyết/ }));
    const dialog = await dialogNamed('Dừng giải quyết');
    await user.type(dialog.getByLabelText(/Lý do/), 'Thanh tra');
    await user.click(confirm(dialog));
    expect(await dialog.findByText('Tiếp tục trước.')).toBeInTheDocument();
    expect(dialog.getByLabelText(/Lý do/)).toHaveValue('Thanh tra');
  });

  it('name what is asked where several have choices', () => {
    const finance = { ...settle, asks: [{ ...settle.asks[0]!, choices: choice('Đã nộp', 'Được miễn') }] };
    show([finance, settle]);
    expect(screen.getByRole('button', { name: /Ghi nhận: Đã nộp \/ Được miễn/ })).toBeInTheDocument();
    expect(screen.getByRole('button', { name: /Ghi nhận: Đã trả kết quả/ })).toBeInTheDocument();
  });
});

describe('a drawn action', () => {
  const realFetch = globalThis.fetch;
  let sent: Record<string, unknown>[];
  beforeEach(() => {
    sent = [];
    globalThis.fetch = async (input) => {
      const request = input as Request;
      if (request.method === 'GET') return Response.json({ items: agencies });
      sent.push((await request.json()) as Record<string, unknown>);
      return Response.json(sampleDossier({ seq: 8 }));
    };
  });
  afterEach(() => {
    globalThis.fetch = realFetch;
  });
  const show = (action: DossierAction) => {
    render(
      <QueryClientProvider client={new QueryClient()}>
        <ActionBar dossier={sampleDossier({ tasks: [sampleTask()], actions: [action] })} />
      </QueryClientProvider>,
      { wrapper: Wrap },
    );
    return userEvent.setup();
  };

  it('that consults asks for the agencies, each a chip', async () => {
    const user = show(sampleAction('ask', 'Lấy ý kiến', { demands: { respondents: true } }));
    await user.keyboard('1');
    const dialog = within(await screen.findByRole('dialog', { name: 'Lấy ý kiến' }));
    const go = dialog.getByRole('button', { name: 'Ghi và thực hiện' });
    await user.click(go);
    expect(dialog.getByText('Chọn ít nhất một cơ quan để tiếp tục.')).toBeInTheDocument();
    const field = dialog.getByRole('combobox', { name: /Cơ quan được hỏi ý kiến/ });
    await user.type(field, 'so tai');
    await user.click(await screen.findByRole('option', { name: 'Sở Tài chính' }));
    await user.type(field, 'kinh te');
    await user.click(await screen.findByRole('option', { name: 'Phòng Kinh tế' }));
    expect(dialog.getByText('Sở Tài chính')).toBeInTheDocument();
    await user.click(go);
    await waitFor(() => expect(sent[0]?.['respondents']).toEqual(['H99.01', 'H99.02']));
  });

  it('recorded on behalf of another asks for its document and the moment it happened', async () => {
    const user = show(sampleAction('agreed', 'Bộ đồng ý', { demands: { document: true, occurredAt: true } }));
    await user.keyboard('1');
    const dialog = within(await screen.findByRole('dialog', { name: 'Bộ đồng ý' }));
    const go = dialog.getByRole('button', { name: 'Ghi và thực hiện' });
    await user.click(go);
    expect(dialog.getAllByText('Điền mục này để tiếp tục.')).toHaveLength(4);
    await user.type(dialog.getByLabelText(/Số, ký hiệu văn bản/), '15/BXD-QLN');
    await user.type(dialog.getByLabelText(/Ngày văn bản/), '3/11/26');
    await user.type(dialog.getByLabelText(/Ngày xảy ra/), '03112026');
    await user.type(dialog.getByLabelText(/Giờ xảy ra/), '8h30');
    await user.tab();
    expect(dialog.getByLabelText(/Giờ xảy ra/)).toHaveValue('08:30');
    await user.click(go);
    await waitFor(() =>
      expect(sent[0]).toEqual({
        action: 'agreed',
        task: 'appraise.1',
        document: '15/BXD-QLN ngày 03/11/2026',
        occurredAt: '2026-11-03T01:30:00.000Z',
      }),
    );
  });
});
