import type { LocalText } from '../document/primitives.ts';
import type { Language } from '../problem/wording.ts';
import type { ExplanationLine } from './explain.ts';
import { en } from './explanation-wording-en.ts';
import { vi } from './explanation-wording-vi.ts';

/** How roles and agencies are called; what has no name is called by its id. */
export interface Names {
  readonly role: (id: string) => LocalText | undefined;
  readonly agency: (id: string) => LocalText | undefined;
}

const nameless: Names = { role: () => undefined, agency: () => undefined };

/** The facts of one line, ready to be put into a sentence. */
export class Told {
  readonly at: string;
  private readonly facts: ExplanationLine['facts'];
  private readonly names: Names;
  private readonly language: Language;

  constructor({ at, facts }: ExplanationLine, names: Names, language: Language) {
    this.at = at;
    this.facts = facts;
    this.names = names;
    this.language = language;
  }

  /** Empty where the fact is not there. */
  text(fact: string): string {
    const value = this.facts[fact];
    return value === undefined || value === false ? '' : String(value);
  }

  has(fact: string): boolean {
    return this.text(fact) !== '';
  }

  number(fact: string): number {
    return Number(this.facts[fact] ?? 0);
  }

  /** The fact in the language that is spoken: `title` stands under `titleVi` and `titleEn`. */
  local(fact: string): string {
    return this.text(`${fact}${this.language === 'vi' ? 'Vi' : 'En'}`);
  }

  /** `Chuyên viên, Sở Xây dựng`. */
  post(role = 'role', agency = 'agency'): string {
    const [roleId, agencyId] = [this.text(role), this.text(agency)];
    return [
      this.names.role(roleId)?.[this.language] ?? roleId,
      this.names.agency(agencyId)?.[this.language] ?? agencyId,
    ]
      .filter((part) => part !== '')
      .join(', ');
  }
}

/** One line of an explanation in words. */
export function wordExplanation(line: ExplanationLine, language: Language, names: Names = nameless): string {
  const words = language === 'vi' ? vi : en;
  return words[line.code](new Told(line, names, language));
}
