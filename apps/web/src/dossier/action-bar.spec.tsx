import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { sampleAction, sampleDossier, say } from '../testing/sample.ts';
import { Wrap } from '../testing/wrap.tsx';
import { ActionBar } from './ActionBar.tsx';

const dossier = sampleDossier({
  actions: [
    sampleAction('submit', 'Trình lãnh đạo', { primary: true }),
    sampleAction('return', 'Trả lại', { returns: true, demands: { reason: true } }),
    sampleAction('sign', 'Ký, ban hành', {
      possible: false,
      refusal: { code: 'x', what: say('Chưa có dự thảo.'), cure: say('Lưu dự thảo trước.') },
    }),
  ],
});

interface Sent {
  key: string | null;
  match: string | null;
  body: unknown;
}

describe('the actions of a dossier', () => {
  const realFetch = globalThis.fetch;
  let sent: Sent[];
  let answers: (() => Response)[];

  beforeEach(() => {
    sent = [];
    answers = [() => Response.json({ ...dossier, seq: 8, actions: [] })];
    globalThis.fetch = async (input) => {
      const request = input as Request;
      sent.push({
        key: request.headers.get('Idempotency-Key'),
        match: request.headers.get('If-Match'),
        body: await request.json(),
      });
      const answer = answers.shift();
      if (!answer) throw new TypeError('the line is dead');
      return answer();
    };
  });
  afterEach(() => {
    globalThis.fetch = realFetch;
  });

  const show = (shown = dossier) =>
    render(
      <QueryClientProvider client={new QueryClient()}>
        <ActionBar dossier={shown} />
      </QueryClientProvider>,
      { wrapper: Wrap },
    );

  it('are taken by their number key, against the state that was seen, with the note', async () => {
    const user = userEvent.setup();
    show();
    await user.type(screen.getByLabelText('Ghi chú kèm theo'), 'Đủ điều kiện');
    await user.tab();
    await user.keyboard('1');
    await screen.findByText('Đã lưu: Trình lãnh đạo');
    expect(sent).toHaveLength(1);
    expect(sent[0]).toMatchObject({
      match: '"7"',
      body: { action: 'submit', task: 'appraise.1', note: 'Đủ điều kiện' },
    });
  });

  it('ask for the reason that is demanded before anything is sent', async () => {
    const user = userEvent.setup();
    show();
    await user.keyboard('2');
    const dialog = within(await screen.findByRole('dialog', { name: 'Trả lại' }));
    await user.click(dialog.getByRole('button', { name: 'Ghi và thực hiện' }));
    expect(dialog.getByText('Ghi lý do để tiếp tục.')).toBeInTheDocument();
    expect(sent).toEqual([]);
    await user.type(dialog.getByLabelText(/Lý do/), 'Thiếu bản sao');
    await user.click(dialog.getByRole('button', { name: 'Ghi và thực hiện' }));
    await waitFor(() => expect(sent[0]?.body).toMatchObject({ action: 'return', note: 'Thiếu bản sao' }));
  });

  it('that ask for a supplement take what is wrong with each paper that is ticked', async () => {
    const user = userEvent.setup();
    const paper = (id: string, title: string) => ({
      paper: id,
      title: say(title),
      originals: 1,
      copies: null,
      required: true,
      present: true,
    });
    show({
      ...dossier,
      papers: [paper('form', 'Đơn'), paper('map', 'Bản vẽ')],
      actions: [sampleAction('ask', 'Yêu cầu bổ sung', { demands: { supplements: true } })],
    });
    await user.keyboard('1');
    const dialog = within(await screen.findByRole('dialog', { name: 'Yêu cầu bổ sung' }));
    await user.click(dialog.getByLabelText('Bản vẽ'));
    await user.click(dialog.getByRole('button', { name: 'Ghi và thực hiện' }));
    expect(dialog.getByText('Ghi rõ cần bổ sung gì ở giấy tờ này.')).toBeInTheDocument();
    expect(sent).toEqual([]);
    await user.type(dialog.getByLabelText('Cần bổ sung gì: Bản vẽ'), 'Thiếu chữ ký');
    await user.click(dialog.getByRole('button', { name: 'Ghi và thực hiện' }));
    await waitFor(() =>
      expect(sent[0]?.body).toMatchObject({
        action: 'ask',
        supplements: [{ paper: 'map', wrong: 'Thiếu chữ ký' }],
      }),
    );
  });

  it('that are not possible say why, and send nothing', async () => {
    const user = userEvent.setup();
    show();
    expect(screen.getByText('Chưa có dự thảo. Lưu dự thảo trước.')).toBeInTheDocument();
    await user.keyboard('3');
    await user.click(screen.getByRole('button', { name: /Ký, ban hành/ }));
    expect(sent).toEqual([]);
  });

  it('say in words that a colleague was faster, and keep the note', async () => {
    answers = [
      () =>
        Response.json(
          {
            type: 'urn:motcua:problem:dossier-changed',
            title: 'x',
            status: 412,
            code: 'dossier-changed',
            detail: 'x',
          },
          { status: 412 },
        ),
    ];
    const user = userEvent.setup();
    show();
    const note = screen.getByLabelText('Ghi chú kèm theo');
    await user.type(note, 'Đủ điều kiện');
    await user.click(screen.getByRole('button', { name: /Trình lãnh đạo/ }));
    await screen.findByText('Hồ sơ vừa được người khác xử lý');
    expect(note).toHaveValue('Đủ điều kiện');
  });

  it('say "đang kiểm tra" while nobody answers', async () => {
    answers = [];
    const user = userEvent.setup();
    show();
    await user.keyboard('1');
    await screen.findByText('Đang kiểm tra…');
    expect(sent[0]?.key).toMatch(/^[0-9a-f]{32}$/);
  });
});
