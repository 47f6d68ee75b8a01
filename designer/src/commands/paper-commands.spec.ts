import { describe, expect, it } from '@jest/globals';
import { openStack, perform } from '../history/command-stack.ts';
import { executeUndoRedo } from '../testing/execute-undo-redo.ts';
import { sampleProcedure } from '../testing/sample-procedure.ts';
import {
  addPaper,
  addPapers,
  duplicatePaper,
  joinPaper,
  movePaper,
  removePaper,
  setPaper,
} from './paper-edit.ts';
import { demandPaper } from './edge-edit.ts';

const empty = { ...sampleProcedure, papers: [] };
const three = perform(openStack(empty), addPapers, {
  papers: ['Đơn đăng ký', 'Giấy chứng nhận', 'Hợp đồng'].map((title) => ({
    title,
    originals: 1,
    copies: null,
  })),
}).document;
const ids = (document: typeof three): string[] => document.papers.map(({ id }) => id);

describe('papers', () => {
  it('are added with an id made of their name, which two of the same name do not share', () => {
    const title = { vi: 'Đơn đăng ký', en: '' };
    const once = executeUndoRedo(empty, addPaper, { title });
    expect(ids(executeUndoRedo(once, addPaper, { title }))).toEqual(['don_dang_ky', 'don_dang_ky_2']);
  });

  it('are added as a whole list in one step', () => {
    expect(ids(three)).toEqual(['don_dang_ky', 'giay_chung_nhan', 'hop_dong']);
    const papers = [{ title: 'Bản vẽ', originals: null, copies: 2 }];
    expect(executeUndoRedo(three, addPapers, { papers }).papers.at(-1)).toMatchObject({
      copies: 2,
      originals: null,
      required: true,
      sets: 1,
    });
  });

  it('keep their id when they are renamed', () => {
    const title = { vi: 'Tờ khai', en: 'Declaration' };
    const { papers } = executeUndoRedo(three, setPaper, { id: 'don_dang_ky', changes: { title } });
    expect(papers[0]).toMatchObject({ id: 'don_dang_ky', title });
  });

  it('are moved, no further than their list goes', () => {
    const moved = executeUndoRedo(three, movePaper, { id: 'hop_dong', by: -1 });
    expect(ids(moved)).toEqual(['don_dang_ky', 'hop_dong', 'giay_chung_nhan']);
    expect(perform(openStack(three), movePaper, { id: 'hop_dong', by: 1 }).done).toHaveLength(0);
  });

  it('are duplicated right below', () => {
    const twice = executeUndoRedo(three, duplicatePaper, { id: 'don_dang_ky' });
    expect(ids(twice).slice(0, 2)).toEqual(['don_dang_ky', 'don_dang_ky_2']);
  });

  it('become alternatives of each other, and none when one is left alone', () => {
    const pair = executeUndoRedo(three, joinPaper, { id: 'hop_dong', with: 'giay_chung_nhan' });
    const groups = pair.papers.map(({ oneOf }) => oneOf);
    expect(groups[0]).toBeUndefined();
    expect(groups[1]).toBeDefined();
    expect(groups[2]).toBe(groups[1]);
    const apart = executeUndoRedo(pair, joinPaper, { id: 'hop_dong', with: undefined });
    expect(apart.papers.some((paper) => 'oneOf' in paper)).toBe(false);
  });

  it('that are removed are demanded by no action any more, in the same step', () => {
    const demanded = executeUndoRedo(three, demandPaper, { id: 'accept', paper: 'hop_dong', demanded: true });
    const { flow, papers } = executeUndoRedo(demanded, removePaper, { id: 'hop_dong' });
    expect(papers).toHaveLength(2);
    expect(JSON.stringify(flow)).not.toContain('hop_dong');
  });
});
