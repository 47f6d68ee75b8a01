export type Language = 'vi' | 'en';

/** The language an answer is worded in: English only when the reader prefers it to Vietnamese. */
export function languageOf(header: string | string[] | undefined): Language {
  const ranges = String(header ?? '')
    .split(',')
    .map((part) => {
      const [tag = '', ...params] = part.trim().toLowerCase().split(';');
      const quality = params.map((p) => /^\s*q=([\d.]+)\s*$/.exec(p)?.[1]).find((q) => q !== undefined);
      return { tag: tag.split('-')[0], quality: quality === undefined ? 1 : Number(quality) };
    });
  const of = (tag: string) => ranges.find((range) => range.tag === tag)?.quality ?? 0;
  return of('en') > of('vi') ? 'en' : 'vi';
}
