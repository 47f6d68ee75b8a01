import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { act, render, renderHook, screen, waitFor } from '@testing-library/react';
import { Wrap } from '../../testing/wrap.tsx';
import { initialsOf } from './initials.ts';
import { Present } from './Present.tsx';
import { usePresence } from './use-presence.ts';

const found = {
  others: [{ id: 'kiemsoat', name: 'Vũ Hoàng Yến', isMe: false }],
  revision: 3,
  updatedAt: '2026-11-26T01:00:00.000Z',
  updatedBy: 'Vũ Hoàng Yến',
};

describe('presence at a draft', () => {
  const realFetch = globalThis.fetch;
  let sent: { method: string; url: string; tab?: string }[];

  beforeEach(() => {
    sent = [];
    globalThis.fetch = async (input, init) => {
      const request = input instanceof Request ? input : undefined;
      const method = request?.method ?? init?.method ?? 'GET';
      const body = request === undefined ? {} : ((await request.json()) as { tab: string });
      sent.push({ method, url: request?.url ?? String(input), ...body });
      return Response.json(found);
    };
  });
  afterEach(() => {
    globalThis.fetch = realFetch;
    jest.useRealTimers();
  });

  it('is said again and again under one name, and taken back at the end', async () => {
    jest.useFakeTimers({ doNotFake: ['queueMicrotask', 'nextTick', 'setImmediate'] });
    const { result, unmount } = renderHook(() => usePresence('khai_tu'));
    await act(() => jest.advanceTimersByTimeAsync(10_500));
    expect(result.current?.others[0]?.name).toBe('Vũ Hoàng Yến');
    const beats = sent.filter(({ method }) => method === 'PUT');
    expect(beats).toHaveLength(2);
    expect(new Set(beats.map(({ tab }) => tab)).size).toBe(1);
    unmount();
    expect(sent.at(-1)).toMatchObject({ method: 'DELETE' });
    expect(sent.at(-1)?.url).toContain(beats[0]?.tab);
  });

  it('shows nobody while it is not known who is there', async () => {
    globalThis.fetch = () => Promise.reject(new TypeError('away'));
    const { result } = renderHook(() => usePresence('khai_tu'));
    await waitFor(() => expect(result.current).toBeNull());
  });

  it('is shown by initials and by name', () => {
    render(
      <Wrap>
        <Present
          presence={{ ...found, others: [...found.others, { id: 'me', name: 'Đỗ Minh Khôi', isMe: true }] }}
        />
      </Wrap>,
    );
    expect(screen.getByText('VY')).toBeInTheDocument();
    expect(screen.getByText('Vũ Hoàng Yến')).toBeInTheDocument();
    expect(screen.getByText('Đỗ Minh Khôi (cửa sổ khác của mình)')).toBeInTheDocument();
    expect([initialsOf('Ẩn'), initialsOf('Lê Thị Ánh Ước')]).toEqual(['Ẩ', 'LƯ']);
  });
});
