/** What the report of an import says besides the words of its problems. */
export const importWords = {
  vi: {
    became: 'Đã thành',
    look: 'Đã thành nhưng cần xem lại',
    noted: 'Ghi nhận khi nhập',
    refused: 'Không nhận',
    whole: 'Không nhập được tệp này',
    tools: (count: number, tool: string) => `${count} phần tử của công cụ ${tool}, không có tác dụng ở đây`,
    sizes: (nodes: number, edges: number, papers: number) =>
      `${nodes} bước và mục khác, ${edges} đường đi, ${papers} giấy tờ`,
    check: (errors: number, warnings: number) =>
      `còn ${errors} lỗi và ${warnings} cảnh báo phải xử lý trước khi công bố`,
    line: 'dòng',
    written: 'đã ghi',
    summary: (files: number, imported: number, refused: number) =>
      `${files} tệp: ${imported} nhập được, ${refused} không nhập được`,
  },
  en: {
    became: 'Became',
    look: 'Became something that should be looked at',
    noted: 'Remarks',
    refused: 'Not taken',
    whole: 'This file cannot be imported',
    tools: (count: number, tool: string) => `${count} elements of the tool ${tool}, without effect here`,
    sizes: (nodes: number, edges: number, papers: number) =>
      `${nodes} steps and other boxes, ${edges} ways, ${papers} papers`,
    check: (errors: number, warnings: number) =>
      `${errors} errors and ${warnings} warnings are left before it can be published`,
    line: 'line',
    written: 'written',
    summary: (files: number, imported: number, refused: number) =>
      `${files} files: ${imported} imported, ${refused} refused`,
  },
} as const;
