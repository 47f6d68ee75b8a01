import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { cleanup, render, screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { Routed } from '../testing/routed.tsx';
import { RestoreButton } from './RestoreButton.tsx';

describe('restoring an old version', () => {
  const realFetch = globalThis.fetch;
  let bodies: unknown[];

  beforeEach(() => {
    bodies = [];
    globalThis.fetch = async (input) => {
      bodies.push(await (input as Request).json());
      return Response.json({ code: 'draft-exists', status: 409, title: 'x', detail: 'y' }, { status: 409 });
    };
  });
  afterEach(() => {
    cleanup();
    globalThis.fetch = realFetch;
  });

  it('says what it does before it does it, and where a draft is in the way, what can be done', async () => {
    render(
      <QueryClientProvider client={new QueryClient()}>
        <Routed>
          <RestoreButton code="khai_tu" version={2} />
        </Routed>
      </QueryClientProvider>,
    );
    await userEvent.click(screen.getByRole('button', { name: 'Khôi phục thành bản mới' }));
    expect(screen.getByText(/Các phiên bản đã công bố giữ nguyên/)).toBeInTheDocument();
    expect(bodies).toEqual([]);
    await userEvent.click(screen.getByRole('button', { name: 'Khôi phục phiên bản 2' }));
    expect(await screen.findByText('Thủ tục đang có một bản dự thảo')).toBeInTheDocument();
    expect(bodies).toEqual([{ fromVersion: 2 }]);
    expect(screen.getByRole('link', { name: 'Mở bản dự thảo' })).toBeInTheDocument();
    expect(screen.getByRole('link', { name: 'So sánh phiên bản 2 với bản dự thảo' })).toBeInTheDocument();
    expect(screen.queryByRole('button', { name: 'Khôi phục phiên bản 2' })).toBeNull();
  });
});
