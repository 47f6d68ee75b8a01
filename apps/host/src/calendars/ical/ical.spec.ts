import { describe, expect, it } from '@jest/globals';
import { CalendarDocument, canonicalJson, wholeCalendar } from '@motcua/engine';
import fc from 'fast-check';
import { ProblemException } from '../../problem/problem-exception.ts';
import { readDefinitions } from '../../seed/definitions-folder.ts';
import { propose } from './propose.ts';
import { readIcs, type ReadIcs } from './read-ics.ts';
import { writeIcs } from './write-ics.ts';

const documents = readDefinitions('calendars').map((json) => CalendarDocument.parse(json));
const national = documents.find(({ id }) => id === 'vn_public')!;
const bytes = (text: string) => new TextEncoder().encode(text);
const savedAt = '2026-11-20T02:00:00.000Z';

function refusal(work: () => unknown): string {
  try {
    work();
    return 'nothing';
  } catch (error) {
    if (error instanceof ProblemException) return error.code;
    throw error;
  }
}

/** A calendar file of another program. */
const foreign = (...events: string[]) =>
  ['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//Other//EN', ...events, 'END:VCALENDAR', ''].join('\r\n');
const event = (...lines: string[]) => ['BEGIN:VEVENT', 'UID:1', ...lines, 'END:VEVENT'].join('\r\n');
const proposalOf = (read: ReadIcs) => propose(read, national.id, wholeCalendar(national));

describe('a calendar as iCalendar', () => {
  it.each(documents.map((document) => [document.id, document] as const))(
    'gives %s back as it was, having been exported and imported',
    (_, document) => {
      expect(readIcs(bytes(writeIcs(document, savedAt))).document).toEqual(document);
    },
  );

  it('gives back any calendar whatever is written in it', () => {
    const text = fc
      .string({ unit: 'grapheme', maxLength: 40 })
      .map((one) => one.normalize('NFC').replaceAll('\0', ''));
    const title = fc.record({ vi: text, en: text });
    const date = fc.date({ min: new Date('2026-01-01'), max: new Date('2026-12-31'), noInvalidDate: true });
    const day = fc.record(
      {
        date: date.map((one) => one.toISOString().slice(0, 10)),
        kind: fc.constantFrom('HOLIDAY', 'COMPENSATORY', 'SWAPPED_OFF', 'MAKEUP_WORKDAY' as const),
        title,
        notice: text,
        for: fc.constant('2026-05-05'),
      },
      { requiredKeys: ['date', 'kind', 'title'] },
    );
    const year = fc.record({
      status: fc.constantFrom('final', 'draft' as const),
      notice: text,
      days: fc.array(day, { maxLength: 5 }),
    });
    fc.assert(
      fc.property(title, year, year, (name, first, second) => {
        const document = CalendarDocument.parse({
          ...national,
          title: name,
          years: { '2026': first, '2027': second },
        });
        const again = readIcs(bytes(writeIcs(document, savedAt))).document;
        expect(again && canonicalJson(again)).toBe(canonicalJson(document));
      }),
    );
  });

  it('is what every calendar program shows: all-day events with the names of the days', () => {
    const text = writeIcs(national, savedAt);
    expect(text).toContain('DTSTART;VALUE=DATE:20260822');
    expect(text).toContain('DTEND;VALUE=DATE:20260823');
    expect(text.split('\r\n').every((line) => new TextEncoder().encode(line).length <= 75)).toBe(true);
    expect(text.match(/BEGIN:VEVENT/g)).toHaveLength(
      Object.values(national.years).flatMap(({ days }) => days).length,
    );
  });

  it('lets a day that another program moved move with it', () => {
    const text = writeIcs(national, savedAt)
      .replace('DTSTART;VALUE=DATE:20260427', 'DTSTART;VALUE=DATE:20260428')
      .replace('DTEND;VALUE=DATE:20260428', 'DTEND;VALUE=DATE:20260429');
    const days = readIcs(bytes(text)).document!.years['2026']!.days.map(({ date }) => date);
    expect(days).toContain('2026-04-28');
    expect(days).not.toContain('2026-04-27');
  });
});

