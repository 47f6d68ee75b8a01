import { fold } from './ids.ts';
import type { FieldKind, Schema } from './form-fields.ts';

/** Patterns that have a name, so that nobody has to read one. The first of a kind is what a new field gets. */
export const namedPatterns = {
  identity: '^[0-9]{9}([0-9]{3})?$',
  document: '^[0-9]{9,13}$',
  phone: '^0[0-9]{9,10}$',
  phoneSpaced: '^[0-9 ]{9,15}$',
  taxCode: '^[0-9]{10}(-[0-9]{3})?$',
  insurance: '^[0-9]{10}$',
  capitals: '^[0-9A-Z]{6,15}$',
  digits: '^[0-9]+$',
  time: '^([01][0-9]|2[0-3]):[0-5][0-9]$',
  agency: '^[A-Z][0-9]{2}([.][0-9]{2,3}){0,4}$',
} as const;
export type PatternName = keyof typeof namedPatterns;

export function nameOfPattern(pattern: unknown): PatternName | undefined {
  const names = Object.keys(namedPatterns) as PatternName[];
  return names.find((name) => namedPatterns[name] === pattern);
}

/** What the schema says of a new field of this kind. Texts are bounded: what is typed is stored. */
export function freshSchema(kind: FieldKind): Schema {
  switch (kind) {
    case 'text':
      return { type: 'string', minLength: 1, maxLength: 200 };
    case 'textarea':
      return { type: 'string', minLength: 1, maxLength: 1000 };
    case 'number':
      return { type: 'number', minimum: 0 };
    case 'money':
      return { type: 'integer', minimum: 0 };
    case 'date':
      return { type: 'string', format: 'date' };
    case 'checkbox':
      return { type: 'boolean' };
    case 'select':
      return { type: 'string', oneOf: [] };
    case 'phone':
      return { type: 'string', pattern: namedPatterns.phone };
    case 'identity':
      return { type: 'string', pattern: namedPatterns.identity };
    case 'agency':
      return { type: 'string', pattern: namedPatterns.agency };
  }
}

const texts: ReadonlySet<FieldKind> = new Set(['text', 'textarea', 'phone', 'identity']);

/** The words of the schema that the builder says for a kind; all others are kept as they are. */
export function wordsOfKind(kind: FieldKind): readonly string[] {
  if (texts.has(kind)) return ['type', 'minLength', 'maxLength', 'pattern', 'default'];
  switch (kind) {
    case 'number':
    case 'money':
      return ['type', 'minimum', 'maximum', 'exclusiveMinimum', 'exclusiveMaximum', 'default'];
    case 'date':
      return ['type', 'format', 'default'];
    case 'checkbox':
      return ['type', 'const', 'default'];
    case 'select':
      return ['type', 'oneOf', 'enum', 'default'];
    default:
      return ['type', 'pattern', 'x-agencyKind', 'default'];
  }
}

/** What the schema says of a field that the builder has no words for: kept, and shown as kept. */
export const unsaidIn = (kind: FieldKind, schema: Schema): readonly string[] =>
  Object.keys(schema).filter((word) => !wordsOfKind(kind).includes(word));

/**
 * The schema after the field became of another kind: what the new kind needs, what both kinds mean alike, and everything
 * that the builder does not say.
 */
export function schemaAsKind(kind: FieldKind, before: FieldKind, schema: Schema): Schema {
  const fresh = freshSchema(kind);
  const alike = (word: string): boolean =>
    Object.hasOwn(schema, word) &&
    ((['minLength', 'maxLength'].includes(word) && texts.has(kind) && texts.has(before)) ||
      (['minimum', 'maximum'].includes(word) && kind === 'number' && before === 'money') ||
      (['minimum', 'maximum'].includes(word) && kind === 'money' && before === 'number'));
  const kept = [...unsaidIn(before, schema), ...wordsOfKind(kind).filter(alike)];
  return { ...fresh, ...Object.fromEntries(kept.map((word) => [word, schema[word]])) };
}

/** Words in a label that tell what is typed there; the first that occurs decides. Without marks, as ids are. */
const hints: readonly (readonly [RegExp, FieldKind])[] = [
  [/\b(dien thoai|so dt|di dong)\b/, 'phone'],
  [/\b(so dinh danh|dinh danh ca nhan|cccd|cmnd|can cuoc|chung minh nhan dan)\b/, 'identity'],
  [/\b(ngay|thang nam sinh)\b/, 'date'],
  [/\b(so tien|gia tri|gia chuyen nhuong|gia hop dong|kinh phi|le phi|von|tien)\b/, 'money'],
  [/\b(dien tich|so luong|so tang|so nguoi|chieu cao|nam sinh|so ban|so bo)\b/, 'number'],
  [/^(xa|phuong|uy ban nhan dan|ubnd|co quan)\b/, 'agency'],
  [/^(gioi tinh|loai|hinh thuc|nhom|dien doi tuong|quan he)\b/, 'select'],
  [/^(co|da|thuoc dien|la|de nghi|cam ket|cam doan)\b/, 'checkbox'],
  [/\b(noi dung|ly do|ghi chu|trinh bay|mo ta)\b/, 'textarea'],
];

/** The kind that a label suggests, so that most fields need no second thought. */
export function kindSuggestedBy(label: string): FieldKind {
  const words = fold(label);
  return hints.find(([hint]) => hint.test(words))?.[1] ?? 'text';
}

/** How wide a field of the kind usually is. */
export function usualWidth(kind: FieldKind): 'full' | 'half' | 'third' {
  if (kind === 'textarea') return 'full';
  return kind === 'date' || kind === 'number' || kind === 'phone' ? 'third' : 'half';
}
