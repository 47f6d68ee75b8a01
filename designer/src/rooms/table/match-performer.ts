import { type AgencyRef, type Performer, unchosen } from '@motcua/engine';
import { fold } from '../../model/ids.ts';

export interface Known {
  readonly id: string;
  readonly title: string;
}

export interface Register {
  readonly roles: readonly Known[];
  readonly agencies: readonly Known[];
  readonly relations: readonly Known[];
}

/** How tables call the roles, beside their titles in the register. Longer words are tried first. */
const otherWords: readonly (readonly [role: string, words: readonly string[]])[] = [
  ['resultClerk', ['can bo tra ket qua', 'tra ket qua', 'bo phan tra ket qua']],
  [
    'receptionClerk',
    ['bo phan mot cua', 'mot cua', 'tiep nhan', 'can bo tiep nhan', 'trung tam phuc vu hanh chinh cong'],
  ],
  ['divisionLeader', ['lanh dao phong', 'truong phong', 'pho truong phong', 'lanh dao bo phan']],
  [
    'agencyLeader',
    ['lanh dao', 'chu tich', 'pho chu tich', 'giam doc', 'pho giam doc', 'chi cuc truong', 'thu truong'],
  ],
  ['recordsClerk', ['van thu', 'dong dau']],
  ['cashier', ['thu phi', 'thu ngan', 'ke toan']],
  [
    'specialist',
    ['chuyen vien', 'cong chuc', 'vien chuc', 'can bo', 'phong chuyen mon', 'don vi chuyen mon'],
  ],
];

/** How tables shorten the names of agencies. */
const shortened: readonly (readonly [short: RegExp, whole: string])[] = [
  [/\bubnd\b/g, 'uy ban nhan dan'],
  [/\b(ttpvhcc|tthcc|tt ?pvhcc)\b/g, 'trung tam phuc vu hanh chinh cong'],
  [/\b(vpdkdd|vp dkdd|vpdk dat dai)\b/g, 'van phong dang ky dat dai'],
  [/\bcn (?=van phong)/g, 'chi nhanh '],
  [/\bbhxh\b/g, 'bao hiem xa hoi'],
];

/** The dossier's own agencies, as our own table names them. */
const fixedAgencies: readonly (readonly [words: string, agency: AgencyRef])[] = [
  [' co quan co tham quyen ', { is: 'competent' }],
  [' noi tiep nhan ', { is: 'receiving' }],
];

export interface Matched {
  /** Absent where neither the role nor the agency was recognised. */
  readonly performer?: Performer;
  /** What the author is still to be asked. */
  readonly asks: 'nothing' | 'role' | 'agency' | 'performer';
}

/**
 * Who is meant by the words of a published table: the role by its title or by what tables call it, the agency by the
 * longest name of the register that stands in the words or begins as they do. No agency named: the receiving desk for
 * those who work there, else the competent agency. What is not recognised stays unchosen, so that the author is asked
 * for that half and the other is kept. Of the desk's two roles the task decides.
 */
export function matchPerformer(words: string, register: Register, task = ''): Matched {
  const whole = spaced(words);
  const fixed = fixedAgencies.find(([name]) => whole.includes(name));
  const said = fixed === undefined ? whole : whole.replace(fixed[0], ' ');
  if (whole.trim() === '') return { asks: 'performer' };
  const named = longest(said, [
    ...register.roles.map(({ id, title }): Word => [id, title]),
    ...otherWords.flatMap(([id, list]) => list.map((word): Word => [id, word])),
  ]);
  const isKnown = (id: string): boolean =>
    register.roles.length === 0 || register.roles.some((role) => role.id === id);
  const role = named !== undefined && isKnown(named.key) ? named : undefined;
  const rest = role === undefined ? said.trim() : said.replace(role.word, ' ').trim();
  const found = fixed?.[1] ?? agencyIn(said, [rest, ...endingsOf(said)], register);
  if (role === undefined)
    return found === undefined
      ? { asks: 'performer' }
      : { performer: { role: unchosen, agency: found }, asks: 'role' };
  const desk = role.key === 'receptionClerk' || role.key === 'resultClerk';
  const hands = desk && isKnown('resultClerk') && /^ (trao )?tra ket qua /.test(spaced(task));
  const key = hands ? 'resultClerk' : role.key;
  if (found !== undefined) return { performer: { role: key, agency: found }, asks: 'nothing' };
  if (desk) return { performer: { role: key, agency: { is: 'receiving' } }, asks: 'nothing' };
  return rest.split(' ').length < 2
    ? { performer: { role: key, agency: { is: 'competent' } }, asks: 'nothing' }
    : { performer: { role: key, agency: { relation: unchosen, of: 'competent' } }, asks: 'agency' };
}

type Word = readonly [key: string, word: string];

const spaced = (words: string): string => {
  const plain = fold(words)
    .replace(/[^a-z0-9]+/g, ' ')
    .trim();
  return ` ${shortened.reduce((text, [short, whole]) => text.replace(short, whole), plain)} `;
};

/** What was said without its first words, one fewer each time: "Lãnh đạo cơ quan chuyên môn" is of a "cơ quan chuyên môn". */
function endingsOf(said: string): string[] {
  const words = said.trim().split(' ');
  return words.slice(1).map((_, at) => words.slice(at + 1).join(' '));
}

function agencyIn(
  said: string,
  parts: readonly string[],
  { agencies, relations }: Register,
): AgencyRef | undefined {
  const words = (list: readonly Known[]): Word[] => list.map(({ id, title }) => [id, title]);
  const named = longest(said, words(agencies));
  if (named !== undefined) return { agency: named.key };
  const begun = (list: readonly Known[]): { key: string } | undefined =>
    parts.map((part) => beginning(part, words(list))).find((one) => one !== undefined);
  const related = longest(said, words(relations)) ?? begun(relations);
  if (related !== undefined) return { relation: related.key, of: 'competent' };
  const own = begun(agencies);
  return own === undefined ? undefined : { agency: own.key };
}

/** The longest of the words that stand in what was said. */
function longest(said: string, words: readonly Word[]): { key: string; word: string } | undefined {
  let best: { key: string; word: string } | undefined;
  for (const [key, written] of words) {
    const word = spaced(written);
    if (word.length > (best?.word.length ?? 4) && said.includes(word)) best = { key, word };
  }
  return best;
}

/** The one word that begins with what was said; several that do name none of them. */
function beginning(rest: string, words: readonly Word[]): { key: string } | undefined {
  if (rest.split(' ').length < 3) return undefined;
  const begun = words.filter(([, written]) => spaced(written).startsWith(` ${rest} `));
  const [only] = begun;
  return begun.length === 1 && only !== undefined ? { key: only[0] } : undefined;
}
