import type { LocalText } from '../../document/primitives.ts';

/** What nodes are called that the foreign drawing gives no name, and how notes about it begin. */
export const defaultTitles = {
  start: { vi: 'Nộp hồ sơ', en: 'Dossier submitted' },
  end: { vi: 'Kết thúc', en: 'End' },
  step: { vi: 'Bước chưa đặt tên', en: 'Step without a name' },
  decision: { vi: 'Rẽ nhánh', en: 'Decision' },
  parallel: { vi: 'Xử lý song song', en: 'Parallel work' },
  branch: { vi: 'Nhánh', en: 'Branch' },
  branchEnd: { vi: 'Xong nhánh', en: 'Branch done' },
  wait: { vi: 'Chờ', en: 'Wait' },
  group: { vi: 'Giai đoạn', en: 'Phase' },
  onward: { vi: 'Chuyển bước tiếp', en: 'Forward' },
  other: { vi: 'Trường hợp khác', en: 'Any other' },
  timeUp: { vi: 'Hết thời hạn', en: 'Time is up' },
} as const satisfies Readonly<Record<string, LocalText>>;

const notes = {
  lane: { vi: 'Làn trong bản vẽ gốc', en: 'Lane in the drawing' },
  question: { vi: 'Câu hỏi trong bản vẽ gốc', en: 'Question in the drawing' },
  condition: { vi: 'Điều kiện trong bản vẽ gốc', en: 'Condition in the drawing' },
  owner: { vi: 'Người thực hiện trong bản vẽ gốc', en: 'Performed in the drawing by' },
  message: { vi: 'Thông điệp trong bản vẽ gốc', en: 'Message in the drawing' },
  timer: { vi: 'Thời gian trong bản vẽ gốc', en: 'Time in the drawing' },
  inside: { vi: 'Bên trong bản vẽ gốc', en: 'Inside in the drawing' },
  setting: { vi: 'Thiết lập của công cụ gốc', en: 'Setting of the other tool' },
  event: { vi: 'Sự kiện trong bản vẽ gốc', en: 'Event in the drawing' },
  role: { vi: 'Vai trò ở hệ thống gốc', en: 'Roles in the other system' },
} as const satisfies Readonly<Record<string, LocalText>>;

export type NoteKind = keyof typeof notes;

/** A text of one language as both: what a foreign file says is not translated. */
export const inBoth = (text: string): LocalText => {
  const short = text.slice(0, 2000);
  return { vi: short, en: short };
};

/** The notes of one node, as far as there is room for them. */
export class Notes {
  private readonly lines: LocalText[] = [];

  plain(text: string): void {
    if (text.trim() !== '') this.lines.push(inBoth(text.trim()));
  }

  add(kind: NoteKind, text: string): void {
    const said = text.replaceAll(/\s+/g, ' ').trim();
    const line = { vi: `${notes[kind].vi}: ${said}`, en: `${notes[kind].en}: ${said}` };
    if (said !== '' && !this.lines.some(({ vi }) => vi === line.vi)) this.lines.push(line);
  }

  get text(): { readonly note?: LocalText } {
    if (this.lines.length === 0) return {};
    const join = (language: 'vi' | 'en') =>
      this.lines
        .map((line) => line[language])
        .join('\n')
        .slice(0, 2000);
    return { note: { vi: join('vi'), en: join('en') } };
  }
}
