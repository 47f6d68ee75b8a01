import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/react';
import { keys } from '../api/queries.ts';
import type { VersionRow } from '../api/contract.ts';
import { SessionGate } from '../app/session.tsx';
import { Routed } from '../testing/routed.tsx';
import { dayBefore } from './day-before.ts';
import { RepealButton } from './RepealButton.tsx';

const row = (more: Partial<VersionRow> = {}) => ({ version: 2, repeal: null, ...more }) as VersionRow;

describe('ending a version by decision', () => {
  const realFetch = globalThis.fetch;
  let sent: { url: string; body: unknown }[];

  beforeEach(() => {
    sent = [];
    globalThis.fetch = async (input) => {
      const request = input as Request;
      sent.push({ url: new URL(request.url).pathname, body: await request.json() });
      return Response.json({});
    };
  });
  afterEach(() => {
    cleanup();
    globalThis.fetch = realFetch;
  });

  const show = (permissions: string[], version = row()) => {
    const client = new QueryClient();
    client.setQueryData(keys.me, { person: { name: 'Vũ Hoàng Yến' }, permissions });
    render(
      <QueryClientProvider client={client}>
        <Routed>
          <SessionGate>
            <RepealButton code="khai_tu" row={version} />
          </SessionGate>
        </Routed>
      </QueryClientProvider>,
    );
  };
  const repeal = () => screen.queryByText('Bãi bỏ');

  it('is for whoever publishes, and once', () => {
    show(['procedure.draw']);
    expect(repeal()).toBeNull();
    cleanup();
    show(['procedure.publish'], row({ repeal: {} as VersionRow['repeal'] }));
    expect(repeal()).toBeNull();
  });

  it('asks for decision, day and ground, says what becomes of running dossiers and who does it', async () => {
    show(['procedure.publish']);
    fireEvent.click(repeal()!);
    const dialog = within(
      (await screen.findByText('Bãi bỏ phiên bản 2')).closest<HTMLElement>('[role="dialog"]')!,
    );
    expect(dialog.getByText(/vẫn được giải quyết cho đến khi xong/)).toBeInTheDocument();
    expect(dialog.getByText(/Người thực hiện: Vũ Hoàng Yến/)).toBeInTheDocument();
    fireEvent.click(dialog.getByText('Bãi bỏ', { selector: 'button *' }));
    expect(sent).toEqual([]);
    const type = (label: RegExp, value: string) => {
      const field = dialog.getByLabelText(label, { selector: 'input, textarea' });
      fireEvent.change(field, { target: { value } });
      fireEvent.blur(field);
    };
    type(/Số quyết định/, '77/QĐ-UBND');
    type(/Ngày quyết định/, '05/08/2026');
    type(/có hiệu lực từ ngày/, '01/09/2026');
    type(/Căn cứ pháp lý/, 'Nghị định mới');
    fireEvent.click(dialog.getByText('Bãi bỏ', { selector: 'button *' }));
    await waitFor(() => expect(sent).not.toEqual([]));
    expect(sent).toEqual([
      {
        url: '/api/procedures/khai_tu/versions/2/repeal',
        body: {
          decision: { number: '77/QĐ-UBND', date: '2026-08-05' },
          lastDay: '2026-08-31',
          reason: 'Nghị định mới',
        },
      },
    ]);
  });

  it('ends the day before it takes effect, over months and years', () => {
    expect(['2026-09-01', '2027-01-01', '2028-03-01'].map(dayBefore)).toEqual([
      '2026-08-31',
      '2026-12-31',
      '2028-02-29',
    ]);
  });
});
