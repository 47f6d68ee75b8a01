import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { act, renderHook, waitFor } from '@testing-library/react';
import type { ReactNode } from 'react';
import type { Draft, ProcedureDocument } from '../api/contract.ts';
import { useDraft } from './use-draft.ts';

const drawn = (title: string) => ({ head: { title: { vi: title, en: title } } }) as ProcedureDocument;
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

  beforeEach(() => {
    puts = [];
    globalThis.fetch = async (input) => {
      const request = input as Request;
      const { document } = (await request.json()) as { document: ProcedureDocument };
      return await new Promise((answer) => {
        puts.push({ match: request.headers.get('If-Match'), title: document.head.title.vi, answer });
      });
    };
  });
  afterEach(() => {
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
});
