import { describe, expect, it } from '@jest/globals';
import { readTyped } from './play-typed.ts';

describe('what is typed in a play', () => {
  it.each([
    ['3', { do: 'choose', number: 3, answers: new Map() }],
    [
      '3 note="đủ điều kiện" area=1,5 code=a=b',
      {
        do: 'choose',
        number: 3,
        answers: new Map([
          ['note', 'đủ điều kiện'],
          ['area', '1,5'],
          ['code', 'a=b'],
        ]),
      },
    ],
    ['until 2026-03-05T10:00', { do: 'until', moment: '2026-03-05T10:00' }],
    ['until 2026-03-05', { do: 'until', moment: '2026-03-05T08:00' }],
    ['days 2', { do: 'days', days: 2 }],
    ['back', { do: 'back', moments: 1 }],
    ['as specialist@H99.12', { do: 'as', post: { role: 'specialist', agency: 'H99.12' } }],
    ['as', { do: 'as', post: null }],
    ['why promise', { do: 'why', limit: 'promise' }],
    ['save mot_lan Thử một lần', { do: 'save', id: 'mot_lan', title: 'Thử một lần' }],
    ['  next ', { do: 'next' }],
    ['', { do: 'nothing' }],
  ])('understands %j', (line, typed) => expect(readTyped(line)).toEqual(typed));

  it.each([
    'dance',
    '3 note',
    '-1',
    'until tomorrow',
    'until 2026-03-05T99:00',
    'until 2026-13-45',
    'until 2026-02-30',
    'days two',
    'as me',
    'save',
    '3 =x',
  ])('does not understand %j', (line) => expect(readTyped(line)).toEqual({ do: 'unknown', typed: line }));
});
