import type { Language, ScenarioFailure } from '@motcua/engine';

/** What the verb `play` says of a scenario that was played from end to end. */
export interface ScenarioWords {
  readonly held: string;
  readonly failed: string;
  readonly opening: string;
  readonly event: (number: number) => string;
  readonly failures: Readonly<Record<ScenarioFailure['code'], string>>;
  readonly instead: (expected: string, found: string) => string;
  readonly summary: (scenarios: number, held: number, failed: number) => string;
}

export const scenarioWords: Readonly<Record<Language, ScenarioWords>> = {
  vi: {
    held: 'đúng ',
    failed: 'SAI  ',
    opening: 'lúc mở hồ sơ',
    event: (number) => `sự việc thứ ${String(number)}`,
    failures: {
      refused: 'không thực hiện được',
      'expected-at': 'nơi hồ sơ đang ở',
      'expected-status': 'trạng thái hồ sơ',
      'expected-due': 'hạn phải xong',
      'expected-overdue': 'thời hạn đã quá',
      'expected-closed': 'đã đóng hồ sơ hay chưa',
      'expected-outcome': 'kết quả giải quyết',
    },
    instead: (expected, found) => `mong đợi ${expected}, thực tế ${found}`,
    summary: (scenarios, held, failed) => `${scenarios} kịch bản: ${held} đúng, ${failed} sai`,
  },
  en: {
    held: 'held  ',
    failed: 'FAILED',
    opening: 'at the opening',
    event: (number) => `event ${String(number)}`,
    failures: {
      refused: 'could not be done',
      'expected-at': 'where the dossier stands',
      'expected-status': 'status of the dossier',
      'expected-due': 'due date',
      'expected-overdue': 'limits overdue',
      'expected-closed': 'closed or not',
      'expected-outcome': 'outcome',
    },
    instead: (expected, found) => `expected ${expected}, found ${found}`,
    summary: (scenarios, held, failed) => `${scenarios} scenarios: ${held} held, ${failed} failed`,
  },
};
