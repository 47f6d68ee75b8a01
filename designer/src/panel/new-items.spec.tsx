import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import type { ProcedureDocument } from '@motcua/engine';
import { act, cleanup, fireEvent, screen, within } from '@testing-library/react';
import { everythingProcedure } from '../testing/everything-procedure.ts';
import { openRoom } from '../testing/room-bench.tsx';
import { textOf } from '../text/text.ts';
import { keysAfter } from './use-row-keys.ts';
import { restAfter } from './use-typed.ts';

const { papers, formRoom, toolbar } = textOf('vi');
const onDocument = jest.fn<(next: ProcedureDocument) => void>();
const now = (): ProcedureDocument => onDocument.mock.lastCall?.[0] ?? everythingProcedure;
const bytes = (document: unknown): string => JSON.stringify(document);
const type = (field: HTMLElement, value: string) => fireEvent.change(field, { target: { value } });
const rest = () => act(() => jest.advanceTimersByTime(restAfter));
const undo = () => fireEvent.click(screen.getByLabelText(toolbar.undo));
const titles = (list: readonly { title: { vi: string } }[]): string[] => list.map(({ title }) => title.vi);

beforeEach(() => {
  jest.useFakeTimers();
});
afterEach(() => {
  cleanup();
  onDocument.mockClear();
  jest.useRealTimers();
});

describe('a new item of a list', () => {
  const open = () => openRoom({ document: everythingProcedure, room: 'papers', onDocument });
  const newResult = () => screen.getByLabelText<HTMLInputElement>(papers.newResult);

  it('is in the document at the first pause, under its last name when it is left, and one step to undo', () => {
    open();
    type(newResult(), 'Giấy');
    rest();
    expect(titles(now().head.results)).toContain('Giấy');
    expect(newResult().value).toBe('Giấy');
    type(newResult(), 'Giấy phép xây dựng');
    rest();
    fireEvent.keyDown(newResult(), { key: 'Enter' });
    expect(now().head.results.at(-1)).toMatchObject({ id: 'giay_phep_xay_dung' });
    expect(now().head.results).toHaveLength(everythingProcedure.head.results.length + 1);
    expect(newResult().value).toBe('');
    undo();
    expect(bytes(now())).toBe(bytes(everythingProcedure));
  });

  it('is added once by leaving its field, whatever pauses there were, and taken back by Escape or by emptying it', () => {
    open();
    const basis = screen.getAllByLabelText(papers.addBasis)[0]!;
    type(basis, 'Luật Đất đai');
    rest();
    type(basis, 'Luật Đất đai 2024');
    fireEvent.blur(basis);
    expect(now().head.legalBasis.map(({ instrument }) => instrument)).toEqual([
      ...everythingProcedure.head.legalBasis.map(({ instrument }) => instrument),
      'Luật Đất đai 2024',
    ]);
    undo();
    type(newResult(), 'Nhầm');
    rest();
    fireEvent.keyDown(newResult(), { key: 'Escape' });
    expect(bytes(now())).toBe(bytes(everythingProcedure));
    type(newResult(), 'Nhầm nữa');
    rest();
    type(newResult(), '');
    fireEvent.blur(newResult());
    expect(bytes(now())).toBe(bytes(everythingProcedure));
  });

  it('is a field of the form with the kind that is chosen after its name, in the same step', () => {
    openRoom({ document: everythingProcedure, room: 'form', onDocument });
    const words = formRoom.form.add;
    const name = screen.getByLabelText<HTMLInputElement>(words.label);
    const fields = () => now().form.pages.flatMap((page) => page.fields);
    const before = fields().length;
    type(name, 'Số thửa');
    rest();
    expect(fields()).toHaveLength(before + 1);
    fireEvent.blur(name, { relatedTarget: screen.getByLabelText(words.kind) });
    type(screen.getByLabelText(words.kind), 'number');
    rest();
    expect(fields().at(-1)).toMatchObject({ field: 'so_thua', widget: 'number' });
    expect(fields()).toHaveLength(before + 1);
    fireEvent.submit(name.form!);
    expect(name.value).toBe('');
    expect(fields()).toHaveLength(before + 1);
    undo();
    expect(bytes(now())).toBe(bytes(everythingProcedure));
  });

  it('is a choice whose value is made from the whole of its first name, the cursor in the same field all the while', () => {
    openRoom({ document: everythingProcedure, room: 'form', onDocument });
    const words = formRoom.form;
    const name = screen.getByLabelText<HTMLInputElement>(words.add.label);
    type(name, 'Loại việc');
    type(screen.getByLabelText(words.add.kind), 'select');
    fireEvent.submit(name.form!);
    const first = screen.getByLabelText<HTMLInputElement>(words.choice(1));
    type(first, 'Cấp');
    rest();
    type(first, 'Cấp mới');
    rest();
    expect(screen.getByLabelText(words.choice(1))).toBe(first);
    fireEvent.blur(first);
    const schema = bytes(now().form.schema);
    expect(schema).toContain('"cap_moi"');
    expect(schema).not.toContain('"cap"');
  });
});

describe('the national code', () => {
  it('is in the document once it is whole, and called wrong only when it is left unfinished', () => {
    openRoom({ document: everythingProcedure, room: 'papers', onDocument });
    const head = within(document.querySelector<HTMLElement>('[data-section="head"]')!);
    const code = head.getByLabelText(papers.nationalCode);
    type(code, '1.0006');
    rest();
    expect(onDocument).not.toHaveBeenCalled();
    expect(head.queryByRole('alert')).toBeNull();
    type(code, '1.000656');
    rest();
    expect(now().head.nationalCode).toBe('1.000656');
    type(code, '1.00065');
    fireEvent.blur(code);
    expect(head.getByRole('alert').textContent).toContain('1.00065');
    expect(bytes(now())).toBe(bytes(everythingProcedure));
  });
});

describe('the keys of rows', () => {
  const rows = (...ids: string[]) => ({ ids, keys: ids });

  it('stay with a row that is called otherwise or moved, and are never the same twice', () => {
    expect(keysAfter(rows('a', 'b'), ['a', 'c'])).toEqual(['a', 'b']);
    expect(keysAfter(rows('a', 'b'), ['b', 'a'])).toEqual(['b', 'a']);
    expect(keysAfter({ ids: ['a', 'c'], keys: ['a', 'b'] }, ['a', 'c', 'b'])).toEqual(['a', 'b', 'b+']);
    expect(keysAfter(rows('a', 'b'), ['b'])).toEqual(['b']);
  });
});
