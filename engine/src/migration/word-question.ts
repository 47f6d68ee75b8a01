import type { Language } from '../problem/wording.ts';
import type { MigrationQuestion } from './propose-migration.ts';

type Words = (title: string, at: string) => string;

const questions: Readonly<Record<Language, Readonly<Record<MigrationQuestion['kind'], Words>>>> = {
  vi: {
    ground: () => 'Căn cứ pháp lý và quyết định nào cho phép chuyển hồ sơ đang giải quyết?',
    node: (title, at) => `Hồ sơ đang ở "${title}" (${at}) chuyển đến đâu?`,
    branchAdded: (title, at) => `Nhánh mới "${title}" (${at}): bắt đầu, hay coi như đã xong?`,
    branchRemoved: (title, at) => `Nhánh "${title}" (${at}) không còn: đóng với lý do gì?`,
    respondent: (title, at) => `Nơi đang được lấy ý kiến "${at}" của "${title}" chuyển thành ai?`,
    edge: (title, at) => `Hành động "${title}" (${at}) chuyển thành hành động nào?`,
    milestone: (title, at) => `Mốc "${title}" (${at}) chuyển thành mốc nào?`,
    limit: (title, at) =>
      `Thời hạn "${title}" (${at}) chuyển thành thời hạn nào, hay chấm dứt với căn cứ gì?`,
    limitAdded: (title, at) =>
      `Thời hạn mới "${title}" (${at}) có áp dụng cho hồ sơ đã qua mốc bắt đầu không? Không nêu: không áp dụng.`,
    amount: (title, at) =>
      `Thời hạn "${title}" (${at}) đổi mức: có căn cứ để áp dụng mức mới cho hồ sơ cũ không? Không nêu: giữ mức lúc tiếp nhận.`,
  },
  en: {
    ground: () => 'Which legal ground and decision allow running dossiers to move?',
    node: (title, at) => `Where does a dossier at "${title}" (${at}) go?`,
    branchAdded: (title, at) => `New branch "${title}" (${at}): does it start, or is it treated as done?`,
    branchRemoved: (title, at) => `Branch "${title}" (${at}) is gone: for what reason is it closed?`,
    respondent: (title, at) => `Whom does "${at}" become, who is being consulted at "${title}"?`,
    edge: (title, at) => `What does the action "${title}" (${at}) become?`,
    milestone: (title, at) => `What does the milestone "${title}" (${at}) become?`,
    limit: (title, at) => `What does the limit "${title}" (${at}) become, or on what ground does it end?`,
    limitAdded: (title, at) =>
      `Does the new limit "${title}" (${at}) hold for dossiers that are past its start? Unless said, it does not.`,
    amount: (title, at) =>
      `The amount of limit "${title}" (${at}) has changed: does a ground let it hold for old dossiers? Unless said, they keep theirs.`,
  },
};

const guessed: Readonly<Record<Language, Words>> = {
  vi: (guess) => ` Có lẽ là "${guess}"; xin xác nhận.`,
  en: (guess) => ` Probably "${guess}"; please confirm.`,
};

/** More would be no help. */
const mostChoices = 5;

/** What a person is asked about a plan, and what is likely. */
export function wordQuestion(
  { kind, at, title, guess, choices = [] }: MigrationQuestion,
  language: Language,
): string {
  const question = questions[language][kind](title[language], at);
  if (guess === undefined && choices.length > 0)
    return `${question} (${choices.slice(0, mostChoices).join(', ')}${choices.length > mostChoices ? ', …' : ''})`;
  return guess === undefined ? question : `${question}${guessed[language](guess, '')}`;
}
