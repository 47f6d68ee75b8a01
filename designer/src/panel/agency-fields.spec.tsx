import { afterEach, describe, expect, it, jest } from '@jest/globals';
import { type AgencyRef, unchosen } from '@motcua/engine';
import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import { type Designer, DesignerProvider } from '../state/designer-context.ts';
import { openStack, perform, undo } from '../history/command-stack.ts';
import { emptySheet } from '../testing/paste-into.ts';
import { sampleProcedure } from '../testing/sample-procedure.ts';
import { AgencyFields } from './agency-fields.tsx';

const onCommit = jest.fn<(agency: AgencyRef) => void>();
const designer = {
  document: sampleProcedure,
  agencies: [
    { id: 'H49', title: 'Ủy ban nhân dân tỉnh' },
    { id: 'H49.12', title: 'Sở Xây dựng' },
  ],
  relations: [
    { id: 'committeeOf', title: 'Ủy ban nhân dân cấp xã' },
    { id: 'policeOf', title: 'Công an cấp xã' },
    { id: 'forestryOf', title: 'Đội kiểm lâm' },
    { id: 'branchOf', title: 'Chi nhánh đất đai' },
  ],
} as Pick<Designer, 'document' | 'agencies' | 'relations'> as Designer;

const open = (agency: AgencyRef, more: Partial<Designer> = {}) =>
  render(
    <DesignerProvider value={{ ...designer, ...more }}>
      <AgencyFields agency={agency} disabled={false} onCommit={onCommit} />
    </DesignerProvider>,
  );
const field = (label: string): HTMLSelectElement => screen.getByLabelText(label);
const offered = (label: string): (string | null)[] =>
  [...field(label).options].map((option) => option.textContent);
const choose = (label: string, value: string) => fireEvent.change(field(label), { target: { value } });

afterEach(() => {
  cleanup();
  onCommit.mockClear();
});

describe('how an agency is found', () => {
  it('takes no relation for the author, and lists them by the alphabet', () => {
    open({ is: 'competent' });
    choose('Xác định cơ quan', 'relation');
    expect(onCommit).not.toHaveBeenCalled();
    expect(offered('Quan hệ')).toEqual([
      'Chọn quan hệ',
      'Chi nhánh đất đai',
      'Công an cấp xã',
      'Đội kiểm lâm',
      'Ủy ban nhân dân cấp xã',
    ]);
    choose('Quan hệ', 'policeOf');
    expect(onCommit).toHaveBeenCalledWith({ relation: 'policeOf', of: 'competent' });
  });

  it('takes no agency either', () => {
    open({ is: 'receiving' });
    choose('Xác định cơ quan', 'named');
    expect(onCommit).not.toHaveBeenCalled();
    choose('Cơ quan', 'H49.12');
    expect(onCommit).toHaveBeenCalledWith({ agency: 'H49.12' });
  });

  it('asks how, where a pasted table named only the role', () => {
    open({ relation: unchosen, of: 'competent' });
    expect(field('Xác định cơ quan').value).toBe('');
    choose('Xác định cơ quan', 'receiving');
    expect(onCommit).toHaveBeenCalledWith({ is: 'receiving' });
  });

  it('says of whose area it is looked up, with the fields of the form by their names', () => {
    open({ relation: 'branchOf', of: 'receiving' });
    expect(offered('Tìm theo địa bàn của')).toEqual([
      'nơi tiếp nhận',
      'cơ quan có thẩm quyền',
      ...sampleProcedure.facts
        .filter(({ type }) => type === 'agency')
        .map(({ title }) => `trường “${title.vi}” của tờ khai`),
    ]);
  });

  it('offers to ask in the form where no field does, which makes the field and looks this one up from it', () => {
    const sheet = emptySheet();
    const agency: AgencyRef = { relation: 'branchOf', of: 'competent' };
    const other: AgencyRef = { ...agency };
    const step = sheet.flow.nodes.find(({ id }) => id === 'tiep_nhan');
    if (step?.kind === 'step') step.performer = { role: 'specialist', agency };
    sheet.head.competentAgency = other;
    let stack = openStack(sheet);
    const run: Designer['run'] = (command, payload) => {
      stack = perform(stack, command, payload);
    };
    open(agency, { document: sheet, run });
    expect(offered('Tìm theo địa bàn của').at(-1)).toBe('Hỏi trong tờ khai…');
    choose('Tìm theo địa bàn của', 'ask');
    const [fact] = stack.document.facts;
    expect(fact?.title.vi).toBe('Xã, phường, đặc khu nơi có đất');
    expect(stack.document.flow.nodes.find(({ id }) => id === 'tiep_nhan')).toMatchObject({
      performer: { agency: { relation: 'branchOf', of: { fact: fact?.id } } },
    });
    expect(stack.document.head.competentAgency).toEqual(other);
    expect(undo(stack).document).toEqual(sheet);
  });
});
