import { describe, expect, it } from '@jest/globals';
import type { ProcedureDocument } from '@motcua/engine';
import { render } from '@testing-library/react';
import fc from 'fast-check';
import { namesOr } from '../../drawing/words.ts';
import { indexOf } from '../../model/flow-index.ts';
import { readingOrder } from '../../model/march.ts';
import { registerNames } from '../../testing/definitions.mjs';
import { emptySheet, pasteInto } from '../../testing/paste-into.ts';
import { publishedTables } from '../../testing/published-tables.ts';
import { textOf } from '../../text/text.ts';
import { AnnexTable } from './annex-table.tsx';
import { tableLines } from './table-lines.ts';

const titlesOf = (list: readonly { id: string; title: string }[]) => (id: string) =>
  list.find((one) => one.id === id)?.title ?? id;
const names = namesOr(textOf('vi'), {
  agencyName: titlesOf(registerNames.agencies),
  roleTitle: titlesOf(registerNames.roles),
  relationTitle: titlesOf(registerNames.relations),
});

/** The table as it is printed, copied from the print. */
function printed(document: ProcedureDocument): string {
  const lines = tableLines(indexOf(document), true);
  const { container, unmount } = render(
    <AnnexTable lines={lines} speaking={{ document, language: 'vi', names }} />,
  );
  const html = container.innerHTML;
  unmount();
  return html;
}

/** What a procedure says, without what only tells where its words come from. */
function meaningOf(document: ProcedureDocument): unknown {
  const index = indexOf(document);
  const order = readingOrder(index);
  const at = (id: string): number => order.findIndex((node) => node.id === id);
  return {
    nodes: order.map((node) => {
      const { id: _id, within, ...rest } = node;
      const {
        instructions: _words,
        start,
        title,
        ...said
      } = { start: undefined, instructions: undefined, ...rest };
      return {
        ...said,
        title: title.vi,
        start: typeof start === 'string' ? at(start) : undefined,
        within: within === undefined ? undefined : at(within),
      };
    }),
    edges: document.flow.edges
      .map(({ from, to, label, arm, returns, marks }) => ({
        from: at(from),
        to: at(to),
        label: label?.vi,
        arm,
        returns,
        marks,
      }))
      .toSorted((a, b) => a.from - b.from || a.to - b.to),
    facts: document.facts,
    pauses: document.pauseRules.map(({ reason, mode }) => [reason, mode]),
  };
}

const step = fc.record({
  task: fc.constantFrom(
    'Thẩm định hồ sơ',
    'Kiểm tra thực địa (nếu có)',
    'Trình lãnh đạo; ký nháy',
    'Phê duyệt Giấy chứng nhận',
    'Chuyển thông tin đến Cơ quan thuế',
    'Tổng hợp ý kiến, báo cáo',
    'Công chức xác nhận - vào sổ',
    'Đóng dấu',
  ),
  unit: fc.constantFrom(
    'Bộ phận Một cửa',
    'Chuyên viên Chi nhánh Văn phòng Đăng ký đất đai',
    'Chi nhánh Văn phòng Đăng ký đất đai',
    'Lãnh đạo UBND tỉnh Sao Mai',
    'Văn thư',
    'Chuyên viên Sở Lạ',
    '',
  ),
  time: fc.constantFrom('0', '0,25', '½ ngày', '2,5 ngày làm việc', '04 giờ', 'Trong ngày', 'không nêu', ''),
  hard: fc.option(fc.constantFrom('1', '6 ngày'), { nil: '' }),
  status: fc.constantFrom('', '4', 'Được tiếp nhận'),
});
const part = fc.record({
  steps: fc.array(step, { minLength: 1, maxLength: 4 }),
  waits: fc.constantFrom('', 'Người sử dụng đất nộp tiền', 'Chờ nộp thuế'),
});

const table = fc.array(part, { minLength: 1, maxLength: 3 }).map((parts) => {
  const rows = parts.flatMap(({ steps, waits }, at) => [
    [`Giai đoạn ${at + 1}: đợt ${at + 1}`],
    ...steps.map(({ task, unit, time, hard, status }, number) => [
      `Bước ${number + 1}`,
      task,
      unit,
      time,
      time === '' || time === 'không nêu' ? '' : hard,
      status,
    ]),
    ...(waits === '' ? [] : [[waits]]),
  ]);
  const head = ['Bước', 'Nội dung', 'Đơn vị', 'Thời gian', 'Địa bàn khó khăn', 'Trạng thái'];
  return [head, ...rows].map((row) => row.join('\t')).join('\n');
});

describe('the printed table, pasted again', () => {
  it('is the same procedure', () => {
    fc.assert(
      fc.property(table, (plain) => {
        const first = pasteInto(emptySheet(), { plain, html: '' }).document;
        const again = pasteInto(emptySheet(), { html: printed(first), plain: '' });
        expect(meaningOf(again.document)).toEqual(meaningOf(first));
        expect(again.report.left).toEqual([]);
      }),
      { numRuns: 25 },
    );
  });

  it.each(publishedTables.map((one) => [one.name, one] as const))('is the same for %s', (_name, one) => {
    const first = pasteInto(emptySheet(), one).document;
    const again = pasteInto(emptySheet(), { html: printed(first), plain: '' }).document;
    expect(meaningOf(again)).toEqual(meaningOf(first));
  });
});
