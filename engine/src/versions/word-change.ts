import type { Language } from '../problem/wording.ts';
import type { Change, Thing } from './change.ts';
import { en } from './value-wording-en.ts';
import { vi } from './value-wording-vi.ts';

const tables = { vi, en } as const;

const things: Readonly<Record<Language, Readonly<Record<Thing, string>>>> = {
  vi: {
    head: 'Thông tin chung',
    start: 'Điểm bắt đầu',
    step: 'Bước',
    decision: 'Rẽ nhánh',
    parallel: 'Khối song song',
    group: 'Giai đoạn',
    wait: 'Chờ',
    consultation: 'Lấy ý kiến',
    linked: 'Thủ tục liên thông',
    service: 'Kết nối hệ thống',
    end: 'Điểm kết thúc',
    edge: 'Đường đi',
    branch: 'Nhánh',
    arm: 'Cách hết chờ',
    respondent: 'Nơi được hỏi',
    child: 'Hồ sơ liên thông',
    deadlineAction: 'Việc khi đến hạn',
    fact: 'Dữ kiện',
    choice: 'Lựa chọn',
    paper: 'Giấy tờ',
    form: 'Biểu mẫu',
    page: 'Trang biểu mẫu',
    field: 'Trường biểu mẫu',
    milestone: 'Mốc',
    limit: 'Thời hạn',
    budget: 'Phần thời hạn',
    pauseRule: 'Quy tắc tạm dừng',
    fee: 'Khoản thu',
    result: 'Kết quả',
    legalReference: 'Căn cứ pháp lý',
    scenario: 'Tình huống thử',
    acknowledgement: 'Mâu thuẫn đã ghi nhận',
    layout: 'Vị trí vẽ',
  },
  en: {
    head: 'General',
    start: 'Start',
    step: 'Step',
    decision: 'Decision',
    parallel: 'Parallel block',
    group: 'Phase',
    wait: 'Wait',
    consultation: 'Consultation',
    linked: 'Linked procedure',
    service: 'Other system',
    end: 'End',
    edge: 'Way',
    branch: 'Branch',
    arm: 'End of the wait',
    respondent: 'Respondent',
    child: 'Linked dossier',
    deadlineAction: 'Deadline action',
    fact: 'Fact',
    choice: 'Choice',
    paper: 'Paper',
    form: 'Form',
    page: 'Page of the form',
    field: 'Field of the form',
    milestone: 'Milestone',
    limit: 'Limit',
    budget: 'Part of the limit',
    pauseRule: 'Pause rule',
    fee: 'Fee',
    result: 'Result',
    legalReference: 'Legal basis',
    scenario: 'Scenario',
    acknowledgement: 'Acknowledged contradiction',
    layout: 'Place in the drawing',
  },
};

/** One change as a sentence: `Bước "Thẩm định": thời hạn 3 ngày làm việc → 2 ngày làm việc`. */
export function wordChange(change: Change, language: Language): string {
  const name = nameOfChanged(change, language);
  const was = change.was?.[language];
  const is = change.is?.[language];
  const property = propertyWords(change, language);
  const isVi = language === 'vi';
  if (change.kind === 'moved') return movedWords(change, language);
  if (change.property === undefined) {
    if (change.kind === 'added') return isVi ? `Thêm: ${name}` : `Added: ${name}`;
    if (change.kind === 'removed') return isVi ? `Bỏ: ${name}` : `Removed: ${name}`;
    return isVi ? `${name}: đã thay đổi` : `${name}: changed`;
  }
  if (was === undefined && is === undefined) return unsaid(change, name, property, language);
  if (was === undefined)
    return isVi ? `${name}: đặt ${property} ${is ?? ''}` : `${name}: ${property} set to ${is ?? ''}`;
  if (is === undefined)
    return isVi ? `${name}: bỏ ${property} (${was})` : `${name}: ${property} removed (${was})`;
  // What differs only in its code, or in the other language, would read as no change.
  if (was === is)
    return isVi ? `${name}: ${property} thay đổi (${is})` : `${name}: ${property} changed (${is})`;
  return `${name}: ${property} ${was} → ${is}`;
}

/** Of what is too long for a sentence, only that it came, went or changed. */
function unsaid({ before, after }: Change, name: string, property: string, language: Language): string {
  const [vi, en] =
    before === undefined ? ['thêm', 'added'] : after === undefined ? ['bỏ', 'removed'] : ['đổi', 'changed'];
  return language === 'vi' ? `${name}: ${vi} ${property}` : `${name}: ${property} ${en}`;
}

/** What a change is about, by name: `Bước "Thẩm định"`; what lies inside another thing is named with that. */
export function nameOfChanged({ thing, title, of }: Change, language: Language): string {
  const words = things[language];
  if (thing === 'head' || thing === 'form') return words[thing];
  const own = `${words[thing]} "${title[language]}"`;
  return of
    ? `${words[of.thing]} "${of.title[language]}", ${own.charAt(0).toLowerCase()}${own.slice(1)}`
    : own;
}

/** `cơ quan` alone of what is inside something: whose agency it is, is said with it. */
function propertyWords({ property = '' }: Change, language: Language): string {
  const { properties } = tables[language];
  const parts = property.split('/');
  const words = parts.map((part) => (Object.hasOwn(properties, part) ? properties[part]! : part));
  const isPerformer = parts.length === 2 && (parts[1] === 'role' || parts[1] === 'agency');
  const inner = parts[0] === 'performer' || parts[0] === 'who';
  // Of the performer it goes without saying whose role it is; of others it is said.
  if (isPerformer) return inner ? words[1]! : `${words[0]!} (${words[1]!})`;
  return words[words.length - 1]!;
}

function movedWords({ thing, title, of, area }: Change, language: Language): string {
  const words = things[language][thing].toLowerCase();
  if (area === 'order')
    return language === 'vi'
      ? `Tệp ghi theo thứ tự khác (${words}); nội dung không đổi`
      : `The file lists its parts in another order (${words}); nothing else changes`;
  const where = of ? `${things[language][of.thing]} "${title[language]}": ` : '';
  return language === 'vi' ? `${where}đổi thứ tự (${words})` : `${where}another order (${words})`;
}
