import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { parseDefinition } from '@motcua/engine';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { act, renderHook, waitFor } from '@testing-library/react';
import type { ReactNode } from 'react';
import type { Draft, ProcedureDocument } from '../api/contract.ts';
import { useDraft } from './use-draft.ts';

const words = (vi: string) => ({ vi, en: vi });
function drawn(title: string, field = 'Hộ tịch'): ProcedureDocument {
  const parsed = parseDefinition({
    format: 1,
    head: {
      id: 'khai_tu',
      title: words(title),
      field: words(field),
      nationalCode: null,
      level: 'commune',
      competentAgency: { agency: 'H99.50' },
    },
    flow: { nodes: [{ kind: 'start', id: 'start', title: words('Nộp') }], edges: [] },
  });
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
  return parsed.document;
}
const draft = (document: ProcedureDocument, revision: number) =>
  ({ code: 'khai_tu', document, revision, problems: [], editors: [], submittedAt: null }) as unknown as Draft;

interface Put {
  match: string | null;
  title: string;
  answer: (response: Response) => void;
}

describe('a draft being drawn', () => {
  const realFetch = globalThis.fetch;
  let puts: Put[];
  /** What somebody else has saved. */
  let stored: Draft;

  beforeEach(() => {
    puts = [];
    stored = draft(drawn('Của người khác'), 7);
    globalThis.fetch = async (input) => {
      const request = input as Request;
      if (request.method === 'GET') return Response.json(stored);
      const { document } = (await request.json()) as { document: ProcedureDocument };
      return await new Promise((answer) => {
        puts.push({ match: request.headers.get('If-Match'), title: document.head.title.vi, answer });
      });
    };
  });
  afterEach(() => {
    jest.useRealTimers();
    globalThis.fetch = realFetch;
  });

  const open = () => {
    const client = new QueryClient();
    const wrapper = ({ children }: { children: ReactNode }) => (
      <QueryClientProvider client={client}>{children}</QueryClientProvider>
    );
    return renderHook(() => useDraft(draft(drawn('Khai tử'), 1)), { wrapper }).result;
  };
  const sent = (n: number) => waitFor(() => expect(puts).toHaveLength(n));
  const saved = (n: number, title: string) =>
    act(async () => puts[n]?.answer(Response.json(draft(drawn(title), n + 2))));

  it('waits, when asked to save during a save, and saves the rest before it says yes', async () => {
    const desk = open();
    act(() => desk.current.change(drawn('Một')));
    let first!: Promise<boolean>;
    let second!: Promise<boolean>;
    act(() => void (first = desk.current.save()));
    await sent(1);
    act(() => desk.current.change(drawn('Hai')));
    act(() => void (second = desk.current.save()));
    expect(puts).toHaveLength(1);

    await saved(0, 'Một');
    expect(await first).toBe(true);
    await sent(2);
    expect(puts.map(({ match, title }) => [match, title])).toEqual([
      ['"1"', 'Một'],
      ['"2"', 'Hai'],
    ]);
    await saved(1, 'Hai');
    expect(await second).toBe(true);
    expect(desk.current.state.is).toBe('clean');
  });

  it('says no when someone else saved meanwhile, and keeps what is drawn', async () => {
    const desk = open();
    act(() => desk.current.change(drawn('Của tôi')));
    let outcome!: Promise<boolean>;
    act(() => void (outcome = desk.current.save()));
    await sent(1);
    await act(async () => puts[0]?.answer(Response.json({ code: 'stale', status: 412 }, { status: 412 })));
    expect(await outcome).toBe(false);
    expect(desk.current.state.is).toBe('conflict');
    expect(desk.current.document.head.title.vi).toBe('Của tôi');
  });

  it('saves within two seconds even where the drawing never pauses', async () => {
    jest.useFakeTimers({ doNotFake: ['queueMicrotask', 'nextTick', 'setImmediate'] });
    const desk = open();
    for (let ms = 0; ms <= 2_000; ms += 200) {
      act(() => desk.current.change(drawn(`Sau ${ms} ms`)));
      await act(() => jest.advanceTimersByTimeAsync(200));
    }
    expect(puts).toHaveLength(1);
    expect(puts[0]?.title).toMatch(/^Sau 1[0-9]00 ms$/);
  });

  const conflicting = async () => {
    const desk = open();
    act(() => desk.current.change(drawn('Của tôi')));
    act(() => void desk.current.save());
    await sent(1);
    await act(async () => puts[0]?.answer(Response.json({ code: 'stale', status: 412 }, { status: 412 })));
    await waitFor(() =>
      expect(desk.current.state).toMatchObject({ is: 'conflict', theirs: { revision: 7 } }),
    );
    return desk;
  };

  it('shows in a conflict what the host holds, and what both began from', async () => {
    const desk = await conflicting();
    expect(desk.current.base.head.title.vi).toBe('Khai tử');
  });

  it('replaces, where what is drawn here is kept, only what was shown: a third save is a conflict again', async () => {
    const desk = await conflicting();
    stored = draft(drawn('Của người thứ ba'), 9);
    await act(() => desk.current.settle('mine'));
    act(() => void desk.current.save());
    await sent(2);
    expect(puts[1]).toMatchObject({ match: '"7"', title: 'Của tôi' });
    await act(async () => puts[1]?.answer(Response.json({ code: 'stale', status: 412 }, { status: 412 })));
    await waitFor(() =>
      expect(desk.current.state).toMatchObject({ is: 'conflict', theirs: { revision: 9 } }),
    );
  });

  it('takes the other side, where that is kept, and sends nothing', async () => {
    const desk = await conflicting();
    await act(() => desk.current.settle('theirs'));
    expect(desk.current.document.head.title.vi).toBe('Của người khác');
    expect([desk.current.state.is, puts.length]).toEqual(['clean', 1]);
    // What was given up whole cannot be undone piece by piece.
    expect(desk.current.origin?.again(drawn('Khai tử'))).toBeNull();
  });

  it('merges what touches nothing here, says so, and saves both', async () => {
    stored = { ...draft(drawn('Khai tử', 'Tư pháp'), 7), updatedBy: 'Vũ Hoàng Yến' };
    const desk = open();
    act(() => desk.current.change(drawn('Của tôi')));
    act(() => void desk.current.save());
    await sent(1);
    await act(async () => puts[0]?.answer(Response.json({ code: 'stale', status: 412 }, { status: 412 })));
    await waitFor(() => expect(desk.current.merged?.by).toBe('Vũ Hoàng Yến'));
    expect(desk.current.document.head).toMatchObject({ title: words('Của tôi'), field: words('Tư pháp') });
    // What it would be without what was done here: undo leaves the other side's alone.
    expect(desk.current.origin?.document).toBe(desk.current.document);
    expect(desk.current.origin?.again(drawn('Khai tử'))?.head).toMatchObject({
      title: words('Khai tử'),
      field: words('Tư pháp'),
    });
    await sent(2);
    expect(puts[1]).toMatchObject({ match: '"7"', title: 'Của tôi' });
  });

  it('merges as it was chosen', async () => {
    const desk = await conflicting();
    await act(() => desk.current.settle(new Map([['head/title', 'theirs' as const]])));
    expect(desk.current.document.head.title.vi).toBe('Của người khác');
    expect(desk.current.state.is).toBe('dirty');
  });

  it('takes what somebody else saved while nothing is unsaved here', async () => {
    const desk = open();
    await act(() => desk.current.renew());
    expect(desk.current.document.head.title.vi).toBe('Của người khác');
    expect(desk.current.held.revision).toBe(7);
  });
});
