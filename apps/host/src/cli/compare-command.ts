import {
  changeAreas,
  compareDocuments,
  parseDefinitionText,
  ProblemError,
  wordChange,
  type Change,
  type ChangeArea,
  type ProcedureDocument,
} from '@motcua/engine';
import type { World } from './definitions-folder.ts';
import { readProcedureText } from './procedure-file.ts';
import { UsageError, type Answer, type CommandLine, type Verb } from './verb.ts';

export const compareVerb: Verb = {
  name: 'compare',
  usage: [
    ['compare BEFORE AFTER', 'what differs between two versions; exit 0 where both mean the same, else 1'],
  ],
  needsFile: true,
  run: compare,
};

const areas: Readonly<Record<'vi' | 'en', Readonly<Record<ChangeArea, string>>>> = {
  vi: {
    head: 'Thông tin chung',
    steps: 'Các bước',
    actors: 'Người thực hiện',
    agencies: 'Cơ quan',
    durations: 'Thời gian',
    limits: 'Thời hạn, mốc, tạm dừng',
    papers: 'Giấy tờ',
    conditions: 'Điều kiện',
    form: 'Biểu mẫu',
    routing: 'Đường đi',
    facts: 'Dữ kiện',
    fees: 'Phí, lệ phí',
    scenarios: 'Tình huống thử',
    acknowledgements: 'Mâu thuẫn đã ghi nhận',
    order: 'Thứ tự ghi trong tệp',
    layout: 'Bản vẽ',
  },
  en: {
    head: 'General',
    steps: 'Steps',
    actors: 'Who acts',
    agencies: 'Agencies',
    durations: 'Time',
    limits: 'Limits, milestones, pauses',
    papers: 'Papers',
    conditions: 'Conditions',
    form: 'Form',
    routing: 'Routing',
    facts: 'Facts',
    fees: 'Fees',
    scenarios: 'Scenarios',
    acknowledgements: 'Acknowledged contradictions',
    order: 'Order in the file',
    layout: 'Drawing',
  },
};

/** Says what differs, area by area. Like `diff`, it fails where the two do not mean the same. */
function compare({ operands, json, language }: CommandLine, world: World): Answer {
  const [before, after, ...more] = operands;
  if (before === undefined || after === undefined || more.length > 0)
    throw new UsageError("'compare' needs two files: the version before and the one after.");
  const found = compareDocuments(documentIn(before), documentIn(after), world.names);
  if (json) return { lines: [JSON.stringify(found, null, 2)], ok: found.same };
  const all = [...found.changes, ...found.layout];
  const lines = changeAreas.flatMap((area) => {
    const changes = all.filter((change) => change.area === area);
    return changes.length === 0 ? [] : [areas[language][area], ...wordsOf(changes, language), ''];
  });
  return { lines: [...lines, summary(found.changes.length, found.layout.length, language)], ok: found.same };
}

const wordsOf = (changes: readonly Change[], language: 'vi' | 'en') =>
  changes.map((change) => `  ${wordChange(change, language)}`);

function summary(changes: number, layout: number, language: 'vi' | 'en'): string {
  if (language === 'vi')
    return changes === 0
      ? `Hai phiên bản có cùng nội dung; ${layout} thay đổi về bản vẽ.`
      : `${changes} thay đổi về nội dung, ${layout} về bản vẽ.`;
  return changes === 0
    ? `Both versions mean the same; ${layout} changes of the drawing.`
    : `${changes} changes of meaning, ${layout} of the drawing.`;
}

function documentIn(file: string): ProcedureDocument {
  const parsed = parseDefinitionText(readProcedureText(file));
  if (!parsed.ok) throw new ProblemError(parsed.problems);
  return parsed.document;
}
