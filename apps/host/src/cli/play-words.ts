import {
  timerWords,
  type CoverageGroup,
  type CoverageKind,
  type Language,
  type TimerKey,
  type Uncovered,
} from '@motcua/engine';

/** What the verb `play` says on a terminal. */
export interface PlayWords {
  readonly groups: Readonly<Record<CoverageGroup, string>>;
  readonly kinds: Readonly<Record<CoverageKind, string>>;
  readonly why: Readonly<Record<Uncovered['why'], string>>;
  readonly missing: string;
  readonly together: string;
  readonly generated: (scenarios: number, covered: number, wanted: number) => string;
  readonly written: (scenarios: number, file: string) => string;
  readonly steps: (count: number) => string;
  readonly status: string;
  readonly closed: (outcome: string) => string;
  readonly outcomes: Readonly<Record<string, string>>;
  readonly due: string;
  readonly overdue: string;
  readonly standing: string;
  readonly ended: string;
  readonly notStarted: string;
  readonly nobody: string;
  readonly late: string;
  readonly as: (post: string) => string;
  readonly everybody: string;
  readonly actions: string;
  readonly reports: string;
  readonly moreActions: (count: number) => string;
  readonly nothing: string;
  readonly notNow: string;
  readonly asks: (what: string) => string;
  readonly needed: Readonly<Record<'note' | 'document' | 'occurredAt' | 'papers' | 'respondents', string>>;
  readonly suggested: (what: string) => string;
  readonly happened: Readonly<Record<'opened' | 'signal' | 'calendar' | 'migrated', string>>;
  /** What fell due by itself. */
  readonly timers: Readonly<Record<TimerKey['purpose'], string>>;
  readonly refused: string;
  readonly changes: Readonly<Record<string, string>>;
  readonly unknownCommand: (typed: string) => string;
  readonly noSuchNumber: (typed: string, count: number) => string;
  readonly noSuchLimit: (typed: string, known: string) => string;
  readonly noSuchPost: (typed: string) => string;
  readonly noSuchAnswer: (typed: string, known: string) => string;
  readonly wrongAnswer: (typed: string, asked: 'boolean' | 'number' | 'moment') => string;
  readonly badId: (typed: string) => string;
  readonly idTaken: (id: string) => string;
  readonly noClock: string;
  readonly begin: string;
  readonly saved: (id: string, file: string | null) => string;
  readonly help: readonly (readonly [command: string, meaning: string])[];
}

