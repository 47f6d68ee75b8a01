import { fold } from '../../model/ids.ts';
import { parseTime } from '../../model/parse-time.ts';

/** What the words of a cell or of a line across a published table are about. */

export const isTime = (cell: string): boolean => parseTime(cell) !== undefined;

/** A sum beside a title, from the shortest case to the longest too: `9–15 ngày làm việc`. */
export const isSpan = (cell: string): boolean =>
  isTime(cell) || /^[\d.,½]+ ?[-–/] ?[\d.,½]+ (ngay|gio|working|hour|day)/.test(fold(cell));

/** The number of a row: `1`, `01`, `1.2`, `2a`, `Bước 3:`, `B4`. */
export const isNumber = (cell: string): boolean =>
  /^((buoc|b|step)\s*)?\d{1,3}(\.\d{1,2}){0,2}[a-z]?\s*[.:)]?$/.test(fold(cell).trim());

/** The number of a heading: `I`, `IV.`, `A`. */
export const isHeadingNumber = (cell: string): boolean => /^([IVX]{1,5}|[A-H])[.)]?$/.test(cell.trim());

export const isPhaseTitle = (words: string): boolean => /^(giai doan|gd\s?\d|phase)\b/.test(fold(words));

/** A title across the table that is numbered as headings are: `I. Tiếp nhận`, `B) Giải quyết`. */
export const isHeading = (words: string): boolean => /^([IVX]{1,5}|[A-H])[.)]\s/.test(words);

/** The applicant pays: `nộp tiền`, `chờ nộp thuế`, `thực hiện nghĩa vụ tài chính`. */
export const isPaymentTitle = (words: string): boolean =>
  /\b(nop (tien|thue|phi|le phi|nghia vu)|(thuc hien|hoan thanh) (xong )?nghia vu tai chinh|pays?|payment)\b/.test(
    fold(words),
  );

/** Somebody waits, whoever it is: a line that begins so is no work. */
export const isWaiting = (words: string): boolean =>
  /^(thoi gian )?(cho|doi|waits?)\b/.test(fold(words)) || isUncounted(words);

/** `không tính vào thời gian giải quyết`: the clock stands still. */
export const isUncounted = (words: string): boolean =>
  /\bkhong tinh\b|\bnot count/.test(fold(words)) && !isNumber(words);

/** The applicant completes what was missing. */
export const isSupplementTitle = (words: string): boolean =>
  /\b(bo sung|hoan thien|chinh sua|supplement)\b/.test(fold(words));

/** Who is outside the offices: the one who applies, in the words of tables. */
export const isApplicant = (words: string): boolean =>
  /^(nguoi (nop|dan|su dung dat|yeu cau|dang ky|de nghi|lam don|duoc|co nhu cau)|cong dan|chu ho|nha dau tu|chu dau tu|to chuc, ca nhan|ca nhan, to chuc|ca nhan|to chuc|ho gia dinh|applicant|citizen)\b/.test(
    fold(words).trim().replace(/^cho /, ''),
  );

/** The line of a sum: `Tổng cộng`, `Cộng giai đoạn 1`; not `Tổng hợp hồ sơ`, not `Công chức`. */
export const isSumTitle = (words: string): boolean =>
  /^(tổng(?! hợp| kết| đạc| đội| cục| công ty)|cộng|total|sum)(?!\p{L})/u.test(
    words.normalize('NFC').toLocaleLowerCase('vi'),
  );

/**
 * Stands in the cells of a merged cell that are not its first one, where it runs downwards: what is said there is said of
 * these rows too. Offices also type it, or "-nt-".
 */
export const ditto = '〃';

/** `〃`, `-nt-`, `như trên`: what stands above is meant. */
export const isDitto = (cell: string): boolean => /^(〃|"|''|-?\s*nt\s*-?|nhu tren)$/.test(fold(cell).trim());

/** A remark below the table. */
export const isNote = (words: string): boolean =>
  /^(ghi chú|lưu ý|chú thích|note)/i.test(words.normalize('NFC'));

/** A line across the table that says what happens outside the offices. */
export const isAcross = (words: string): boolean =>
  isPaymentTitle(words) ||
  (isWaiting(words) && !isNote(words)) ||
  (isApplicant(words) && isSupplementTitle(words));
