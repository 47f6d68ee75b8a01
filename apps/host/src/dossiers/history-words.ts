import {
  standingActions,
  type CompiledProcedure,
  type HistoryEntry,
  type MigrationPlan,
  type Signal,
  type SignalEvent,
} from '@motcua/engine';
import type { LocalText } from '../http/shapes.ts';
import { linkedChild } from '../events/messages.ts';
import type { LoadedRegister } from '../register/register.ts';
import { answerTitle } from './multiplicity-titles.ts';
import type { HistoryView } from './shapes.ts';
import { labelOfTimer } from './timer-words.ts';

/** What a line of the history is called: the button that was pressed, what was reported, or what fell due. */
export function labelOf(
  procedure: CompiledProcedure,
  { event, edges }: HistoryEntry,
  others: readonly CompiledProcedure[] = [],
): LocalText | null {
  switch (event.type) {
    case 'opened':
      return null;
    case 'action':
      return labelOfAction(procedure, event.action);
    case 'signal':
      return labelOfSignal([procedure, ...others], event);
    case 'calendar':
      return calendarTitle;
    case 'migrated':
      return migratedTitle(event.plan);
    case 'timer':
      return labelOfAction(procedure, edges[0] ?? '') ?? labelOfTimer(procedure, event.timer);
  }
}

const calendarTitle: LocalText = {
  vi: 'Lịch làm việc thay đổi',
  en: 'The working calendar changed',
};

function migratedTitle({ from, to }: MigrationPlan): LocalText {
  return {
    vi: `Chuyển hồ sơ sang phiên bản ${to.version} của thủ tục (trước đó theo phiên bản ${from.version})`,
    en: `Dossier moved to version ${to.version} of the procedure (it followed version ${from.version})`,
  };
}

function labelOfAction(procedure: CompiledProcedure, action: string): LocalText | null {
  return procedure.index.edges.get(action)?.label ?? standingActions.get(action)?.label ?? null;
}

const childTitles: Readonly<Record<Extract<Signal, { from: 'child' }>['change'], LocalText>> = {
  opened: { vi: 'Đã mở hồ sơ liên thông: {name}', en: 'Linked dossier opened: {name}' },
  paused: { vi: 'Hồ sơ liên thông tạm dừng: {name}', en: 'Linked dossier stands still: {name}' },
  due: {
    vi: 'Hạn của hồ sơ liên thông thay đổi: {name}',
    en: 'Due date of the linked dossier moved: {name}',
  },
  resumed: { vi: 'Hồ sơ liên thông tiếp tục: {name}', en: 'Linked dossier goes on: {name}' },
  closed: { vi: 'Hồ sơ liên thông đã kết thúc: {name}', en: 'Linked dossier closed: {name}' },
  failed: { vi: 'Không mở được hồ sơ liên thông: {name}', en: 'Linked dossier could not be opened: {name}' },
};

const serviceTitles = {
  answered: { vi: 'Hệ thống khác đã trả lời: {name}', en: 'The other system answered: {name}' },
  failed: { vi: 'Hệ thống khác không đáp ứng: {name}', en: 'The other system failed: {name}' },
} as const satisfies Record<string, LocalText>;

const dossierEnded: LocalText = {
  vi: 'Hồ sơ được chờ đã kết thúc: {name}',
  en: 'The dossier waited for is closed: {name}',
};

/** Whoever reports may name what was asked by the name it had in an older version. */
function labelOfSignal(versions: readonly CompiledProcedure[], { signal }: SignalEvent): LocalText {
  switch (signal.from) {
    case 'child': {
      const [drawn] = versions.flatMap((one) => linkedChild(one, signal.instance, signal.child) ?? []);
      return named(childTitles[signal.change], drawn?.title ?? { vi: signal.child, en: signal.child });
    }
    case 'dossier':
      return named(dossierEnded, { vi: signal.dossier, en: signal.dossier });
    case 'service': {
      const node = signal.instance.slice(0, signal.instance.lastIndexOf('.'));
      const [drawn] = versions.flatMap(({ index }) => index.nodes.get(node) ?? []);
      const title = drawn?.title ?? { vi: node, en: node };
      return named(serviceTitles[signal.change], title);
    }
  }
}

function named(title: LocalText, name: LocalText): LocalText {
  return { vi: title.vi.replace('{name}', name.vi), en: title.en.replace('{name}', name.en) };
}

const inputTitles: Readonly<Record<string, LocalText>> = {
  answer: { vi: 'Ý kiến', en: 'Answer' },
  text: { vi: 'Nội dung', en: 'Text' },
  limit: { vi: 'Thời hạn', en: 'Limit' },
  dueAt: { vi: 'Hạn đúng', en: 'Right due date' },
  newDay: { vi: 'Ngày hẹn trả mới', en: 'New date' },
  override: { vi: 'Lý do hẹn lại quá số lần cho phép', en: 'Reason for another date than the rule allows' },
  value: { vi: 'Thêm', en: 'More time' },
  agency: { vi: 'Cơ quan nhận', en: 'Receiving agency' },
  mark: { vi: 'Nội dung', en: 'What' },
  child: { vi: 'Thủ tục liên thông', en: 'Linked procedure' },
  dossier: { vi: 'Mã hồ sơ', en: 'Dossier code' },
  step: { vi: 'Việc phụ', en: 'Side step' },
  action: { vi: 'Ký để', en: 'Signed for' },
};

/** What an action that is not drawn was given, in words: ids by the names they have in the drawing and the register. */
export function givenOf(
  procedure: CompiledProcedure,
  register: LoadedRegister,
  { event }: HistoryEntry,
): HistoryView['items'][number]['given'] {
  if (event.type !== 'action') return [];
  return Object.entries(event.data ?? {}).flatMap(([name, value]) => {
    if (typeof value === 'object') return [];
    const text = String(value);
    const plain = { vi: text, en: text };
    return [
      {
        name,
        title: inputTitles[name] ?? { vi: name, en: name },
        value: valueTitle(procedure, register, event.task, name, text) ?? plain,
      },
    ];
  });
}

function valueTitle(
  procedure: CompiledProcedure,
  register: LoadedRegister,
  task: string,
  name: string,
  value: string,
): LocalText | undefined {
  switch (name) {
    case 'answer':
      return answerTitle(value);
    case 'agency':
      return register.agencyName(value);
    case 'newDay':
      return dayTitle(value);
    case 'dueAt':
      return momentTitle(register, value);
    case 'limit':
      return procedure.document.limits.find(({ id }) => id === value)?.title;
    case 'step':
      return procedure.index.nodes.get(value)?.title;
    case 'action':
      return procedure.index.edges.get(value)?.label;
    case 'child':
      return linkedChild(procedure, task, value)?.title;
    default:
      return undefined;
  }
}

/** `2026-03-09` as it is written in an office. */
function dayTitle(day: string): LocalText {
  const text = day.split('-').reverse().join('/');
  return { vi: text, en: text };
}

/** A moment as it is written in an office, in the calendar's own time zone. */
function momentTitle(register: LoadedRegister, at: string): LocalText | undefined {
  const [first] = register.agencies.keys();
  if (first === undefined || Number.isNaN(Date.parse(at))) return undefined;
  const local = register.calendarOf(first).localDateTime(at);
  const text = `${local.slice(8, 10)}/${local.slice(5, 7)}/${local.slice(0, 4)} ${local.slice(11)}`;
  return { vi: text, en: text };
}