const vi: PlayWords = {
  groups: {
    states: 'Bước, nhánh',
    transitions: 'Đường đi',
    limits: 'Thời hạn',
    pauses: 'Tạm dừng',
    rows: 'Dòng của bảng',
  },
  kinds: {
    node: 'bước',
    branch: 'nhánh',
    edge: 'đường đi',
    return: 'trả về',
    limit: 'thời hạn',
    pause: 'tạm dừng',
    row: 'dòng của bảng',
  },
  why: {
    checker: 'quy trình có lỗi ở chỗ này',
    refused: 'thử thì bị từ chối',
    notReached: 'không có đường đến chỗ này',
    notTaken: 'không lúc nào thực hiện được',
    capped: 'quá nhiều khả năng, chưa thử hết',
  },
  missing: 'Chưa kịch bản nào đi qua:',
  together: 'Tất cả',
  generated: (scenarios, covered, wanted) =>
    `sinh ${scenarios} kịch bản, đi qua ${covered} trong ${wanted} chỗ còn thiếu`,
  written: (scenarios, file) => `Đã ghi thêm ${scenarios} kịch bản vào ${file}`,
  steps: (count) => `${count} bước`,
  status: 'trạng thái',
  closed: (outcome) => `Đã kết thúc: ${outcome}`,
  outcomes: {
    granted: 'cấp kết quả',
    refused: 'từ chối',
    notAccepted: 'không tiếp nhận',
    withdrawn: 'rút hồ sơ',
    stopped: 'dừng giải quyết',
  },
  due: 'hạn',
  overdue: 'QUÁ HẠN',
  standing: 'đang tạm dừng',
  ended: 'đã xong',
  notStarted: 'chưa tính',
  nobody: 'CHƯA RÕ AI THỰC HIỆN',
  late: 'TRỄ',
  as: (post) => `Đang đóng vai ${post}.`,
  everybody: 'Đang đóng mọi vai.',
  actions: 'Có thể thực hiện:',
  reports: 'Nơi khác có thể báo về:',
  moreActions: (count) => `Gõ "more" để thấy thêm ${count} hành động không vẽ.`,
  nothing: 'Không có hành động nào.',
  notNow: 'chưa thực hiện được',
  asks: (what) => `cần ${what}`,
  needed: {
    note: 'lý do (note)',
    document: 'số văn bản (document)',
    occurredAt: 'thời điểm xảy ra (occurredAt)',
    papers: 'giấy tờ (papers)',
    respondents: 'cơ quan được hỏi (respondents)',
  },
  suggested: (what) => `Lấy theo gợi ý: ${what}`,
  happened: {
    opened: 'Tiếp nhận hồ sơ',
    signal: 'Nơi khác báo về',
    calendar: 'Lịch thay đổi',
    migrated: 'Chuyển sang phiên bản khác',
  },
  timers: timerWords.vi,
  refused: 'Bị từ chối',
  changes: {
    opened: 'đã mở hồ sơ',
    closed: 'đã kết thúc',
    paused: 'tạm dừng',
    resumed: 'tiếp tục',
    failed: 'không thực hiện được',
    answered: 'đã trả lời',
    due: 'đổi hạn',
  },
  unknownCommand: (typed) => `Không hiểu "${typed}". Gõ "help" để xem các lệnh.`,
  noSuchNumber: (typed, count) => `Không có số ${typed}; đang có từ 1 đến ${count}.`,
  noSuchLimit: (typed, known) => `Không có thời hạn "${typed}". Có: ${known}.`,
  noSuchPost: (typed) => `Không ai giữ vai "${typed}". Viết vai@cơ quan, ví dụ specialist@H99.12.`,
  noSuchAnswer: (typed, known) => `Hành động này không hỏi "${typed}". Nó hỏi: ${known}.`,
  wrongAnswer: (typed, asked) =>
    `"${typed}" không dùng được: cần ${{ boolean: 'có hoặc không', number: 'một số', moment: 'một thời điểm có thật, như 2026-03-05T10:00' }[asked]}.`,
  badId: (typed) =>
    `"${typed}" không dùng làm tên kịch bản được: chữ thường không dấu, số và gạch dưới, bắt đầu bằng chữ.`,
  idTaken: (id) => `Quy trình đã có kịch bản "${id}"; chọn tên khác.`,
  noClock: 'Thời hạn này chưa bắt đầu tính.',
  begin: 'Gõ một số để thực hiện, "next" để chờ đến hạn kế tiếp, "help" để xem các lệnh.',
  saved: (id, file) => (file === null ? `Kịch bản ${id}:` : `Đã ghi kịch bản ${id} vào ${file}`),
  help: [
    ['3', 'thực hiện việc số 3, điền theo gợi ý những gì còn thiếu'],
    [
      '3 note="đủ điều kiện" area=120',
      'thực hiện với các giá trị này (at, person, papers=a,b, respondents=H99.04,H99.60)',
    ],
    ['until 2026-03-05T10:00', 'chờ đến lúc đó'],
    ['days 2', 'chờ hai ngày làm việc'],
    ['next', 'chờ đến việc kế tiếp đến hạn'],
    ['back 2', 'lùi hai lượt'],
    ['as specialist@H99.12', 'chỉ đóng vai này; "as" không kèm gì: đóng mọi vai'],
    ['more', 'hiện cả những hành động không vẽ (rút, dừng, gia hạn, …)'],
    ['why LIMIT', 'vì sao thời hạn rơi vào ngày đó'],
    ['look', 'xem lại đang ở đâu'],
    ['history', 'những gì đã xảy ra'],
    ['save TEN tiêu đề', 'ghi lại thành kịch bản'],
    ['quit', 'thôi'],
  ],
};

