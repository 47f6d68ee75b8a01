import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import type { ProcedureDocument } from '@motcua/engine';
import { act, cleanup, fireEvent, render, screen, within } from '@testing-library/react';
import { useState } from 'react';
import { ProcedureDesigner } from '../shell/procedure-designer.tsx';
import { sampleProcedure } from '../testing/sample-procedure.ts';
import { longestUntold, restAfter } from './use-typed.ts';

const none: readonly never[] = [];

function Bench({ onDocument }: { onDocument: (next: ProcedureDocument) => void }) {
  const [value, setValue] = useState(sampleProcedure);
  const change = (next: ProcedureDocument): void => {
    setValue(next);
    onDocument(next);
  };
  return (
    <ProcedureDesigner
      value={value}
      onChange={change}
      problems={none}
      language="vi"
      agencies={none}
      roles={none}
      relations={none}
    />
  );
}

describe('typing into a field', () => {
  let seen: ProcedureDocument[];
  beforeEach(() => {
    jest.useFakeTimers();
    seen = [];
    render(<Bench onDocument={(next) => seen.push(next)} />);
    fireEvent.keyDown(document.body, { key: 'k', ctrlKey: true });
    const palette = within(screen.getByRole('dialog')).getByRole('combobox');
    fireEvent.change(palette, { target: { value: 'ky giay' } });
    fireEvent.keyDown(palette, { key: 'Enter' });
  });
  afterEach(() => {
    cleanup();
    jest.useRealTimers();
  });

  const name = () => screen.getByLabelText<HTMLInputElement>('Tên (tiếng Việt)');
  const amount = () => screen.getByLabelText<HTMLInputElement>('Số lượng');
  const type = (field: HTMLElement, value: string) => fireEvent.change(field, { target: { value } });
  const rest = (ms = restAfter) => act(() => jest.advanceTimersByTime(ms));
  const sign = () => seen.at(-1)?.flow.nodes.find(({ id }) => id === 'sign');
  const amountOfSign = () => {
    const node = sign();
    const duration = node?.kind === 'step' ? node.duration : undefined;
    return duration !== undefined && 'rows' in duration ? duration.rows[0]?.value : undefined;
  };
  const undo = () => fireEvent.click(screen.getByLabelText('Hoàn tác'));

  it('is in the document at the next pause, the field still as it was typed', () => {
    type(name(), 'Ký và ');
    expect(seen).toHaveLength(0);
    rest();
    expect(sign()?.title.vi).toBe('Ký và');
    expect(name().value).toBe('Ký và ');
    type(name(), 'Ký và đóng dấu');
    rest();
    fireEvent.blur(name());
    expect(sign()?.title.vi).toBe('Ký và đóng dấu');
    undo();
    expect(JSON.stringify(seen.at(-1))).toBe(JSON.stringify(sampleProcedure));
  });

  it('is in the document soon even where the keys never rest', () => {
    for (let ms = 0; ms < longestUntold; ms += 100) {
      type(name(), `Ký ${ms}`);
      rest(100);
    }
    expect(seen).toHaveLength(1);
  });

  it('waits for the end of a syllable that is being composed', () => {
    type(name(), 'Ky');
    rest();
    fireEvent.compositionStart(name());
    const input = new InputEvent('input', { bubbles: true, isComposing: true });
    const set = Object.getOwnPropertyDescriptor(HTMLTextAreaElement.prototype, 'value')?.set;
    act(() => {
      set?.call(name(), 'Kys');
      name().dispatchEvent(input);
    });
    rest(5_000);
    expect(sign()?.title.vi).toBe('Ky');
    type(name(), 'Ký');
    fireEvent.compositionEnd(name());
    rest();
    expect(sign()?.title.vi).toBe('Ký');
  });

  it('brings the old text back on Escape, committed pauses included', () => {
    type(name(), 'Khác');
    rest();
    fireEvent.keyDown(name(), { key: 'Escape' });
    expect(JSON.stringify(seen.at(-1))).toBe(JSON.stringify(sampleProcedure));
    expect(name().value).toBe('Ký Giấy chứng nhận');
  });

  it('never commits a name that is empty or a number that is none, and gives way to the old one', () => {
    type(name(), '');
    rest();
    expect(seen).toHaveLength(0);
    fireEvent.blur(name());
    expect(name().value).toBe('Ký Giấy chứng nhận');
    const before = amount().value;
    type(amount(), '2');
    rest();
    expect(amountOfSign()).toBe(2);
    type(amount(), '2x');
    rest();
    expect(amountOfSign()).toBe(2);
    fireEvent.blur(amount());
    expect(amount().value).toBe(before);
    expect(JSON.stringify(seen.at(-1))).toBe(JSON.stringify(sampleProcedure));
  });

  it('takes back a number as it was typed, in one step', () => {
    type(amount(), '1');
    rest();
    type(amount(), '12,5');
    rest();
    fireEvent.blur(amount());
    expect(amountOfSign()).toBe(12.5);
    undo();
    expect(JSON.stringify(seen.at(-1))).toBe(JSON.stringify(sampleProcedure));
  });
});