describe('a file of another program', () => {
  it('proposes a holiday on a working day, and asks what a weekend day is', () => {
    const read = readIcs(
      bytes(
        foreign(
          event('DTSTART;VALUE=DATE:20261224', 'SUMMARY:Ngày lễ'),
          event('DTSTART;VALUE=DATE:20261226', 'SUMMARY:Thứ Bảy'),
          event('DTSTART;VALUE=DATE:20261219', 'SUMMARY:Làm bù cho ngày 25/12'),
          event('DTSTART;VALUE=DATE:20260822', 'SUMMARY:Hôm nay'),
        ),
      ),
    );
    const { document, days } = proposalOf(read);
    expect(document).toBeNull();
    expect(days.map(({ date, kind, isSure, present }) => [date, kind, isSure, present])).toEqual([
      ['2026-08-22', null, false, 'MAKEUP_WORKDAY'],
      ['2026-12-19', 'MAKEUP_WORKDAY', false, null],
      ['2026-12-24', 'HOLIDAY', false, null],
      ['2026-12-26', null, false, null],
    ]);
  });

  it('gives each day of a row of days', () => {
    const read = readIcs(
      bytes(
        foreign(event('DTSTART;VALUE=DATE:20270205', 'DTEND;VALUE=DATE:20270210', 'SUMMARY:Tết Nguyên đán')),
      ),
    );
    expect(proposalOf(read).days.map(({ date }) => date)).toEqual([
      '2027-02-05',
      '2027-02-06',
      '2027-02-07',
      '2027-02-08',
      '2027-02-09',
    ]);
  });

  it.each([
    ['P3D', 3],
    ['P1W', 7],
    ['+P1D', 1],
    ['P0D', 1],
  ])('gives each day of an event that says how long it is: %s', (duration, length) => {
    const lines = ['DTSTART;VALUE=DATE:20270205', `DURATION:${duration}`, 'SUMMARY:Tết'];
    const read = readIcs(bytes(foreign(event(...lines))));
    expect(read.days.map(({ day }) => day.date)).toEqual(
      Array.from({ length }, (_, n) => `2027-02-${String(5 + n).padStart(2, '0')}`),
    );
    expect(read.notTaken).toEqual([]);
  });

  it.each([
    ['DURATION:P40D', 'too-long'],
    ['DURATION:P99999999999999999999999W', 'too-long'],
    ['DURATION:PT36H', 'not-all-day'],
    ['DURATION:P1DT12H', 'not-all-day'],
    ['DURATION:-P3D', 'no-date'],
    ['DURATION:P', 'no-date'],
    ['DURATION:three days', 'no-date'],
    ['DTEND:20270207T080000Z', 'not-all-day'],
    ['DTEND;VALUE=DATE:20270231', 'no-date'],
  ])('lists an event whose last day nobody can tell as not taken: %s', (line, reason) => {
    const read = readIcs(bytes(foreign(event('DTSTART;VALUE=DATE:20270205', line, 'SUMMARY:Tết'))));
    expect(read).toMatchObject({ days: [], notTaken: [{ title: 'Tết', reason }] });
  });

  it('takes the first calendar of a file and lists the events of the others', () => {
    const first = foreign(event('DTSTART;VALUE=DATE:20261224', 'SUMMARY:Ngày lễ'));
    const second = foreign(event('DTSTART;VALUE=DATE:20261225', 'SUMMARY:Lịch khác'));
    const read = readIcs(bytes(first + second + foreign()));
    expect(read.days.map(({ day }) => day.date)).toEqual(['2026-12-24']);
    expect(read.notTaken).toEqual([{ title: 'Lịch khác', reason: 'other-calendar' }]);
  });

  it('never expands a rule, and says what it left out', () => {
    const read = readIcs(
      bytes(
        foreign(
          event('DTSTART;VALUE=DATE:20260101', 'RRULE:FREQ=SECONDLY;COUNT=2000000000', 'SUMMARY:Bom'),
          event('DTSTART:20260101T080000Z', 'SUMMARY:Họp'),
          event('DTSTART;VALUE=DATE:20260101', 'DTEND;VALUE=DATE:29991231', 'SUMMARY:Thiên niên kỷ'),
          event('SUMMARY:Không ngày'),
        ),
      ),
    );
    expect(read.days).toEqual([]);
    expect(read.notTaken.map(({ reason }) => reason)).toEqual([
      'recurring',
      'not-all-day',
      'too-long',
      'not-all-day',
    ]);
  });

  it('is ours no longer when it names another calendar', () => {
    const other = documents.find(({ id }) => id === 'h99')!;
    const proposal = proposalOf(readIcs(bytes(writeIcs(other, savedAt))));
    expect(proposal.document).toBeNull();
    expect(proposal.days).toMatchObject([{ date: '2025-10-13', kind: 'HOLIDAY', isSure: true }]);
  });
});

describe('a hostile file', () => {
  const one = event('DTSTART;VALUE=DATE:20261224', 'SUMMARY:x');
  const files: readonly [what: string, file: Uint8Array, code: string][] = [
    ['ten megabytes', new Uint8Array(10 * 1024 * 1024).fill(65), 'ics-too-large'],
    ['thousands of events', bytes(foreign(...Array.from({ length: 2_100 }, () => one))), 'ics-too-large'],
    [
      'a row of rows of days',
      bytes(
        foreign(
          ...Array.from({ length: 1_900 }, () =>
            event('DTSTART;VALUE=DATE:20260101', 'DTEND;VALUE=DATE:20260131'),
          ),
        ),
      ),
      'ics-too-large',
    ],
    ['UTF-16', new Uint8Array(Buffer.from(`\ufeff${foreign(one)}`, 'utf16le')), 'ics-unreadable'],
    [
      'an old Vietnamese encoding',
      new Uint8Array(Buffer.from(foreign(event('SUMMARY:Ng\u00e0y l\u00ea')), 'latin1')),
      'ics-unreadable',
    ],
    ['a picture', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a]), 'ics-unreadable'],
    ['nothing', new Uint8Array(), 'ics-unreadable'],
    ['components in components', bytes('BEGIN:VCALENDAR\r\n'.repeat(20_000)), 'ics-unreadable'],
    ['a calendar that never ends', bytes('BEGIN:VCALENDAR\r\nVERSION:2.0\r\n'), 'ics-unreadable'],
    [
      'lines without a colon',
      bytes(`BEGIN:VCALENDAR\r\n${'x'.repeat(400_000)}\r\nEND:VCALENDAR`),
      'ics-unreadable',
    ],
  ];

  it.each(files)('is refused with a problem: %s', (_, file, code) => {
    expect(refusal(() => readIcs(file))).toBe(code);
  });

  it('is refused or read within a moment, whatever bytes are broken', () => {
    const whole = bytes(writeIcs(national, savedAt));
    fc.assert(
      fc.property(
        fc.array(fc.record({ at: fc.nat(whole.length - 1), byte: fc.nat(255) }), { maxLength: 30 }),
        (changes) => {
          const file = whole.slice();
          for (const { at, byte } of changes) file[at] = byte;
          expect(['nothing', 'ics-unreadable', 'ics-too-large']).toContain(
            refusal(() => proposalOf(readIcs(file))),
          );
        },
      ),
      { numRuns: 60 },
    );
  });
});