const en: PlayWords = {
  groups: {
    states: 'States',
    transitions: 'Transitions',
    limits: 'Limits',
    pauses: 'Pauses',
    rows: 'Rows of tables',
  },
  kinds: {
    node: 'step',
    branch: 'branch',
    edge: 'transition',
    return: 'way back',
    limit: 'limit',
    pause: 'pause',
    row: 'row of a table',
  },
  why: {
    checker: 'the procedure has an error here',
    refused: 'it was tried and refused',
    notReached: 'nothing leads here',
    notTaken: 'it was never possible',
    capped: 'too many possibilities, not all were tried',
  },
  missing: 'No scenario goes through:',
  together: 'All',
  generated: (scenarios, covered, wanted) =>
    `${scenarios} scenarios generated, which go through ${covered} of the ${wanted} places missing`,
  written: (scenarios, file) => `${scenarios} scenarios added in ${file}`,
  steps: (count) => `${count} steps`,
  status: 'status',
  closed: (outcome) => `Closed: ${outcome}`,
  outcomes: {
    granted: 'granted',
    refused: 'refused',
    notAccepted: 'not accepted',
    withdrawn: 'withdrawn',
    stopped: 'stopped',
  },
  due: 'due',
  overdue: 'OVERDUE',
  standing: 'stands still',
  ended: 'done',
  notStarted: 'not started',
  nobody: 'NOBODY WAS FOUND FOR IT',
  late: 'LATE',
  as: (post) => `Acting as ${post}.`,
  everybody: 'Acting as everybody.',
  actions: 'Possible now:',
  reports: 'Others may report:',
  moreActions: (count) => `Type "more" for ${count} actions that are not drawn.`,
  nothing: 'There is no action.',
  notNow: 'not possible now',
  asks: (what) => `needs ${what}`,
  needed: {
    note: 'a reason (note)',
    document: 'a document (document)',
    occurredAt: 'when it happened (occurredAt)',
    papers: 'papers (papers)',
    respondents: 'agencies to ask (respondents)',
  },
  suggested: (what) => `As suggested: ${what}`,
  happened: {
    opened: 'Dossier received',
    signal: 'Reported from elsewhere',
    calendar: 'Calendar changed',
    migrated: 'Moved to another version',
  },
  timers: timerWords.en,
  refused: 'Refused',
  changes: {
    opened: 'opened',
    closed: 'closed',
    paused: 'stands still',
    resumed: 'goes on',
    failed: 'failed',
    answered: 'answered',
    due: 'due date moved',
  },
  unknownCommand: (typed) => `"${typed}" is not understood. Type "help" for what can be typed.`,
  noSuchNumber: (typed, count) => `There is no number ${typed}; there are 1 to ${count}.`,
  noSuchLimit: (typed, known) => `There is no limit "${typed}". There are: ${known}.`,
  noSuchPost: (typed) => `Nobody holds the post "${typed}". Write role@agency, such as specialist@H99.12.`,
  noSuchAnswer: (typed, known) => `This action does not ask for "${typed}". It asks for: ${known}.`,
  wrongAnswer: (typed, asked) =>
    `"${typed}" is no answer: it takes ${{ boolean: 'yes or no', number: 'a number', moment: 'a moment that exists, such as 2026-03-05T10:00' }[asked]}.`,
  badId: (typed) =>
    `"${typed}" cannot be a scenario's id: small letters a-z, digits and _, beginning with a letter.`,
  idTaken: (id) => `The procedure has a scenario "${id}" already; choose another id.`,
  noClock: 'This limit has not started.',
  begin: 'Type a number to act, "next" to wait for what falls due next, "help" for the rest.',
  saved: (id, file) => (file === null ? `Scenario ${id}:` : `Scenario ${id} written to ${file}`),
  help: [
    ['3', 'do number 3, with suggestions for what is missing'],
    [
      '3 note="all is there" area=120',
      'do it with these values (at, person, papers=a,b, respondents=H99.04,H99.60)',
    ],
    ['until 2026-03-05T10:00', 'wait until then'],
    ['days 2', 'wait two working days'],
    ['next', 'wait for what falls due next'],
    ['back 2', 'go back two moves'],
    ['as specialist@H99.12', 'act as this post only; "as" alone: as everybody'],
    ['more', 'show actions that are not drawn too (withdraw, stop, extend, …)'],
    ['why LIMIT', 'why a limit falls due when it does'],
    ['look', 'show again where it stands'],
    ['history', 'what has happened'],
    ['save ID title', 'keep it as a scenario'],
    ['quit', 'leave'],
  ],
};

export const playWords: Readonly<Record<Language, PlayWords>> = { vi, en };
