import type { LocalText } from '../http/shapes.ts';

type Titles = Readonly<Record<string, LocalText>>;

const respondentStates: Titles = {
  waiting: { vi: 'Chưa trả lời', en: 'Not answered yet' },
  answered: { vi: 'Đã trả lời', en: 'Answered' },
  silent: { vi: 'Quá hạn không trả lời, coi như đồng ý', en: 'Silent, which counts as agreement' },
  skipped: { vi: 'Quá hạn không trả lời, không tính', en: 'Silent, not counted' },
  withdrawn: { vi: 'Không còn cần trả lời', en: 'No longer asked' },
};

const answers: Titles = {
  agree: { vi: 'Đồng ý', en: 'Agrees' },
  disagree: { vi: 'Không đồng ý', en: 'Disagrees' },
  opinion: { vi: 'Có ý kiến', en: 'Gives an opinion' },
};

const childStates: Titles = {
  requested: { vi: 'Đang mở', en: 'Being opened' },
  open: { vi: 'Đang giải quyết', en: 'In process' },
  closed: { vi: 'Đã kết thúc', en: 'Closed' },
  failed: { vi: 'Không mở được', en: 'Could not be opened' },
  withdrawn: { vi: 'Đã rút', en: 'Withdrawn' },
};

const serviceStates: Titles = {
  sent: { vi: 'Đã gửi, chờ trả lời', en: 'Sent, awaiting the answer' },
  answered: { vi: 'Đã có trả lời', en: 'Answered' },
  failed: { vi: 'Không có kết quả', en: 'Failed' },
};

const titleIn = (titles: Titles) => (id: string) => titles[id] ?? { vi: id, en: id };

export const respondentStateTitle = titleIn(respondentStates);
export const answerTitle = titleIn(answers);
export const childStateTitle = titleIn(childStates);
export const serviceStateTitle = titleIn(serviceStates);
