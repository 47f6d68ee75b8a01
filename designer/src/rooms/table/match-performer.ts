import type { AgencyRef, Performer } from '@motcua/engine';
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

export interface Matched {
  readonly performer: Performer;
  /** False when the words name an agency that the register does not know under that name. */
  readonly agencyKnown: boolean;
}

/**
 * Who is meant by the words of a published table: the role by its title or by what tables call it, the agency by the
 * longest name of the register that stands in the words or begins as they do. No agency named: the receiving desk for
 * those who work there, else the competent agency. No role recognised: nobody, so that the author is asked instead of
 * a guess passing.
 */
export function matchPerformer(words: string, register: Register): Matched | undefined {
  const said = spaced(words);
  if (said.trim() === '') return undefined;
  const role = longest(said, [
    ...register.roles.map(({ id, title }): Word => [id, title]),
    ...otherWords.flatMap(([id, list]) => list.map((word): Word => [id, word])),
  ]);
  if (role === undefined || (register.roles.length > 0 && !register.roles.some(({ id }) => id === role.key)))
    return undefined;
  const rest = said.replace(role.word, ' ').trim();
  const found = agencyIn(said, rest, register);
  const desk = role.key === 'receptionClerk' || role.key === 'resultClerk';
  return {
    performer: { role: role.key, agency: found ?? { is: desk ? 'receiving' : 'competent' } },
    agencyKnown: found !== undefined || desk || rest.split(' ').length < 2,
  };
}

type Word = readonly [key: string, word: string];

const spaced = (words: string): string =>
  ` ${fold(words)
    .replace(/[^a-z0-9]+/g, ' ')
    .trim()} `;

function agencyIn(said: string, rest: string, { agencies, relations }: Register): AgencyRef | undefined {
  const words = (list: readonly Known[]): Word[] => list.map(({ id, title }) => [id, title]);
  const named = longest(said, words(agencies));
  if (named !== undefined) return { agency: named.key };
  const related = longest(said, words(relations)) ?? beginning(rest, words(relations));
  if (related !== undefined) return { relation: related.key, of: 'competent' };
  const begun = beginning(rest, words(agencies));
  return begun === undefined ? undefined : { agency: begun.key };
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
